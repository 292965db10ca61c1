import { makeChart } from '../../../../src/host/model/chart';
import { makeSeries } from '../../../../src/host/model/drawing/chartSeries';
import type { Chart } from '../../../../src/host/model/chart';
import { addConditionalFormat } from '../../../../src/host/model/edit/conditionalFormats';
import { formatCells } from '../../../../src/host/model/edit/formatCells';
import { deleteCells, insertCells } from '../../../../src/host/model/edit/shiftCells';
import { addTable } from '../../../../src/host/model/edit/tables';
import { ModelError } from '../../../../src/host/model/modelError';
import type { WorkbookChange } from '../../../../src/host/model/workbook';
import { at, contents, fill, newBook } from '../newBook';

const codeOf = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof ModelError) return error.code;
  }
  return 'done';
};
const GRID = [['a', 1, 10], ['b', 2, 20], ['c', 3, 30], ['=A1', '=SUM(B1:B3)', '=C3']];

describe('insertCells', () => {
  it('keeps notes ordered by row and column when one moves past another', () => {
    const { workbook, plan } = newBook(GRID);
    const note = (row: number, column: number, text: string) => ({ row, column, text, author: '', visible: false, width: null, height: null });
    plan.notes.push(note(1, 1, 'empujada'), note(2, 2, 'quieta'));
    insertCells(workbook, plan, at('B1:B3'), 'Down');
    expect(plan.notes.map(({ row, text }) => [row, text])).toEqual([[2, 'quieta'], [4, 'empujada']]);
  });

  it('moves whole rows with cells, heights and formulas', () => {
    const { workbook, plan } = newBook(GRID);
    plan.setRow(1, { height: 40 });
    insertCells(workbook, plan, at('2:3'), 'Down');
    expect(contents(plan, 'A1:C6')).toEqual([
      ['a', 1, 10], [null, null, null], [null, null, null], ['b', 2, 20], ['c', 3, 30], ['=A1', '=SUM(B1:B5)', '=C5'],
    ]);
    expect(plan.row(3).height).toBe(40);
  });

  it('gives new rows the format of the row above, neither its content nor its hidden state', () => {
    const { workbook, plan } = newBook(GRID);
    formatCells(workbook, plan, at('A1:B1'), { font: { bold: true } });
    plan.setRow(0, { height: 33, hidden: true });
    insertCells(workbook, plan, at('2:2'), 'Down');
    expect([0, 1, 2].map((column) => workbook.style(plan.styleAt(1, column)).font.bold)).toEqual([true, true, false]);
    expect(plan.row(1)).toMatchObject({ height: 33, hidden: false });
  });

  it('moves only the columns of the block when a block is inserted', () => {
    const { workbook, plan } = newBook(GRID);
    insertCells(workbook, plan, at('B2:B2'), 'Down');
    expect(contents(plan, 'A1:C5')).toEqual([['a', 1, 10], ['b', null, 20], ['c', 2, 30], ['=A1', 3, '=C3'], [null, '=SUM(B1:B4)', null]]);
  });

  it('moves cells to the right and their formulas with them', () => {
    const { workbook, plan } = newBook(GRID);
    insertCells(workbook, plan, at('B:B'), 'Right');
    expect(contents(plan, 'A4:D4')).toEqual([['=A1', null, '=SUM(C1:C3)', '=D3']]);
  });

  it('moves merges, rules, validations, notes, links, names, charts and tracked blocks', () => {
    const { workbook, plan } = newBook(GRID);
    plan.merges = [at('A5:B6')];
    addConditionalFormat(plan, 'r', [at('B1:B3')], { type: 'Custom', formula: '=$C3>1' });
    plan.notes.push({ row: 2, column: 1, text: 'n', author: '', visible: false, width: null, height: null });
    workbook.names.push({ name: 'Meta', sheetId: null, formula: '=Plan!$B$3', visible: true, comment: '' });
    const held = plan.track(at('B2:B3'));
    const chart: Chart = { ...makeChart('c', 'c', 'Line'), top: 60, series: [{ ...makeSeries(), values: '=Plan!$B$1:$B$3' }] };
    plan.charts.push(chart);
    insertCells(workbook, plan, at('2:2'), 'Down');
    expect(plan.merges).toEqual([at('A6:B7')]);
    expect(plan.conditionalFormats[0]).toMatchObject({ areas: [at('B1:B4')], rule: { formula: '=$C4>1' } });
    expect(plan.notes[0]?.row).toBe(3);
    expect(workbook.names[0]?.formula).toBe('=Plan!$B$4');
    expect(held.area).toEqual(at('B3:B4'));
    expect([chart.top, chart.series[0]?.values]).toEqual([75, '=Plan!$B$1:$B$4']);
  });

  it('splits a rule that only partly moves', () => {
    const { workbook, plan } = newBook(GRID);
    addConditionalFormat(plan, 'r', [at('A1:B3')], { type: 'Custom', formula: '=TRUE' });
    insertCells(workbook, plan, at('B2'), 'Down');
    expect(plan.conditionalFormats[0]?.areas).toEqual([at('B1:B4'), at('A1:A3')]);
  });

  it('renumbers the priorities of rules when one is deleted with its cells', () => {
    const { workbook, plan } = newBook(GRID);
    addConditionalFormat(plan, 'stays', [at('A9')], { type: 'Custom', formula: '=TRUE' });
    addConditionalFormat(plan, 'goes', [at('A1:B2')], { type: 'Custom', formula: '=TRUE' });
    deleteCells(workbook, plan, at('1:2'), 'Up');
    expect(plan.conditionalFormats.map(({ id, priority }) => [id, priority])).toEqual([['stays', 0]]);
  });

  it('adds named columns with header cells to a table that gets a new column', () => {
    const { workbook, plan } = newBook([['Código', 'Meta'], [1, 2]]);
    const table = addTable(workbook, plan, at('A1:B2'), true);
    insertCells(workbook, plan, at('B:B'), 'Right');
    expect(table.area).toEqual(at('A1:C2'));
    expect(contents(plan, 'A1:C1')).toEqual([['Código', 'Column1', 'Meta']]);
  });

  it.each<{ name: string; act: () => string; because: string }>([
    { name: 'a merge would be torn', because: 'Excel refuses it', act: () => {
      const { workbook, plan } = newBook(GRID);
      plan.merges = [at('A5:B5')];
      return codeOf(() => insertCells(workbook, plan, at('A2'), 'Down'));
    } },
    { name: 'a table would be torn', because: 'cells of a table move together', act: () => {
      const { workbook, plan } = newBook(GRID);
      addTable(workbook, plan, at('A1:C3'), true);
      return codeOf(() => insertCells(workbook, plan, at('A2'), 'Down'));
    } },
  ])('refuses and changes nothing when $name: $because', ({ act }) => {
    expect(act()).toBe('InsertDeleteConflict');
  });

  it('refuses to push content off the sheet', () => {
    const { workbook, plan } = newBook();
    fill(workbook, plan, [['x']]);
    plan.cells.write(1_048_575, 0, 'último', null);
    expect(codeOf(() => insertCells(workbook, plan, at('1:1'), 'Down'))).toBe('RangeExceedsLimit');
    expect(plan.cells.value(0, 0)).toBe('x');
  });

  it('notifies listeners of the change', () => {
    const { workbook, plan } = newBook(GRID);
    const heard: WorkbookChange[] = [];
    const stop = workbook.listen((change) => heard.push(change));
    insertCells(workbook, plan, at('2:2'), 'Down');
    stop();
    deleteCells(workbook, plan, at('2:2'), 'Up');
    expect(heard).toEqual([expect.objectContaining({ type: 'formulasRewritten' }), { type: 'cells', sheetId: plan.id, area: at('2:2'), how: 'RowInserted' }]);
  });
});

