import type { BandCounts, Summary } from './evaluation';

/** The rows of the *Tabla Resumen*, in the application's order and words. */
const ROWS: readonly (readonly [label: string, key: keyof Summary])[] = [
  ['Objetivos', 'objectives'], ['Indicadores de objetivos', 'objectiveIndicators'], ['Acciones', 'actions'], ['Indicadores de acciones', 'actionIndicators'],
];

/** A row of the *Tabla Resumen*: how many elements of a kind have each band. */
export type SummaryCounts = readonly [label: string, counts: BandCounts];

/**
 * The four rows of the *Tabla Resumen*, in the application's order and words.
 *
 * @example summaryRows(evaluation2024.summary)[2] // ['Acciones', { red: 12, amber: 3, green: 11, nd: 0, total: 26 }]
 */
export const summaryRows = (summary: Summary): readonly SummaryCounts[] => ROWS.map(([label, key]) => [label, summary[key]]);

/** Those that have anything to count. */
export const filledRows = (summary: Summary): readonly SummaryCounts[] => summaryRows(summary).filter(([, { total }]) => total > 0);
