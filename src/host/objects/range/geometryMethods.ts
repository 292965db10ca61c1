import type { Area } from '../../model/area';
import { COLUMN_LIMIT, ROW_LIMIT, areaOf, boundingArea, cellArea, columnCount, intersect, rowCount } from '../../model/area';
import { invalidArgument } from '../../wire/apiError';
import type { HostObject, Method } from '../../wire/hostObject';
import { flag, optionalWhole, whole, word } from '../args';
import { areaOfRange } from '../handles';
import { areaArgument, isRange } from './rangeArgument';
import type { Direction } from './surroundings';
import { edgeFrom, surroundingRegion } from './surroundings';
import type { RangeHandle } from '../session';
import { orNotFound } from '../orNotFound';

type RangeMethods = Readonly<Record<string, Method<RangeHandle>>>;
type Move = (area: Area, args: readonly unknown[]) => Area;

const DIRECTIONS: readonly Direction[] = ['Up', 'Down', 'Left', 'Right'];

/** A method that answers with another block of the same sheet; one that leaves the sheet is `InvalidArgument`. */
const moved = (move: Move): Method<RangeHandle> => (it, args) => it.session.range(it.sheet, move(areaOfRange(it), args));

function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

function resized(area: Area, rows: number, columns: number): Area {
  if (rows < 1 || columns < 1) throw invalidArgument();
  return areaOf(area.top, area.left, rows, columns);
}

const offset = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** Rows before the block, or its own first ones for a negative count. */
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
  const count = optionalWhole(args, 0) ?? 1;
  if (count === 0) throw invalidArgument();
  return count;
};

function intersection(it: RangeHandle, other: unknown): HostObject | null {
  if (isRange(other) && other.it.sheet !== it.sheet) return null;
  const shared = intersect(areaOfRange(it), areaArgument(it, other));
  return shared && it.session.range(it.sheet, shared);
}

function used(it: RangeHandle, valuesOnly: boolean): HostObject | null {
  const area = it.sheet.cells.usedArea(valuesOnly, areaOfRange(it));
  return area && it.session.range(it.sheet, area);
}

function startCell(it: RangeHandle, activeCell: unknown): { row: number; column: number } {
  const area = activeCell === undefined || activeCell === null ? areaOfRange(it) : areaArgument(it, activeCell);
  return { row: area.top, column: area.left };
}

function edge(it: RangeHandle, args: readonly unknown[]): Area {
  const start = startCell(it, args[1]);
  const end = edgeFrom(it.sheet, start.row, start.column, word(args[0], DIRECTIONS));
  return cellArea(end.row, end.column);
}

/** Methods that answer with other cells and change nothing. */
export const geometryMethods: RangeMethods = {
  GetCell: moved((area, args) => cellArea(area.top + whole(args, 0), area.left + whole(args, 1))),
  GetRow: moved((area, args) => {
    const row = area.top + inside(whole(args, 0), rowCount(area));
    return { ...area, top: row, bottom: row };
  }),
  GetColumn: moved((area, args) => {
    const column = area.left + inside(whole(args, 0), columnCount(area));
    return { ...area, left: column, right: column };
  }),
  GetOffsetRange: moved((area, args) => offset(area, whole(args, 0), whole(args, 1))),
  GetResizedRange: moved((area, args) => resized(area, rowCount(area) + whole(args, 0), columnCount(area) + whole(args, 1))),
  GetAbsoluteResizedRange: moved((area, args) => resized(area, whole(args, 0), whole(args, 1))),
  GetBoundingRect: (it, args) => it.session.range(it.sheet, boundingArea(areaOfRange(it), areaArgument(it, args[0]))),
  GetIntersection: (it, args) => orNotFound(intersection(it, args[0])),
  GetIntersectionOrNullObject: (it, args) => intersection(it, args[0]),
  GetEntireRow: moved((area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
  GetEntireColumn: moved((area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
  GetLastCell: moved((area) => cellArea(area.bottom, area.right)),
  GetLastRow: moved((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: moved((area) => ({ ...area, left: area.right })),
  GetRowsAbove: moved((area, args) => rowsAbove(area, counted(args))),
  GetRowsBelow: moved((area, args) => rowsBelow(area, counted(args))),
  GetColumnsBefore: moved((area, args) => columnsBefore(area, counted(args))),
  GetColumnsAfter: moved((area, args) => columnsAfter(area, counted(args))),
  GetUsedRange: (it, args) => orNotFound(used(it, flag(args, 0))),
  GetUsedRangeOrNullObject: (it, args) => used(it, flag(args, 0)),
  GetSurroundingRegion: (it) => it.session.range(it.sheet, surroundingRegion(it.sheet, areaOfRange(it))),
  GetRangeEdge: (it, args) => it.session.range(it.sheet, edge(it, args)),
  GetExtendedRange: (it, args) => it.session.range(it.sheet, boundingArea(areaOfRange(it), edge(it, args))),
};