describe('deleteCells', () => {
  it('moves the cells below up and gives #REF! for deleted cells', () => {
    const { workbook, plan } = newBook(GRID);
    deleteCells(workbook, plan, at('3:3'), 'Up');
    expect(contents(plan, 'A1:C3')).toEqual([['a', 1, 10], ['b', 2, 20], ['=A1', '=SUM(B1:B2)', '=#REF!']]);
  });

  it('moves the cells to the right to the left, only in its rows', () => {
    const { workbook, plan } = newBook(GRID);
    deleteCells(workbook, plan, at('A1:A2'), 'Left');
    expect(contents(plan, 'A1:C4')).toEqual([[1, 10, null], [2, 20, null], ['c', 3, 30], ['=#REF!', '=SUM(B1:B3)', '=C3']]);
  });

  it('sets a tracked block to null when all its cells are deleted', () => {
    const { workbook, plan } = newBook(GRID);
    const held = plan.track(at('B2:B3'));
    deleteCells(workbook, plan, at('2:3'), 'Up');
    expect(held.area).toBeNull();
  });

  it('leaves a table one blank row when its body is deleted, and refuses to delete only its header', () => {
    const { workbook, plan } = newBook([['Código', 'Meta'], [1, 2], [3, 4]]);
    const table = addTable(workbook, plan, at('A1:B3'), true);
    expect(codeOf(() => deleteCells(workbook, plan, at('1:1'), 'Up'))).toBe('InsertDeleteConflict');
    deleteCells(workbook, plan, at('2:3'), 'Up');
    expect(table.area).toEqual(at('A1:B2'));
    deleteCells(workbook, plan, at('1:2'), 'Up');
    expect(plan.tables).toEqual([]);
  });

  it('reverts an insertion', () => {
    const { workbook, plan } = newBook(GRID);
    insertCells(workbook, plan, at('B2:C3'), 'Right');
    deleteCells(workbook, plan, at('B2:C3'), 'Left');
    expect(contents(plan, 'A1:C4')).toEqual(GRID);
  });
});
