import type { PeriodId } from '../../engine/plan';
import type { CellValue } from '../cells';

/** What we wrote beside a row in the own block. */
export interface BlockRow {
  readonly calculated: number | 'ND' | null;
  readonly weight: number | null;
  readonly band: string;
  /** Fingerprint of the observation; '' for none. */
  readonly observation: string;
}

/**
 * What the last run wrote in one table, by code: rows may have been inserted, deleted or sorted since. A cell is ours only while it
 * still holds what stands here; anything else in it is a person's.
 */
export class Receipt {
  constructor(
    /** Figures written in progress columns, by period and code. */
    readonly figures: ReadonlyMap<PeriodId, ReadonlyMap<string, number | 'ND'>>,
    readonly block: ReadonlyMap<string, BlockRow>,
    /** Place and shape of everything formatted on the last run. */
    readonly shape: string,
  ) {}

  /** Did we write this value in the progress cell of that code? */
  holds(period: PeriodId, code: string, value: CellValue): boolean {
    return value !== '' && this.figures.get(period)?.get(code) === value;
  }
}
