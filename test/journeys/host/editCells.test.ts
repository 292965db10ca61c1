import { WHOLE_SHEET } from '../../../src/host/area';
import { clearCells } from '../../../src/host/model/edit/clearCells';
import { cellError } from '../../../src/host/format/cellValue';
import { addConditionalFormat, setPriority } from '../../../src/host/model/edit/conditionalFormats';
import { copyCells } from '../../../src/host/model/edit/copyCells';
import { formatCells, setBorder } from '../../../src/host/model/edit/formatCells';
import { areaBox, cellAtPoint, pointsToWidth, widthToPoints } from '../../../src/host/model/geometry';
import { mergeCells } from '../../../src/host/model/edit/mergeCells';
import { sortCells } from '../../../src/host/model/edit/sortCells';
import type { BorderLine } from '../../../src/host/model/style';
import { addTable, resizeTable } from '../../../src/host/model/edit/tables';
import { writeCells } from '../../../src/host/model/edit/writeCells';
import { at, contents, newBook } from '../../host/model/newBook';

const LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

describe('sorting', () => {
  it('puts numbers before texts, texts before logical values, errors after them, and blanks last in both directions', () => {
    const rows = [['b'], [null], [true], [2], ['Á'], [cellError('#N/A')], [-1], [false]];
    const { workbook, plan } = newBook(rows);
    sortCells(workbook, plan, at('A1:A8'), [{ key: 0, ascending: true }]);
    expect(plan.cells.values(at('A1:A8')).flat()).toEqual([-1, 2, 'Á', 'b', false, true, cellError('#N/A'), null]);
    sortCells(workbook, plan, at('A1:A8'), [{ key: 0, ascending: false }]);
    expect(plan.cells.values(at('A1:A8')).flat()).toEqual([cellError('#N/A'), true, false, 'b', 'Á', 2, -1, null]);
  });

  it('keeps the order of equal rows, spares the header, and moves formulas with their row', () => {
    const { workbook, plan } = newBook([['k', 'v'], [2, '=A2*10'], [1, '=A3*10'], [2, '=A4*$A$2']]);
    sortCells(workbook, plan, at('A1:B4'), [{ key: 0, ascending: true }], { hasHeaders: true });
    expect(contents(plan, 'A1:B4')).toEqual([['k', 'v'], [1, '=A2*10'], [2, '=A3*10'], [2, '=A4*$A$2']]);
  });

  it('refuses merged cells', () => {
    const { workbook, plan } = newBook([[1], [2]]);
    plan.merges = [at('A1:B1')];
    expect(() => sortCells(workbook, plan, at('A1:A2'), [{ key: 0, ascending: true }])).toThrow('merged cells');
  });
});

describe('copying', () => {
  it('moves relative references and tiles a larger target', () => {
    const { workbook, plan } = newBook([[1, '=A1*$A$1']]);
    copyCells(workbook, { sheet: plan, area: at('B1') }, { sheet: plan, area: at('B2:B3') });
    expect(contents(plan, 'B1:B3')).toEqual([['=A1*$A$1'], ['=A2*$A$1'], ['=A3*$A$1']]);
  });

  it('copies only values, only formats, or turned', () => {
    const { workbook, plan } = newBook([[1, 2], [3, '=A1']]);
    formatCells(workbook, plan, at('A1'), { font: { bold: true } });
    copyCells(workbook, { sheet: plan, area: at('A1:B2') }, { sheet: plan, area: at('D1') }, { what: 'Values', transpose: true });
    expect(contents(plan, 'D1:E2')).toEqual([[1, 3], [2, null]]);
    copyCells(workbook, { sheet: plan, area: at('A1') }, { sheet: plan, area: at('D2') }, { what: 'Formats' });
    expect(workbook.style(plan.styleAt(1, 3)).font.bold).toBe(true);
    expect(plan.cells.value(1, 3)).toBe(2);
  });
});

