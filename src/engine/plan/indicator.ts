export type Level = 'OEI' | 'AEI';

/** The progress in a cell before the computation: a number in percent points, `'ND'`, or null for a blank. */
export type Printed = number | 'ND' | null;

export type Relevance = 1 | 2 | 3;
export type Direction = 'ascending' | 'descending' | 'undefined';
export type Aggregation = 'summable' | 'not-summable' | 'maximum' | 'minimum';

/** One indicator as registered. */
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
