import type { Indicator, Level, Printed } from './indicator';
import { indicatorAt } from './indicatorColumns';
import type { IndicatorColumns } from './indicatorColumns';
import { lettersOfCode } from './letters';
import type { PlanLetters } from './letters';
import type { Period } from './periods';

/**
 * A PEI as registered: objectives (OEI), actions (AEI) and their indicators. `workbook` makes it from cells; it never changes. The
 * engine does not read cells: it passes `row` on, so that a result can be written to its row.
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
    /** The indicators of OEI and AEI, in sheet order. */
    readonly columns: IndicatorColumns,
    /** Names of the sheets of a plan in several sheets, of which this is the whole or the part on one of them; empty for a plan on one. */
    readonly sheets: readonly string[] = [],
  ) {}

  /** The same indicators as records, made at the first access. */
  get indicators(): readonly Indicator[] {
    this.#records ??= Array.from({ length: this.columns.count }, (_, i) => indicatorAt(this.columns, i));
    return this.#records;
  }

  /** The letters of its codes: those of a PESEM where its first AEI, OEI or indicator is one of a PESEM. */
  get letters(): PlanLetters {
    return lettersOfCode(this.actions[0]?.code ?? this.objectives[0]?.code ?? this.columns.codes[0] ?? '');
  }

  /** The record of one indicator; undefined when the plan has no such indicator. */
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
  /** Sheet row, 1-based; null when the element has no row of its own. */
  readonly row: number | null;
  /** Indices into `plan.indicators`, in sheet order. */
  readonly indicators: readonly number[];
  /** Printed progress per `plan.periods`. */
  readonly printed: readonly Printed[];
  /** Its table in a plan in several sheets, an index into `plan.sheets`; absent: the only one. */
  readonly table?: number;
  /** Why its progress does not follow from its indicators here: other sheets hold some too, one stands on two sheets, or one of its rows was not understood. */
  readonly undecided?: 'elsewhere' | 'repeated' | 'unread';
}

/**
 * The OEI or the AEI of a plan, of its evaluation or of any pair of lists by level.
 *
 * @example elementsOf(plan, 'OEI') // plan.objectives
 */
export const elementsOf = <List>({ objectives, actions }: { readonly objectives: List; readonly actions: List }, level: Level): List =>
  (level === 'OEI' ? objectives : actions);
