import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RED_ONLY } from '../../../src/engine/alerts/alert';
import { makeAlerts } from '../../../src/app/reports/makeAlerts';
import { makeSummary } from '../../../src/app/reports/makeSummary';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, valuesIn, type HostBook } from '../../helpers/host/hostBook';

/** The whole summary goes through the client here; a busy machine takes its time. */
jest.setTimeout(60_000);

const BYTES = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/libros/pei-jlbr-2024.xlsx')));
const MAKING = { date: '22/11/2026', version: '1.0.0' };
const SHEET = 'PEI Indicadores';

const doorsOf = (book: HostBook) => ({ port: createExcelPort(book.run), sheets: createSheetPort(book.run) });

async function summarize(book: HostBook) {
  const doors = doorsOf(book);
  const read = withReadings(await doors.port.read());
  const [reading] = read.readings;
  if (reading === undefined) throw new Error('No table');
  return makeSummary({ ...doors, journal: changeJournal(read.workbook.settings), label: 'Resumen PEI' }, read, reading, '2024-S1', MAKING);
}

async function draft(book: HostBook, choices: Parameters<typeof makeAlerts>[3]['choices'] = {}) {
  const doors = doorsOf(book);
  const read = withReadings(await doors.port.read());
  const [reading] = read.readings;
  if (reading === undefined) throw new Error('No table');
  return makeAlerts({ ...doors, journal: changeJournal(read.workbook.settings), label: 'Alertas 2024-I' }, read, reading, { period: '2024-S1', rules: RED_ONLY, choices });
}

const write = (book: HostBook, sheet: string, address: string, value: string | number) => book.run(async (context) => {
  context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
  await context.sync();
});

const rowWith = async (book: HostBook, sheet: string, first: string) => (await valuesIn(book, sheet)).find(([cell]) => cell === first);

/** Address of a cell of the row that begins so. */
async function addressOf(book: HostBook, sheet: string, first: string, column: string): Promise<string> {
  const at = (await valuesIn(book, sheet)).findIndex(([cell]) => cell === first);
  return `${column}${at + 1}`;
}

describe('the sheet Resumen PEI in the workbook', () => {
  it('is made after the user\'s sheets, which stay active, with three charts at most', async () => {
    const book = hostBook({ bytes: BYTES });
    expect(await summarize(book)).toEqual({ sheet: 'Resumen PEI', kept: [], changes: null });
    const seen = await book.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      const active = worksheets.getActiveWorksheet().load('name');
      const charts = worksheets.getItem('Resumen PEI').charts.load('items/name,items/chartType');
      await context.sync();
      return { sheets: worksheets.items.map(({ name }) => name), active: active.name, charts: charts.items.map(({ name, chartType }) => `${name} ${chartType}`) };
    });
    expect(seen).toEqual({ sheets: [SHEET, 'Resumen PEI'], active: SHEET, charts: ['PEI_Avance_Semaforo BarStacked', 'PEI_Avance_Objetivos ColumnClustered'] });
    expect((await rowWith(book, 'Resumen PEI', 'Acciones'))?.slice(0, 8)).toEqual(['Acciones', '', '', 12, 3, 11, 0, 26]);
  });

  it('is regenerated in place, keeps the reviewer\'s notes and widths, and says what changed', async () => {
    const book = hostBook({ bytes: BYTES });
    await summarize(book);
    await write(book, 'Resumen PEI', 'J3', 'nota del revisor');
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Resumen PEI').getRange('A:A').format.columnWidth = 300;
      await context.sync();
    });
    await write(book, SHEET, 'N68', 110);
    const { changes } = await summarize(book);
    expect(changes).toEqual(['AEI.07.01: 54.81 → 81.48, de rojo a ámbar']);
    expect((await rowWith(book, 'Resumen PEI', 'Acciones'))?.slice(0, 8)).toEqual(['Acciones', '', '', 11, 4, 11, 0, 26]);
    const kept = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Resumen PEI');
      const note = sheet.getRange('J3').load('values');
      const column = sheet.getRange('A1').load('format/columnWidth');
      const charts = sheet.charts.getCount();
      await context.sync();
      return { note: note.values[0]?.[0] as unknown, wide: Math.abs(column.format.columnWidth - 300) < 4, charts: charts.value };
    });
    expect(kept).toEqual({ note: 'nota del revisor', wide: true, charts: 2 });
  });

  it('leaves its chart where a person moved it', async () => {
    const book = hostBook({ bytes: BYTES });
    await summarize(book);
    const place = (move: boolean) => book.run(async (context) => {
      const chart = context.workbook.worksheets.getItem('Resumen PEI').charts.getItemAt(0);
      if (move) Object.assign(chart, { top: 900, left: 600, height: 300, width: 400 });
      chart.load('top,left,height,width');
      await context.sync();
      return [chart.top, chart.left, chart.height, chart.width].map((points) => Math.round(points / 10));
    });
    const moved = await place(true);
    await write(book, SHEET, 'N68', 110);
    await summarize(book);
    expect(await place(false)).toEqual(moved);
  });

  it('puts its chart over its place again where rows were inserted in its block', async () => {
    const book = hostBook({ bytes: BYTES });
    await summarize(book);
    const placeOf = () => book.run(async (context) => {
      const chart = context.workbook.worksheets.getItem('Resumen PEI').charts.getItemAt(0).load('top');
      await context.sync();
      return Math.round(chart.top);
    });
    const before = await placeOf();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Resumen PEI').getRange('1:3').insert('Down');
      await context.sync();
    });
    expect(await placeOf() - before).toBeGreaterThan(40);
    await summarize(book);
    expect(Math.abs(await placeOf() - before)).toBeLessThan(15);
  });

  it('is found again under the name a user gave it', async () => {
    const book = hostBook({ bytes: BYTES });
    await summarize(book);
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Resumen PEI').name = 'Mi resumen';
      await context.sync();
    });
    expect((await summarize(book)).sheet).toBe('Mi resumen');
  });

  it('takes another name when a sheet of the user has its own', async () => {
    const book = hostBook({ bytes: BYTES });
    await book.run(async (context) => {
      context.workbook.worksheets.add('resumen pei').getRange('A1').values = [['mío']];
      await context.sync();
    });
    expect((await summarize(book)).sheet).toBe('Resumen PEI (2)');
    expect(await valuesIn(book, 'resumen pei')).toEqual([['mío']]);
  });

  it('leaves no half-made sheet when Excel fails, whichever request fails', async () => {
    const count = async (book: HostBook) => { book.host.resetCounters(); await summarize(book); return book.host.counters.requests; };
    const requests = await count(hostBook({ bytes: BYTES }));
    for (let request = 1; request <= requests; request += 1) {
      const book = hostBook({ bytes: BYTES });
      book.host.failAt({ request, code: 'ServiceNotAvailable' });
      await expect(summarize(book)).rejects.toMatchObject({ code: 'excel-ocupado' });
      const names = book.host.workbook.sheets.map(({ name }) => name);
      expect({ request, names }).toEqual({ request, names: [SHEET] });
      expect((await summarize(book)).sheet).toBe('Resumen PEI');
    }
  });
});

