import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { cellName } from '../../../host';
import type { CellEditing } from '../edit/deskState';
import type { EditDesk } from '../edit/editDesk';
import { useGridStyles } from '../grid/Grid.styles';
import { useFollowedCell } from './useFollowedCell';

interface CellEditorProps {
  readonly desk: EditDesk;
  readonly editing: CellEditing;
  readonly frame: HTMLElement;
  readonly scroller: HTMLElement;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** The text of the edited cell, over the cell: it stays there while the sheet scrolls. */
export function CellEditor({ desk, editing, frame, scroller, onKeyDown }: CellEditorProps) {
  const styles = useGridStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  useStayOver(field, editing, frame, scroller);
  useTakeFocus(field, !editing.isInBar);
  return (
    <textarea
      ref={field}
      rows={1}
      data-cell-field=""
      className={styles.editor}
      aria-label={`Celda ${cellName(editing.place.row, editing.place.column)}`}
      value={editing.text}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => desk.typeText(target.value)}
      onKeyDown={onKeyDown}
      onFocus={() => editing.isInBar && desk.beginEdit(true)}
      onBlur={(event) => commitLeft(desk, event)}
    />
  );
}

/** The two fields of a cell: over it, and in the bar. */
const FIELDS = 'textarea[data-cell-field]';

/** Writes the edited cell when the focus leaves both its fields; not when the person only looks into another window. */
export function commitLeft(desk: EditDesk, { relatedTarget, currentTarget }: FocusEvent): void {
  const isToOtherField = relatedTarget instanceof Element && relatedTarget.matches(FIELDS);
  if (!isToOtherField && document.activeElement !== currentTarget) desk.commit();
}

/** Focuses the field with the caret at the end of its text. */
function useTakeFocus(field: RefObject<HTMLTextAreaElement | null>, isWanted: boolean): void {
  useLayoutEffect(() => {
    const { current } = field;
    if (!isWanted || current === null || document.activeElement === current) return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(current.value.length, current.value.length);
  }, [field, isWanted]);
}

/** Keeps the field over its cell in the frame of the grid, in the cell's font; out of sight while the cell is not drawn. */
function useStayOver(field: RefObject<HTMLTextAreaElement | null>, { sheet, place }: CellEditing, frame: HTMLElement, scroller: HTMLElement): void {
  useFollowedCell(sheet, place, scroller, (cell) => {
    if (field.current === null) return;
    Object.assign(field.current.style, cell === null ? HIDDEN : placeOver(cell, frame, scroller));
  });
}

const HIDDEN = { top: '-9999px' };

function placeOver(cell: HTMLElement, frame: HTMLElement, scroller: HTMLElement): Partial<CSSStyleDeclaration> {
  const [box, outer] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
  const { fontFamily, fontSize, fontWeight, textAlign } = getComputedStyle(cell);
  const left = box.left - outer.left - 1;
  const [width, height] = [box.width + 2, box.height + 2];
  return {
    top: `${box.top - outer.top - 1}px`, left: `${left}px`, minWidth: `${width}px`, minHeight: `${height}px`,
    maxWidth: `${Math.max(width, scroller.clientWidth - left)}px`, maxHeight: `${scroller.clientHeight}px`,
    fontFamily, fontSize, fontWeight, textAlign: textAlign === 'right' ? 'right' : 'left',
  };
}
