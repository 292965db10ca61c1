import { endFrom, homeFrom, jumpFrom, nextWithin, selectedArea, stepFrom } from '../../../../src/entry/preview/edit/places';
import type { Place, Room } from '../../../../src/entry/preview/edit/places';
import type { Area } from '../../../../src/host';

const at = (row: number, column: number): Place => ({ row, column });
const lines = (count: number, hidden: readonly number[] = []) => Array.from({ length: count }, (_, line) => line).filter((line) => !hidden.includes(line)).map((line) => ({ at: line }));

/** A room of 10 × 6 whose cells are filled as drawn: `x` is filled. */
function room(drawn: readonly string[], { merges = [], hiddenRows = [] }: { merges?: readonly Area[]; hiddenRows?: readonly number[] } = {}): Room {
  return {
    rows: lines(10, hiddenRows), columns: lines(6), frozenRows: 1, frozenColumns: 2, merges,
    used: drawn.length === 0 ? null : { top: 0, left: 0, bottom: drawn.length - 1, right: Math.max(...drawn.map(({ length }) => length)) - 1 },
    isFilled: (row, column) => drawn[row]?.[column] === 'x',
  };
}

describe('a step with an arrow', () => {
  it('goes one cell, over hidden rows, and ends at the edge', () => {
    const plain = room(['x'], { hiddenRows: [3, 4] });
    expect(stepFrom(plain, at(2, 1), 'down')).toEqual(at(5, 1));
    expect(stepFrom(plain, at(5, 1), 'up')).toEqual(at(2, 1));
    expect(stepFrom(plain, at(0, 0), 'left')).toEqual(at(0, 0));
    expect(stepFrom(plain, at(9, 5), 'right')).toEqual(at(9, 5));
    expect(stepFrom(plain, at(8, 5), 'down', 20)).toEqual(at(9, 5));
  });

  it('leaves a merged block at its far side', () => {
    const merged = room(['x'], { merges: [{ top: 2, left: 1, bottom: 4, right: 3 }] });
    expect(stepFrom(merged, at(2, 1), 'down')).toEqual(at(5, 1));
    expect(stepFrom(merged, at(2, 1), 'right')).toEqual(at(2, 4));
    expect(stepFrom(merged, at(2, 1), 'up')).toEqual(at(1, 1));
  });

  it('goes on from a row that was hidden under it', () => {
    const filtered = room(['x'], { hiddenRows: [3] });
    expect(stepFrom(filtered, at(3, 0), 'down')).toEqual(at(4, 0));
    expect(stepFrom(filtered, at(3, 0), 'up')).toEqual(at(2, 0));
  });
});

describe('Ctrl and an arrow', () => {
  const table = room(['xx x  ', 'x  x  ', 'x     ', '      ', 'x     ']);
  it('goes to the end of the filled cells, then to the next filled one, then to the edge', () => {
    expect(jumpFrom(table, at(0, 0), 'down')).toEqual(at(2, 0));
    expect(jumpFrom(table, at(2, 0), 'down')).toEqual(at(4, 0));
    expect(jumpFrom(table, at(4, 0), 'down')).toEqual(at(9, 0));
    expect(jumpFrom(table, at(9, 0), 'up')).toEqual(at(4, 0));
    expect(jumpFrom(table, at(0, 1), 'right')).toEqual(at(0, 3));
    expect(jumpFrom(table, at(0, 5), 'left')).toEqual(at(0, 3));
  });
});

describe('Home and End', () => {
  const table = room(['xxxx', 'xx', '', 'x   x']);
  it('go to the first column that moves and to the last filled cell of the row', () => {
    expect(homeFrom(table, at(3, 4), false)).toEqual(at(3, 2));
    expect(endFrom(table, at(1, 0), false)).toEqual(at(1, 1));
    expect(endFrom(table, at(2, 3), false)).toEqual(at(2, 3));
  });
  it('go with Ctrl to the first cell that moves and to the last used one', () => {
    expect(homeFrom(table, at(3, 4), true)).toEqual(at(1, 2));
    expect(endFrom(table, at(0, 0), true)).toEqual(at(3, 4));
    expect(endFrom(room([]), at(0, 0), true)).toEqual(at(0, 0));
  });
});

describe('a selection', () => {
  it('grows over every merged block that it touches, one after the other', () => {
    const merges = [{ top: 1, left: 1, bottom: 3, right: 1 }, { top: 3, left: 0, bottom: 3, right: 1 }];
    expect(selectedArea({ active: at(1, 1), corner: at(1, 2) }, merges)).toEqual({ top: 1, left: 0, bottom: 3, right: 2 });
    expect(selectedArea({ active: at(6, 2), corner: at(5, 1) }, merges)).toEqual({ top: 5, left: 1, bottom: 6, right: 2 });
  });

  it('is walked by Enter down its columns and by Tab along its rows, round and round', () => {
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const walk = (isDown: boolean, by: 1 | -1): Place[] => {
      const places = [at(0, 0)];
      for (let steps = 0; steps < 4; steps += 1) places.push(nextWithin(room(['x']), area, places.at(-1) ?? at(0, 0), isDown, by));
      return places.slice(1);
    };
    expect(walk(true, 1)).toEqual([at(1, 0), at(0, 1), at(1, 1), at(0, 0)]);
    expect(walk(false, 1)).toEqual([at(0, 1), at(1, 0), at(1, 1), at(0, 0)]);
    expect(walk(false, -1)).toEqual([at(1, 1), at(1, 0), at(0, 1), at(0, 0)]);
  });

  it('is walked without the hidden cells of a merged block', () => {
    const merged = room(['x'], { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] });
    expect(nextWithin(merged, { top: 0, left: 0, bottom: 2, right: 0 }, at(0, 0), true, 1)).toEqual(at(2, 0));
  });
});
