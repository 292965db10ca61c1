/**
 * A PEI as registered: objectives (OEI), actions (AEI) and their indicators. Plain values, made by `workbook` from cells.
 * The engine never changes a plan and knows nothing of cells: `row` is carried along untouched, so that an answer finds its way back.
 */
export interface Plan {
  /** Years that have a target (logro esperado) column, ascending. */
  readonly years: readonly number[];
  /** Periods that have an actual (valor obtenido) or printed progress column, oldest first. */
  readonly periods: readonly Period[];
  /** The OEI, in sheet order. Empty where the sheet has none (a B-7 may carry AEI only). */
  readonly objectives: readonly PlanElement[];
  /** The AEI, in sheet order. */
  readonly actions: readonly PlanElement[];
  /** Every indicator, of OEI and AEI alike, in sheet order. */
  readonly indicators: readonly Indicator[];
}

/** A follow-up period: the first semester of a year, or the whole year. */
export interface Period {
  readonly year: number;
  readonly span: 'semester' | 'year';
}

/** How a period is named everywhere outside the engine: `2024-S1` for the first semester, `2024` for the year. */
export type PeriodId = string;

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

export type Level = 'OEI' | 'AEI';

/** What stands in a progress cell before we compute: a number in percent points, `'ND'`, or null for a blank. */
export type Printed = number | 'ND' | null;

export interface Indicator {
  /** Canonical: `IND.01.AEI.01.01`, `IND.01.OEI.01`. */
  readonly code: string;
  readonly name: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly level: Level;
  /** Index of its OEI or AEI in `plan.objectives` or `plan.actions`; -1 when it has none. */
  readonly parent: number;
  /** Unidad ejecutora, as in the cell; '' when not given. */
  readonly executingUnit: string;
  /** Unidad de organización, as in the cell ("15.00-GERENCIA DE SEGURIDAD CIUDADANA"); '' when not given. */
  readonly unit: string;
  /** Parámetro de medición of the old B-7 ("Porcentaje", "Número"); '' when not given. */
  readonly parameter: string;
  /** 1 Muy relevante, 2 Relevante, 3 Menos (Poco) relevante; null when missing or not understood. */
  readonly relevance: Relevance | null;
  /** Sentido esperado; null when the sheet has no such column or the cell is blank: then it is inferred from the targets. */
  readonly direction: Direction | null;
  readonly aggregation: Aggregation | null;
  readonly baselineYear: number | null;
  /** Línea base; null for ND or blank. */
  readonly baseline: number | null;
  /** Logro esperado per `plan.years`; null for ND or blank. */
  readonly targets: readonly (number | null)[];
  /** Valor obtenido per `plan.periods`; null for ND or blank. */
  readonly actuals: readonly (number | null)[];
  /** Printed progress per `plan.periods`. */
  readonly printed: readonly Printed[];
}

export type Relevance = 1 | 2 | 3;
export type Direction = 'ascending' | 'descending' | 'undefined';
export type Aggregation = 'summable' | 'not-summable' | 'maximum' | 'minimum';
