import { EditDesk } from '../../../../src/entry/preview/edit/editDesk';
import { evaluateFormula, formulaView } from '../../../../src/host';
import type { Sheet } from '../../../../src/host';
import { hostBookOf, runForPerson } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

type Rows = Parameters<typeof hostBookOf>[0][string];

interface Worked {
  readonly book: HostBook;
  readonly desk: EditDesk;
  readonly sheet: Sheet;
  /** Selects a cell, types and ends with Enter; false when the text is refused. */
  type(row: number, column: number, text: string): boolean;
  /** Resolves when everything asked for has been done. */
  settled(): Promise<void>;
}

async function worked(rows: Rows): Promise<Worked> {
  const book = await hostBookOf({ Datos: rows, Otra: [['x']] }, { yields: true });
  const { host } = book;
  const { workbook } = host;
  const view = formulaView(workbook);
  const desk = new EditDesk({
    name: 'x.xlsx', workbook, run: book.run, runForPerson: runForPerson(book), isPerson: () => host.isPerson, kind: 'xlsx', changes: 0,
    formulas: (formula, sheet, row, column) => evaluateFormula(formula, { sheet, row, column }, view),
    formulasWith: (formula, sheet, row, column) => evaluateFormula(formula, { sheet, row, column }, view),
    edit: (work) => host.edit(work),
    setCellEditMode: (isEditing) => host.setCellEditMode(isEditing),
    onChange: (listener) => host.onChange(listener),
    save: () => Promise.reject(new Error('not saved here')),
  });
  const sheet = workbook.activeSheet;
  return {
    book, desk, sheet,
    type: (row, column, text) => {
      desk.select({ active: { row, column }, corner: { row, column } });
      desk.beginEdit(false);
      desk.typeText(text);
      return desk.commit();
    },
    settled: async () => {
      for (let turns = 0; turns < 20; turns += 1) {
        await new Promise((later) => setTimeout(later, 0));
        await host.settled();
      }
    },
  };
}

const notice = ({ desk }: Worked): string => desk.current().notice?.text ?? '';

