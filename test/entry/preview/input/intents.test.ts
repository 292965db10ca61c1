import { intentOf } from '../../../../src/entry/preview/input/intents';

/** "Ctrl+Shift+End" as a keyboard event. */
function pressed(text: string) {
  const parts = text.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const key = parts.at(-1) ?? '';
  return intentOf({ key: key === 'Space' ? ' ' : key, ctrlKey: has('Ctrl'), metaKey: has('Cmd'), altKey: has('Alt'), shiftKey: has('Shift') });
}

describe('intentOf', () => {
  it.each([
    ['ArrowDown', { type: 'move', direction: 'down', how: 'step', extends: false }],
    ['Shift+ArrowLeft', { type: 'move', direction: 'left', how: 'step', extends: true }],
    ['Ctrl+Shift+ArrowRight', { type: 'move', direction: 'right', how: 'jump', extends: true }],
    ['PageUp', { type: 'move', direction: 'up', how: 'page', extends: false }],
    ['Ctrl+Home', { type: 'home', isWhole: true, extends: false }],
    ['Shift+End', { type: 'end', isWhole: false, extends: true }],
    ['Enter', { type: 'advance', isDown: true, by: 1 }],
    ['Shift+Tab', { type: 'advance', isDown: false, by: -1 }],
    ['F2', { type: 'edit', keepsText: true }],
    ['5', { type: 'edit', keepsText: false }],
    ['Dead', { type: 'edit', keepsText: false }],
    ['Ctrl+Alt+@', { type: 'edit', keepsText: false }],
    ['Backspace', { type: 'edit', keepsText: false }],
    ['Delete', { type: 'clear' }],
    ['Ctrl+z', { type: 'undo' }],
    ['Cmd+Z', { type: 'undo' }],
    ['Ctrl+Shift+Z', { type: 'redo' }],
    ['Ctrl+y', { type: 'redo' }],
    ['Ctrl+Space', { type: 'selectColumn' }],
    ['Shift+Space', { type: 'selectRow' }],
    ['Ctrl+Alt+PageDown', { type: 'sheet', by: 1 }],
    ['Alt+Shift+ArrowRight', { type: 'widen', by: 1 }],
    ['Alt+ArrowDown', { type: 'list' }],
  ])('takes %s as %j', (key, intent) => expect(pressed(key)).toEqual(intent));

  it.each(['F5', 'F6', 'Ctrl+c', 'Ctrl+v', 'Ctrl+p', 'Shift', 'Alt+F4', 'Escape2'])('leaves %s to the browser', (key) => expect(pressed(key)).toBeNull());
});
