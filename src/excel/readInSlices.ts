import type { CellValue, Rect } from '../workbook/cells';
import { isTooLarge } from './problems';
import { rangeOf } from './rangeOf';
import { BYTES_PER_TRIP, bytesPerRow, rowsOf, rowsThatFit } from './slices';

type Grid = CellValue[][];

/** Cells to read and which of their faces: `values`, `formulas` (to tell a formula from its value) or `numberFormat`. */
export interface Area {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly face: 'values' | 'formulas' | 'numberFormat';
}

/** Before a slice of an area has come back a cell is taken to weigh this much: heavier than the cells of any PEI seen. */
const GUESSED_BYTES_PER_CELL = 40;
/** Below this a single row is too heavy for Excel, and cutting further cannot help. */
const SMALLEST_TRIP = 1000;

interface Progress {
  readonly area: Area;
  readonly grid: Grid;
  perRow: number;
}
interface Slice {
  readonly of: Progress;
  readonly range: Excel.Range;
  readonly height: number;
}

/**
 * Reads areas of cells in as few round trips as bytes allow: one, and one more per 4 MB, whatever the number of areas and rows.
 * The first slice of an area weighs its rows, the next ones are cut by that; a refused size is cut in half and asked again.
 * Loads queued on the context beforehand travel with the first trip, so there is always at least one.
 *
 * @returns the cells of each area, aligned with `areas`
 */
export async function readInSlices(context: Excel.RequestContext, areas: readonly Area[]): Promise<Grid[]> {
  const progress = areas.map((area): Progress => ({ area, grid: [], perRow: area.rect.width * GUESSED_BYTES_PER_CELL }));
  let budget = BYTES_PER_TRIP;
  do {
    const slices = queueSlices(context, progress, budget);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || budget <= SMALLEST_TRIP || slices.length === 0) throw error;
      budget /= 2;
      continue;
    }
    slices.forEach(keepSlice);
  } while (progress.some(isUnfinished));
  return progress.map(({ grid }) => grid);
}

const isUnfinished = ({ area, grid }: Progress): boolean => grid.length < area.rect.height;

function queueSlices(context: Excel.RequestContext, progress: readonly Progress[], budget: number): Slice[] {
  const slices: Slice[] = [];
  let bytes = budget;
  for (const one of progress.filter(isUnfinished)) {
    if (slices.length > 0 && bytes < one.perRow) break;
    const { area, grid, perRow } = one;
    const height = rowsThatFit(bytes, perRow, area.rect.height - grid.length);
    const sheet = context.workbook.worksheets.getItem(area.sheetId);
    const range = rangeOf(sheet, rowsOf(area.rect, grid.length, height)).load(area.face);
    slices.push({ of: one, range, height });
    bytes -= height * perRow;
  }
  return slices;
}

function keepSlice({ of, range }: Slice): void {
  const rows = range[of.area.face] as Grid;
  for (const row of rows) of.grid.push(row);
  of.perRow = bytesPerRow(rows) * 1.1;
}
