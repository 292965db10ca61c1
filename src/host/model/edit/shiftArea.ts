import { type Area, COLUMN_LIMIT, columnCount, intersect, isWholeColumns, isWholeRows, ROW_LIMIT, rowCount, subtract } from '../../area';

/**
 * Lines (rows when `axis` is `row`, else columns) inserted before line `at` (`count` > 0) or deleted from line `at` on (`count` < 0).
 * Only cells between `from` and `to` on the other axis move; whole rows or columns reach from 0 to its end.
 */
export type CellShift = {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
};

/** The shift of inserting cells over a block: its cells move down or right. */
export const insertionOf = (area: Area, direction: 'Down' | 'Right'): CellShift =>
  direction === 'Down'
    ? { axis: 'row', at: area.top, count: rowCount(area), from: area.left, to: area.right }
    : { axis: 'column', at: area.left, count: columnCount(area), from: area.top, to: area.bottom };

/** The shift of deleting a block: the cells below move up, or those to the right move left. */
export function deletionOf(area: Area, direction: 'Up' | 'Left'): CellShift {
  const insertion = insertionOf(area, direction === 'Up' ? 'Down' : 'Right');
  return { ...insertion, count: -insertion.count };
}

function shiftedEnds(first: number, last: number, { at, count }: CellShift, limit: number): [number, number] | null {
  if (count > 0) {
    const start = first >= at ? first + count : first;
    const end = Math.min(last >= at && last < limit - 1 ? last + count : last, limit - 1);
    return start < limit ? [start, end] : null;
  }
  const deleted = -count;
  const start = first < at ? first : Math.max(at, first - deleted);
  const end = last < at || last === limit - 1 ? last : Math.max(at - 1, last - deleted);
  return start <= end && !(first >= at && last < at + deleted) ? [start, end] : null;
}

/**
 * A block after a shift, or null when all its cells are deleted. A block that lies only partly in the moving band stays, as
 * references do in Excel. Whole columns stay whole when rows shift.
 *
 * @example shiftArea(parseArea('A2:A4'), rows inserted before row 3) // A2:A5
 */
export function shiftArea(area: Area, shift: CellShift): Area | null {
  if (shift.axis === 'row') {
    if (area.left < shift.from || area.right > shift.to) return area;
    if (isWholeColumns(area)) return area;
    const ends = shiftedEnds(area.top, area.bottom, shift, ROW_LIMIT);
    return ends === null ? null : { ...area, top: ends[0], bottom: ends[1] };
  }
  if (area.top < shift.from || area.bottom > shift.to) return area;
  if (isWholeRows(area)) return area;
  const ends = shiftedEnds(area.left, area.right, shift, COLUMN_LIMIT);
  return ends === null ? null : { ...area, left: ends[0], right: ends[1] };
}

/** The blocks of a list after a shift, without deleted ones. */
export const shiftAreas = (areas: readonly Area[], shift: CellShift): Area[] =>
  areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);

/** Whether whole rows or whole columns are inserted or deleted. */
export const isWholeShift = (shift: CellShift): boolean =>
  shift.from === 0 && shift.to === (shift.axis === 'row' ? COLUMN_LIMIT : ROW_LIMIT) - 1;

/** The cells that move: the band from line `at` to the end of the sheet. */
export const movingZone = ({ axis, at, from, to }: CellShift): Area => axis === 'row'
  ? { top: at, left: from, bottom: ROW_LIMIT - 1, right: to }
  : { top: from, left: at, bottom: to, right: COLUMN_LIMIT - 1 };

/** The band of a shift over the whole length of the sheet. */
export const shiftBand = ({ axis, from, to }: CellShift): Area => axis === 'row'
  ? { top: 0, left: from, bottom: ROW_LIMIT - 1, right: to }
  : { top: from, left: 0, bottom: to, right: COLUMN_LIMIT - 1 };

/** A block after a shift, in parts: the part inside the band moves, the others stay. */
export function shiftSplit(area: Area, shift: CellShift): Area[] {
  const band = shiftBand(shift);
  const inside = intersect(area, band);
  if (inside === null) return [area];
  const moved = shiftArea(inside, shift);
  return [...(moved === null ? [] : [moved]), ...subtract(area, band)];
}
