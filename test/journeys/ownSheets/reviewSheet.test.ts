import { STRICTEST } from '../../../src/host';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook, typeIn } from '../../helpers/host/peiBook';
import { openedReport } from '../../helpers/store/openedReport';
import { fakeReportEnvironment } from '../../helpers/store/fakeReportEnvironment';
import { reportIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const SHEET = 'Revisión PEI';
const TABLE = 'PEI Indicadores';
const [UNIT, CODE, FINDING, CELL, STATE, COMMENT, NOTICE] = [0, 1, 3, 4, 6, 7, 8];
const HEADER = 3;

async function reviewed(book: HostBook = peiBook()) {
  const desk = fakeReportEnvironment();
  const { store, report } = await openedReport(book, desk);
  await store.review.toSheet();
  return { book, desk, store, report };
}

/** What stands on the sheet, without the blank rows below. */
const sheetOf = async (book: HostBook) => {
  const values = [...await valuesIn(book, SHEET)];
  while (values.at(-1)?.every((cell) => cell === '') === true) values.pop();
  return values;
};
const rowsOf = async (book: HostBook) => (await valuesIn(book, SHEET)).slice(HEADER + 1);
const formulaAt = (book: HostBook, address: string): Promise<string> => book.run(async (context) => {
  const cell = context.workbook.worksheets.getItem(SHEET).getRange(address).load('formulas');
  await context.sync();
  return String(cell.formulas[0]?.[0]);
});

describe('Revisión PEI', () => {
  it('has every finding once, by unit, with what to do and a state to be written', async () => {
    const { book, store } = await reviewed();
    const rows = await rowsOf(book);
    expect(reportIn(store)).toMatchObject({ notice: null, message: `La hoja «${SHEET}» tiene ${rows.length} observaciones, por unidad.`, sheet: SHEET });
    const units = rows.map((row) => String(row[UNIT]));
    const named = units.filter((unit) => unit !== '');
    expect(named).toEqual([...named].sort((one, other) => one.localeCompare(other, 'es')));
    expect(units.lastIndexOf(named.at(-1) ?? '')).toBe(named.length - 1);
    expect(rows.every((row) => row[STATE] === 'Pendiente' && row[FINDING] !== '' && row[CELL] !== '')).toBe(true);
    expect((await valuesIn(book, SHEET))[HEADER]?.slice(0, 9)).toEqual(['Unidad', 'Código', 'Gravedad', 'Observación', 'Celda', 'Qué hacer', 'Estado', 'Comentario', 'Aviso']);
  });

  it('links each cell to its place, also after the sheet is renamed and rows are inserted', async () => {
    const { book } = await reviewed();
    const [first] = await rowsOf(book);
    expect(await formulaAt(book, `E${HEADER + 2}`)).toBe(`=HYPERLINK("#"&CELL("address",'${TABLE}'!${String(first?.[CELL]).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}),"${String(first?.[CELL])}")`);
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(TABLE).name = "PEI d'ayer";
      context.workbook.worksheets.getItem("PEI d'ayer").getRange('1:2').insert('Down');
      await context.sync();
    });
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(String(first?.[CELL])) ?? [];
    expect(await formulaAt(book, `E${HEADER + 2}`)).toBe(`=HYPERLINK("#"&CELL("address",'PEI d''ayer'!$${letters}$${Number(row) + 2}),"${letters}${row}")`);
  });

  it('keeps states and comments when it is made again, wherever the rows were sorted to', async () => {
    const { book, store } = await reviewed();
    const before = await rowsOf(book);
    await typeIn(book, SHEET, `G${HEADER + 2}`, 'Atendida');
    await typeIn(book, SHEET, `H${HEADER + 3}`, 'lo ve la oficina');
    await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange(`A${HEADER + 2}:J${HEADER + 1 + before.length}`).load('values');
      await context.sync();
      range.values = [...range.values].reverse();
      await context.sync();
    });
    await store.review.toSheet();
    const after = await rowsOf(book);
    expect(after).toHaveLength(before.length);
    expect(after.at(-1)?.slice(0, 7)).toEqual([...(before[0]?.slice(0, 6) ?? []), 'Atendida']);
    expect(after.at(-2)?.[COMMENT]).toBe('lo ve la oficina');
    expect(after.every((row) => row[NOTICE] === '')).toBe(true);
    expect(await formulaAt(book, `E${HEADER + 1 + after.length}`)).toContain('HYPERLINK');
  });

  it('tells of a finding that is gone or ignored, keeps its row, and adds new ones below', async () => {
    const { book, store } = await reviewed();
    const before = await rowsOf(book);
    const at = before.findIndex((row) => row[CODE] === 'IND.01.AEI.02.05' && String(row[FINDING]).includes('100'));
    expect(at).toBeGreaterThanOrEqual(0);
    await typeIn(book, SHEET, `G${HEADER + 2 + at}`, 'En proceso');
    await typeIn(book, TABLE, String(before[at]?.[CELL]), 150000);
    await typeIn(book, TABLE, 'N14', -5);
    await store.reload();
    await store.review.toSheet();
    const after = await rowsOf(book);
    expect(after[at]?.slice(STATE)).toEqual(['En proceso', '', expect.stringMatching(/Ya no se observa|cambiaron/), expect.anything()]);
    expect(after.slice(before.length).some((row) => String(row[FINDING]).includes('-5'))).toBe(true);
    expect(reportIn(store).message).toMatch(/\d+ nuevas?, por unidad/);
  });

  it('keeps a person\'s words in any of its cells, and what stands below and beside it', async () => {
    const { book, store } = await reviewed();
    const before = await rowsOf(book);
    await typeIn(book, SHEET, `A${HEADER + 2}`, 'Mi unidad');
    await typeIn(book, SHEET, `E${HEADER + 3}`, 'ver oficio');
    await typeIn(book, SHEET, `A${HEADER + 2 + before.length}`, 'nota de quien revisa');
    await typeIn(book, SHEET, 'M5', 'al lado');
    await typeIn(book, TABLE, 'N14', -5);
    await store.reload();
    await store.review.toSheet();
    expect(reportIn(store).notice).toBeNull();
    const after = await rowsOf(book);
    expect([after[0]?.[UNIT], after[1]?.[CELL], after.at(-1)?.[0]]).toEqual(['Mi unidad', 'ver oficio', 'nota de quien revisa']);
    expect(await formulaAt(book, `E${HEADER + 3}`)).toBe('ver oficio');
    expect((await valuesIn(book, SHEET))[4]?.[12]).toBe('al lado');
  });

  it('is taken back by undo: removed when new, else as it was, links included', async () => {
    const { book, store } = await reviewed();
    const [before, link] = [await sheetOf(book), await formulaAt(book, `E${HEADER + 2}`)];
    await typeIn(book, TABLE, 'N14', -5);
    await store.reload();
    await store.review.toSheet();
    expect(await sheetOf(book)).not.toEqual(before);
    await store.undo();
    expect(await sheetOf(book)).toEqual(before);
    expect(await formulaAt(book, `E${HEADER + 2}`)).toBe(link);
    const { book: other, store: fresh } = await reviewed();
    await fresh.undo();
    await expect(valuesIn(other, SHEET)).rejects.toThrow();
  });

  it('leaves the sheet as it was or as it is to be, whatever request fails, and a second try ends it', async () => {
    const { book: first } = await reviewed();
    await typeIn(first, SHEET, `G${HEADER + 2}`, 'Atendida');
    await typeIn(first, TABLE, 'N14', -5);
    const bytes = first.host.save();
    const before = await sheetOf(first);
    const act = async (request: number | null) => {
      const book = hostBook({ bytes, habits: STRICTEST });
      const { store } = await openedReport(book, undefined, { calculates: false });
      book.host.resetCounters();
      if (request !== null) book.host.failAt({ request, code: 'GeneralException' });
      await store.review.toSheet();
      const total = book.host.counters.requests;
      const [after, { notice }] = [await sheetOf(book), reportIn(store)];
      await store.review.toSheet();
      return { total, after, notice, ended: await sheetOf(book) };
    };
    const whole = await act(null);
    expect(whole.after).not.toEqual(before);
    for (let request = 1; request <= whole.total; request += 1) {
      const { after, notice, ended } = await act(request);
      expect([before, whole.after]).toContainEqual(after);
      if (JSON.stringify(after) === JSON.stringify(before)) expect({ request, code: notice?.code }).toEqual({ request, code: 'fallo-de-excel' });
      expect({ request, ended }).toEqual({ request, ended: whole.ended });
    }
    expect(whole.total).toBeGreaterThan(5);
  });

  it('is a valid workbook without findings of its own, and is no PEI table', async () => {
    const { book } = await reviewed();
    const again = await openedReport(hostBook({ bytes: book.host.save() }), undefined, { calculates: false });
    expect(again.store.state.get('workbook').survey?.tables).toHaveLength(1);
  });
});

describe('copying findings', () => {
  it('puts a table and lines with tabs on the clipboard', async () => {
    const { store, desk } = await reviewed();
    const findings = store.state.get('workbook').survey?.tables[0]?.observations?.flatMap(({ items }) => items).slice(0, 2) ?? [];
    await store.review.copy(findings);
    const [copied] = desk.copied;
    expect(copied?.plain.split('\n')).toHaveLength(3);
    expect(copied?.plain.split('\n')[1]?.split('\t')).toHaveLength(6);
    expect(copied?.html.match(/<tr>/g)).toHaveLength(3);
    expect(reportIn(store).message).toBe('Se copiaron 2 observaciones, como tabla: péguelas en Excel, en Word o en un correo.');
  });
});
