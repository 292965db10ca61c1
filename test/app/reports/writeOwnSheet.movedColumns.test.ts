import { withReadings } from '../../../src/app/join/acrossSheets';
import { makeSummary } from '../../../src/app/reports/makeSummary';
import { alertsOnSheet } from '../../../src/app/reports/alertsOnSheet';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { valuesIn, type HostBook } from '../../helpers/host/hostBook';
import { addressIn, alertsSheetIn, portsOf, draftAlertsIn, peiBook, typeIn } from '../../helpers/host/peiBook';

const ALERTS = 'Alertas 2024-I';
const COMMITMENTS = 'Compromisos PEI';
const SUMMARY = 'Resumen PEI';

const onSheet = (book: HostBook, sheet: string, change: (sheet: Excel.Worksheet) => void): Promise<void> => book.run(async (context) => {
  change(context.workbook.worksheets.getItem(sheet));
  await context.sync();
});

/** Alerts with a cause, a commitment and their matrix. */
async function drafted(): Promise<HostBook> {
  const book = peiBook();
  await draftAlertsIn(book);
  await typeIn(book, ALERTS, await addressIn(book, ALERTS, 'AEI.05.01', { find: 0, answer: 'G' }), 'debido a las lluvias');
  await typeIn(book, ALERTS, await addressIn(book, ALERTS, 'AEI.05.01', { find: 0, answer: 'H' }), 'se coordinará con la unidad');
  await draftAlertsIn(book);
  return book;
}

const filled = async (book: HostBook): Promise<unknown> => Promise.all([ALERTS, COMMITMENTS].map((sheet) => valuesIn(book, sheet)));

describe('a sheet on which people inserted or deleted columns among ours', () => {
  it.each<{ sheet: string; what: string; change: (sheet: Excel.Worksheet) => void }>([
    { sheet: ALERTS, what: 'before the first', change: (sheet) => void sheet.getRange('A:A').insert('Right') },
    { sheet: ALERTS, what: 'between', change: (sheet) => void sheet.getRange('C:C').insert('Right') },
    { sheet: ALERTS, what: 'deleted', change: (sheet) => sheet.getRange('G:G').delete('Left') },
    { sheet: COMMITMENTS, what: 'between', change: (sheet) => void sheet.getRange('D:D').insert('Right') },
  ])('is not written again, nor is any other sheet of the run: $sheet, $what', async ({ sheet, change }) => {
    const book = await drafted();
    await onSheet(book, sheet, change);
    await typeIn(book, 'PEI Indicadores', 'N68', 80);
    const before = await filled(book);
    await expect(draftAlertsIn(book)).rejects.toMatchObject({ code: 'columnas-movidas', message: `En la hoja «${sheet}» se insertaron o eliminaron columnas entre las de PEI Avance.` });
    expect(await filled(book)).toEqual(before);
  });

  it('is read by its headings all the same', async () => {
    const book = await drafted();
    const rowsNow = async () => alertsOnSheet(await alertsSheetIn(book)).rows;
    const before = await rowsNow();
    await onSheet(book, ALERTS, (sheet) => void sheet.getRange('C:C').insert('Right'));
    expect(await rowsNow()).toEqual(before);
  });

  it('may have columns of people to the right of ours', async () => {
    const book = await drafted();
    await onSheet(book, ALERTS, (sheet) => void (sheet.getRange('K6:K8').values = [['Fecha'], ['hoy'], ['ayer']]));
    await typeIn(book, 'PEI Indicadores', 'N68', 80);
    await draftAlertsIn(book);
    expect((await valuesIn(book, ALERTS)).slice(5, 8).map((row) => row[10])).toEqual(['Fecha', 'hoy', 'ayer']);
  });
});

describe('the summary where a person inserted a column', () => {
  it('leaves nothing of its own behind on the right when it is made again', async () => {
    const book = peiBook();
    const summarize = async (): Promise<unknown> => {
      const doors = portsOf(book);
      const read = withReadings(await doors.port.read());
      const [reading] = read.readings;
      if (reading === undefined) throw new Error('No table');
      return makeSummary({ ...doors, journal: changeJournal(read.workbook.settings), label: SUMMARY }, read, reading, '2024-S1', { date: '22/11/2026', version: '1.0.0' });
    };
    await summarize();
    const before = (await valuesIn(book, SUMMARY)).map((row) => row.filter((value) => value !== '').length);
    await onSheet(book, SUMMARY, (sheet) => void sheet.getRange('B:B').insert('Right'));
    await summarize();
    const after = (await valuesIn(book, SUMMARY)).map((row) => row.filter((value) => value !== '').length);
    expect(after.slice(0, 60)).toEqual(before.slice(0, 60));
  });
});