describe('formats', () => {
  it('are kept once however many cells have them, and leave parts that do not change the same objects', () => {
    const { workbook, plan } = newBook();
    formatCells(workbook, plan, at('A1:J100'), { font: { bold: true } });
    formatCells(workbook, plan, at('A1:J100'), { font: { bold: true } });
    expect([plan.styleAt(0, 0), plan.styleAt(99, 9), workbook.styles.count]).toEqual([1, 1, 2]);
    expect(workbook.style(1).borders).toBe(workbook.style(0).borders);
  });

  it('of whole columns hold for cells that come later, and win over earlier cells but not over later formats', () => {
    const { workbook, plan } = newBook([[1]]);
    formatCells(workbook, plan, at('A:A'), { numberFormat: '0.00' });
    writeCells(workbook, plan, at('A5'), () => ({ value: 3, formula: null }));
    expect([0, 4, 99].map((row) => workbook.style(plan.styleAt(row, 0)).numberFormat)).toEqual(['0.00', '0.00', '0.00']);
    expect(plan.cells.usedArea(false)).toEqual(at('A1:A5'));
  });

  it('of the whole sheet are kept by its columns', () => {
    const { workbook, plan } = newBook([[1]]);
    formatCells(workbook, plan, WHOLE_SHEET, { font: { bold: true } });
    expect([plan.rows.size, plan.columns.size]).toEqual([0, 16_384]);
    expect([[0, 0], [999_999, 9]].map(([row = 0, column = 0]) => workbook.style(plan.styleAt(row, column)).font.bold)).toEqual([true, true]);
  });

  it('draw the edges and the inside lines of a block', () => {
    const { workbook, plan } = newBook();
    setBorder(workbook, plan, at('B2:C3'), 'EdgeTop', LINE);
    setBorder(workbook, plan, at('B2:C3'), 'InsideVertical', LINE);
    const lines = (text: string) => Object.entries(workbook.style(plan.styleAt(at(text).top, at(text).left)).borders).filter(([, line]) => line !== null).map(([side]) => side);
    expect([lines('B2'), lines('C2'), lines('B3'), lines('C3')]).toEqual([['right', 'top'], ['left', 'top'], ['right'], ['left']]);
    setBorder(workbook, plan, at('B1:C1'), 'EdgeBottom', null);
    expect(lines('B2')).toEqual(['right']);
  });
});

describe('clearing and merging', () => {
  it('empties contents and leaves the look, or takes both', () => {
    const { workbook, plan } = newBook([['x', 'y']]);
    formatCells(workbook, plan, at('A1'), { font: { bold: true } });
    clearCells(workbook, plan, at('A1:B1'), 'Contents');
    expect(plan.cells.usedArea(true)).toBeNull();
    expect(workbook.style(plan.styleAt(0, 0)).font.bold).toBe(true);
    clearCells(workbook, plan, at('A1:B1'), 'All');
    expect(plan.cells.usedArea(false)).toBeNull();
  });

  it('takes a cleared block out of the rules that hold there', () => {
    const { workbook, plan } = newBook();
    addConditionalFormat(plan, 'r', [at('A1:A5')], { type: 'Custom', formula: '=TRUE' });
    clearCells(workbook, plan, at('A2:A3'), 'Formats');
    expect(plan.conditionalFormats[0]?.areas).toEqual([at('A1'), at('A4:A5')]);
  });

  it('keeps the first content of merged cells', () => {
    const { workbook, plan } = newBook([[null, 'b'], ['c', 'd']]);
    mergeCells(workbook, plan, at('A1:B2'));
    expect(plan.cells.values(at('A1:B2'))).toEqual([['b', null], [null, null]]);
    mergeCells(workbook, plan, at('D1:E2'), true);
    expect(plan.merges).toEqual([at('A1:B2'), at('D1:E1'), at('D2:E2')]);
    expect(() => mergeCells(workbook, plan, at('B2:C3'))).toThrow();
  });
});

describe('rules, tables and places', () => {
  it('puts a new rule first and keeps priorities without gaps', () => {
    const { plan } = newBook();
    const [first] = ['a', 'b', 'c'].map((id) => addConditionalFormat(plan, id, [at('A1')], { type: 'Custom', formula: '=TRUE' }));
    expect(plan.conditionalFormats.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    if (first !== undefined) setPriority(plan, first, 1);
    expect(plan.conditionalFormats.map(({ id, priority }) => [id, priority])).toEqual([['c', 0], ['a', 1], ['b', 2]]);
  });

  it('names columns of a table without headers, makes names unique, and follows header cells', () => {
    const { workbook, plan } = newBook([['x', 'x', null], [1, 2, 3]]);
    const table = addTable(workbook, plan, at('A1:C2'), true);
    expect(table.columns.map(({ name }) => name)).toEqual(['x', 'x2', 'Column3']);
    writeCells(workbook, plan, at('B1'), () => ({ value: 'Meta', formula: null }));
    expect(table.columns[1]?.name).toBe('Meta');
    resizeTable(workbook, plan, table, at('A1:D4'));
    expect(contents(plan, 'A1:D1')).toEqual([['x', 'Meta', 'Column3', 'Column1']]);
  });

  it.each([[8.43, 48], [10, 56.25], [0, 0], [0.5, 4.5]])('makes %d letters %d points wide and back', (letters, points) => {
    expect(widthToPoints(letters)).toBe(points);
    expect(pointsToWidth(points)).toBeCloseTo(letters, 2);
  });

  it('measures blocks by widths, heights and what is hidden, and finds the cell under a point', () => {
    const { plan } = newBook();
    plan.setColumn(1, { hidden: true });
    plan.setRow(0, { height: 30 });
    expect(areaBox(plan, at('C2:D3'))).toEqual({ left: 48, top: 30, width: 96, height: 30 });
    expect(cellAtPoint(plan, 50, 31)).toEqual({ row: 1, column: 2, dx: 2, dy: 1 });
  });
});
