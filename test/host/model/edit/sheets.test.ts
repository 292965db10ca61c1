import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../../../../src/host/model/edit/sheets';
import { addTable } from '../../../../src/host/model/edit/tables';
import { ModelError } from '../../../../src/host/model/modelError';
import { at, contents, fill, newBook } from '../newBook';

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof ModelError) return error.code;
  }
  return 'done';
};

describe('sheets', () => {
  it.each([
    { name: '', code: 'InvalidArgument', because: 'a sheet has a name' },
    { name: 'a'.repeat(32), code: 'InvalidArgument', because: '31 letters are the most' },
    { name: 'a/b', code: 'InvalidArgument', because: 'formulas could not name it' },
    { name: "'a", code: 'InvalidArgument', because: 'an apostrophe opens a quote' },
    { name: 'PLAN', code: 'ItemAlreadyExists', because: 'case does not tell names apart' },
    { name: 'a'.repeat(31), code: 'done', because: '31 letters are allowed' },
  ])('are added as $name or refused: $because', ({ name, code }) => {
    const { workbook } = newBook();
    expect(codeOf(() => addSheet(workbook, name))).toBe(code);
  });

  it('get names as in Excel and ids that are never used again', () => {
    const { workbook } = newBook();
    const first = addSheet(workbook);
    deleteSheet(workbook, first);
    const second = addSheet(workbook);
    expect([first.name, second.name]).toEqual(['Sheet1', 'Sheet1']);
    expect(second.id).not.toBe(first.id);
    expect(first.id).toMatch(/^\{[0-9A-F]{8}-0002-4000-8000-000000000002\}$/);
  });

  it('turn references into #REF! and activate their neighbour when they are deleted', () => {
    const { workbook, plan } = newBook([['=Otra!A1+1', '="Otra!A1"']]);
    const other = addSheet(workbook, 'Otra');
    workbook.names.push({ name: 'x', sheetId: other.id, formula: '=Otra!A1', visible: true, comment: '' });
    workbook.activate(other);
    deleteSheet(workbook, other);
    expect(contents(plan, 'A1:B1')).toEqual([['=#REF!+1', '="Otra!A1"']]);
    expect(workbook.names).toEqual([]);
    expect(workbook.activeSheet).toBe(plan);
  });

  it('cannot be deleted or hidden when no other is visible', () => {
    const { workbook, plan } = newBook();
    const other = addSheet(workbook, 'Otra');
    setVisibility(workbook, other, 'VeryHidden');
    expect(codeOf(() => deleteSheet(workbook, plan))).toBe('InvalidOperation');
    expect(codeOf(() => setVisibility(workbook, plan, 'Hidden'))).toBe('InvalidOperation');
    expect(codeOf(() => deleteSheet(workbook, other))).toBe('InvalidOperation');
  });

  it('update references to them when they are renamed', () => {
    const { workbook, plan } = newBook([['=Plan!B1']]);
    const other = addSheet(workbook, 'Otra');
    fill(workbook, other, [["=SUM(Plan!A1:A3)&'Plan'!B2"]]);
    renameSheet(workbook, plan, 'Plan 2025');
    expect(contents(other, 'A1')).toEqual([["=SUM('Plan 2025'!A1:A3)&'Plan 2025'!B2"]]);
    expect(contents(plan, 'A1')).toEqual([["='Plan 2025'!B1"]]);
    expect(codeOf(() => renameSheet(workbook, plan, 'otra'))).toBe('ItemAlreadyExists');
    expect(codeOf(() => renameSheet(workbook, plan, 'PLAN 2025'))).toBe('done');
  });

  it('move among the others and report both positions', () => {
    const { workbook, plan } = newBook();
    addSheet(workbook, 'B');
    addSheet(workbook, 'C');
    const heard: unknown[] = [];
    workbook.listen((change) => heard.push(change));
    moveSheet(workbook, plan, 2);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['B', 'C', 'Plan']);
    expect(heard).toEqual([{ type: 'sheetMoved', sheetId: plan.id, before: 0, after: 2 }]);
  });

  it('are copied with all their contents, independent of the original', () => {
    const { workbook, plan } = newBook([['Código', 'Meta'], ['x', '=Plan!B3']]);
    addTable(workbook, plan, at('A1:B2'), true);
    plan.setColumn(0, { width: 30 });
    plan.merges = [at('A9:B9')];
    const copy = copySheet(workbook, plan, 0);
    plan.merges.push(at('A8:B8'));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan (2)', 'Plan']);
    expect(contents(copy, 'A1:B2')).toEqual([['Código', 'Meta'], ['x', "='Plan (2)'!B3"]]);
    expect(copy.column(0).width).toBe(30);
    expect(copy.merges).toEqual([at('A9:B9')]);
    expect(copy.tables.map(({ name, area }) => [name, area])).toEqual([['Table14', at('A1:B2')]]);
  });
});
