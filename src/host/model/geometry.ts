import { COLUMN_LIMIT, ROW_LIMIT } from '../area';
import type { Area } from '../area';
import type { Sheet } from './sheet';

/** Width of the widest digit of Calibri 11 at 96 dots per inch, the unit of column widths. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Excel's widest column, in letters, and highest row, in points. */
export const MOST_COLUMN_LETTERS = 255;
export const MOST_ROW_POINTS = 409.5;

/**
 * The width of a column in points: Excel rounds to whole pixels and adds 5 for the margins.
 *
 * @param width in characters, as in the file and Excel's dialog (8.43)
 * @example widthToPoints(8.43) // 48 (64 pixels)
 */
export const widthToPoints = (width: number): number =>
  (width < 1 ? Math.round(width * (DIGIT_PIXELS + 5)) : Math.round(width * DIGIT_PIXELS) + 5) * POINTS_PER_PIXEL;

/** The width of a column in characters, the inverse of {@link widthToPoints}: 48 points are 8.43. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const letters = pixels < DIGIT_PIXELS + 5 ? pixels / (DIGIT_PIXELS + 5) : (pixels - 5) / DIGIT_PIXELS;
  return Math.round(letters * 100) / 100;
}

/** Width of a column in points; 0 for a hidden one. */
export const columnPoints = (sheet: Sheet, column: number): number => {
  const { width, hidden } = sheet.column(column);
  return hidden ? 0 : widthToPoints(width ?? sheet.standardWidth);
};

/** Height of a row in points; 0 for a hidden one. */
export const rowPoints = (sheet: Sheet, row: number): number => {
  const { height, hidden } = sheet.row(row);
  return hidden ? 0 : height ?? sheet.standardHeight;
};

/** Distance in points from the left edge of the sheet to a column. */
export function columnLeft(sheet: Sheet, column: number): number {
  let left = column * widthToPoints(sheet.standardWidth);
  for (const [at] of sheet.columns) {
    if (at < column) left += columnPoints(sheet, at) - widthToPoints(sheet.standardWidth);
  }
  return left;
}

/** Distance in points from the top edge of the sheet to a row. */
export function rowTop(sheet: Sheet, row: number): number {
  let top = row * sheet.standardHeight;
  for (const [at] of sheet.rows) {
    if (at < row) top += rowPoints(sheet, at) - sheet.standardHeight;
  }
  return top;
}

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Position and size of a block in points. */
export function areaBox(sheet: Sheet, area: Area): Box {
  const left = columnLeft(sheet, area.left);
  const top = rowTop(sheet, area.top);
  return { left, top, width: columnLeft(sheet, area.right + 1) - left, height: rowTop(sheet, area.bottom + 1) - top };
}

/** The cell at a point of the sheet, with the distance in points from its top left corner. */
export function cellAtPoint(sheet: Sheet, left: number, top: number): { row: number; column: number; dx: number; dy: number } {
  let column = 0;
  let dx = Math.max(0, left);
  for (let width = columnPoints(sheet, 0); dx >= width && column < COLUMN_LIMIT - 1; width = columnPoints(sheet, column)) {
    dx -= width;
    column += 1;
  }
  let row = 0;
  let dy = Math.max(0, top);
  for (let height = rowPoints(sheet, 0); dy >= height && row < ROW_LIMIT - 1; height = rowPoints(sheet, row)) {
    dy -= height;
    row += 1;
  }
  return { row, column, dx, dy };
}
