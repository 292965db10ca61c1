import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { addressIn, peiBook, typeIn } from '../../helpers/host/peiBook';
import { contentsOf } from '../../helpers/host/readerView';
import { REGIONAL_SHEET, regionalTable } from '../../helpers/host/regionalBook';
import { openedReport } from '../../helpers/store/openedReport';
import { reportIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const at = temporaryFolder();
const SUMMARY = 'Resumen PEI';
const ALERTS = 'Alertas 2023';

const smallBook = (): Promise<HostBook> => hostBookOf({ [REGIONAL_SHEET]: regionalTable().slice(0, 13) });
const cellsOf = (book: HostBook, name: string): readonly string[] => book.host.workbook.sheets.flatMap((sheet) => (sheet.name === name ? contentsOf(sheet) : []));
const meanOf = async (book: HostBook) => (await valuesIn(book, SUMMARY)).find(([label]) => label === 'Avance promedio de AEI:')?.[2];
const meanAddress = (book: HostBook): Promise<string> => addressIn(book, SUMMARY, 'Avance promedio de AEI:', { find: 0, answer: 'C' });

/** A summary whose mean somebody changed. */
async function changedSummary() {
  const book = await smallBook();
  const opened = await openedReport(book);
  await opened.report.summarize();
  await typeIn(book, SUMMARY, await meanAddress(book), 'cerca de 70');
  await typeIn(book, REGIONAL_SHEET, 'I3', 90);
  return { book, ...opened };
}

describe('a cell of the summary that somebody changed', () => {
  it('stops it with the cell, and nothing is written', async () => {
    const { book, store, report } = await changedSummary();
    const before = cellsOf(book, SUMMARY);
    await report.summarize();
    expect(reportIn(store).notice).toMatchObject({ code: 'celda-ocupada', message: expect.stringContaining(`alguien cambió una celda que escribió PEI Avance: ${await meanAddress(book)} («cerca de 70»)`) });
    expect(store.state.get('work').changedCells?.places).toEqual([expect.objectContaining({ sheet: SUMMARY })]);
    expect(cellsOf(book, SUMMARY)).toEqual(before);
  });

  it('is kept from then on where the user says so, and told each time, until it is blank', async () => {
    const { book, store, report } = await changedSummary();
    await report.summarize();
    await report.answerChangedCells('keep');
    const kept = `Se conservó lo que ya decía ${SUMMARY}!${await meanAddress(book)}; si quiere lo calculado, borre la celda.`;
    expect(reportIn(store)).toMatchObject({ notice: null, message: `La hoja «${SUMMARY}» está al día. ${kept}` });
    expect(store.state.get('work').changedCells).toBeNull();
    expect(await meanOf(book)).toBe('cerca de 70');
    await typeIn(book, REGIONAL_SHEET, 'I3', 60);
    await report.summarize();
    expect(reportIn(store).message).toContain(kept);
    await typeIn(book, SUMMARY, await meanAddress(book), '');
    await report.summarize();
    expect(reportIn(store).message).toBe(`La hoja «${SUMMARY}» está al día.`);
    expect(typeof (await meanOf(book))).toBe('number');
    await typeIn(book, SUMMARY, await meanAddress(book), 'otra cosa');
    await report.summarize();
    expect(reportIn(store).notice?.code).toBe('celda-ocupada');
  });

  it('is replaced where the user says so, and undoing gives it back', async () => {
    const { book, store, report } = await changedSummary();
    await report.summarize();
    await report.answerChangedCells('replace');
    expect(typeof (await meanOf(book))).toBe('number');
    await store.undo();
    expect(await meanOf(book)).toBe('cerca de 70');
  });
});

describe('a cell of the alerts that somebody changed', () => {
  it('does not lose what was chosen in the pane meanwhile', async () => {
    const book = await smallBook();
    const { store, report } = await openedReport(book);
    await report.draftAlerts();
    await typeIn(book, ALERTS, await addressIn(book, ALERTS, 'AEI.01.01', { find: 0, answer: 'B' }), 'Otro nombre');
    await report.editAlerts([{ sheet: 'Alertas_2023', code: 'AEI.01.01', field: 'cause', before: '', text: 'debido a las lluvias' }]);
    expect(reportIn(store).notice?.code).toBe('celda-ocupada');
    await report.answerChangedCells('keep');
    expect((await valuesIn(book, ALERTS)).find(([code]) => code === 'AEI.01.01')).toMatchObject({ 1: 'Otro nombre', 5: expect.stringContaining('debido a las lluvias'), 6: 'debido a las lluvias' });
  });
});

describe('an answer about changed cells', () => {
  it('is about those that were shown: others, on another sheet or changed meanwhile, are asked about', async () => {
    const book = await smallBook();
    const { store, report } = await openedReport(book);
    await report.draftAlerts();
    await typeIn(book, ALERTS, await addressIn(book, ALERTS, 'AEI.01.01', { find: 0, answer: 'H' }), 'se reprogramará');
    await report.draftAlerts();
    await typeIn(book, ALERTS, 'A1', 'MI TÍTULO');
    await typeIn(book, 'Compromisos PEI', 'A1', 'MI MATRIZ');
    await report.draftAlerts();
    expect(store.state.get('work').changedCells?.places.map(({ sheet }) => sheet)).toEqual([ALERTS]);
    await report.answerChangedCells('replace');
    expect(store.state.get('work').changedCells?.places.map(({ sheet }) => sheet)).toEqual(['Compromisos PEI']);
    const title = async (sheet: string) => String((await valuesIn(book, sheet))[0]?.[0]);
    expect([await title(ALERTS), await title('Compromisos PEI')]).toEqual([expect.stringMatching(/^ALERTAS/), 'MI MATRIZ']);
    await typeIn(book, 'Compromisos PEI', 'A1', 'OTRA MATRIZ');
    await report.answerChangedCells('replace');
    expect(await title('Compromisos PEI')).toBe('OTRA MATRIZ');
    await report.answerChangedCells('replace');
    expect([await title('Compromisos PEI'), store.state.get('work').changedCells]).toEqual(['MATRIZ DE COMPROMISOS', null]);
  });
});

describe('a cell of the table that we wrote and somebody changed', () => {
  const changedIn = (store: Awaited<ReturnType<typeof openedReport>>['store']) =>
    (store.state.get('result')?.outcome.observations ?? []).find(({ code }) => code === 'celda-cambiada-a-mano')?.items ?? [];

  it('is kept until the user asks to replace that cell, which undoing gives back; others stay', async () => {
    const book = peiBook();
    const { store } = await openedReport(book);
    const cellAt = async (address: string) => (await valuesIn(book, 'PEI Indicadores'))[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65];
    await typeIn(book, 'PEI Indicadores', 'O13', 99);
    await typeIn(book, 'PEI Indicadores', 'O14', 98);
    await store.calculate();
    expect(changedIn(store).map(({ place }) => place.rect.top + 1)).toEqual([13, 14]);
    await store.review.replace(changedIn(store).slice(0, 1));
    expect([await cellAt('O13'), await cellAt('O14')]).toEqual([50.64, 98]);
    expect(changedIn(store).map(({ place }) => place.rect.top + 1)).toEqual([14]);
    await store.undo();
    expect([await cellAt('O13'), await cellAt('O14')]).toEqual([99, 98]);
  });

  it('is not taken for another where rows moved meanwhile', async () => {
    const book = peiBook();
    const { store } = await openedReport(book);
    await typeIn(book, 'PEI Indicadores', 'O13', 99);
    await store.calculate();
    const [finding] = changedIn(store);
    if (finding === undefined) throw new Error('Nothing found');
    await typeIn(book, 'PEI Indicadores', 'O14', 98);
    await store.review.replace([{ ...finding, place: { ...finding.place, rect: { ...finding.place.rect, top: 13 } } }]);
    const column = (await valuesIn(book, 'PEI Indicadores')).map((row) => row[14]);
    expect(column.slice(12, 14)).toEqual([99, 98]);
  });
});

describe('pei-avance --celdas-cambiadas', () => {
  it('replaces the cells of the table too, and keeps them without it', async () => {
    writeFileSync(at('t0.xlsx'), peiBook().host.save());
    await runCommand('calcular', at('t0.xlsx'), '--salida', at('t1.xlsx'), '--forzar');
    const book = hostBook({ bytes: new Uint8Array(readFileSync(at('t1.xlsx'))) });
    await typeIn(book, 'PEI Indicadores', 'O13', 99);
    writeFileSync(at('t2.xlsx'), book.host.save());
    const figure = async (...options: readonly string[]) => {
      const { out } = await runCommand('calcular', at('t2.xlsx'), '--salida', at('t3.xlsx'), '--forzar', ...options);
      return [(await valuesIn(hostBook({ bytes: new Uint8Array(readFileSync(at('t3.xlsx'))) }), 'PEI Indicadores'))[12]?.[14], out.includes('--celdas-cambiadas reemplazar')];
    };
    expect(await figure()).toEqual([99, true]);
    expect(await figure('--celdas-cambiadas', 'conservar')).toEqual([99, true]);
    expect(await figure('--celdas-cambiadas', 'reemplazar')).toEqual([50.64, false]);
  });

  const changed = async (): Promise<void> => {
    writeFileSync(at('0.xlsx'), (await smallBook()).host.save());
    await runCommand('todo', at('0.xlsx'), '--salida', at('1.xlsx'), '--forzar');
    const book = hostBook({ bytes: new Uint8Array(readFileSync(at('1.xlsx'))) });
    await typeIn(book, SUMMARY, await meanAddress(book), 'cerca de 70');
    writeFileSync(at('2.xlsx'), book.host.save());
  };
  const meanIn = (name: string) => meanOf(hostBook({ bytes: new Uint8Array(readFileSync(at(name))) }));

  it('says what to do without it, keeps with «conservar» and replaces with «reemplazar»', async () => {
    await changed();
    const asked = await runCommand('resumen', at('2.xlsx'), '--salida', at('3.xlsx'), '--forzar');
    expect(asked).toMatchObject({ code: 1, log: expect.stringMatching(/«cerca de 70».*--celdas-cambiadas conservar, o con --celdas-cambiadas reemplazar/) });
    const kept = await runCommand('resumen', at('2.xlsx'), '--salida', at('3.xlsx'), '--forzar', '--celdas-cambiadas', 'conservar');
    expect(kept).toMatchObject({ code: 0, log: expect.stringMatching(/Se conservó lo que ya decía Resumen PEI!C\d+; si quiere lo calculado, borre la celda o repita la orden con --celdas-cambiadas reemplazar\./) });
    expect(await meanIn('3.xlsx')).toBe('cerca de 70');
    expect((await runCommand('resumen', at('3.xlsx'), '--salida', at('4.xlsx'), '--forzar', '--celdas-cambiadas', 'reemplazar')).code).toBe(0);
    expect(typeof (await meanIn('4.xlsx'))).toBe('number');
    expect((await runCommand('resumen', at('2.xlsx'), '--salida', at('3.xlsx'), '--forzar', '--celdas-cambiadas', 'reemplazar')).code).toBe(0);
    expect(typeof (await meanIn('3.xlsx'))).toBe('number');
    expect(await runCommand('resumen', at('2.xlsx'), '--celdas-cambiadas', 'borrar')).toMatchObject({ code: 2, log: expect.stringContaining('use conservar o reemplazar') });
  });
});
