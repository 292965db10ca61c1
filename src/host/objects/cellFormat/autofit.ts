import { formatNumber } from '../../format/formatNumber';
import { intersect } from '../../area';
import type { Cell } from '../../model/cell';
import { columnPoints, MOST_COLUMN_LETTERS, MOST_ROW_POINTS, pointsToWidth } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import type { Style } from '../../model/style';
import type { Workbook } from '../../model/workbook';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle } from '../workbookSession';

/** Sets columns to the width of their widest text in the given cells. Blank columns keep their width; merged cells do not count. */
export function autofitColumns(target: CellsHandle): void {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowFormatColumns');
  target.session.calculation.recalculate();
  const widest = new Map<number, number>();
  for (const area of target.areas()) {
    target.sheet.cells.forEachIn(area, (cell, row, column) => {
      if (cell.value === null || target.sheet.mergeAt(row, column)) return;
      const style = target.session.workbook.style(cell.style);
      const lines = shownLines(cell, style).map((line) => textPoints(line, style));
      widest.set(column, Math.max(widest.get(column) ?? 0, ...lines));
    });
  }
  for (const [column, points] of widest) {
    target.sheet.setColumn(column, { width: Math.min(pointsToWidth(points + MARGIN_POINTS), MOST_COLUMN_LETTERS), hidden: false });
  }
}

/** Sets rows to the height of their highest text, wrapped by the width of its column. Blank rows get the standard height. */
export function autofitRows(target: CellsHandle): void {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowFormatRows');
  target.session.calculation.recalculate();
  const used = target.sheet.cells.usedArea(true);
  for (const area of target.areas()) {
    const filled = used && intersect(area, used);
    const isBlank = (row: number): boolean => row >= area.top && row <= area.bottom && !(filled && row >= filled.top && row <= filled.bottom);
    for (const row of [...target.sheet.rows.keys()].filter(isBlank)) target.sheet.setRow(row, { height: null, hidden: false });
    for (let row = filled?.top ?? 0; filled && row <= filled.bottom; row += 1) {
      target.sheet.setRow(row, { height: fittingHeight(target.session.workbook, target.sheet, row), hidden: false });
    }
  }
}

/** Widths of Calibri as shares of the font size: a letter, a capital; bold text is wider by a factor. 5 pixels are margin. */
const LETTER_SHARE = 0.5;
const CAPITAL_SHARE = 0.6;
const BOLD_FACTOR = 1.06;
const MARGIN_POINTS = 3.75;
const LINE_FACTOR = 1.3637;

/** The lines of a cell's formatted text. */
const shownLines = (cell: Cell, style: Style): string[] => formatNumber(cell.value, style.numberFormat).text.split('\n');

/** Approximate width of a line of text, in points. */
function textPoints(text: string, { font }: Style): number {
  const capitals = text.replace(/[^\p{Lu}@%#MW]/gu, '').length;
  const letters = [...text].length - capitals;
  return (letters * LETTER_SHARE + capitals * CAPITAL_SHARE) * font.size * (font.bold ? BOLD_FACTOR : 1);
}

/**
 * Height in points of a row whose height is not set: that of its highest text, wrapped by the width of its column; merged cells do not
 * count.
 */
export function fittingHeight(workbook: Workbook, sheet: Sheet, row: number): number {
  let height = sheet.standardHeight;
  sheet.cells.row(row).forEach((cell, column) => {
    if (cell === undefined || cell.value === null) return;
    const style = workbook.style(cell.style);
    const highest = linesNeeded(sheet, cell, style, column) * style.font.size * LINE_FACTOR;
    if (highest > height && sheet.mergeAt(row, column) === null) height = highest;
  });
  return Math.round(Math.min(height, MOST_ROW_POINTS) * 4) / 4;
}

function linesNeeded(sheet: Sheet, cell: Cell, style: Style, column: number): number {
  if (!style.alignment.wrapText) return 1;
  const room = Math.max(1, columnPoints(sheet, column) - MARGIN_POINTS);
  return shownLines(cell, style).reduce((lines, line) => lines + Math.max(1, Math.ceil(textPoints(line, style) / room)), 0);
}
