import type { Band, Evaluation } from '../../engine/evaluation';
import type { Plan } from '../../engine/plan';
import type { TableLayout } from '../layout';
import type { Figure } from './receipt';

/** What one run knows of one row of the table. */
export interface RowFigure {
  /** Absolute, 0-based. */
  readonly row: number;
  /** The code, with `#2` for its second row and so on; the mean of the AEI has a key of its own. */
  readonly key: string;
  readonly figure: Figure;
  /** Share of its element, four decimals; null on rows of elements. */
  readonly weight: number | null;
  readonly band: Band | null;
}

/** Key of the row "Avance promedio de AEI:". */
export const MEAN_KEY = 'PROMEDIO';
const WEIGHT_UNITS = 10_000;

/** The figures of every row of the table, top to bottom, one to a row; elements without a row of their own have none. */
export function rowFigures(layout: TableLayout, plan: Plan, evaluation: Evaluation): RowFigure[] {
  const rows: RowFigure[] = [];
  const add = (row: number | null, code: string, progress: number | null, band: Band | null, weight: number | null): void => {
    if (row !== null) rows.push({ row: row - 1, key: code, figure: progress ?? 'ND', weight, band });
  };
  plan.objectives.forEach(({ row, code }, at) => {
    const figure = evaluation.objectives[at];
    if (figure !== undefined) add(row, code, figure.progress, figure.band, null);
  });
  plan.actions.forEach(({ row, code }, at) => {
    const figure = evaluation.actions[at];
    if (figure !== undefined) add(row, code, figure.progress, figure.band, null);
  });
  plan.indicators.forEach(({ row, code }, at) => {
    const figure = evaluation.indicators[at];
    if (figure !== undefined) add(row, code, figure.progress, figure.band, shareOf(figure));
  });
  if (layout.averageRow !== null) add(layout.averageRow + 1, MEAN_KEY, evaluation.actionsMean, null, null);
  return withDistinctKeys(rows.sort((one, other) => one.row - other.row));
}

function shareOf({ weight, weightTotal }: { readonly weight: number; readonly weightTotal: number }): number | null {
  return weightTotal === 0 ? null : Math.round((weight / weightTotal) * WEIGHT_UNITS) / WEIGHT_UNITS;
}

function withDistinctKeys(rows: readonly RowFigure[]): RowFigure[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const nth = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, nth);
    return nth === 1 ? row : { ...row, key: `${row.key}#${nth}` };
  });
}
