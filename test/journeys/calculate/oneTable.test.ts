import { readFileSync } from 'node:fs';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

/** Megabytes go through the client here; a busy machine takes its time. */
jest.setTimeout(180_000);

const SHEET = 'PEI Indicadores';
const BYTES = readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx');
/** Requests of one *Calcular avance* on this workbook: 4 to read, 2 to write. */
const REQUESTS = 6;

async function opened(): Promise<HostBook & { readonly store: Store }> {
  const book = hostBook({ bytes: BYTES });
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  book.host.resetCounters();
  return { ...book, store };
}

/** The header of a table over one AEI for every four of so many indicators. */
function manyRows(table: readonly (readonly CellValue[])[], count: number): CellValue[][] {
  const wide = (row: readonly CellValue[]): CellValue[] => Array.from({ length: 15 }, (_, column) => row[column] ?? '');
  const two = (number: number): string => String(number).padStart(2, '0');
  const rows = table.slice(0, 12).map(wide);
  for (let action = 0; action < count / 4; action += 1) {
    const code = `AEI.${two(1 + Math.floor(action / 99))}.${two(1 + (action % 99))}`;
    rows.push(wide([code, `ACCIÓN ${action}`]));
    for (let nth = 1; nth <= 4; nth += 1) {
      rows.push(wide([`IND.${two(nth)}.${code}`, `Número de cosas ${action} ${nth}`, ...(table[13] ?? []).slice(2, 13), action + nth, '']));
    }
  }
  return rows;
}

describe('Calcular avance through the real client', () => {
  let original: CellValue[][] = [];
  let calculated: CellValue[][] = [];
  beforeAll(async () => {
    const book = await opened();
    original = await valuesIn(book, SHEET);
    book.host.resetCounters();
    await book.store.calculate();
    expect(book.host.counters.requests).toBe(REQUESTS);
    calculated = await valuesIn(book, SHEET);
  });

  /** The host delivers its last events a moment later. */
  afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

  it('fills the progress column and the block beside it', () => {
    expect(original[12]?.[14]).toBe('');
    expect(calculated[12]?.slice(14, 17)).toEqual([50.64, '', 'Rojo']);
    expect(calculated[13]?.slice(14, 17)).toEqual([50.64, 1, 'Rojo']);
    expect(calculated[72]?.[14]).toBe(74.68);
  });

  /** A table of so many indicators, calculated within the limits of Excel on the web; the host counts from the click on. */
  async function calculatedRows(indicators: number) {
    const book = await hostBookOf({ [SHEET]: manyRows(original, indicators) }, { webLimits: true });
    const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
    await store.reload();
    await disableQuestion(store);
    book.host.resetCounters();
    await store.calculate();
    const state = viewIn(store);
    return { book, store, count: state.status === 'done' && state.outcome.evaluation.indicators.length };
  }

  it('takes no more requests for 2,000 indicators than for 34, within the limits of Excel on the web', async () => {
    const { book, count } = await calculatedRows(2000);
    expect(count).toBe(2000);
    expect(book.host.counters.requests).toBe(REQUESTS);
  });

  it('calculates 20,000 indicators within the limits of Excel on the web, and undoes them', async () => {
    const { book, store, count } = await calculatedRows(20_000);
    expect(count).toBe(20_000);
    const { requests, bytesSent, bytesReceived } = book.host.counters;
    expect(requests).toBeLessThanOrEqual(REQUESTS + Math.ceil((bytesSent + bytesReceived) / 4_000_000));
    await store.undo();
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
  });

  it('never makes a formula of a text that looks like one', async () => {
    const table = original.map((row) => [...row]);
    const texts = ['=1+1', '+51 999', '-5 puntos', '@PEI'];
    const rows = table.flatMap((row, at) => (String(row[0]).startsWith('IND.') ? [at] : []));
    texts.forEach((text, nth) => (table[rows[nth] ?? 0] ?? [])[1] = text);
    const book = await hostBookOf({ [SHEET]: table.map((row) => row.map((value) => (texts.includes(String(value)) ? `'${String(value)}` : value))) });
    const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
    await store.reload();
    await disableQuestion(store);
    await store.calculate();
    await store.undo();
    await store.calculate();
    expect(viewIn(store).status).toBe('done');
    const after = await valuesIn(book, SHEET);
    texts.forEach((text, nth) => expect(after[rows[nth] ?? 0]?.[1]).toBe(text));
    const hasFormula = await book.run(async (context) => {
      const used = context.workbook.worksheets.getItem(SHEET).getUsedRange().load('formulas');
      await context.sync();
      return (used.formulas as CellValue[][]).flat().filter((cell) => typeof cell === 'string' && cell.startsWith('=') && !texts.includes(cell));
    });
    expect(hasFormula).toEqual([]);
  });

  it('changes nothing the second time and only reads', async () => {
    const book = await opened();
    await book.store.calculate();
    const saved = book.host.save();
    book.host.resetCounters();
    await book.store.calculate();
    expect(viewIn(book.store)).toMatchObject({ status: 'done', outcome: { written: 'Nada cambió desde la última vez.' } });
    expect(book.host.counters.requests).toBe(REQUESTS - 2);
    expect(Buffer.from(book.host.save()).equals(Buffer.from(saved))).toBe(true);
  });

  it('waits while a cell is being edited, and goes on by itself', async () => {
    const book = await opened();
    const hints: string[] = [];
    book.store.state.subscribe(() => {
      const state = viewIn(book.store);
      if (state.status === 'busy' && state.step.hint !== undefined) {
        hints.push(state.step.hint);
        book.host.setCellEditMode(false);
      }
    });
    book.host.setCellEditMode(true);
    await book.store.calculate();
    expect(hints).toContain('Presione Enter en la celda que está editando.');
    expect(await valuesIn(book, SHEET)).toEqual(calculated);
  });
});
