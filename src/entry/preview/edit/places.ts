import { boundingArea, cellArea, hasCell, isUnbounded, overlaps, sameArea } from '../../../host';
import type { Area, Sheet } from '../../../host';
import { indexOfTrack } from '../grid/gridShape';
import type { Track } from '../grid/gridShape';

/** A cell of the sheet, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

type Lines = readonly Pick<Track, 'at'>[];

/** What the grid shows of a sheet, as moving in it needs to know. */
export interface Room {
  /** Shown rows and columns in order, hidden ones left out. */
  readonly rows: Lines;
  readonly columns: Lines;
  /** How many of them are frozen. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  /** The smallest block with all contents; null for a blank sheet. */
  readonly used: Area | null;
  isFilled(row: number, column: number): boolean;
}

/** The selected cells: they reach from the active cell, in which is typed, to another corner. */
export interface GridSelection {
  readonly active: Place;
  readonly corner: Place;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export const selectionOf = ({ top, left, bottom, right }: Area): GridSelection =>
  ({ active: { row: top, column: left }, corner: { row: bottom, column: right } });

/** The cells that the workbook has selected on a sheet. */
export const selectedIn = ({ selection }: Pick<Sheet, 'selection'>): Area => selection[0] ?? cellArea(0, 0);

/** The block of a selection, grown until it cuts no merged block; whole rows and columns stay as they are. */
export function selectedArea({ active, corner }: GridSelection, merges: readonly Area[]): Area {
  let area = boundingArea(cellArea(active.row, active.column), cellArea(corner.row, corner.column));
  if (isUnbounded(area)) return area;
  for (;;) {
    const grown = merges.reduce((all, merge) => (overlaps(all, merge) ? boundingArea(all, merge) : all), area);
    if (sameArea(grown, area)) return area;
    area = grown;
  }
}

const mergeAt = (merges: readonly Area[], { row, column }: Place): Area | undefined =>
  merges.find((merge) => hasCell(merge, row, column));

/** The first cell of a merged block for any of its cells; other cells as they are. */
export function firstOfMerge(merges: readonly Area[], place: Place): Place {
  const merge = mergeAt(merges, place);
  return merge === undefined ? place : { row: merge.top, column: merge.left };
}

const clamped = (lines: Lines, index: number): number => lines[Math.min(lines.length - 1, Math.max(0, index))]?.at ?? 0;

/** The line `by` shown lines further on, or the last one there is. */
function lineAfter(lines: Lines, at: number, by: number): number {
  const index = indexOfTrack(lines, at);
  const isShown = lines[index]?.at === at;
  return clamped(lines, index + by - (by > 0 && !isShown ? 1 : 0));
}

const isDownwards = (direction: Direction): boolean => direction === 'up' || direction === 'down';
const isForward = (direction: Direction): boolean => direction === 'down' || direction === 'right';

/**
 * The cell some shown rows or columns further on; a merged block counts as one cell.
 *
 * @param by how many, 1 or more
 */
export function stepFrom(room: Room, from: Place, direction: Direction, by = 1): Place {
  const edge = mergeAt(room.merges, from);
  const sign = isForward(direction) ? by : -by;
  if (isDownwards(direction)) {
    const start = edge === undefined ? from.row : isForward(direction) ? edge.bottom : edge.top;
    return { row: lineAfter(room.rows, start, sign), column: from.column };
  }
  const start = edge === undefined ? from.column : isForward(direction) ? edge.right : edge.left;
  return { row: from.row, column: lineAfter(room.columns, start, sign) };
}

/** Where Ctrl and an arrow lead: to the end of the filled cells, from there to the next filled one, else to the edge. */
export function jumpFrom(room: Room, from: Place, direction: Direction): Place {
  const vertical = isDownwards(direction);
  const lines = vertical ? room.rows : room.columns;
  const at = (index: number): Place => (vertical ? { row: clamped(lines, index), column: from.column } : { row: from.row, column: clamped(lines, index) });
  const isFilled = (index: number): boolean => index >= 0 && index < lines.length && room.isFilled(at(index).row, at(index).column);
  const by = isForward(direction) ? 1 : -1;
  const first = stepFrom(room, from, direction);
  let index = indexOfTrack(lines, vertical ? first.row : first.column);
  if (isFilled(index) && room.isFilled(from.row, from.column)) {
    while (isFilled(index + by)) index += by;
    return at(index);
  }
  while (index > 0 && index < lines.length - 1 && !isFilled(index)) index += by;
  return at(index);
}

/** Where Home leads: the first column that is not frozen. With `isFirst`, Ctrl+Home, the first row too. */
export function homeFrom(room: Room, from: Place, isFirst: boolean): Place {
  const column = clamped(room.columns, room.frozenColumns);
  return { row: isFirst ? clamped(room.rows, room.frozenRows) : from.row, column };
}

/** Where End leads: the last filled cell of the row. With `isLast`, Ctrl+End, the last used cell of the sheet. */
export function endFrom(room: Room, from: Place, isLast: boolean): Place {
  if (room.used === null) return from;
  const { bottom, right } = room.used;
  if (isLast) return { row: clamped(room.rows, indexOfTrack(room.rows, bottom)), column: clamped(room.columns, indexOfTrack(room.columns, right)) };
  const filled = room.columns.filter(({ at }) => at <= right && room.isFilled(from.row, at));
  return { row: from.row, column: filled.at(-1)?.at ?? from.column };
}

const linesWithin = (lines: Lines, from: number, to: number): readonly number[] =>
  lines.flatMap(({ at }) => (at >= from && at <= to ? [at] : []));

/**
 * The next cell within a selected block, where Enter goes down and Tab to the right; after the last cell it is the first.
 *
 * @param by 1, or -1 for backwards
 */
export function nextWithin(room: Room, area: Area, active: Place, isDown: boolean, by: 1 | -1): Place {
  const rows = linesWithin(room.rows, area.top, area.bottom);
  const columns = linesWithin(room.columns, area.left, area.right);
  const count = rows.length * columns.length;
  const [row, column] = [Math.max(0, rows.indexOf(active.row)), Math.max(0, columns.indexOf(active.column))];
  let at = isDown ? column * rows.length + row : row * columns.length + column;
  for (let tries = 0; tries < count; tries += 1) {
    at = (at + by + count) % count;
    const place = isDown
      ? { row: rows[at % rows.length] ?? active.row, column: columns[Math.floor(at / rows.length)] ?? active.column }
      : { row: rows[Math.floor(at / columns.length)] ?? active.row, column: columns[at % columns.length] ?? active.column };
    const first = firstOfMerge(room.merges, place);
    if (first.row === place.row && first.column === place.column) return place;
  }
  return active;
}
