import type { Evaluation } from '../method/evaluation';
import type { Level } from '../plan/indicator';
import type { Period } from '../plan/periods';
import type { Plan } from '../plan/plan';

/** A plan as it stood at some moment, with its figures in one period. */
export interface Cut {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** What each indicator is known by in both cuts; absent: its code. */
  readonly keys?: readonly string[];
}

/** What of an OEI, AEI or indicator may differ between two cuts. */
export type ChangeField =
  | 'appeared' | 'vanished'
  | 'name' | 'parent' | 'priority' | 'executing-unit' | 'unit' | 'parameter' | 'relevance' | 'direction' | 'aggregation'
  | 'baseline-year' | 'baseline' | 'target' | 'actual'
  | 'progress' | 'band' | 'printed';

/** A quantity, a registered word or a text; null for ND or blank. */
export type ChangeValue = number | string | null;

/** One difference between two cuts. */
export interface Change {
  readonly kind: Level | 'IND';
  readonly code: string;
  /** Its index in the earlier plan, among those of its kind; -1 where it was not there. */
  readonly before: number;
  /** The same in the later plan. */
  readonly now: number;
  readonly field: ChangeField;
  readonly was: ChangeValue;
  readonly is: ChangeValue;
  /** Only of a target: its year before and now. */
  readonly years?: readonly [number, number];
  /** Only of an actual: its period before and now. */
  readonly periods?: readonly [Period, Period];
}
