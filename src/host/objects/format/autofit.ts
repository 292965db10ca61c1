import { intersect } from '../../model/area';
import { pointsToWidth } from '../../model/geometry';
import { refuseProtected } from '../protectedSheet';
import type { CellsHandle } from '../session';
import { fittingHeight, MARGIN_POINTS, shownLines, textPoints } from './fittingHeight';

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
      const lines = shownLines(cell, style).map((line) => textPoints(line, style));
      widest.set(column, Math.max(widest.get(column) ?? 0, ...lines));
    });
  }
  for (const [column, points] of widest) {
    it.sheet.setColumn(column, { width: Math.min(pointsToWidth(points + MARGIN_POINTS), 255), hidden: false });
  }
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
      it.sheet.setRow(row, { height: fittingHeight(it.session.workbook, it.sheet, row), hidden: false });
    }
  }
}
