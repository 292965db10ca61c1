import type { Rect } from '../workbook/cells/rect';
import { isFormula } from '../workbook/cells/sheetCells';
import type { CellContent } from '../workbook/cells/sheetCells';
import type { WritePlan } from '../workbook/write/writePlan';

/** Bytes of cells per request or response: under the 5 MB of Excel on the web, with room for what wraps them. */
export const BYTES_PER_TRIP = 4_000_000;

/** Rows of a block looked at to know how heavy it is. */
const SAMPLED_ROWS = 400;

/** JSON bytes of one cell, its comma included: text in quotes, at most two bytes per letter of Spanish. */
function bytesOfCell(content: CellContent | null): number {
  const cell = isFormula(content) ? content.formula : content;
  if (typeof cell !== 'string') return typeof cell === 'number' ? String(cell).length + 1 : 6;
  let bytes = cell.length + 3;
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit > 0x7f || unit === 0x22 || unit === 0x5c) bytes += unit > 0x7ff ? 2 : 1;
    else if (unit < 0x20) bytes += 5;
  }
  return bytes;
}

/**
 * About how many JSON bytes a row of this block takes, from a sample spread over it. 1 at least; the brackets are counted.
 *
 * @example bytesPerRow([[1, 'ab']]) // 9: `[1,"ab"],`
 */
export function bytesPerRow(values: readonly (readonly (CellContent | null)[])[]): number {
  const step = Math.max(1, Math.floor(values.length / SAMPLED_ROWS));
  let bytes = 0;
  let rows = 0;
  for (let row = 0; row < values.length; row += step) {
    bytes += 2;
    rows += 1;
    for (const cell of values[row] ?? []) bytes += bytesOfCell(cell);
  }
  return rows === 0 ? 1 : Math.max(1, bytes / rows);
}

/** The rows `from` to `from + height` of a rect. */
export const rowsOf = (rect: Rect, from: number, height: number): Rect => ({ ...rect, top: rect.top + from, height });

/**
 * How many rows fit into so many bytes: at least one, at most `left`.
 */
export const rowsThatFit = (bytes: number, perRow: number, left: number): number =>
  Math.min(left, Math.max(1, Math.floor(bytes / perRow)));

/** Resolves after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

/** More cells are worked on in pieces: the pane shares the thread, and must answer a click. */
const MANY_CELLS = 10_000;

/** What to await before work on so many cells: a pause for many, nothing for few. */
export const pauseAfter = (cells: number): Promise<void> => (cells > MANY_CELLS ? pause(0) : Promise.resolve());

/** What to await between two pieces of the work on a plan: a pause for a large one, nothing for the others. */
export function pausesFor({ blocks }: WritePlan): () => Promise<void> {
  const cells = blocks.reduce((sum, { rect }) => sum + rect.height * rect.width, 0);
  return () => pauseAfter(cells);
}
