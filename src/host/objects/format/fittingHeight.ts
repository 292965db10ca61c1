import { formatNumber } from '../../format/formatNumber';
import type { Cell } from '../../model/cell';
import { columnPoints } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import type { Style } from '../../model/style';
import type { Workbook } from '../../model/workbook';

/** Widths are those of Calibri: a letter takes about half its size, capitals and bold a little more; 5 pixels are margin. */
const LETTER_SHARE = 0.5;
const CAPITAL_SHARE = 0.6;
const BOLD_FACTOR = 1.06;
export const MARGIN_POINTS = 3.75;
const LINE_FACTOR = 1.3637;
const HIGHEST = 409.5;

/** The lines of a cell as they are shown. */
export const shownLines = (cell: Cell, style: Style): string[] => formatNumber(cell.value, style.numberFormat).text.split('\n');

/** About how wide a line of text is, in points. */
export function textPoints(text: string, { font }: Style): number {
  const capitals = text.replace(/[^\p{Lu}@%#MW]/gu, '').length;
  const letters = [...text].length - capitals;
  return (letters * LETTER_SHARE + capitals * CAPITAL_SHARE) * font.size * (font.bold ? BOLD_FACTOR : 1);
}

/**
 * The height in points that Excel gives a row whose height nobody set: that of its highest text, wrapped texts counted by the width of
 * their column, merged cells not at all.
 */
export function fittingHeight(workbook: Workbook, sheet: Sheet, row: number): number {
  let height = sheet.standardHeight;
  sheet.cells.row(row).forEach((cell, column) => {
    if (cell === undefined || cell.value === null) return;
    const style = workbook.style(cell.style);
    const highest = linesNeeded(sheet, cell, style, column) * style.font.size * LINE_FACTOR;
    if (highest > height && sheet.mergeAt(row, column) === null) height = highest;
  });
  return Math.round(Math.min(height, HIGHEST) * 4) / 4;
}

function linesNeeded(sheet: Sheet, cell: Cell, style: Style, column: number): number {
  if (!style.alignment.wrapText) return 1;
  const room = Math.max(1, columnPoints(sheet, column) - MARGIN_POINTS);
  return shownLines(cell, style).reduce((lines, line) => lines + Math.max(1, Math.ceil(textPoints(line, style) / room)), 0);
}