describe('the sheet Alertas 2024-I in the workbook', () => {
  it('has a row per alert, below its title, and pick-lists', async () => {
    const book = hostBook({ bytes: BYTES });
    const { text } = await draft(book);
    expect(text).toHaveLength(12);
    const cells = await valuesIn(book, 'Alertas 2024-I');
    expect(cells.filter(([code]) => /^AEI\./.test(String(code)))).toHaveLength(12);
    expect(cells[3]?.slice(0, 3)).toEqual(['Código', 'Acción', 'Unidad(es)']);
    expect(String(cells[4]?.[5])).toContain('Que, la GERENCIA DE SEGURIDAD CIUDADANA');
    const address = await addressOf(book, 'Alertas 2024-I', 'AEI.01.01', 'G');
    const rule = await book.run(async (context) => {
      const validation = context.workbook.worksheets.getItem('Alertas 2024-I').getRange(address).dataValidation.load('rule');
      await context.sync();
      return validation.rule;
    });
    expect(rule.list?.source).toBe("='Listas PEI'!$A$2:$A$60");
  });

  it('keeps an edited paragraph when a VO changes, says its new figures, and takes a picked cause into the paragraph', async () => {
    const book = hostBook({ bytes: BYTES });
    await draft(book);
    await write(book, 'Alertas 2024-I', await addressOf(book, 'Alertas 2024-I', 'AEI.07.01', 'F'), 'Mi texto con 54.81%.');
    await write(book, 'Alertas 2024-I', await addressOf(book, 'Alertas 2024-I', 'AEI.05.01', 'G'), 'debido a las lluvias');
    await write(book, SHEET, 'N68', 80);
    await draft(book);
    const edited = await rowWith(book, 'Alertas 2024-I', 'AEI.07.01');
    expect(edited?.[5]).toBe('Mi texto con 54.81%.');
    expect(edited?.[3]).toBe(59.26);
    expect(edited?.[9]).toContain('54.81% → 59.26%');
    expect((await rowWith(book, 'Alertas 2024-I', 'AEI.05.01'))?.[5]).toContain('debido a las lluvias');
    await draft(book, { 'AEI.07.01': 'update-figures' });
    expect((await rowWith(book, 'Alertas 2024-I', 'AEI.07.01'))?.[5]).toBe('Mi texto con 59.26%.');
  });

  it('is not taken for a table of the PEI', async () => {
    const book = hostBook({ bytes: BYTES });
    await draft(book);
    await summarize(book);
    expect(withReadings(await doorsOf(book).port.read()).readings.map(({ layout }) => layout.sheet)).toEqual([SHEET]);
  });
});
