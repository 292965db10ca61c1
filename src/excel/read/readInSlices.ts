import type { Rect } from '../../workbook/cells/rect';
import type { CellValue } from '../../workbook/cells/sheetCells';
import { expectBytes } from '../patientRun';
import { isTooLarge } from '../problems';
import { rangeOf, untracked } from '../rangeOf';
import { BYTES_PER_TRIP, bytesPerRow, pauseAfter, rowsOf, rowsThatFit } from '../slices';

type Grid = CellValue[][];

/**
 * Cells to read and which of their faces: `values`, `numberFormat`, or `formulas` (to tell a formula from its value). Of the last only
 * cells that are used are read: rows and cells that are missing in the answer are blank.
 */
export interface RangeRequest {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly property: 'values' | 'formulas' | 'numberFormat';
}

/** Before a slice of an area has come back a cell is taken to weigh this much: heavier than the cells of any PEI seen. */
const GUESSED_BYTES_PER_CELL: Readonly<Record<RangeRequest['property'], number>> = { values: 40, formulas: 30, numberFormat: 16 };
/** Below this a single row is too heavy for Excel, and cutting further cannot help. */
const SMALLEST_TRIP = 1000;

interface Progress {
  readonly area: RangeRequest;
  readonly grid: Grid;
  /** Rows that were read. */
  done: number;
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
 * An answer of many cells, which the client takes apart in one piece, is followed by a pause: a click is heard before the next.
 *
 * @param load queues what else travels with the first trip, so that there is always at least one; called again when it must be repeated
 * @returns the cells of each area, aligned with `areas`
 */
export async function readInSlices(context: Excel.RequestContext, areas: readonly RangeRequest[], load: () => void = () => undefined): Promise<Grid[]> {
  const progress = areas.map((area): Progress => ({ area, grid: [], done: 0, perRow: area.rect.width * GUESSED_BYTES_PER_CELL[area.property] }));
  let budget = BYTES_PER_TRIP;
  let isLoaded = false;
  do {
    if (!isLoaded) load();
    const slices = queueSlices(context, progress, budget);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || budget <= SMALLEST_TRIP || slices.length === 0) throw error;
      budget /= 2;
      continue;
    }
    isLoaded = true;
    if (slices.some(isRefused) && budget > SMALLEST_TRIP) {
      budget /= 2;
      continue;
    }
    await pauseAfter(cellsIn(slices));
    slices.forEach(keepSlice);
  } while (progress.some(isUnfinished));
  return progress.map(({ grid }) => grid);
}

/** Of too many cells Excel gives null, without an error. */
const isRefused = ({ of: { area: { property } }, range }: Slice): boolean => !range.isNullObject && (range[property] as Grid | null) === null;

const isUnfinished = ({ area, done }: Progress): boolean => done < area.rect.height;

const cellsIn = (slices: readonly Slice[]): number => slices.reduce((sum, { of: { area }, height }) => sum + area.rect.width * height, 0);

function queueSlices(context: Excel.RequestContext, progress: readonly Progress[], budget: number): Slice[] {
  const slices: Slice[] = [];
  let bytes = budget;
  for (const one of progress.filter(isUnfinished)) {
    if (slices.length > 0 && bytes < one.perRow) break;
    const { area, done, perRow } = one;
    const height = rowsThatFit(bytes, perRow, area.rect.height - done);
    const sheet = context.workbook.worksheets.getItem(area.sheetId);
    slices.push({ of: one, range: loadSlice(sheet, rowsOf(area.rect, done, height), area.property), height });
    bytes -= height * perRow;
  }
  expectBytes(context, budget - bytes);
  return slices;
}

function loadSlice(sheet: Excel.Worksheet, rect: Rect, face: RangeRequest['property']): Excel.Range {
  const range = rangeOf(sheet, rect);
  return face === 'formulas' ? untracked(range.getUsedRangeOrNullObject(false)).load(`${face},rowIndex,columnIndex`) : range.load(face);
}

function keepSlice({ of, range, height }: Slice): void {
  const { area: { rect, property: face }, grid } = of;
  const rows = range.isNullObject ? [] : (range[face] as Grid);
  const down = face === 'formulas' && rows.length > 0 ? range.rowIndex - rect.top : of.done;
  const right = face === 'formulas' && rows.length > 0 ? range.columnIndex - rect.left : 0;
  const blanks = new Array<CellValue>(right).fill('');
  rows.forEach((row, at) => (grid[down + at] = right === 0 ? row : [...blanks, ...row]));
  of.done += height;
  if (rows.length > 0) of.perRow = bytesPerRow(rows) * 1.1;
}
