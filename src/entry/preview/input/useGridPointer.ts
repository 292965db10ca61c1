import { useRef } from 'react';
import type { MouseEvent } from 'react';
import { WHOLE_SHEET } from '../../../host';
import type { Area } from '../../../host';
import type { EditDesk } from '../edit/editDesk';
import type { Place } from '../edit/places';

/** What of the sheet an element belongs to. */
type Hit =
  | { readonly type: 'cell'; readonly place: Place }
  | { readonly type: 'row' | 'column'; readonly at: number }
  | { readonly type: 'corner' };

function hitOf(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element) || target.closest('[data-resizer]') !== null) return null;
  const found = target.closest<HTMLElement>('td, th');
  if (found === null) return null;
  const { row, column, corner } = found.dataset;
  if (row !== undefined && column !== undefined) return { type: 'cell', place: { row: Number(row), column: Number(column) } };
  if (row !== undefined) return { type: 'row', at: Number(row) };
  if (column !== undefined) return { type: 'column', at: Number(column) };
  return corner === undefined ? null : { type: 'corner' };
}

/** Whole rows or columns of the sheet, from one to another. */
export const wholeRows = (from: number, to: number): Area => ({ ...WHOLE_SHEET, top: Math.min(from, to), bottom: Math.max(from, to) });
export const wholeColumns = (from: number, to: number): Area => ({ ...WHOLE_SHEET, left: Math.min(from, to), right: Math.max(from, to) });

/** Selects with the mouse: a click, a drag, Shift and a click, the heads of rows and columns; a double click edits. */
export function useGridPointer(desk: EditDesk, grid: () => HTMLElement | null) {
  const from = useRef<Hit | null>(null);

  const extendTo = (start: Hit, end: Hit): void => {
    if (start.type === 'corner' || end.type === 'corner') return;
    if (start.type === 'cell') {
      if (end.type === 'cell') desk.select({ active: desk.current().selection.active, corner: end.place });
      return;
    }
    if (end.type !== 'cell' && end.type !== start.type) return;
    const isRow = start.type === 'row';
    const at = end.type !== 'cell' ? end.at : isRow ? end.place.row : end.place.column;
    desk.selectArea(isRow ? wholeRows(start.at, at) : wholeColumns(start.at, at));
  };

  const onMouseDown = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit === null || event.button !== 0) return;
    event.preventDefault();
    if (!desk.commit()) return;
    grid()?.focus({ preventScroll: true });
    from.current = hit;
    if (event.shiftKey && hit.type === 'cell') return extendTo({ type: 'cell', place: desk.current().selection.active }, hit);
    if (hit.type === 'cell') desk.selectCell(hit.place);
    else if (hit.type === 'corner') desk.selectArea(WHOLE_SHEET);
    else desk.selectArea(hit.type === 'row' ? wholeRows(hit.at, hit.at) : wholeColumns(hit.at, hit.at));
  };

  const onMouseMove = (event: MouseEvent): void => {
    if (from.current === null) return;
    if ((event.buttons & 1) === 0) {
      from.current = null;
      return;
    }
    const hit = hitOf(event.target);
    if (hit === null) return;
    const { corner } = desk.current().selection;
    if (hit.type === 'cell' && hit.place.row === corner.row && hit.place.column === corner.column) return;
    extendTo(from.current, hit);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    if (hitOf(event.target)?.type === 'cell') desk.beginEdit(true);
  };

  return { onMouseDown, onMouseMove, onDoubleClick };
}
