import type { FindingCode } from '../../../src/engine/checks/finding';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { aPlan, anIndicator } from './plans';
import { findingPlaces, firstMessage } from './findings';

/** One indicator with a fault and the same indicator without it. */
export interface IndicatorCase {
  readonly code: FindingCode;
  readonly wrong: Partial<Indicator>;
  readonly column: string;
  readonly says: string;
  readonly fine: Partial<Indicator>;
  /** Why `fine` is no finding. */
  readonly because: string;
}

/** A finding of the code at the column, with its sentence, for `wrong`; none for `fine`. */
export function expectFindings({ code, wrong, column, says, fine }: IndicatorCase): void {
  expect(findingPlaces(aPlan([anIndicator(wrong)]), code)).toEqual([`IND.01.AEI.01.01 ${column}`]);
  expect(firstMessage(aPlan([anIndicator(wrong)]), code)).toContain(says);
  expect(findingPlaces(aPlan([anIndicator(fine)]), code)).toEqual([]);
}
