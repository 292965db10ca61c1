import { type Area, cellArea, isValidArea, isWholeColumns, isWholeRows } from './area';
import { makeCell } from './cell';
import type { Sheet } from './sheet';
import type { BorderLine, BorderSide } from './style';
import type { StylePatch } from './styleTable';
import type { Workbook } from './workbook';

/** Changes the look of every cell of a block. Whole rows and columns take it as their own, so new cells have it too. */
export function formatCells(workbook: Workbook, sheet: Sheet, area: Area, patch: StylePatch): void {
  restyle(workbook, sheet, area, patch);
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

export type RangeSide =
  | 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal' | 'DiagonalDown' | 'DiagonalUp';

/** Draws (or with null takes away) one kind of line of a block. The neighbour's line on the same edge is taken away with it. */
export function setBorder(workbook: Workbook, sheet: Sheet, area: Area, side: RangeSide, line: BorderLine | null): void {
  for (const [part, edges] of borderZones(area, side)) {
    restyle(workbook, sheet, part, { borders: Object.fromEntries(edges.map((edge) => [edge, line])) });
  }
  const neighbour = neighbourOf(area, side);
  if (neighbour !== null && isValidArea(neighbour[0])) restyle(workbook, sheet, neighbour[0], { borders: { [neighbour[1]]: null } });
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

/** The cells beyond an outer edge, and their own edge along it. */
function neighbourOf({ top, left, bottom, right }: Area, side: RangeSide): [Area, BorderSide] | null {
  switch (side) {
    case 'EdgeTop': return [{ top: top - 1, left, bottom: top - 1, right }, 'bottom'];
    case 'EdgeBottom': return [{ top: bottom + 1, left, bottom: bottom + 1, right }, 'top'];
    case 'EdgeLeft': return [{ top, left: left - 1, bottom, right: left - 1 }, 'right'];
    case 'EdgeRight': return [{ top, left: right + 1, bottom, right: right + 1 }, 'left'];
    default: return null;
  }
}

/** The cells whose own line makes up a side of a block. */
export function borderParts(area: Area, side: RangeSide): [Area, BorderSide][] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case 'EdgeTop': return [[{ ...area, bottom: top }, 'top']];
    case 'EdgeBottom': return [[{ ...area, top: bottom }, 'bottom']];
    case 'EdgeLeft': return [[{ ...area, right: left }, 'left']];
    case 'EdgeRight': return [[{ ...area, left: right }, 'right']];
    case 'InsideVertical':
      return right > left ? [[{ ...area, right: right - 1 }, 'right'], [{ ...area, left: left + 1 }, 'left']] : [];
    case 'InsideHorizontal':
      return bottom > top ? [[{ ...area, bottom: bottom - 1 }, 'bottom'], [{ ...area, top: top + 1 }, 'top']] : [];
    case 'DiagonalDown': return [[area, 'diagonalDown']];
    case 'DiagonalUp': return [[area, 'diagonalUp']];
  }
}

/** The cells that a side of a block passes, each once, with those of their own lines that make it up. */
function borderZones(area: Area, side: RangeSide): [Area, readonly BorderSide[]][] {
  const { top, left, bottom, right } = area;
  const parts = borderParts(area, side).map(([part, edge]): [Area, readonly BorderSide[]] => [part, [edge]]);
  if (side === 'InsideVertical' && right - left > 1) {
    return [
      [{ ...area, right: left }, ['right']], [{ ...area, left: left + 1, right: right - 1 }, ['left', 'right']], [{ ...area, left: right }, ['left']],
    ];
  }
  if (side === 'InsideHorizontal' && bottom - top > 1) {
    return [
      [{ ...area, bottom: top }, ['bottom']], [{ ...area, top: top + 1, bottom: bottom - 1 }, ['top', 'bottom']], [{ ...area, top: bottom }, ['top']],
    ];
  }
  return parts;
}

function restyle(workbook: Workbook, sheet: Sheet, area: Area, patch: StylePatch): void {
  const known = new Map<number, number>();
  let last = { style: NaN, next: NaN };
  /** Most cells look like the one before them. */
  const changed = (style: number): number => {
    if (style === last.style) return last.next;
    const next = known.get(style) ?? workbook.styles.change(style, patch);
    known.set(style, next);
    last = { style, next };
    return next;
  };
  if (isWholeRows(area) || isWholeColumns(area)) restyleLines(sheet, area, changed);
  else restyleBlock(sheet, area, changed);
}

function restyleBlock(sheet: Sheet, area: Area, changed: (style: number) => number): void {
  sheet.cells.update(area, (cell, row, column) => {
    const old = cell === undefined ? sheet.emptyStyleAt(row, column) : cell.style;
    const style = changed(old);
    if (style === old) return cell;
    return cell === undefined ? makeCell(null, null, style) : makeCell(cell.value, cell.formula, style, cell.extra);
  });
}

const restyleCell = (sheet: Sheet, row: number, column: number, changed: (style: number) => number): void =>
  restyleBlock(sheet, cellArea(row, column), changed);

function restyleLines(sheet: Sheet, area: Area, changed: (style: number) => number): void {
  const crossing: [number, number][] = [];
  sheet.cells.forEachIn(area, (_, row, column) => crossing.push([row, column]));
  if (!isWholeColumns(area)) {
    for (const [row, column] of crossing) restyleCell(sheet, row, column, changed);
    for (let row = area.top; row <= area.bottom; row += 1) {
      const style = changed(sheet.row(row).style);
      if (style !== sheet.row(row).style) sheet.setRow(row, { style });
    }
    return;
  }
  const styledRows = [...sheet.rows].filter(([, { style }]) => style !== 0).map(([row]) => row);
  for (const [row, column] of crossing) restyleCell(sheet, row, column, changed);
  for (const row of styledRows) restyleMissing(sheet, row, area, changed);
  for (let column = area.left; column <= area.right; column += 1) {
    const style = changed(sheet.column(column).style);
    if (style !== sheet.column(column).style) sheet.setColumn(column, { style });
  }
}

/** Where a styled row crosses restyled columns the row's look would win: the crossing gets a cell of its own. */
function restyleMissing(sheet: Sheet, row: number, area: Area, changed: (style: number) => number): void {
  const last = Math.min(area.right, area.left + 255);
  for (let column = area.left; column <= last; column += 1) {
    if (sheet.cells.get(row, column) === undefined) restyleCell(sheet, row, column, changed);
  }
}
