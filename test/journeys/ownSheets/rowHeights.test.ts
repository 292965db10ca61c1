import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, valuesIn, type HostBook } from '../../helpers/host/hostBook';
import { ownSheetsView } from '../../helpers/host/readerView';
import { peiBook, typeIn } from '../../helpers/host/peiBook';
import { openedReport } from '../../helpers/store/openedReport';
import { storeOver } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const TABLE = 'PEI Indicadores';
const SUMMARY = 'Resumen PEI';
const ALERTS = 'Alertas 2024-I';
const COMMITMENTS = 'Compromisos PEI';
const ROWS = 160;

type Scene = HostBook & Awaited<ReturnType<typeof openedReport>>;

const scene = async (): Promise<Scene> => {
  const book = peiBook();
  return { ...book, ...(await openedReport(book)) };
};

/** Heights in points of the first rows of a sheet; 0 of a hidden one. */
const heightsOf = (book: HostBook, sheet: string): Promise<readonly number[]> => createSheetPort(book.run).heights(sheet, 0, ROWS);

/** As a person drags the edge of a row; 0 hides it. */
const setHeight = (book: HostBook, sheet: string, row: number, points: number): Promise<void> => book.run(async (context) => {
  const range = context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`);
  if (points === 0) range.rowHidden = true;
  else range.format.rowHeight = points;
  await context.sync();
});

const undoneLater = async (bytes: Uint8Array): Promise<HostBook> => {
  const book = hostBook({ bytes });
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await store.undo();
  return book;
};

const rowOf = async (book: HostBook, sheet: string, code: string): Promise<number> => (await valuesIn(book, sheet)).findIndex((row) => row.includes(code)) + 1;

const lastRow = async (book: HostBook, sheet: string): Promise<number> =>
  (await valuesIn(book, sheet)).reduce((last, row, at) => (row.some((value) => value !== '') ? at + 1 : last), 0);

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('heights of the rows of the add-in\'s own sheets', () => {
  it.each<{ sheet: string; hidden: number; prepare: (book: Scene) => Promise<void>; make: (book: Scene) => Promise<void> }>([
    { sheet: SUMMARY, hidden: 50, prepare: ({ report }) => report.summarize(), make: ({ report }) => report.summarize() },
    { sheet: ALERTS, hidden: 9, prepare: ({ report }) => report.draftAlerts(), make: ({ report }) => report.draftAlerts() },
    {
      sheet: COMMITMENTS,
      hidden: 5,
      prepare: async (book) => {
        await book.report.draftAlerts();
        await typeIn(book, ALERTS, `H${await rowOf(book, ALERTS, 'AEI.05.01')}`, 'se coordinará con la unidad');
        await book.report.draftAlerts();
        await typeIn(book, ALERTS, `H${await rowOf(book, ALERTS, 'AEI.07.01')}`, 'se coordinará con otra unidad, que es la responsable de la actividad');
      },
      make: ({ report }) => report.draftAlerts(),
    },
  ])('are on $sheet those of before again when the run is undone, in the pane and from the file opened later', async ({ sheet, hidden, prepare, make }) => {
    const book = await scene();
    await prepare(book);
    for (const [row, points] of [[1, 33], [6, 90], [7, 61.5], [hidden, 0]] as const) await setHeight(book, sheet, row, points);
    await typeIn(book, TABLE, 'N68', 80);
    const [before, view] = [await heightsOf(book, sheet), ownSheetsView(book)];
    await make(book);
    expect(await heightsOf(book, sheet)).not.toEqual(before);
    const saved = book.host.save();
    await book.store.undo();
    expect(await heightsOf(book, sheet)).toEqual(before);
    expect(ownSheetsView(book)).toEqual(view);
    expect(await heightsOf(await undoneLater(saved), sheet)).toEqual(before);
  });

  it('stay as a person set them while regenerating writes nothing', async () => {
    const book = await scene();
    await book.report.summarize();
    await book.report.summarize();
    await setHeight(book, SUMMARY, 5, 90);
    const before = await heightsOf(book, SUMMARY);
    await book.report.summarize();
    expect(await heightsOf(book, SUMMARY)).toEqual(before);
  });

  it('are not changed of a row that a person hid', async () => {
    const book = await scene();
    await book.report.draftAlerts();
    const row = await rowOf(book, ALERTS, 'AEI.05.01');
    await setHeight(book, ALERTS, row, 0);
    await typeIn(book, TABLE, 'N68', 80);
    await book.report.draftAlerts();
    expect((await heightsOf(book, ALERTS))[row - 1]).toBe(0);
  });

  it('are those of the text in rows that its block no longer needs', async () => {
    const book = await scene();
    await book.report.summarize();
    for (const row of [20, 24, 68]) await typeIn(book, TABLE, `N${row}`, 1);
    await book.report.summarize();
    const before = await lastRow(book, SUMMARY);
    await setHeight(book, SUMMARY, before, 90);
    await book.report.summarize();
    expect(await lastRow(book, SUMMARY)).toBeLessThan(before);
    expect((await heightsOf(book, SUMMARY))[before - 1]).toBe(15);
  });
});
