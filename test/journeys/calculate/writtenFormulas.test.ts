import { readFileSync } from 'node:fs';
import { readTables } from '../../../src/app/join/acrossSheets';
import { freshnessSteps } from '../../../src/app/result/examineTables';
import type { Freshness } from '../../../src/app/store/survey';
import { runToEnd } from '../../../src/engine/steps';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { cellAt } from '../../../src/workbook/cells/sheetCells';
import { cellRef } from '../../../src/workbook/write/formulas/cellReferences';
import { hostBook } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { calculatedLive, formulaCount, undoneLive, writtenFigures } from '../../helpers/host/liveBook';
import type { LiveRun } from '../../helpers/host/liveBook';
import { typeIn } from '../../helpers/host/peiBook';
import { visibleView } from '../../helpers/host/readerView';

jest.setTimeout(120_000);

const SHEET = 'PEI Indicadores';
/** Requests of a run before it looks at what came of it: 4 to read, 2 to write. */
const REQUESTS = 6;
const NOTHING = { blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} };
const opened = (name = 'pei-jlbr-2024'): HostBook => hostBook({ bytes: new Uint8Array(readFileSync(`test/fixtures/libros/${name}.xlsx`)) });
const pei = (value: string | number, address: string) => (book: HostBook): Promise<void> => typeIn(book, SHEET, address, value);

const onSheet = (book: HostBook, work: (sheet: Excel.Worksheet) => void): Promise<void> => book.run(async (context) => {
  work(context.workbook.worksheets.getItem(SHEET));
  await context.sync();
});

/** Cells of the run whose value is not the engine's figure. */
function wrong(run: LiveRun): string[] {
  const figures = writtenFigures(run);
  return (['progress', 'weight', 'band'] as const).flatMap((part) => [...figures[part]]
    .filter(([row, wanted]) => cellAt(run.after, row, figures.columns[part]) !== wanted).map(([row]) => cellRef(row, figures.columns[part])));
}

const told = ({ observations }: LiveRun, code: string): string[] =>
  observations.filter((one) => one.code === code).map(({ place: { rect } }) => cellRef(rect.top, rect.left));

/** Cells that the run wrote. */
const written = ({ writePlan }: LiveRun): string[] => writePlan.blocks.flatMap(({ rect, values }) =>
  values.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [cellRef(rect.top + r, rect.left + c)]))));

/** Names of the workbook that are over our formulas. */
const formulaNames = (book: HostBook): Promise<string[]> => book.run(async (context) => {
  const names = context.workbook.names.load('items/name');
  await context.sync();
  return names.items.map(({ name }) => name).filter((name) => name.endsWith('_Formulas'));
});

/** What the pane would say of the table's figures. */
async function freshness({ run }: HostBook): Promise<Freshness> {
  const { settings, ...workbook } = await createExcelPort(run).read();
  const [reading] = readTables({ ...workbook, settings });
  if (reading === undefined) throw new Error('No table');
  return runToEnd(freshnessSteps({ ...reading, settings: { ...reading.settings, output: 'formulas' } }, settings));
}

