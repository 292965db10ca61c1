import type { CellValue } from '../../cells/sheetCells';

/** A stretch of rows that should stay on a page: a heading with its table or charts. */
export interface Section {
  /** First row, 0-based; it ends where the next begins. */
  readonly top: number;
  /** It always begins a page. */
  readonly startsPage?: true;
}

/** Points of a row of one line, and of a letter of Calibri 11 in capitals. */
const ROW_POINTS = 15;
const LETTER_POINTS = 6;
/** Points that a page of A4 in landscape holds between margins of 36. */
const PAGE = { width: 770, height: 523 };
/** Rows come out somewhat taller or lower than estimated. */
const SAFETY = 0.95;

/**
 * The rows before which a page begins, so that no heading stands alone at the foot of one and no section that fits on a page is cut. A
 * section longer than a page begins one.
 *
 * @param sections from top to bottom; the first is on the first page
 * @param widths of the columns, in points; texts wrap in the second, and in the others but where the cell to their right is blank
 */
export function pageBreaks(sections: readonly Section[], values: readonly (readonly CellValue[])[], widths: readonly number[]): readonly number[] {
  const page = (PAGE.height * SAFETY) / Math.min(1, PAGE.width / widths.reduce((sum, width) => sum + width, 0));
  const breaks: number[] = [];
  let used = 0;
  sections.forEach(({ top, startsPage }, at) => {
    const height = values.slice(top, sections[at + 1]?.top).reduce((sum, row) => sum + rowPoints(row, widths), 0);
    if (at > 0 && used > 0 && (startsPage === true || used + height > page)) {
      breaks.push(top);
      used = 0;
    }
    used = (used + height) % page;
  });
  return breaks;
}

/** The estimated height of a row: of its cell with most lines. */
function rowPoints(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((value, at) => (value === '' || reachesOver(row, at) ? 1 : Math.ceil((String(value).length * LETTER_POINTS) / (widths[at] ?? 1))));
  return Math.max(1, ...lines) * ROW_POINTS;
}

/** Names stand in the second column and always wrap. */
const NAMES = 1;

const reachesOver = (row: readonly CellValue[], at: number): boolean => at !== NAMES && (row[at + 1] === undefined || row[at + 1] === '');
