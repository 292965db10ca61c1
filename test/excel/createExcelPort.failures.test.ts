import { createExcelPort } from '../../src/excel/createExcelPort';
import { writeUnrecorded } from '../../src/workbook/port';
import { PROGRESS, SMALL_TABLE_SHEET, openedTable, writePlanFor, visibleState } from '../helpers/host/smallTable';

/** Megabytes go through the client here; a busy machine takes its time. */
jest.setTimeout(60_000);

describe('refusing to write', () => {
  const edits: { what: string; edit: (sheet: Excel.Worksheet) => void; code: string; says: string }[] = [
    { what: 'a target cell was filled meanwhile', edit: (sheet) => void (sheet.getRange('D4').values = [['mío']]), code: 'cambio-entretanto', says: `${SMALL_TABLE_SHEET}!D4` },
    { what: 'a target cell holds a formula that looks blank', edit: (sheet) => void (sheet.getRange('D2').formulas = [['=IF(A1="","","")']]), code: 'celda-con-formula', says: `${SMALL_TABLE_SHEET}!D2` },
    { what: 'a filter hides rows meanwhile', edit: (sheet) => sheet.autoFilter.apply('A1:D4', 1, { filterOn: 'Values', values: ['94'] }), code: 'hoja-filtrada', says: SMALL_TABLE_SHEET },
    { what: 'the sheet was protected meanwhile', edit: (sheet) => sheet.protection.protect(), code: 'hoja-protegida', says: SMALL_TABLE_SHEET },
    { what: 'the sheet was deleted meanwhile', edit: (sheet) => sheet.delete(), code: 'no-encontrado', says: SMALL_TABLE_SHEET },
  ];
  it.each(edits)('says $code when $what, and writes nothing', async ({ edit, code, says }) => {
    const book = await openedTable();
    await book.run(async (context) => {
      edit(context.workbook.worksheets.getItem(SMALL_TABLE_SHEET));
      await context.sync();
    });
    const before = code === 'no-encontrado' ? null : await visibleState(book);
    await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId))).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
    if (before) expect(await visibleState(book)).toEqual(before);
  });

  it('says what to do while a cell is being edited', async () => {
    const book = await openedTable();
    book.host.setCellEditMode(true);
    await expect(book.port.read()).rejects.toMatchObject({ code: 'celda-en-edicion', remedy: 'Presione Enter en la celda que está editando.' });
    await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId))).rejects.toMatchObject({ code: 'celda-en-edicion' });
    book.host.setCellEditMode(false);
    await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId))).resolves.toBeUndefined();
  });

  it('says so when the workbook is read-only', async () => {
    const book = await openedTable();
    expect((await book.port.read()).isReadOnly).toBe(false);
    const { host, run } = book;
    host.workbook.readOnly = true;
    expect((await createExcelPort(run).read()).isReadOnly).toBe(true);
  });
});

describe('failing half-way', () => {
  const CODES = ['AccessDenied', 'InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded', 'GeneralException', 'ConnectionFailure'];

  it.each(CODES)('leaves everything as it was when any request of a run fails with %s, and the next run succeeds', async (code) => {
    const whole = await openedTable();
    await writeUnrecorded(whole.port, writePlanFor(whole.sheetId));
    const total = whole.host.counters.requests;
    const wanted = await visibleState(whole);
    for (let request = 1; request <= total; request += 1) {
      const book = await openedTable();
      const before = await visibleState(book);
      book.host.resetCounters();
      book.host.failAt({ request, code });
      const outcome = await writeUnrecorded(book.port, writePlanFor(book.sheetId)).then(() => 'written', (problem: { code: string }) => problem.code);
      if (outcome === 'written') expect(code).toBe('RequestPayloadSizeLimitExceeded');
      else expect(await visibleState(book)).toEqual(before);
      await writeUnrecorded(book.port, writePlanFor(book.sheetId)).catch(() => undefined);
      expect(await visibleState(book)).toEqual(wanted);
    }
  });

  it('puts everything back at whatever action the write fails', async () => {
    const whole = await openedTable();
    await writeUnrecorded(whole.port, writePlanFor(whole.sheetId));
    const actions = whole.host.counters.actions;
    for (let action = 1; action <= actions; action += 3) {
      const book = await openedTable();
      const before = await visibleState(book);
      book.host.resetCounters();
      book.host.failAt({ action, code: 'GeneralException' });
      await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId))).rejects.toMatchObject({ code: 'fallo-de-excel' });
      expect(await visibleState(book)).toEqual(before);
    }
  });

  it.each(['read', 'write'])('remembers what could not be put back and does it first thing at the next %s', async (next) => {
    const book = await openedTable();
    const before = await visibleState(book);
    book.host.resetCounters();
    const actions = 40;
    book.host.failAt({ request: 2, action: actions, code: 'GeneralException' });
    for (const request of [3, 4, 5]) book.host.failAt({ request, code: 'ConnectionFailure' });
    await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId))).rejects.toMatchObject({ code: 'a-medias' });
    expect(await visibleState(book)).not.toEqual(before);
    if (next === 'read') await book.port.read();
    else await writeUnrecorded(book.port, { ...writePlanFor(book.sheetId), blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} });
    expect(await visibleState(book)).toEqual(before);
  });

  it('puts everything back when a cell does not keep what was written in it', async () => {
    const book = await openedTable();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange('D3:D4').merge();
      await context.sync();
    });
    const before = await visibleState(book);
    const blocks = [{ rect: PROGRESS, values: [[50.64], [null], [100]], before: [[''], ['nota mía'], ['']] }];
    await expect(writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks }))).rejects.toMatchObject({ code: 'no-coincide', message: expect.stringContaining(`${SMALL_TABLE_SHEET}!D4`) });
    expect(await visibleState(book)).toEqual(before);
  });
});
