import type { Rect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { marksByKey, readRowMark, rowMark, wasProposed } from '../memory/rowMark';
import type { RowMark } from '../memory/rowMark';
import type { AlertReceipts, AlertRow } from './alertRows';
import { ALERT_COLUMNS } from './alertSheet';
import type { SheetContent } from './sheetContent';

/** Heading of the hidden column of marks. */
export const MARK_TITLE = 'Marca de PEI Avance';

/** Fields of a row whose texts are the add-in's, by their column; causes, commitments and states are people's. */
const MARKED = { action: 1, units: 2, progress: 3, band: 4, notice: 9 } as const;

/**
 * The content of a sheet of alerts with a hidden column beside it, in which each row says what was proposed in it, so that a person's words
 * are known without any memory.
 *
 * @param headerRow where the column headings stand, 0-based
 * @param receipts what was proposed in each row, by code
 */
export function withMarks(content: SheetContent, headerRow: number, receipts: AlertReceipts): SheetContent {
  const markOf = (row: readonly CellValue[], at: number): string => {
    if (at === headerRow) return MARK_TITLE;
    if (at < headerRow) return row.every((value) => value === '') ? '' : rowMark('', Object.fromEntries(row.flatMap((value, column) => (value === '' ? [] : [[String(column), String(value)]]))));
    const code = String(row[0]);
    const receipt = receipts[code];
    if (code === '' || receipt === undefined) return '';
    const proposed = Object.fromEntries(Object.entries(MARKED).map(([field, column]) => [field, String(row[column])]));
    return rowMark(code, { ...proposed, paragraph: receipt.paragraph }, receipt.figures);
  };
  return { ...content, values: content.values.map((row, at) => [...row, markOf(row, at)]), widths: [...content.widths, 0] };
}

/** Whether a cell holds a mark, or is the heading of their column. */
export const isMark = (value: CellValue): boolean => value === MARK_TITLE || readRowMark(value) !== null;

/** The last column of the block of an own sheet, where its marks stand if it has any: its cells, and what they hold. */
export function markColumn(cells: SheetCells, block: Rect): { readonly rect: Rect; readonly values: readonly CellValue[] } {
  const rect = { ...block, left: block.left + block.width - 1, width: 1 };
  return { rect, values: Array.from({ length: rect.height }, (_, at) => cellAt(cells, rect.top + at, rect.left)) };
}

/** Whether a sheet of alerts has marks, or the blank column from which publishing took them; one from before they were made gets none, as its next column may be a person's. */
export const hasMarks = (cells: SheetCells, block: Rect, headerRow: number): boolean =>
  block.width > ALERT_COLUMNS.length &&
  (cellAt(cells, headerRow, block.left + block.width - 1) === MARK_TITLE || markColumn(cells, block).values.every((value) => value === ''));

/** The marks of the rows of a sheet of alerts, by code, wherever the rows were sorted to; none where it has none. */
export function marksOn(cells: SheetCells, block: Rect, headerRow: number): ReadonlyMap<string, RowMark> {
  if (!hasMarks(cells, block, headerRow)) return new Map();
  return marksByKey(markColumn(cells, block).values.slice(headerRow + 1 - block.top));
}

/** What was proposed in the rows, as their marks say: what a workbook that lost its memory still knows. */
export function receiptsOfMarks(rows: readonly AlertRow[], marks: ReadonlyMap<string, RowMark>): AlertReceipts {
  return Object.fromEntries(rows.flatMap(({ code, paragraph }) => {
    const mark = marks.get(code);
    return mark === undefined ? [] : [[code, { paragraph: wasProposed(mark, 'paragraph', paragraph) ? paragraph : '', figures: mark.figures }] as const];
  }));
}
