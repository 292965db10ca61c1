import { encodeChange, UNTOUCHED } from '../../../src/app/undo/encodeChange';
import { movedCells, planUndo } from '../../../src/app/undo/planUndo';
import { runToEnd } from '../../../src/engine/steps';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from '../../helpers/sheets/cellsOf';

describe('planUndo', () => {
  const KEY = 'peiAvance.cambio';

  /** A sheet of so many rows in which the second column was written over the first, and the record of it. */
  function written(rows: number) {
    const stands = Array.from({ length: rows }, (_, row): CellValue[] => [row, row * 2]);
    const sheet = sheetCells({ id: 'S1', name: 'Hoja', values: stands });
    const values = [{ rect: { top: 0, left: 1, height: rows, width: 1 }, written: stands.map(([, value]) => [value ?? '']), before: stands.map(([row]) => [row ?? '']) }];
    return { sheet, change: runToEnd(encodeChange({ sheetId: 'S1', sheet: 'Hoja', values, formats: [], rules: [], names: [], settings: {} }, '2024', {})) };
  }

  describe('planUndo', () => {
    it('gives back what stood in each cell, and leaves the cell that somebody changed since', () => {
      const { sheet, change } = written(4);
      const changed = { ...sheet, values: sheet.values.map((row, at) => (at === 2 ? [2, 'otro'] : row)) };
      const plan = runToEnd(planUndo(changed, KEY, change));
      expect(plan?.writePlan.blocks).toEqual([
        { rect: { top: 0, left: 1, height: 4, width: 1 }, values: [[null], [1], [null], [3]], before: [[0], [2], ['otro'], [6]] },
      ]);
      expect(plan?.left).toEqual([{ sheet: 'Hoja', rect: { top: 2, left: 1, height: 1, width: 1 } }]);
      expect(plan?.restored).toBe(2);
    });

    it.each<{ rows: number; pauses: number; because: string }>([
      { rows: 900, pauses: 0, because: 'it is over before an eye sees it' },
      { rows: 3500, pauses: 6, because: 'a click is heard at every thousand cells to be put back, and at every thousand rows compared' },
    ])('may be put down $pauses times over $rows rows: $because', ({ rows, pauses }) => {
      const { sheet, change } = written(rows);
      expect([...planUndo(sheet, KEY, change)]).toHaveLength(pauses);
    });
  });
});

describe('movedCells', () => {
  it.each<{ written: readonly string[]; present: readonly (string | null)[]; moved: readonly number[]; because: string }>([
    { written: ['a', 'b', 'c'], present: ['a', 'b', 'c'], moved: [], because: 'everything stands where it was written' },
    { written: ['a', 'b', 'c'], present: ['c', 'b', 'a'], moved: [0, 2], because: 'two rows changed places' },
    { written: ['a', 'b', UNTOUCHED], present: [null, 'a', 'b'], moved: [1, 2], because: 'a row that was left blank came up' },
    { written: ['a', 'b', 'c'], present: ['a', 'x', 'c'], moved: [], because: 'a person wrote in a cell' },
    { written: ['a', 'b', 'c', 'd'], present: ['d', 'c', 'b', 'x'], moved: [0, 1, 2], because: 'a person wrote in a cell of the sorted rows' },
    { written: ['a', 'b', 'c'], present: ['b', 'x', 'y'], moved: [], because: 'more was written by a person than was moved' },
    { written: ['a', 'b', 'c'], present: ['b', 'x', 'c'], moved: [], because: 'as much was written by a person as was moved' },
    { written: ['a', 'a', 'b'], present: ['b', 'a', 'b'], moved: [], because: 'there are no more of a value than were written' },
    { written: ['a', 'b'], present: [null, null], moved: [], because: 'a person emptied them' },
  ])('are $moved: $because', ({ written, present, moved }) => {
    expect([...movedCells(written.map((mark, row) => ({ written: mark, present: present[row] ?? null })))]).toEqual(moved);
  });
});
