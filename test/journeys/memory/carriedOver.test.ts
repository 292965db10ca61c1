import { readFileSync } from 'node:fs';
import { ignoredOf } from '../../../src/app/review/ignoredFindings';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { typeIn } from '../../helpers/host/peiBook';
import { storeOver, viewIn } from '../../helpers/store/openedStore';
import type { Store } from '../../../src/app/store/store';

jest.setTimeout(120_000);

/** Its memory stands in settings, and its last run made *Compromisos PEI* and changed five cells of the table. */
const OLD = readFileSync('test/fixtures/memoria/libro-1.0.0.xlsx');
const TABLE = 'PEI Indicadores';
const PERSONS = 'Párrafo que escribió una persona sobre el AEI.01.01: alcanzó 50.64%.';

type Opened = HostBook & { readonly store: Store };

/** @param typed a value of cell N14 of the table, typed before the pane was opened */
async function opened(bytes: Uint8Array = OLD, typed: number | null = null): Promise<Opened> {
  const book = hostBook({ bytes });
  if (typed !== null) await typeIn(book, TABLE, 'N14', typed);
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  return { ...book, store };
}

const surveyIn = ({ store }: Opened) => store.state.get('workbook').survey;
const keysIn = ({ store }: Opened): string[] => Object.keys(store.state.get('workbook').read?.workbook.settings ?? {});
const ownSettings = ({ host }: HostBook): string[] => [...host.workbook.settings.keys()].filter((key) => key.startsWith('peiAvance.'));
const alertsIn = async (book: Opened): Promise<string> => JSON.stringify(await valuesIn(book, 'Alertas PEI'));

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a workbook that version 1.0.0 saved', () => {
  it('still has its corrected column, ignored findings, colours and offer to undo', async () => {
    const book = await opened();
    const table = surveyIn(book)?.tables[0];
    expect(table?.columns.find(({ column }) => column === 2)).toMatchObject({ corrected: true, meaning: { field: 'unknown' } });
    expect(surveyIn(book)?.settings.palette).toBe('safe');
    expect(surveyIn(book)?.undo?.sheets).toContain('Compromisos PEI');
    expect(Object.keys(ignoredOf(book.store.state.get('workbook').read?.workbook.settings ?? {}))).toEqual(['valor-igual-al-logro']);
  });

  it('is undone as before', async () => {
    const book = await opened();
    await book.store.undo();
    expect(viewIn(book.store)).toMatchObject({ news: { title: 'Se deshizo el último cálculo.' } });
    expect(book.host.workbook.sheet('Compromisos PEI')).toBeUndefined();
  });

  it('remembers the same in custom XML parts after the first write, and no more in settings', async () => {
    const book = await opened();
    const keys = keysIn(book);
    await book.store.configure({ ...(surveyIn(book)?.settings as NonNullable<ReturnType<typeof surveyIn>>['settings']), output: 'formulas' });
    expect(ownSettings(book)).toEqual([]);
    const again = await opened(book.host.save());
    expect(keysIn(again).sort()).toEqual(keys.sort());
    expect(surveyIn(again)?.settings).toMatchObject({ palette: 'safe', output: 'formulas' });
    await again.store.undo();
    expect(viewIn(again.store)).toMatchObject({ news: { title: 'Se deshizo el último cálculo.' } });
  });

  it('is calculated again, and a person’s words stay', async () => {
    const book = await opened(OLD, 60);
    await book.store.calculate();
    await book.store.report.draftAlerts();
    expect(await alertsIn(book)).toContain(PERSONS);
    expect((await valuesIn(book, TABLE)).flat().filter((value) => value === 'Semáforo')).toHaveLength(1);
    expect(ownSettings(book)).toEqual([]);
  });
});
