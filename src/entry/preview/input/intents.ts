import type { Direction } from '../edit/places';

/** What a key means in the grid. */
export type Intent =
  | { readonly type: 'move'; readonly direction: Direction; readonly how: 'step' | 'jump' | 'page'; readonly extends: boolean }
  | { readonly type: 'home' | 'end'; readonly isWhole: boolean; readonly extends: boolean }
  /** Enter and Tab, forwards or backwards. */
  | { readonly type: 'advance'; readonly isDown: boolean; readonly by: 1 | -1 }
  /** F2 keeps the text of the cell, Backspace and a letter replace it. */
  | { readonly type: 'edit'; readonly keepsText: boolean }
  | { readonly type: 'widen'; readonly by: 1 | -1 }
  | { readonly type: 'sheet'; readonly by: 1 | -1 }
  /** Alt and the arrow down: the drop-down of the cell. */
  | { readonly type: 'list' }
  | { readonly type: 'clear' | 'undo' | 'redo' | 'selectAll' | 'selectRow' | 'selectColumn' | 'leave' };

/** The parts of a keyboard event that count. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * What a key pressed in the grid means, as in Excel; null for a key that is not the grid's. Cmd counts as Ctrl.
 *
 * - Ctrl+Alt+Page Up and Page Down show another sheet, as Excel on the web has it: without Alt they are the browser's.
 * - Alt+Shift+arrows narrow and widen the column: dragging has no other way for the keyboard.
 */
export function intentOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Intent | null {
  const ctrl = ctrlKey || metaKey;
  if (altKey) return intentWithAlt(key, ctrl, shiftKey);
  const direction = ARROWS[key];
  if (direction !== undefined) return { type: 'move', direction, how: ctrl ? 'jump' : 'step', extends: shiftKey };
  switch (key) {
    case 'PageUp': return ctrl ? { type: 'sheet', by: -1 } : { type: 'move', direction: 'up', how: 'page', extends: shiftKey };
    case 'PageDown': return ctrl ? { type: 'sheet', by: 1 } : { type: 'move', direction: 'down', how: 'page', extends: shiftKey };
    case 'Home': return { type: 'home', isWhole: ctrl, extends: shiftKey };
    case 'End': return { type: 'end', isWhole: ctrl, extends: shiftKey };
    case 'Enter': return { type: 'advance', isDown: true, by: shiftKey ? -1 : 1 };
    case 'Tab': return { type: 'advance', isDown: false, by: shiftKey ? -1 : 1 };
    case 'F2': return { type: 'edit', keepsText: true };
    case 'Backspace': return { type: 'edit', keepsText: false };
    case 'Delete': return { type: 'clear' };
    case 'Escape': return { type: 'leave' };
    case ' ': return ctrl ? { type: 'selectColumn' } : shiftKey ? { type: 'selectRow' } : { type: 'edit', keepsText: false };
    default: return ctrl ? intentWithCtrl(key.toLowerCase(), shiftKey) : isTyped(key) ? { type: 'edit', keepsText: false } : null;
  }
}

function intentWithAlt(key: string, ctrl: boolean, shift: boolean): Intent | null {
  if (ctrl && (key === 'PageUp' || key === 'PageDown')) return { type: 'sheet', by: key === 'PageUp' ? -1 : 1 };
  if (!ctrl && shift && (key === 'ArrowLeft' || key === 'ArrowRight')) return { type: 'widen', by: key === 'ArrowLeft' ? -1 : 1 };
  if (!ctrl && !shift && key === 'ArrowDown') return { type: 'list' };
  // The right Alt key of many keyboards is Ctrl+Alt: what it types is text.
  return ctrl && isTyped(key) ? { type: 'edit', keepsText: false } : null;
}

function intentWithCtrl(letter: string, shift: boolean): Intent | null {
  if (letter === 'z') return { type: shift ? 'redo' : 'undo' };
  if (letter === 'y') return { type: 'redo' };
  return letter === 'a' || letter === 'e' ? { type: 'selectAll' } : null;
}

/** Whether a key types a character, or begins one, as the accent before a vowel does. */
const isTyped = (key: string): boolean => [...key].length === 1 || key === 'Dead' || key === 'Process';
