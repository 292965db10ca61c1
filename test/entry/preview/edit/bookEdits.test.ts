import { BookEdits } from '../../../../src/entry/preview/edit/bookEdits';
import { readTyped } from '../../../../src/entry/preview/typing/readTyped';
import type { Area, Sheet } from '../../../../src/host';
import { hostBookOf, runForPerson } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

type Rows = Parameters<typeof hostBookOf>[0][string];

interface Edited {
  readonly book: HostBook;
  readonly edits: BookEdits;
  readonly sheet: Sheet;
  values(): unknown[][];
  type(area: Area, texts: readonly (readonly (string | null)[])[]): Promise<void>;
}

async function edited(rows: Rows): Promise<Edited> {
  const book = await hostBookOf({ Datos: rows });
  const { workbook } = book.host;
  const sheet = workbook.activeSheet;
  const edits = new BookEdits({ workbook, runForPerson: runForPerson(book), isPerson: () => book.host.isPerson, edit: (work) => book.host.edit(work) });
  return {
    book, edits, sheet,
    values: () => sheet.cells.values({ top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 }),
    type: (area, texts) => edits.write({ sheet, area }, texts.map((line) => line.map((text) => (text === null ? null : readTyped(text, { numberFormat: 'General', year: 2026 }))))),
  };
}

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
const onSheet = ({ book }: Edited, act: (sheet: Excel.Worksheet) => void): Promise<void> => book.run(async (context) => {
  act(context.workbook.worksheets.getItem('Datos'));
  await context.sync();
});

