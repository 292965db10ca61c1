import { areaOf, boundingArea, cellArea, COLUMN_LIMIT, columnCount, intersect, ROW_LIMIT, rowCount } from '../../area';
import type { Area } from '../../area';
import { hasContent } from '../../model/cell';
import type { Sheet } from '../../model/sheet';
import { invalidArgument } from '../../wire/apiError';
import { orNotFound } from '../../wire/hostObject';
import type { HostObject, Method } from '../../wire/hostObject';
import { booleanArg, enumValue, integerArg, optionalIntegerArg } from '../args';
import { areaArgument, isRange } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';

type RangeMethods = Readonly<Record<string, Method<RangeHandle>>>;
type Move = (area: Area, args: readonly unknown[]) => Area;

const DIRECTIONS: readonly Direction[] = ['Up', 'Down', 'Left', 'Right'];

/** A method that returns another block of the same sheet. Throws `InvalidArgument` for one beyond the sheet. */
const moved = (move: Move): Method<RangeHandle> => (target, args) => target.session.range(target.sheet, move(areaOfRange(target), args));

function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

function resized(area: Area, rows: number, columns: number): Area {
  if (rows < 1 || columns < 1) throw invalidArgument();
  return areaOf(area.top, area.left, rows, columns);
}

/** The block with its bottom right corner moved; one that passes the top left corner spans the cells between both. */
const stretched = (area: Area, rows: number, columns: number): Area =>
  boundingArea(cellArea(area.top, area.left), cellArea(area.bottom + rows, area.right + columns));

const offset = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** Rows above the block; for a negative count its own first rows. */
function rowsAbove(area: Area, count: number): Area {
  return count > 0 ? { ...area, top: area.top - count, bottom: area.top - 1 } : { ...area, bottom: area.top - count - 1 };
}
function rowsBelow(area: Area, count: number): Area {
  return count > 0 ? { ...area, top: area.bottom + 1, bottom: area.bottom + count } : { ...area, top: area.bottom + count + 1 };
}
function columnsBefore(area: Area, count: number): Area {
  return count > 0 ? { ...area, left: area.left - count, right: area.left - 1 } : { ...area, right: area.left - count - 1 };
}
function columnsAfter(area: Area, count: number): Area {
  return count > 0 ? { ...area, left: area.right + 1, right: area.right + count } : { ...area, left: area.right + count + 1 };
}

const counted = (args: readonly unknown[]): number => {
  const count = optionalIntegerArg(args, 0) ?? 1;
  if (count === 0) throw invalidArgument();
  return count;
};

function intersection(target: RangeHandle, other: unknown): HostObject | null {
  if (isRange(other) && other.target.sheet !== target.sheet) return null;
  const shared = intersect(areaOfRange(target), areaArgument(target, other));
  return shared && target.session.range(target.sheet, shared);
}

function used(target: RangeHandle, valuesOnly: boolean): HostObject | null {
  const area = target.sheet.cells.usedArea(valuesOnly, areaOfRange(target));
  return area && target.session.range(target.sheet, area);
}

function startCell(target: RangeHandle, activeCell: unknown): { row: number; column: number } {
  const area = activeCell === undefined || activeCell === null ? areaOfRange(target) : areaArgument(target, activeCell);
  return { row: area.top, column: area.left };
}

function edge(target: RangeHandle, args: readonly unknown[]): Area {
  const start = startCell(target, args[1]);
  const end = edgeFrom(target.sheet, start.row, start.column, enumValue(args[0], DIRECTIONS));
  return cellArea(end.row, end.column);
}

/** Methods that return other cells and change nothing. */
export const geometryMethods: RangeMethods = {
  GetCell: moved((area, args) => cellArea(area.top + integerArg(args, 0), area.left + integerArg(args, 1))),
  GetRow: moved((area, args) => {
    const row = area.top + inside(integerArg(args, 0), rowCount(area));
    return { ...area, top: row, bottom: row };
  }),
  GetColumn: moved((area, args) => {
    const column = area.left + inside(integerArg(args, 0), columnCount(area));
    return { ...area, left: column, right: column };
  }),
  GetOffsetRange: moved((area, args) => offset(area, integerArg(args, 0), integerArg(args, 1))),
  GetResizedRange: moved((area, args) => stretched(area, integerArg(args, 0), integerArg(args, 1))),
  GetAbsoluteResizedRange: moved((area, args) => resized(area, integerArg(args, 0), integerArg(args, 1))),
  GetBoundingRect: (target, args) => target.session.range(target.sheet, boundingArea(areaOfRange(target), areaArgument(target, args[0]))),
  GetIntersection: (target, args) => orNotFound(intersection(target, args[0])),
  GetIntersectionOrNullObject: (target, args) => intersection(target, args[0]),
  GetEntireRow: moved((area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
  GetEntireColumn: moved((area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
  GetLastCell: moved((area) => cellArea(area.bottom, area.right)),
  GetLastRow: moved((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: moved((area) => ({ ...area, left: area.right })),
  GetRowsAbove: moved((area, args) => rowsAbove(area, counted(args))),
  GetRowsBelow: moved((area, args) => rowsBelow(area, counted(args))),
  GetColumnsBefore: moved((area, args) => columnsBefore(area, counted(args))),
  GetColumnsAfter: moved((area, args) => columnsAfter(area, counted(args))),
  GetUsedRange: (target, args) => orNotFound(used(target, booleanArg(args, 0))),
  GetUsedRangeOrNullObject: (target, args) => used(target, booleanArg(args, 0)),
  GetSurroundingRegion: (target) => target.session.range(target.sheet, surroundingRegion(target.sheet, areaOfRange(target))),
  GetRangeEdge: (target, args) => target.session.range(target.sheet, edge(target, args)),
  GetExtendedRange: (target, args) => target.session.range(target.sheet, boundingArea(areaOfRange(target), edge(target, args))),
};

const isEmpty = (sheet: Sheet, area: Area): boolean => sheet.cells.usedArea(true, area) === null;

function expandedRegion(sheet: Sheet, area: Area): Area {
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

/** Excel's current region: the block around a cell that blank rows and columns surround. */
function surroundingRegion(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const next = expandedRegion(sheet, area);
    if (next.top === area.top && next.left === area.left && next.bottom === area.bottom && next.right === area.right) return area;
    area = next;
  }
}

type Direction = 'Up' | 'Down' | 'Left' | 'Right';
const OFFSETS: Record<Direction, readonly [number, number]> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** The cell that Ctrl+arrow reaches: the end of the run of filled cells, the next filled cell, or the edge of the sheet. */
function edgeFrom(sheet: Sheet, row: number, column: number, direction: Direction): { row: number; column: number } {
  const [down, across] = OFFSETS[direction];
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
