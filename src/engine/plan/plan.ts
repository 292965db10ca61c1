import type { Indicator, Level, Printed } from './indicator';
import { indicatorAt } from './indicatorColumns';
import type { IndicatorColumns } from './indicatorColumns';
import type { Period } from './periods';

/**
 * A PEI as registered: objectives (OEI), actions (AEI) and their indicators. Made by `workbook` from cells, never changed after.
 * The engine knows nothing of cells: `row` is carried along untouched, so that an answer finds its way back.
 */
export class Plan {
  #records: readonly Indicator[] | null = null;

  constructor(
    /** Years that have a target (logro esperado) column, ascending. */
    readonly years: readonly number[],
    /** Periods that have an actual (valor obtenido) or printed progress column, oldest first. */
    readonly periods: readonly Period[],
    /** The OEI, in sheet order. Empty where the sheet has none (a B-7 may carry AEI only). */
    readonly objectives: readonly PlanElement[],
    /** The AEI, in sheet order. */
    readonly actions: readonly PlanElement[],
    /** Every indicator, of OEI and AEI alike, in sheet order: what looks at all of them looks here. */
    readonly columns: IndicatorColumns,
  ) {}

  /** The same indicators as records, made when first asked for. */
  get indicators(): readonly Indicator[] {
    this.#records ??= Array.from({ length: this.columns.count }, (_, i) => indicatorAt(this.columns, i));
    return this.#records;
  }

  /** One of them, made on the spot; undefined when the plan has no such indicator. */
  indicator(i: number): Indicator | undefined {
    return i >= 0 && i < this.columns.count ? indicatorAt(this.columns, i) : undefined;
  }
}

/** An OEI or an AEI. */
export interface PlanElement {
  readonly level: Level;
  /** Canonical: `OEI.01`, `AEI.01.01`. */
  readonly code: string;
  /** As in the table, without its priority. */
  readonly name: string;
  /** Rank in the ruta estratégica; null when not given. It does not enter the computation. */
  readonly priority: number | null;
  /** Sheet row, 1-based, where the element stands; null when the sheet gives it no row of its own. */
  readonly row: number | null;
  /** Indices into `plan.indicators`, in sheet order. */
  readonly indicators: readonly number[];
  /** Printed progress per `plan.periods`. */
  readonly printed: readonly Printed[];
}

/**
 * The OEI or the AEI of a plan, of its evaluation or of any pair of lists by level.
 *
 * @example elementsOf(plan, 'OEI') // plan.objectives
 */
export const elementsOf = <List>({ objectives, actions }: { readonly objectives: List; readonly actions: List }, level: Level): List =>
  (level === 'OEI' ? objectives : actions);
