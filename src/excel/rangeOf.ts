import type { Rect } from '../workbook/cells/rect';

/** What to load of a range to know where it is. */
export const POSITION = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * The cells of a rect, untracked: tracking is for ranges that must follow insertions between round trips, and costs a request
 * at the end of the run. Ours live one round trip only.
 */
export const rangeOf = (sheet: Excel.Worksheet, rect: Rect): Excel.Range =>
  untracked(sheet.getRangeByIndexes(rect.top, rect.left, rect.height, rect.width));

/** Drops the tracking of a range, or of several as one, that is used in this round trip only. */
export function untracked<Cells extends Excel.Range | Excel.RangeAreas>(range: Cells): Cells {
  range.untrack();
  return range;
}

/** Where a range stands, after {@link POSITION} was loaded. */
export const rectOf = (range: Excel.Range): Rect => ({
  top: range.rowIndex,
  left: range.columnIndex,
  height: range.rowCount,
  width: range.columnCount,
});
