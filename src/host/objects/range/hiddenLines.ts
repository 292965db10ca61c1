import type { Area } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import { areaOfRange } from '../handles';
import { refuseProtected } from '../protectedSheet';
import type { RangeHandle } from '../session';

type Axis = 'row' | 'column';

const linesOf = (sheet: Sheet, axis: Axis): ReadonlyMap<number, { readonly hidden: boolean }> =>
  axis === 'row' ? sheet.rows : sheet.columns;

const ends = (area: Area, axis: Axis): readonly [number, number] =>
  axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];

/** Whether all rows (or columns) of the block are hidden, none is, or null when some are. */
export function commonHidden(it: RangeHandle, axis: Axis): boolean | null {
  const [first, last] = ends(areaOfRange(it), axis);
  const hidden = [...linesOf(it.sheet, axis)].filter(([line, own]) => own.hidden && line >= first && line <= last).length;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

/** Hides or shows all rows (or columns) of the block and tells so. */
export function setHidden(it: RangeHandle, axis: Axis, hidden: boolean): void {
  const { session, sheet } = it;
  const area = areaOfRange(it);
  const [first, last] = ends(area, axis);
  session.beginEdit();
  refuseProtected(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (let line = first; line <= last; line += 1) {
    if (axis === 'row') sheet.setRow(line, { hidden });
    else sheet.setColumn(line, { hidden });
  }
  if (axis === 'row') session.workbook.notify({ type: 'rowHidden', sheetId: sheet.id, area, hidden });
}