describe('BookEdits', () => {
  it('takes edits back one by one and does them again, a new edit ending what could be done again', async () => {
    const { edits, values, type } = await edited([[1, '=A1*2']]);
    await type(cell(0, 0), [['5']]);
    await type(cell(0, 0), [['30/06/2024']]);
    expect(values()).toEqual([[45473, 90946]]);
    await edits.undo();
    expect(values()).toEqual([[5, 10]]);
    await edits.undo();
    expect(values()).toEqual([[1, 2]]);
    expect(await edits.undo()).toBeNull();
    await edits.redo();
    expect(values()).toEqual([[5, 10]]);
    await type(cell(0, 0), [['7']]);
    expect(await edits.redo()).toBeNull();
    expect(values()).toEqual([[7, 14]]);
  });

  it('gives a cell back with what no value holds: its fonts within the text, its format, its apostrophe', async () => {
    const { edits, sheet, type } = await edited([['texto']]);
    const rich = { ...sheet.cells.get(0, 0)!, extra: { richText: '<r><t>tex</t></r><r><t>to</t></r>' } };
    sheet.cells.set(0, 0, rich);
    await type(cell(0, 0), [["'1"]]);
    await edits.undo();
    expect(sheet.cells.get(0, 0)).toBe(rich);
  });

  it('takes back a formula with several results together with the cells that it filled', async () => {
    const { edits, values, type } = await edited([[1, '=SUM(A2:A3)'], ['', ''], ['', '']]);
    await type(cell(0, 0), [['=SEQUENCE(3)']]);
    const filled = [[1, 5], [2, null], [3, null]];
    expect(values()).toEqual(filled);
    await edits.undo();
    expect(values()).toEqual([[1, 0], [null, null], [null, null]]);
    await edits.redo();
    expect(values()).toEqual(filled);
  });

  it('gives back merged cells and rules over which was pasted', async () => {
    const one = await edited([['a', '', ''], ['b', '', '']]);
    const { edits, sheet } = one;
    await onSheet(one, (target) => {
      target.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
      target.getRange('A1:A2').merge();
    });
    const before = { merges: [...sheet.merges], validations: structuredClone(sheet.validations) };
    await edits.copy({ sheet, area: { top: 0, left: 0, bottom: 1, right: 0 } }, { sheet, area: { top: 0, left: 1, bottom: 1, right: 1 } });
    expect([sheet.merges.length, sheet.validations.length]).toEqual([2, 0]);
    await edits.undo();
    expect({ merges: sheet.merges, validations: sheet.validations }).toEqual(before);
    await edits.redo();
    expect([sheet.merges.length, sheet.validations.length]).toEqual([2, 0]);
  });

  it('gives the heading of a table back, and the formulas that name it', async () => {
    const one = await edited([['VO', 'Doble'], [4, '']]);
    await onSheet(one, (target) => {
      target.tables.add('A1:B2', true);
      target.getRange('D1').formulas = [['=SUM(Table1[VO])']];
    });
    const formula = () => one.sheet.cells.get(0, 3)?.formula;
    await one.type(cell(0, 0), [['Valor']]);
    expect(formula()).toContain('[Valor]');
    await one.edits.undo();
    expect([one.sheet.cells.value(0, 0), one.sheet.tables[0]?.columns[0]?.name, formula()?.includes('[VO]')]).toEqual(['VO', 'VO', true]);
  });

  it('takes nothing back once an add-in wrote after it, not even elsewhere', async () => {
    const one = await edited([[1, '']]);
    await one.type(cell(0, 0), [['2']]);
    await onSheet(one, (target) => { target.getRange('C9').values = [['Rojo']]; });
    expect(await one.edits.undo()).toBeNull();
    expect([one.values()[0]?.[0], one.edits.isEndedByAddIn]).toEqual([2, true]);
    await one.type(cell(0, 0), [['3']]);
    expect(one.edits.isEndedByAddIn).toBe(false);
    await one.edits.undo();
    expect(one.values()[0]?.[0]).toBe(2);
  });

  it('takes a selection, a shown sheet and a recalculation for nothing that ends undoing', async () => {
    const one = await edited([[1, '=A1']]);
    await one.type(cell(0, 0), [['2']]);
    await onSheet(one, (target) => {
      target.activate();
      target.getRange('A9').select();
    });
    expect(await one.edits.undo()).not.toBeNull();
  });

  it('leaves everything as it was when one formula of a block is refused', async () => {
    const one = await edited([[1, 2], [3, 4]]);
    const block = { top: 0, left: 0, bottom: 1, right: 1 };
    await expect(one.type(block, [['9', '9'], ['9', '=1+']])).rejects.toThrow(/Excel no admite ese contenido/);
    expect(one.values()).toEqual([[1, 2], [3, 4]]);
    expect(await one.edits.undo()).toBeNull();
  });

  it('leaves cells alone for which there is no text', async () => {
    const one = await edited([[1, 2]]);
    await one.type({ top: 0, left: 0, bottom: 0, right: 1 }, [[null, '5']]);
    expect(one.values()).toEqual([[1, 5]]);
  });

  it('tells the pane of what is typed and of what is taken back, as Excel does', async () => {
    const one = await edited([[1]]);
    const told: string[] = [];
    await one.book.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void told.push(address)));
      await context.sync();
    });
    await one.type(cell(0, 0), [['2']]);
    await one.edits.undo();
    await new Promise((later) => setTimeout(later, 0));
    await new Promise((later) => setTimeout(later, 0));
    expect(told).toEqual(['A1', 'A1']);
  });

  it('takes back the width of columns', async () => {
    const { edits, sheet } = await edited([['a']]);
    await edits.setWidths(sheet, { top: 0, left: 1, bottom: 0, right: 2 }, 96);
    expect(sheet.column(2).width).not.toBeNull();
    await edits.undo();
    expect([sheet.columns.has(1), sheet.columns.has(2)]).toEqual([false, false]);
  });

  it('says that a sheet is protected', async () => {
    const one = await edited([[1]]);
    await onSheet(one, (target) => target.protection.protect());
    await expect(one.type(cell(0, 0), [['2']])).rejects.toThrow(/La hoja está protegida/);
    await expect(one.edits.setWidths(one.sheet, cell(0, 0), 50)).rejects.toThrow(/La hoja está protegida/);
  });
});
