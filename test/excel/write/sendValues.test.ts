import type { CellContent } from '../../../src/workbook/cells/sheetCells';
import { writeUnrecorded } from '../../../src/workbook/port';
import { openedTable, writePlanFor, SMALL_TABLE_SHEET, visibleState } from '../../helpers/host/smallTable';

const D2 = { top: 1, left: 3, height: 2, width: 2 };
const BEFORE = [['', ''], ['nota mía', '']];
const blocks = (values: readonly (readonly (CellContent | null)[])[]) => ({
  blocks: [{ rect: D2, values, before: BEFORE }], formats: [], conditionalFormats: [], names: [], settings: {},
});

const facesOf = (book: Awaited<ReturnType<typeof openedTable>>): Promise<unknown> => book.run(async (context) => {
  const range = context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange('D2:E3').load('formulas,values');
  await context.sync();
  return { formulas: range.formulas as unknown, values: range.values as unknown };
});

describe('writing formulas', () => {
  it('writes a formula of ours as one, and text that begins like one as text, side by side', async () => {
    const book = await openedTable();
    await writeUnrecorded(book.port, writePlanFor(book.sheetId, blocks([[{ formula: '=ROUND(C2/B2*100,2)' }, '=HYPERLINK("http://…")'], [null, '-tampoco']])));
    expect(await facesOf(book)).toEqual({
      formulas: [['=ROUND(C2/B2*100,2)', '=HYPERLINK("http://…")'], ['nota mía', '-tampoco']],
      values: [[50.64, '=HYPERLINK("http://…")'], ['nota mía', '-tampoco']],
    });
  });

  it('writes a formula into a cell of the format Text as one, and puts its format back when the run fails', async () => {
    const book = await openedTable();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange('D2').numberFormat = [['@']];
      await context.sync();
    });
    const before = await visibleState(book);
    const plan = writePlanFor(book.sheetId, { ...blocks([[{ formula: '=B2' }, null], [null, null]]), formats: [] });
    book.host.resetCounters();
    book.host.failAt({ request: 2, action: 12, code: 'GeneralException' });
    await expect(writeUnrecorded(book.port, plan)).rejects.toMatchObject({ code: 'fallo-de-excel' });
    expect(await visibleState(book)).toEqual(before);
    await writeUnrecorded(book.port, plan);
    expect(await facesOf(book)).toMatchObject({ formulas: [['=B2', expect.anything()], expect.anything()] });
  });

  it('writes none that stands already', async () => {
    const book = await openedTable();
    const plan = blocks([[{ formula: '=B2' }, null], [null, null]]);
    await writeUnrecorded(book.port, writePlanFor(book.sheetId, plan));
    book.host.resetCounters();
    await writeUnrecorded(book.port, writePlanFor(book.sheetId, { ...plan, blocks: [{ rect: D2, values: [[{ formula: '=B2' }, null], [null, null]], before: [[{ formula: '=B2' }, ''], ['nota mía', '']] }] }));
    expect(book.host.counters.requests).toBe(1);
  });

  it('refuses where the formula that was read is another now', async () => {
    const book = await openedTable();
    await writeUnrecorded(book.port, writePlanFor(book.sheetId, blocks([[{ formula: '=B2' }, null], [null, null]])));
    const plan = writePlanFor(book.sheetId, { ...blocks([]), blocks: [{ rect: D2, values: [[50, null], [null, null]], before: [[{ formula: '=C2' }, ''], ['nota mía', '']] }] });
    await expect(writeUnrecorded(book.port, plan)).rejects.toMatchObject({ code: 'celda-con-formula' });
  });

  it.each([1, 2])('puts formulas back when request %d fails', async (request) => {
    const book = await openedTable();
    await writeUnrecorded(book.port, writePlanFor(book.sheetId, blocks([[{ formula: '=B2*2' }, 'Rojo'], [null, null]])));
    const before = await visibleState(book);
    book.host.resetCounters();
    book.host.failAt({ request, code: 'GeneralException' });
    const plan = writePlanFor(book.sheetId, { ...blocks([]), blocks: [{ rect: D2, values: [[188, { formula: '=D2' }], [null, null]], before: [[{ formula: '=B2*2' }, 'Rojo'], ['nota mía', '']] }] });
    await expect(writeUnrecorded(book.port, plan)).rejects.toMatchObject({ code: 'fallo-de-excel' });
    expect(await visibleState(book)).toEqual(before);
    await writeUnrecorded(book.port, plan);
    expect(await facesOf(book)).toMatchObject({ formulas: [[188, '=D2'], ['nota mía', '']] });
  });
});
