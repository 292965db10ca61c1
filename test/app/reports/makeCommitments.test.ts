import { alertRulesOf } from '../../../src/app/reports/ownSheetSettings';
import { textOnSheet } from '../../../src/app/reports/makeAlerts';
import { valuesIn, type HostBook } from '../../helpers/host/hostBook';
import { addressIn, alertsSheetIn, portsOf, draftAlertsIn, peiBook, typeIn } from '../../helpers/host/peiBook';

const ALERTS = 'Alertas 2024-I';
const SHEET = 'Compromisos PEI';

/** Picks a commitment for an alert, as the office does. */
async function commit(book: HostBook, code: string, words: string): Promise<void> {
  await typeIn(book, ALERTS, await addressIn(book, ALERTS, code, { find: 0, answer: 'H' }), words);
}
const rowOf = async (book: HostBook, code: string) => (await valuesIn(book, SHEET)).find((row) => row[9] === code);

describe('the sheet Compromisos PEI in the workbook', () => {
  it('is not made while no alert has a commitment', async () => {
    const book = peiBook();
    expect((await draftAlertsIn(book)).commitments).toBeNull();
    expect(book.host.workbook.sheets.map(({ name }) => name)).not.toContain(SHEET);
  });

  it('has a row per alert with a commitment, and keeps what the office wrote in it', async () => {
    const book = peiBook();
    await draftAlertsIn(book);
    await commit(book, 'AEI.07.01', 'se volverá a evaluar');
    expect((await draftAlertsIn(book)).commitments).toBe(SHEET);
    expect(await rowOf(book, 'AEI.07.01')).toMatchObject({ 0: 1, 2: 'Se volverá a evaluar.', 7: 'Pendiente', 10: '' });
    await typeIn(book, SHEET, await addressIn(book, SHEET, 'AEI.07.01', { find: 9, answer: 'D' }), 'Reunión con la gerencia');
    await typeIn(book, SHEET, await addressIn(book, SHEET, 'AEI.07.01', { find: 9, answer: 'C' }), 'Mi recomendación');
    await typeIn(book, SHEET, 'M2', 'nota al margen');
    await commit(book, 'AEI.05.01', 'se coordinará');
    await typeIn(book, 'PEI Indicadores', 'N68', 80);
    await draftAlertsIn(book);
    expect(await rowOf(book, 'AEI.07.01')).toMatchObject({ 1: expect.stringContaining('59.26%'), 2: 'Mi recomendación', 3: 'Reunión con la gerencia' });
    expect(await rowOf(book, 'AEI.05.01')).toMatchObject({ 0: 2, 2: 'Se coordinará.' });
    expect((await valuesIn(book, SHEET))[1]?.[12]).toBe('nota al margen');
  });

  it('marks the commitment of an alert that is no longer due', async () => {
    const book = peiBook();
    await draftAlertsIn(book);
    await commit(book, 'AEI.07.01', 'se volverá a evaluar');
    await draftAlertsIn(book);
    await typeIn(book, 'PEI Indicadores', 'N68', 130);
    await draftAlertsIn(book);
    expect((await rowOf(book, 'AEI.07.01'))?.[10]).toContain('ya no corresponde');
  });
});

describe('the alerts of the workbook', () => {
  it('are drafted again with the rules they were last drafted with', async () => {
    const book = peiBook();
    const rules = { amber: true, redIndicators: false };
    expect((await draftAlertsIn(book, { rules })).rows).toHaveLength(15);
    expect(alertRulesOf(await portsOf(book).port.read())).toEqual(rules);
    expect(alertRulesOf(await portsOf(peiBook()).port.read())).toEqual({ amber: false, redIndicators: false });
  });

  it('are read from their sheet as anybody reads them there', async () => {
    const book = peiBook();
    expect(textOnSheet(await alertsSheetIn(book))).toBe('');
    await draftAlertsIn(book);
    expect(textOnSheet(await alertsSheetIn(book)).split('\n\n')).toHaveLength(12);
  });

});
