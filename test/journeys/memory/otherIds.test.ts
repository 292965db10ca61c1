import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ignoredAmong, ignoredOf, reviewedTable } from '../../../src/app/review/ignoredFindings';
import type { Store } from '../../../src/app/store/store';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { portsOf } from '../../helpers/host/peiBook';
import { ownSheetsView } from '../../helpers/host/readerView';
import { SOFFICE } from '../../helpers/sheets/libreOffice';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(240_000);

const SHEET = 'PEI Indicadores';
const BOOK = readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx');

type Opened = HostBook & { readonly store: Store };

/** Opens a workbook: as in Excel, every sheet has another id than when it was saved. */
async function opened(bytes: Uint8Array = BOOK): Promise<Opened> {
  const book = hostBook({ bytes });
  const { port, sheets } = portsOf(book);
  const store = storeOver(port, sheets);
  await store.reload();
  await disableQuestion(store);
  await store.whenIdle();
  return { ...book, store };
}

/** Calculates the table, makes the summary and drafts the alerts; one of them is what undoing takes back. */
async function worked(last: 'calculate' | 'summary'): Promise<Opened> {
  const book = await opened();
  if (last === 'calculate') await book.store.report.summarize();
  await book.store.calculate();
  if (last === 'summary') await book.store.report.summarize();
  return book;
}

/** Renames the sheets of a workbook and puts the last one first. */
const renamedAndReordered = ({ run }: HostBook): Promise<void> => run(async (context) => {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  worksheets.items.forEach((sheet, at) => void (sheet.name = `Hoja renombrada ${at}`));
  const last = worksheets.items.at(-1);
  if (last) last.position = 0;
  await context.sync();
});

function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pei-avance-lo-'));
  try {
    writeFileSync(join(folder, 'libro.xlsx'), bytes);
    execFileSync(SOFFICE ?? '', [`-env:UserInstallation=file://${folder}/perfil`, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'otra'), join(folder, 'libro.xlsx')], { stdio: 'ignore' });
    return readFileSync(join(folder, 'otra', 'libro.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const undone = async (book: Opened): Promise<string | undefined> => {
  await book.store.undo();
  const view = viewIn(book.store);
  return view.status === 'found' ? view.news?.title : view.status;
};

const contents = (book: HostBook): readonly string[] => ownSheetsView(book).contents;

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a workbook opened again, whose sheets have other ids', () => {
  it.each(['calculate', 'summary'] as const)('is undone cell by cell after %s', async (last) => {
    const before = await opened();
    if (last === 'calculate') await before.store.report.summarize();
    else await before.store.calculate();
    const book = await opened((await worked(last)).host.save());
    expect(await undone(book)).toMatch(/^Se deshizo/);
    expect(contents(book)).toEqual(contents(before));
  });

  it('is undone after its sheets were renamed and put in another order', async () => {
    const before = await opened();
    await before.store.report.summarize();
    await renamedAndReordered(before);
    const book = await worked('calculate');
    await renamedAndReordered(book);
    const again = await opened(book.host.save());
    expect(await undone(again)).toBe('Se deshizo el último cálculo.');
    expect(contents(again)).toEqual(contents(before));
  });

  it('keeps corrected columns and ignored findings, and has one block', async () => {
    const book = await opened();
    await book.store.correctColumns([{ column: 2, meaning: { field: 'unknown' } }]);
    await book.store.calculate();
    await book.store.whenIdle();
    const { readings } = book.store.state.get('workbook').read ?? { readings: [] };
    const group = book.store.state.get('workbook').survey?.tables[0]?.observations?.find(({ items }) => items.length > 3);
    const table = readings[0]?.layout;
    if (group === undefined || table === undefined) throw new Error('no findings');
    await book.store.review.ignore({ table, all: group.items, chosen: group.items.slice(0, 2) });
    await book.store.whenIdle();
    await renamedAndReordered(book);

    const again = await opened(book.host.save());
    const [found] = again.store.state.get('workbook').survey?.tables ?? [];
    expect(found?.columns.find(({ column }) => column === 2)).toMatchObject({ corrected: true });
    await again.store.calculate();
    expect((await valuesIn(again, found?.sheet ?? '')).flat().filter((value) => value === 'Semáforo')).toHaveLength(1);
    const ignored = ignoredOf(again.store.state.get('workbook').read?.workbook.settings ?? {});
    const shown = again.store.state.get('workbook').survey?.tables[0]?.observations?.find(({ items }) => items[0]?.code === group.items[0]?.code);
    const reading = again.store.state.get('workbook').read?.readings[0];
    expect(ignoredAmong(reviewedTable(reading as NonNullable<typeof reading>), shown?.items ?? [], ignored).size).toBe(2);
  });

  (SOFFICE === undefined ? it.skip : it)('is undone after it was saved by LibreOffice', async () => {
    const before = await opened();
    await before.store.report.summarize();
    const book = await opened(throughLibreOffice((await worked('calculate')).host.save()));
    expect(await undone(book)).toBe('Se deshizo el último cálculo.');
    const filled = async (one: HostBook) => (await valuesIn(one, SHEET)).map((row) => row.join('|').replace(/\|+$/, ''));
    expect(await filled(book)).toEqual(await filled(before));
  });
});