describe('EditDesk', () => {
  it('selects a merged block whole by any of its cells', async () => {
    const { desk, sheet } = await worked([[1], [2]]);
    const merge = { top: 1, left: 0, bottom: 2, right: 1 };
    sheet.merges = [merge];
    desk.selectCell({ row: 2, column: 1 });
    expect(desk.current()).toMatchObject({ area: merge, selection: { active: { row: 1, column: 0 } } });
  });

  it('writes what is typed during a run of the add-in when its turn comes, and takes only that back', async () => {
    const one = await worked([[1], [2]]);
    const run = one.book.run(async (context) => {
      const target = context.workbook.worksheets.getItem('Datos');
      target.getRange('C1:F5000').values = Array.from({ length: 5000 }, (_, row) => [row, row, row, row]);
      await context.sync();
    });
    one.type(1, 0, '8');
    await run;
    await one.settled();
    expect([one.sheet.cells.value(1, 0), one.sheet.cells.value(4999, 5)]).toEqual([8, 4999]);
    one.desk.undo();
    await one.settled();
    expect([one.sheet.cells.value(1, 0), one.sheet.cells.value(4999, 5)]).toEqual([2, 4999]);
  });

  it('keeps in mind what the add-in wrote just before, not what stood when the edit was asked for', async () => {
    const one = await worked([[1]]);
    const run = one.book.run(async (context) => {
      context.workbook.worksheets.getItem('Datos').getRange('A1').values = [[50]];
      await context.sync();
    });
    one.type(0, 0, '7');
    await run;
    await one.settled();
    expect(one.sheet.cells.value(0, 0)).toBe(7);
    one.desk.undo();
    await one.settled();
    expect(one.sheet.cells.value(0, 0)).toBe(50);
  });

  it('refuses the add-in while a cell is edited, and no longer afterwards', async () => {
    const one = await worked([[1]]);
    const read = () => one.book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Datos').getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    one.desk.beginEdit(true);
    await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    one.desk.cancel();
    await expect(read()).resolves.toEqual([[1]]);
  });

  it('writes one cell while the next is already being edited', async () => {
    const one = await worked([[1], [2]]);
    one.type(0, 0, '7');
    one.desk.select({ active: { row: 1, column: 0 }, corner: { row: 1, column: 0 } });
    one.desk.beginEdit(false);
    one.desk.typeText('8');
    await one.settled();
    expect(one.sheet.cells.value(0, 0)).toBe(7);
    expect(one.sheet.selection[0]?.top).toBe(1);
    one.desk.commit();
    await one.settled();
    expect([one.sheet.cells.value(1, 0), notice(one)]).toEqual([8, '']);
  });

  it('selects in the workbook only where an arrow that repeats has come to', async () => {
    const one = await worked([[1]]);
    one.book.host.resetCounters();
    for (let row = 1; row <= 30; row += 1) one.desk.select({ active: { row, column: 0 }, corner: { row, column: 0 } });
    await one.settled();
    expect(one.sheet.selection).toEqual([{ top: 30, left: 0, bottom: 30, right: 0 }]);
    expect(one.desk.current().selection.active.row).toBe(30);
    expect(one.book.host.counters.requests).toBeLessThan(6);
  });

  it('follows the cell and the sheet that the add-in selects', async () => {
    const one = await worked([[1]]);
    await one.book.run(async (context) => {
      context.workbook.worksheets.getItem('Otra').getRange('B3:C4').select();
      await context.sync();
    });
    expect(one.desk.current()).toMatchObject({ sheet: { name: 'Otra' }, area: { top: 2, left: 1, bottom: 3, right: 2 }, selection: { active: { row: 2, column: 1 } } });
  });

  it('writes nothing for a text that is as before, so that no text becomes a number by being looked at', async () => {
    const one = await worked([["'5"]]);
    one.desk.beginEdit(true);
    expect(one.desk.commit()).toBe(true);
    await one.settled();
    expect(one.sheet.cells.value(0, 0)).toBe('5');
  });

  it('asks once before it writes what a validation only warns of', async () => {
    const one = await worked([[1]]);
    await one.book.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Datos').getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
      await context.sync();
    });
    expect(one.type(0, 0, 'Quizá')).toBe(false);
    expect(notice(one)).toMatch(/Sí, No\. Pulse Enter otra vez/);
    expect(one.desk.commit()).toBe(true);
    await one.settled();
    expect(one.sheet.cells.value(0, 0)).toBe('Quizá');
  });

  it('fills the selected cells with one text, a formula moving along', async () => {
    const one = await worked([[1, ''], [2, ''], [3, '']]);
    one.desk.selectArea({ top: 0, left: 1, bottom: 2, right: 1 });
    one.desk.beginEdit(false);
    one.desk.typeText('=A1*10');
    expect(one.desk.commit(true)).toBe(true);
    await one.settled();
    expect([0, 1, 2].map((row) => one.sheet.cells.value(row, 1))).toEqual([10, 20, 30]);
  });

  it('empties and fills only the rows that are seen, and says so', async () => {
    const one = await worked([[1], [2], [3], [4]]);
    const column = { top: 0, left: 0, bottom: 3, right: 0 };
    const values = () => [0, 1, 2, 3].map((row) => one.sheet.cells.value(row, 0));
    one.sheet.setRow(1, { hidden: true });
    one.desk.selectArea(column);
    one.desk.clear();
    await one.settled();
    expect([values(), notice(one)]).toEqual([[null, 2, null, null], 'La fila oculta no se borró.']);
    one.desk.beginEdit(false);
    one.desk.typeText('7');
    one.desk.commit(true);
    await one.settled();
    expect(values()).toEqual([7, 2, 7, 7]);
    one.desk.undo();
    await one.settled();
    one.desk.undo();
    await one.settled();
    expect(values()).toEqual([1, 2, 3, 4]);
  });

  it('pastes what it copied with formulas, and the text of it once a cell has changed', async () => {
    const one = await worked([[1, '=A1*2', ''], [5, '', '']]);
    const at = (row: number, column: number) => one.desk.select({ active: { row, column }, corner: { row, column } });
    at(0, 1);
    const copied = one.desk.copy();
    at(1, 1);
    one.desk.paste(copied?.text ?? '', [['2']]);
    await one.settled();
    expect(one.sheet.cells.get(1, 1)).toMatchObject({ formula: '=A2*2', value: 10 });
    at(0, 1);
    const again = one.desk.copy();
    one.type(1, 0, '6');
    await one.settled();
    at(1, 2);
    one.desk.paste(again?.text ?? '', [['2']]);
    await one.settled();
    expect(one.sheet.cells.get(1, 2)).toMatchObject({ formula: null, value: 2 });
  });

  it('says that there is nothing to undo, to paste, and that it does not cut', async () => {
    const one = await worked([[1]]);
    one.desk.undo();
    await one.settled();
    expect(notice(one)).toBe('No hay nada que deshacer.');
    one.desk.paste('', null);
    expect(notice(one)).toMatch(/^El portapapeles no tiene/);
    one.desk.refuseCut();
    expect(notice(one)).toMatch(/^La vista previa no corta celdas/);
  });
});