describe('formulas in the cells of the add-in', () => {
  it.each(['pei-jlbr-2024', 'pei-jlbr-2024-impreso', 'tabla-simple', 'pei-igp-2020-2025'])('are left as they are by a second run over %s', async (name) => {
    const book = opened(name);
    await calculatedLive(book);
    expect((await calculatedLive(book)).writePlan).toMatchObject(NOTHING);
  });

  it('follow an edit at once, and the next run takes them for its own', async () => {
    const book = opened();
    await calculatedLive(book);
    await pei(94, 'N14')(book);
    const run = await calculatedLive(book);
    expect(cellAt(run.before, 13, 14)).toBe(100);
    expect(cellAt(run.before, 72, 14)).toBe(76.58);
    expect(written(run)).toEqual(['R14']);
    expect(told(run, 'celda-cambiada-a-mano')).toEqual([]);
    expect(wrong(run)).toEqual([]);
  });

  it('are said to follow when they show other figures than the last run', async () => {
    const book = opened();
    const first = await calculatedLive(book);
    expect(await freshness(book)).toEqual({ state: 'current', label: '2024, primer semestre' });
    await pei(94, 'N14')(book);
    expect(await freshness(book)).toEqual({ state: 'followed', label: '2024, primer semestre', figures: 3 });
    expect(first.evaluation.actionsMean).toBe(74.68);
  });

  it('say ND when a value is taken away, which is no source of a printed progress', async () => {
    const book = opened();
    await calculatedLive(book);
    await pei('', 'N14')(book);
    const run = await calculatedLive(book);
    expect([12, 13].map((row) => [cellAt(run.after, row, 14), cellAt(run.after, row, 16)])).toEqual([['ND', 'ND'], ['ND', 'ND']]);
    expect(run.evaluation.indicators[0]).toMatchObject({ progress: null, origin: 'computed' });
    expect(wrong(run)).toEqual([]);
  });

  it('give way to values when these are wanted again, and leave no name behind', async () => {
    const book = opened();
    await calculatedLive(book);
    expect(await formulaNames(book)).toHaveLength(1);
    const run = await calculatedLive(book, { output: 'values' });
    expect(formulaCount(run.after)).toBe(0);
    expect(await formulaNames(book)).toEqual([]);
    expect(wrong(run)).toEqual([]);
    expect((await calculatedLive(book, { output: 'values' })).writePlan).toMatchObject(NOTHING);
  });

  it('take the place of values', async () => {
    const book = opened();
    await calculatedLive(book, { output: 'values' });
    const run = await calculatedLive(book);
    expect(formulaCount(run.after)).toBeGreaterThan(150);
    expect(wrong(run)).toEqual([]);
  });

  it.each([
    { what: 'a number', put: 12 },
    { what: 'a formula', put: '=6+6' },
  ])('stay away where a person put $what, and what depends on it keeps its value', async ({ put }) => {
    const book = opened();
    await calculatedLive(book);
    await pei(put, 'O14')(book);
    const run = await calculatedLive(book);
    expect(told(run, 'celda-cambiada-a-mano')).toEqual(['O14']);
    expect(told(run, 'valor-sin-formula')).toEqual(['O13', 'Q14']);
    expect(cellAt(run.after, 13, 14)).toBe(12);
    expect([cellAt(run.after, 12, 14), cellAt(run.after, 13, 16)]).toEqual([50.64, 'Rojo']);
    expect((await calculatedLive(book)).writePlan).toMatchObject(NOTHING);
  });

  it('are not written over a number that a person typed as text', async () => {
    const book = opened();
    await pei("'47.60", 'N14')(book);
    const run = await calculatedLive(book);
    expect(told(run, 'valor-sin-formula')).toEqual(['O14']);
    expect(run.after.formula?.(12, 14)).toBe('=O14');
    expect(wrong(run)).toEqual([]);
  });

  it('take a share shown in percent for what is read of it', async () => {
    const book = opened();
    await onSheet(book, (sheet) => {
      sheet.getRange('N14').values = [[0.476]];
      sheet.getRange('N14').numberFormat = [['0.0%']];
    });
    const run = await calculatedLive(book);
    expect(run.after.formula?.(13, 14)).toContain('N14*100/J14*100');
    expect(cellAt(run.after, 13, 14)).toBe(50.64);
    expect(wrong(run)).toEqual([]);
  });

  it('are known after rows were put in', async () => {
    const book = opened();
    await calculatedLive(book);
    await onSheet(book, (sheet) => sheet.getRange('14:15').insert('Down'));
    const run = await calculatedLive(book);
    expect(run.writePlan.blocks).toEqual([]);
    expect(wrong(run)).toEqual([]);
    expect(run.after.formula?.(12, 14)).toBe('=O16');
  });

  it('are mended after the row of an indicator was deleted', async () => {
    const book = opened();
    await calculatedLive(book);
    await onSheet(book, (sheet) => sheet.getRange('34:34').delete('Up'));
    const run = await calculatedLive(book);
    expect(run.before.formula?.(32, 14)).toContain('#REF!');
    expect(told(run, 'celda-cambiada-a-mano')).toEqual([]);
    expect(run.after.formula?.(32, 14)).toBe('=O34');
    expect(wrong(run)).toEqual([]);
  });

  it('are told when they do not show the figure, as in a workbook that is not recalculated', async () => {
    const book = opened();
    await calculatedLive(book);
    await book.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    await pei(94, 'N14')(book);
    const run = await calculatedLive(book);
    expect(told(run, 'formula-no-coincide')).toEqual(['O13', 'O14', 'O73', 'Q13', 'Q14']);
    expect(written(run)).toEqual(['R14']);
  });

  it('change with the rules', async () => {
    const book = opened();
    await calculatedLive(book);
    const run = await calculatedLive(book, { policies: { cap: false, noData: 'leave-out', limits: { amberFrom: 50, greenFrom: 80 } } });
    expect(wrong(run)).toEqual([]);
    expect(run.after.formula?.(13, 14)).not.toContain('MIN(100');
  });

  it('keep those of another period', async () => {
    const book = opened('pei-igp-2020-2025');
    const first = await calculatedLive(book, { period: '2021' });
    const count = formulaCount(first.after);
    const run = await calculatedLive(book, { period: '2022' });
    expect(formulaCount(run.after)).toBeGreaterThanOrEqual(count);
    expect(wrong(run)).toEqual([]);
    expect((await calculatedLive(book, { period: '2022' })).writePlan).toMatchObject(NOTHING);
  });

  it('sum up rows of which only a figure of another period was not understood', async () => {
    const whole = formulaCount((await calculatedLive(opened())).after);
    const book = opened();
    await pei('ver anexo', 'L14')(book);
    const run = await calculatedLive(book);
    expect(told(run, 'numero-ilegible')).toEqual(['L14']);
    expect(told(run, 'valor-sin-formula')).toEqual([]);
    expect(formulaCount(run.after)).toBe(whole);
    expect(wrong(run)).toEqual([]);
  });

  it('stay out of an Excel table, which would spread them over the column', async () => {
    const book = opened('tabla-simple');
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Seguimiento');
      sheet.getRange('J1').values = [['Avance I Semestre 2024']];
      sheet.tables.add(sheet.getRange('A1:J35'), true);
      await context.sync();
    });
    const run = await calculatedLive(book);
    expect(run.after.tables).toHaveLength(1);
    expect(run.after.values.flatMap((_, row) => (run.after.formula?.(row, 9) === '' ? [] : [row]))).toEqual([]);
    expect(run.after.formula?.(1, 12)).toContain('ISNUMBER(J2)');
    expect(told(run, 'valor-sin-formula')).toHaveLength(34);
    expect(cellAt(run.after, 1, 9)).toBe(50.64);
  });
});

