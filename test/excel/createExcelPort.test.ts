import { aboutExcel } from '../../src/excel/createExcelPort';
import { writeUnrecorded } from '../../src/workbook/port';
import { hostBook, runForPerson, valuesIn } from '../helpers/host/hostBook';
import type { HostBook } from '../helpers/host/hostBook';
import { BLOCK, openedTable, OWN_NAME, PROGRESS, SETTING, SMALL_TABLE_SHEET, visibleState, writePlanFor } from '../helpers/host/smallTable';

describe('createExcelPort', () => {
  /** Megabytes go through the client here; a busy machine takes its time. */
  jest.setTimeout(60_000);

  describe('writing a plan', () => {
    it('puts values, formats, rules, names and settings where the plan says, and nothing anywhere else', async () => {
      const book = await openedTable();
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      expect(await valuesIn(book, SMALL_TABLE_SHEET)).toEqual([
        ['Código', 'Meta', 'Valor', 'Avance', 'Semáforo', 'Observación'],
        ['IND.01', 94, 47.6, 50.64, 'Rojo', '=no soy fórmula'],
        ['IND.02', 100, 80, 'nota mía', 'Ámbar', '- tampoco'],
        ['IND.03', 10, 10, 100, 'Verde', ''],
      ]);
      const { sheets, settings } = await book.port.read();
      expect(sheets[0]?.ownNames).toEqual({ [OWN_NAME]: { ...BLOCK, width: 1 } });
      expect(settings).toEqual({ [SETTING]: { version: 1, shape: 'abc' } });
      expect(await visibleState(book)).toMatchObject({
        parts: [
          { fill: { color: '#FFFFFF' }, font: { bold: false } },
          { rules: 3 },
          { fill: { color: '#D9E1F2' }, font: { bold: true }, wrapText: true, horizontalAlignment: 'Center', columnWidth: 90, rules: 0 },
          { fill: { color: '#FFFFFF' }, rules: 0 },
          { rules: 0 },
        ],
      });
    });

    it('draws lines inside its own cells and none on an edge that is also the edge of a cell of the user', async () => {
      const book = await openedTable();
      const rightOf = (address: string) => book.run(async (context) => {
        const border = context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange(address).format.borders.getItem('EdgeRight');
        border.load('style,color');
        await context.sync();
        return `${border.style} ${border.color}`;
      });
      await book.run(async (context) => {
        const border = context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange('D1:D4').format.borders.getItem('EdgeRight');
        border.style = 'Double';
        border.color = '#123456';
        await context.sync();
      });
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      expect([await rightOf('D1'), await rightOf('E1')]).toEqual(['Double #123456', 'Continuous #BFBFBF']);
    });

    it('takes 2 requests, whatever the number of rows', async () => {
      for (const count of [3, 3000]) {
        const book = await openedTable();
        const values = Array.from({ length: count }, (_, row) => [row / 100, 'Rojo']);
        const rect = { top: 10, left: 10, height: count, width: 2 };
        await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [{ rect, values, before: values.map(() => ['', '']) }] }));
        expect(book.host.counters.requests).toBe(2);
      }
    });

    it('takes 1 request when everything stands already, none for an empty plan', async () => {
      const book = await openedTable();
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      book.host.resetCounters();
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [] }));
      expect(book.host.counters.requests).toBe(1);
      await writeUnrecorded(book.port, { ...writePlanFor(book.sheetId), blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} });
      expect(book.host.counters.requests).toBe(1);
    });

    it('leaves the same workbook when it is done twice', async () => {
      const book = await openedTable();
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      const once = await visibleState(book);
      const before = [[50.64], ['nota mía'], [100]];
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [{ rect: PROGRESS, values: [[50.64], [null], [99]], before }] }));
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [{ rect: PROGRESS, values: [[50.64], [null], [100]], before: [[50.64], ['nota mía'], [99]] }] }));
      expect(await visibleState(book)).toEqual(once);
    });

    it('moves a name that pointed elsewhere', async () => {
      const book = await openedTable();
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [], names: [{ name: OWN_NAME, rect: { ...BLOCK, left: 6 } }] }));
      expect((await book.port.read()).sheets[0]?.ownNames[OWN_NAME]).toEqual({ ...BLOCK, left: 6 });
    });

    it('cuts what weighs more than 4 MB and keeps the limits of Excel on the web', async () => {
      const book = await openedTable({ webLimits: true });
      const count = 3000;
      const text = 'Una observación que pesa. '.repeat(60);
      const rect = { top: 10, left: 10, height: count, width: 1 };
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [{ rect, values: Array.from({ length: count }, () => [text]), before: Array.from({ length: count }, () => ['']) }] }));
      expect((await valuesIn({ ...book }, 'Otra'))).toEqual([['x']]);
      expect(book.host.counters.requests).toBeLessThanOrEqual(2 + Math.ceil(book.host.counters.bytesSent / 4_000_000) + 1);
    });

    it('cuts smaller what Excel on the web finds too large after all', async () => {
      const book = await openedTable({ webLimits: true });
      const count = 1200;
      const values = Array.from({ length: count }, (_, row) => [row % 3 === 0 ? 'leve' : `${row} ${'pesado '.repeat(1000)}`]);
      const rect = { top: 10, left: 0, height: count, width: 1 };
      await writeUnrecorded(book.port, writePlanFor(book.sheetId, { blocks: [{ rect, values, before: values.map(() => ['']) }] }));
      const written = (await book.port.read()).sheets[0]?.values.slice(10).map(([first]) => [first]);
      expect(written).toEqual(values);
    });

    it('gives the text rule priority over the limits, and a limit to the band it opens', async () => {
      const book = await openedTable();
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      const operators = await book.run(async (context) => {
        const rules = context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange('D2:D4').conditionalFormats.load('items/priority,items/cellValue/rule');
        await context.sync();
        return [...rules.items].sort((a, b) => a.priority - b.priority).map(({ cellValue: { rule } }) => `${rule.operator} ${rule.formula1}`);
      });
      expect(operators).toEqual(['EqualTo ="ND"', 'Between =95', 'Between =0']);
    });

    it('works with ExcelApi 1.7', async () => {
      const book = await openedTable({ requirementSet: '1.7' });
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      expect((await valuesIn(book, SMALL_TABLE_SHEET))[1]).toEqual(['IND.01', 94, 47.6, 50.64, 'Rojo', '=no soy fórmula']);
    });
  });

  describe('selecting', () => {
    it('shows the sheet and selects the cells', async () => {
      const book = await openedTable();
      const otra = (await book.port.read()).sheets[1]?.id ?? '';
      await book.port.select(otra, { top: 4, left: 2, height: 1, width: 3 });
      const selected = await book.run(async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return range.address;
      });
      expect(selected).toBe('Otra!C5:E5');
    });

    it('is the only thing that moves the selection', async () => {
      const book = await openedTable();
      const otra = (await book.port.read()).sheets[1]?.id ?? '';
      await book.port.select(otra, { top: 4, left: 2, height: 1, width: 1 });
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      expect((await book.port.read()).activeSheetId).toBe(otra);
    });
  });

  describe('watching', () => {
    beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
    afterEach(() => void jest.useRealTimers());

    const edit = (book: HostBook, value: number): Promise<void> => runForPerson(book)(async (context) => {
      context.workbook.worksheets.getItem(SMALL_TABLE_SHEET).getRange('B2').values = [[value]];
      await context.sync();
    });

    it.each(['1.15', '1.7'])('hears edits of the user and not what it writes itself, with ExcelApi %s', async (requirementSet) => {
      const book = await openedTable({ requirementSet });
      let heard = 0;
      const stop = await book.port.watch(() => (heard += 1));
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      await jest.advanceTimersByTimeAsync(400);
      expect(heard).toBe(0);
      await jest.advanceTimersByTimeAsync(200);
      await edit(book, 95);
      await jest.advanceTimersByTimeAsync(0);
      expect(heard).toBe(1);
      stop();
      await jest.advanceTimersByTimeAsync(0);
      await edit(book, 96);
      await jest.advanceTimersByTimeAsync(0);
      expect(heard).toBe(1);
    });

    it('hears an edit right after its own writing, where Excel tells whose a change is', async () => {
      const book = await openedTable({ requirementSet: '1.14' });
      let heard = 0;
      await book.port.watch(() => (heard += 1));
      await writeUnrecorded(book.port, writePlanFor(book.sheetId));
      await edit(book, 95);
      await jest.advanceTimersByTimeAsync(0);
      expect(heard).toBe(1);
    });
  });
});

describe('aboutExcel', () => {
  it('tells platform, version and the newest ExcelApi there is', () => {
    hostBook({ requirementSet: '1.13' });
    expect(aboutExcel()).toBe('OfficeOnline 16.0.0.0, ExcelApi 1.13');
  });
});
