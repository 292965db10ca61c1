import { countChangedCells } from '../../../src/app/calculate/changedCells';
import type { WritePlan } from '../../../src/workbook/write/writePlan';

const RECT = { top: 0, left: 0, height: 2, width: 2 };
const plan = (values: (number | string | null)[][], before: (number | string)[][]): WritePlan => ({
  sheetId: '{1}', sheet: 'PEI', blocks: [{ rect: RECT, values, before }], formats: [], conditionalFormats: [], names: [], settings: {},
});

describe('changedCells', () => {
  it('counts the cells whose value is another: neither those left alone nor those that hold it already', () => {
    expect(countChangedCells(plan([[50.64, null], ['ND', 'Rojo']], [[50.64, 7], ['', 'Verde']]))).toBe(2);
  });

  it('counts a cell that is emptied', () => {
    expect(countChangedCells(plan([['', null]], [['Rojo', '']]))).toBe(1);
  });
});