/** What stands on the sheet and which names of ours there are. */
const contents = (book: HostBook): Promise<unknown> => book.run(async (context) => {
  const names = context.workbook.names.load('items/name,items/formula');
  const used = context.workbook.worksheets.getItem(SHEET).getUsedRange().load('formulas,numberFormat');
  await context.sync();
  return { formulas: used.formulas as unknown, numberFormat: used.numberFormat as unknown, names: names.items.map(({ name, formula }) => [name, formula as unknown]) };
});

describe('a run between formulas and values that fails', () => {
  it.each([{ from: 'values', to: 'formulas' }, { from: 'formulas', to: 'values' }] as const)(
    'leaves $from as they were at whatever request, and the next run gives $to',
    async ({ from, to }) => {
      const prepared = async (): Promise<HostBook> => {
        const book = opened();
        await calculatedLive(book, { output: from });
        book.host.resetCounters();
        return book;
      };
      const whole = await prepared();
      await calculatedLive(whole, { output: to });
      const [total, wanted] = [whole.host.counters.requests, await contents(whole)];
      for (let request = 1; request <= total; request += 1) {
        const book = await prepared();
        const before = await contents(book);
        book.host.resetCounters();
        book.host.failAt({ request, code: 'GeneralException' });
        const outcome = await calculatedLive(book, { output: to }).then(() => 'done', () => 'failed');
        expect({ request, contents: await contents(book) }).toEqual({ request, contents: outcome === 'done' || request > REQUESTS ? wanted : before });
        await calculatedLive(book, { output: to });
        expect({ request, contents: await contents(book) }).toEqual({ request, contents: wanted });
      }
    },
  );
});

describe('undoing a run with formulas', () => {
  it.each([
    { what: 'blank cells', before: [], then: 'formulas' },
    { what: 'values', before: ['values'], then: 'formulas' },
    { what: 'formulas', before: ['formulas'], then: 'values' },
  ] as const)('gives back $what', async ({ before, then }) => {
    const book = opened();
    for (const output of before) await calculatedLive(book, { output });
    const view = visibleView(book);
    await calculatedLive(book, { output: then });
    const undone = await undoneLive(book);
    expect(undone.map(({ left, notice }) => ({ left, notice }))).toEqual([{ left: [], notice: null }]);
    expect(visibleView(book)).toEqual(view);
  });

  it('gives back formulas whose cells were moved and whose values changed meanwhile', async () => {
    const book = opened();
    await calculatedLive(book);
    await calculatedLive(book, { output: 'values' });
    await onSheet(book, (sheet) => sheet.getRange('1:2').insert('Down'));
    const undone = await undoneLive(book);
    expect(undone).toMatchObject([{ left: [], notice: null }]);
    const run = await calculatedLive(book);
    expect(run.writePlan.blocks).toEqual([]);
    expect(run.after.formula?.(15, 14)).toContain('COUNT(J16,N16)');
  });

  it('gives back blanks under formulas whose values changed meanwhile', async () => {
    const book = opened();
    await calculatedLive(book);
    await pei(94, 'N14')(book);
    expect(await undoneLive(book)).toMatchObject([{ left: [], notice: null }]);
  });
});
