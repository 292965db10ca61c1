import { percentOf } from '../../engine/method/arithmetic';
import { bandOf } from '../../engine/method/bands';
import type { Band, Limits } from '../../engine/method/bands';
import type { Evaluation, IndicatorFigures } from '../../engine/method/evaluation';
import { isAscending } from '../../engine/plan/codes';
import type { Plan, PlanElement } from '../../engine/plan/plan';
import { codeKindOf } from '../cells/leadingCode';
import type { TableLayout } from '../find/tableLayout';
import type { CellFigure } from './receipt';

/** The figures of one row of the table. */
export interface RowFigure {
  /** Absolute, 0-based. */
  readonly row: number;
  /** The code, with `#2` in its second row and so on; {@link MEAN_KEY} in the row of the mean. */
  readonly key: string;
  readonly figure: CellFigure;
  /** Share of its element, four decimals; null on rows of elements. */
  readonly weight: number | null;
  readonly band: Band | null;
}

/** The code of a row: its key without the number of the row. */
export const codeOf = ({ key }: RowFigure): string => key.replace(/#\d+$/, '');

/** Key of the row "Avance promedio de AEI:". */
export const MEAN_KEY = 'PROMEDIO';
const WEIGHT_UNITS = 10_000;

/** The figures of every row of the table with a code, and of the mean's, top to bottom. */
export function rowFigures(layout: TableLayout, plan: Plan, evaluation: Evaluation): RowFigure[] {
  const { columns, policies: { limits }, actionsMean } = evaluation;
  const { open } = columns;
  const rows: RowFigure[] = [];
  addElements(rows, plan.objectives, columns.objectives, limits, open?.objectives);
  addElements(rows, plan.actions, columns.actions, limits, open?.actions);
  addIndicators(rows, plan, columns.indicators, limits, open?.indicators);
  if (layout.averageRow !== null) {
    const none = evaluation.summary.actions.open > 0 ? '' : 'ND';
    rows.push({ row: layout.averageRow, key: MEAN_KEY, figure: actionsMean ?? none, weight: null, band: null });
  }
  rows.sort((one, other) => one.row - other.row);
  return withDistinctKeys(rows, isAscending(plan.columns.ranks));
}

function addElements(to: RowFigure[], elements: readonly PlanElement[], cents: Float64Array, limits: Limits, open: Uint8Array | undefined): void {
  for (const [at, { row, code }] of elements.entries()) {
    if (row !== null) to.push(rowOf(row, code, cents[at] ?? NaN, null, limits, open?.[at] === 1));
  }
}

function addIndicators(
  to: RowFigure[], { columns: { count, codes, rows } }: Plan, { progress, weights, weightTotals }: IndicatorFigures, limits: Limits, open: Uint8Array | undefined,
): void {
  for (let at = 0; at < count; at += 1) {
    to.push(rowOf(rows[at] ?? 0, codes[at] ?? '', progress[at] ?? NaN, shareOf(weights[at] ?? 0, weightTotals[at] ?? 0), limits, open?.[at] === 1));
  }
}

/** A figure that is not calculated is left blank: ND says that there is none. */
function rowOf(row: number, key: string, cents: number, weight: number | null, limits: Limits, isOpen: boolean): RowFigure {
  const progress = percentOf(cents);
  if (isOpen) return { row: row - 1, key, figure: '', weight, band: null };
  return { row: row - 1, key, figure: progress ?? 'ND', weight, band: bandOf(progress, limits) };
}

const shareOf = (weight: number, total: number): number | null => (total === 0 ? null : Math.round((weight / total) * WEIGHT_UNITS) / WEIGHT_UNITS);

/**
 * Numbers the keys of a code that stands in several rows, from the second on.
 *
 * @param areIndicatorsDistinct whether no two indicators have one code, as on nearly every sheet
 */
function withDistinctKeys(rows: RowFigure[], areIndicatorsDistinct: boolean): RowFigure[] {
  const last = new Map<string, number>();
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as RowFigure;
    if (areIndicatorsDistinct && codeKindOf(row.key) === 'IND') continue;
    const nth = (last.get(row.key) ?? 0) + 1;
    last.set(row.key, nth);
    if (nth > 1) rows[at] = { ...row, key: `${row.key}#${nth}` };
  }
  return rows;
}
