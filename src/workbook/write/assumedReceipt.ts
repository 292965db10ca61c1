import { periodId } from '../../engine/plan/periods';
import type { Period, PeriodId } from '../../engine/plan/periods';
import type { Steps } from '../../engine/steps';
import { BLOCK_COLUMNS, columnRect, formulasName, receiptSetting } from '../cells/ownNames';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { findColumn } from '../find/tableLayout';
import type { TableLayout } from '../find/tableLayout';
import { showsPeriod } from './blockCells';
import { blockToken } from './blockToken';
import { planWriteSteps } from './planWrites';
import type { WriteRequest } from './planWrites';
import type { StoredReceipt } from './receipt';
import { DEFAULT_WRITE_SETTINGS } from './writeSettings';

/**
 * The period that a block of ours shows where nothing is remembered of what was written in it; null where something is, or where no block
 * stands.
 *
 * @param periods of the plan
 * @param wanted the period to be calculated, taken where the block does not say which one it shows, as in older versions
 */
export function forgottenPeriod(
  cells: SheetCells, layout: TableLayout, settings: Readonly<Record<string, unknown>>, periods: readonly Period[], wanted: PeriodId,
): PeriodId | null {
  const token = blockToken(cells, layout);
  const shown = columnRect(cells, token, 'Semaforo');
  if (shown === null || receiptSetting(token) in settings) return null;
  const fitting = periods.filter((period) => showsPeriod(cells, shown.left, layout.header, period)).map(periodId);
  if (fitting.includes(wanted)) return wanted;
  return fitting.length === 1 ? fitting[0] ?? null : null;
}

/**
 * What the last run is taken to have written where nothing is remembered: what it would write now, had it to write all of it. Cells that hold
 * anything else are then a person's, as after any run. Formats are not assumed.
 *
 * @param request the period that the block shows, as in {@link forgottenPeriod}
 */
export function* assumedReceiptSteps(request: WriteRequest): Steps<StoredReceipt> {
  const { cells, layout, evaluation: { period }, writing = DEFAULT_WRITE_SETTINGS } = request;
  const token = blockToken(cells, layout);
  const block = BLOCK_COLUMNS.flatMap((part) => columnRect(cells, token, part) ?? []);
  const formulas = cells.ownNames[formulasName(token)];
  const progress = findColumn(layout, 'progress', period.year, period.span)?.column ?? -1;
  // A column under the name over our formulas is ours, even where the block has a column of figures from another period.
  const isOurs = columnRect(cells, token, 'Calculado') === null || (formulas !== undefined && progress >= formulas.left && progress < formulas.left + formulas.width);
  const columns = new Set([...block.map(({ left }) => left), ...(isOurs ? [progress] : [])]);
  const { receipt } = yield* planWriteSteps({
    ...request, cells: withBlankColumns(cells, columns), settings: {}, writing: { ...writing, output: formulas !== undefined ? 'formulas' : 'values' },
  });
  return { ...receipt, shape: '' };
}

function withBlankColumns(cells: SheetCells, columns: ReadonlySet<number>): SheetCells {
  const { formula } = cells;
  return {
    ...cells,
    values: cells.values.map((row) => row.map((value, c): CellValue => (columns.has(cells.left + c) ? '' : value))),
    ...(formula && { formula: (row: number, column: number) => (columns.has(column) ? '' : formula(row, column)) }),
  };
}
