import { movedCells } from '../../../src/app/undo/movedCells';
import { UNTOUCHED } from '../../../src/app/undo/markOf';

describe('movedCells', () => {
  it.each<{ written: readonly string[]; present: readonly (string | null)[]; moved: readonly number[]; because: string }>([
    { written: ['a', 'b', 'c'], present: ['a', 'b', 'c'], moved: [], because: 'everything stands where it was written' },
    { written: ['a', 'b', 'c'], present: ['c', 'b', 'a'], moved: [0, 2], because: 'two rows changed places' },
    { written: ['a', 'b', UNTOUCHED], present: [null, 'a', 'b'], moved: [1, 2], because: 'a row that was left blank came up' },
    { written: ['a', 'b', 'c'], present: ['a', 'x', 'c'], moved: [], because: 'a person wrote in a cell' },
    { written: ['a', 'b', 'c', 'd'], present: ['d', 'c', 'b', 'x'], moved: [0, 1, 2], because: 'a person wrote in a cell of the sorted rows' },
    { written: ['a', 'b', 'c'], present: ['b', 'x', 'y'], moved: [], because: 'more was written by a person than was moved' },
    { written: ['a', 'a', 'b'], present: ['b', 'a', 'b'], moved: [], because: 'there are no more of a value than were written' },
    { written: ['a', 'b'], present: [null, null], moved: [], because: 'a person emptied them' },
  ])('are $moved: $because', ({ written, present, moved }) => {
    expect([...movedCells(written.map((mark, row) => ({ written: mark, present: present[row] ?? null })))]).toEqual(moved);
  });
});
