import type { Area } from '../../model/area';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../model/area';
import { hasContent } from '../../model/cell';
import type { Sheet } from '../../model/sheet';

const isEmpty = (sheet: Sheet, area: Area): boolean => sheet.cells.usedArea(true, area) === null;

function grown(sheet: Sheet, area: Area): Area {
  const { top, left, bottom, right } = area;
  const wide = { left: Math.max(0, left - 1), right: Math.min(COLUMN_LIMIT - 1, right + 1) };
  const high = { top: Math.max(0, top - 1), bottom: Math.min(ROW_LIMIT - 1, bottom + 1) };
  const above = top > 0 && !isEmpty(sheet, { ...wide, top: top - 1, bottom: top - 1 });
  const below = bottom < ROW_LIMIT - 1 && !isEmpty(sheet, { ...wide, top: bottom + 1, bottom: bottom + 1 });
  const before = left > 0 && !isEmpty(sheet, { ...high, left: left - 1, right: left - 1 });
  const after = right < COLUMN_LIMIT - 1 && !isEmpty(sheet, { ...high, left: right + 1, right: right + 1 });
  return {
    top: above ? top - 1 : top,
    left: before ? left - 1 : left,
    bottom: below ? bottom + 1 : bottom,
    right: after ? right + 1 : right,
  };
}

/** Excel's current region: the block that grows from here until blank rows and columns surround it. */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const next = grown(sheet, area);
    if (next.top === area.top && next.left === area.left && next.bottom === area.bottom && next.right === area.right) return area;
    area = next;
  }
}

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';
const STEPS: Record<Direction, readonly [number, number]> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** Where Ctrl+arrow leads from a cell: the end of its run of filled cells, or the next filled one, or the sheet's edge. */
export function edgeFrom(sheet: Sheet, row: number, column: number, direction: Direction): { row: number; column: number } {
  const [down, across] = STEPS[direction];
  const used = sheet.cells.usedArea(true);
  const isFilled = (r: number, c: number): boolean => hasContent(sheet.cells.get(r, c));
  const isInside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < ROW_LIMIT && c < COLUMN_LIMIT;
  const limit = { row: down > 0 ? ROW_LIMIT - 1 : 0, column: across > 0 ? COLUMN_LIMIT - 1 : 0 };
  const sheetEdge = { row: down === 0 ? row : limit.row, column: across === 0 ? column : limit.column };
  if (!used) return sheetEdge;
  const isPastUse = (r: number, c: number): boolean =>
    (down > 0 && r > used.bottom) || (down < 0 && r < used.top) || (across > 0 && c > used.right) || (across < 0 && c < used.left);
  let r = row + down;
  let c = column + across;
  if (isFilled(row, column) && isInside(r, c) && isFilled(r, c)) {
    while (isInside(r + down, c + across) && isFilled(r + down, c + across)) [r, c] = [r + down, c + across];
    return { row: r, column: c };
  }
  while (isInside(r, c) && !isFilled(r, c)) {
    if (isPastUse(r, c)) return sheetEdge;
    [r, c] = [r + down, c + across];
  }
  return isInside(r, c) ? { row: r, column: c } : sheetEdge;
}
