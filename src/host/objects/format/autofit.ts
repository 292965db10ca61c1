import { formatNumber } from '../../format/formatNumber';
import { intersect } from '../../model/area';
import type { Cell } from '../../model/cell';
import { columnPoints, pointsToWidth } from '../../model/geometry';
import type { Style } from '../../model/style';
import { refuseProtected } from '../protectedSheet';
import type { CellsHandle } from '../session';

/** Widths are those of Calibri: a letter takes about half its size, capitals and bold a little more; 5 pixels are margin. */
const LETTER_SHARE = 0.5;
const CAPITAL_SHARE = 0.6;
const BOLD_FACTOR = 1.06;
const MARGIN_POINTS = 3.75;
const LINE_FACTOR = 1.3637;

function textPoints(text: string, { font }: Style): number {
  const capitals = text.replace(/[^\p{Lu}@%#MW]/gu, '').length;
  const letters = [...text].length - capitals;
  return (letters * LETTER_SHARE + capitals * CAPITAL_SHARE) * font.size * (font.bold ? BOLD_FACTOR : 1);
}

const shown = (cell: Cell, style: Style): string => formatNumber(cell.value, style.numberFormat).text;

/** Makes columns as wide as their widest text in the given cells; blank columns stay as they are. Merged cells do not count. */
export function autofitColumns(it: CellsHandle): void {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowFormatColumns');
  it.session.calculate();
  const widest = new Map<number, number>();
  for (const area of it.areas()) {
    it.sheet.cells.forEachIn(area, (cell, row, column) => {
      if (cell.value === null || it.sheet.mergeAt(row, column)) return;
      const style = it.session.workbook.style(cell.style);
      const lines = shown(cell, style).split('\n').map((line) => textPoints(line, style));
      widest.set(column, Math.max(widest.get(column) ?? 0, ...lines));
    });
  }
  for (const [column, points] of widest) {
    it.sheet.setColumn(column, { width: Math.min(pointsToWidth(points + MARGIN_POINTS), 255), hidden: false });
  }
}

function linesNeeded(it: CellsHandle, cell: Cell, style: Style, column: number): number {
  const room = Math.max(1, columnPoints(it.sheet, column) - MARGIN_POINTS);
  const parts = shown(cell, style).split('\n');
  if (!style.alignment.wrapText) return 1;
  return parts.reduce((lines, part) => lines + Math.max(1, Math.ceil(textPoints(part, style) / room)), 0);
}

/** Makes rows as high as their highest text, wrapped texts counted by the width of their column; blank rows as high as any. */
export function autofitRows(it: CellsHandle): void {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowFormatRows');
  it.session.calculate();
  const used = it.sheet.cells.usedArea(true);
  for (const area of it.areas()) {
    const filled = used && intersect(area, used);
    const isBlank = (row: number): boolean => row >= area.top && row <= area.bottom && !(filled && row >= filled.top && row <= filled.bottom);
    for (const row of [...it.sheet.rows.keys()].filter(isBlank)) it.sheet.setRow(row, { height: null, hidden: false });
    for (let row = filled?.top ?? 0; filled && row <= filled.bottom; row += 1) {
      let height = it.sheet.standardHeight;
      it.sheet.cells.forEachIn({ ...filled, top: row, bottom: row }, (cell, _, column) => {
        if (cell.value === null || it.sheet.mergeAt(row, column)) return;
        const style = it.session.workbook.style(cell.style);
        height = Math.max(height, linesNeeded(it, cell, style, column) * style.font.size * LINE_FACTOR);
      });
      it.sheet.setRow(row, { height: Math.round(Math.min(height, 409.5) * 4) / 4, hidden: false });
    }
  }
}
