import { isValidArea, isWholeColumns, isWholeRows } from '../../area';
import type { Area } from '../../area';
import { makeCell } from '../cell';
import type { Sheet } from '../sheet';
import type { BorderLine, BorderSide, StylePatch } from '../style';
import type { Workbook } from '../workbook';

/** Changes the format of every cell of a block. Whole rows and columns keep it as their own, so that new cells get it too. */
export function formatCells(workbook: Workbook, sheet: Sheet, area: Area, patch: StylePatch): void {
  restyle(workbook, sheet, area, patch);
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

export type RangeSide =
  | 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal' | 'DiagonalDown' | 'DiagonalUp';

/**
 * Draws or changes the line on one side of a block; null removes it. Removes the line that the neighbouring cells have on the
 * same edge.
 */
export function setBorder(workbook: Workbook, sheet: Sheet, area: Area, side: RangeSide, line: Partial<BorderLine> | null): void {
  for (const [part, edge] of borderParts(area, side)) restyle(workbook, sheet, part, { borders: { [edge]: line } });
  const neighbour = neighbourOf(area, side);
  if (neighbour !== null && isValidArea(neighbour[0])) restyle(workbook, sheet, neighbour[0], { borders: { [neighbour[1]]: null } });
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

/** The cells beyond an outer edge and their side along it; null for a side that is no outer edge. */
function neighbourOf({ top, left, bottom, right }: Area, side: RangeSide): [Area, BorderSide] | null {
  switch (side) {
    case 'EdgeTop': return [{ top: top - 1, left, bottom: top - 1, right }, 'bottom'];
    case 'EdgeBottom': return [{ top: bottom + 1, left, bottom: bottom + 1, right }, 'top'];
    case 'EdgeLeft': return [{ top, left: left - 1, bottom, right: left - 1 }, 'right'];
    case 'EdgeRight': return [{ top, left: right + 1, bottom, right: right + 1 }, 'left'];
    default: return null;
  }
}

/** The blocks whose cells draw a side of a block, each with the side of its cells. */
export function borderParts(area: Area, side: RangeSide): [Area, BorderSide][] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case 'EdgeTop': return [[{ ...area, bottom: top }, 'top']];
    case 'EdgeBottom': return [[{ ...area, top: bottom }, 'bottom']];
    case 'EdgeLeft': return [[{ ...area, right: left }, 'left']];
    case 'EdgeRight': return [[{ ...area, left: right }, 'right']];
    case 'InsideVertical':
      if (isWholeRows(area)) return [[area, 'right'], [area, 'left']];
      return right > left ? [[{ ...area, right: right - 1 }, 'right'], [{ ...area, left: left + 1 }, 'left']] : [];
    case 'InsideHorizontal':
      if (isWholeColumns(area)) return [[area, 'bottom'], [area, 'top']];
      return bottom > top ? [[{ ...area, bottom: bottom - 1 }, 'bottom'], [{ ...area, top: top + 1 }, 'top']] : [];
    case 'DiagonalDown': return [[area, 'diagonalDown']];
    case 'DiagonalUp': return [[area, 'diagonalUp']];
  }
}

function restyle(workbook: Workbook, sheet: Sheet, area: Area, patch: StylePatch): void {
  const known = new Map<number, number>();
  const change = (style: number): number => {
    const next = known.get(style) ?? workbook.styles.change(style, patch);
    known.set(style, next);
    return next;
  };
  if (isWholeRows(area) || isWholeColumns(area)) restyleLines(sheet, area, change);
  else sheet.cells.changeStyle({ area, change });
}

function restyleCell(sheet: Sheet, row: number, column: number, changed: (style: number) => number): void {
  const cell = sheet.cells.get(row, column);
  const old = cell?.style ?? sheet.emptyStyleAt(row, column);
  const style = changed(old);
  if (style === old) return;
  sheet.cells.set(row, column, makeCell(cell?.value ?? null, cell?.formula ?? null, style, cell?.extra ?? null));
}

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

/** Adds cells where a formatted row crosses the columns: without them the format of the row would win. */
function restyleMissing(sheet: Sheet, row: number, area: Area, changed: (style: number) => number): void {
  const last = Math.min(area.right, area.left + 255);
  for (let column = area.left; column <= last; column += 1) {
    if (sheet.cells.get(row, column) === undefined) restyleCell(sheet, row, column, changed);
  }
}
