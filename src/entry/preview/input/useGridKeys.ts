import { useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { columnPoints, isUnbounded, sameArea, WHOLE_SHEET } from '../../../host';
import { blockOfHtml } from '../clipboard/htmlBlock';
import { blockOfText } from '../clipboard/textBlock';
import type { EditDesk } from '../edit/editDesk';
import { intentOf } from './intents';
import type { Intent } from './intents';
import { endFrom, homeFrom, jumpFrom, nextWithin, selectedArea, stepFrom } from '../edit/places';
import type { Place, Room } from '../edit/places';
import { wholeColumns, wholeRows } from './useGridPointer';

/** Points by which Alt+Shift+arrows change the width of a column. */
const WIDTH_STEP = 6;
const NARROWEST = 6;

/** What of the grid the keys need. */
interface KeyedGrid {
  readonly desk: EditDesk;
  readonly room: Room;
  /** Rows that Page Down goes on from a row. */
  pageRows(row: number): number;
  showNextSheet(by: 1 | -1): void;
  /** Opens the drop-down of the active cell, where it has one. */
  openList(): void;
  focus(): void;
}

/** The keys of the grid and of the cell that is edited, and the clipboard. */
export function useGridKeys(grid: KeyedGrid) {
  const { desk, room } = grid;
  /** The column in which a run of Tab began: Enter goes back below it. */
  const tabStart = useRef<number | null>(null);

  const target = (intent: Intent, from: Place): Place | null => {
    if (intent.type === 'home') return homeFrom(room, from, intent.isWhole);
    if (intent.type === 'end') return endFrom(room, from, intent.isWhole);
    if (intent.type !== 'move') return null;
    if (intent.how === 'jump') return jumpFrom(room, from, intent.direction);
    return stepFrom(room, from, intent.direction, intent.how === 'page' ? grid.pageRows(from.row) : 1);
  };

  const go = (intent: Intent & { readonly extends: boolean }): void => {
    const { active, corner } = desk.current().selection;
    const to = target(intent, intent.extends ? corner : active);
    if (to === null) return;
    if (intent.extends) return desk.select({ active, corner: to });
    desk.selectCell(to);
  };

  const advance = (isDown: boolean, by: 1 | -1): void => {
    const { selection: { active }, area } = desk.current();
    if (!sameArea(area, selectedArea({ active, corner: active }, room.merges)) && !isUnbounded(area)) {
      return desk.moveWithin(nextWithin(room, area, active, isDown, by));
    }
    if (isDown && tabStart.current !== null && by === 1) {
      const column = tabStart.current;
      tabStart.current = null;
      return desk.selectCell(stepFrom(room, { row: active.row, column }, 'down'));
    }
    if (!isDown) tabStart.current ??= active.column;
    desk.selectCell(stepFrom(room, active, isDown ? (by === 1 ? 'down' : 'up') : (by === 1 ? 'right' : 'left')));
  };

  const widen = (by: 1 | -1): void => {
    const { sheet, area } = desk.current();
    const columns = { ...area, right: Math.min(area.right, (room.columns.at(-1)?.at ?? area.left)) };
    desk.setWidths(columns, Math.max(NARROWEST, columnPoints(sheet, area.left) + by * WIDTH_STEP));
  };

  const act = (intent: Intent): void => {
    const { area } = desk.current();
    switch (intent.type) {
      case 'move': case 'home': case 'end': return go(intent);
      case 'advance': return advance(intent.isDown, intent.by);
      case 'edit': return flushSync(() => desk.beginEdit(intent.keepsText));
      case 'clear': return desk.clear();
      case 'undo': return desk.undo();
      case 'redo': return desk.redo();
      case 'selectRow': return desk.selectArea(wholeRows(area.top, area.bottom));
      case 'selectColumn': return desk.selectArea(wholeColumns(area.left, area.right));
      case 'selectAll': return desk.selectArea(WHOLE_SHEET);
      case 'sheet': return grid.showNextSheet(intent.by);
      case 'widen': return widen(intent.by);
      case 'list': return grid.openList();
      case 'leave':
        desk.forgetCopied();
        return desk.dismiss();
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const intent = intentOf(event);
    if (intent === null || event.nativeEvent.isComposing) return;
    if (intent.type === 'move' || intent.type === 'home' || intent.type === 'end' || intent.type === 'clear') tabStart.current = null;
    act(intent);
    // The first letter goes into the field that has just been opened, or begins its accent there.
    const isLetter = intent.type === 'edit' && !intent.keepsText && event.key !== 'Backspace' && desk.current().editing !== null;
    if (!isLetter) event.preventDefault();
  };

  const commitThen = (after: () => void, fills = false): void => {
    if (!desk.commit(fills)) return;
    grid.focus();
    after();
  };

  const onEditorKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { editing } = desk.current();
    if (editing === null || event.nativeEvent.isComposing) return;
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key === 'Enter' && altKey) {
      event.preventDefault();
      return insertLine(event.currentTarget, desk);
    }
    if (key === 'Escape') {
      desk.cancel();
      grid.focus();
    } else if (key === 'F2') desk.switchArrows();
    else if (key === 'Enter' && (ctrlKey || metaKey)) commitThen(() => undefined, true);
    else if (key === 'Enter' || key === 'Tab') commitThen(() => advance(key === 'Enter', shiftKey ? -1 : 1));
    else {
      const intent = intentOf(event);
      if (editing.isWithin || editing.isInBar || intent?.type !== 'move' || (ctrlKey && shiftKey)) return;
      commitThen(() => go({ ...intent, extends: false }));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const onCopy = (event: ClipboardEvent): void => {
    const copied = desk.copy();
    event.preventDefault();
    if (copied === null) return;
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
  };

  const onCut = (event: ClipboardEvent): void => {
    event.preventDefault();
    desk.refuseCut();
  };

  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    const block = html === '' ? null : blockOfHtml(html, (source) => new DOMParser().parseFromString(source, 'text/html'));
    desk.paste(text, block ?? (text === '' ? null : blockOfText(text)));
  };

  return { grid: { onKeyDown, onCopy, onCut, onPaste }, editor: onEditorKeyDown };
}

/** Alt+Enter: a new line at the caret. */
function insertLine(field: HTMLTextAreaElement, desk: EditDesk): void {
  const at = field.selectionStart;
  const text = `${field.value.slice(0, at)}\n${field.value.slice(field.selectionEnd)}`;
  flushSync(() => desk.typeText(text));
  field.setSelectionRange(at + 1, at + 1);
}
