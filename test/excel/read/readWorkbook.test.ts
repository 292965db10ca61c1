import { readWorkbook } from '../../../src/excel/read/readWorkbook';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBookOf } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { cellsOf } from '../../helpers/sheets/cellsOf';

describe('readWorkbook', () => {
  /** Megabytes go through the client here; a busy machine takes its time. */
  jest.setTimeout(60_000);

  const rows = (count: number, width: number, cell: (row: number, column: number) => CellValue): CellValue[][] =>
    Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_cell, column) => cell(row, column)));

  describe('readWorkbook', () => {
    it('reads the cells of every sheet where they stand', async () => {
      const { values } = cellsOf('pei-jlbr-2024.xlsx');
      const { run } = await hostBookOf({ 'PEI Indicadores': values, Vacía: [], Notas: [['', ''], ['', 'nota']] });
      const { sheets, activeSheetId, isReadOnly, settings } = await readWorkbook(run);
      expect(sheets.map(({ name, top, left, visibility, isProtected, isFiltered }) => ({ name, top, left, visibility, isProtected, isFiltered }))).toEqual([
        { name: 'PEI Indicadores', top: 0, left: 0, visibility: 'Visible', isProtected: false, isFiltered: false },
        { name: 'Vacía', top: 0, left: 0, visibility: 'Visible', isProtected: false, isFiltered: false },
        { name: 'Notas', top: 1, left: 1, visibility: 'Visible', isProtected: false, isFiltered: false },
      ]);
      expect(sheets[0]?.values).toEqual(values);
      expect(sheets[1]?.values).toEqual([]);
      expect(sheets[2]?.values).toEqual([['nota']]);
      expect({ activeSheetId, isReadOnly, settings }).toEqual({ activeSheetId: sheets[0]?.id, isReadOnly: false, settings: {} });
    });

    it.each<{ count: number; sheets: number }>([{ count: 3, sheets: 1 }, { count: 3000, sheets: 1 }, { count: 300, sheets: 6 }])(
      'takes 4 requests for $sheets sheets of $count rows, none of them to clean up',
      async ({ count, sheets }) => {
        const names = Array.from({ length: sheets }, (_, at) => `Hoja ${at + 1}`);
        const book = await hostBookOf(Object.fromEntries(names.map((name) => [name, rows(count, 5, (row, column) => row * column + 0.5)])));
        await readWorkbook(book.run);
        expect(book.host.counters.requests).toBe(4);
      },
    );

    it('takes no more for merged cells, however many', async () => {
      const book = await hostBookOf({ Hoja: rows(60, 3, (row) => row / 100) });
      await book.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Hoja');
        for (let row = 0; row < 50; row += 1) sheet.getRangeByIndexes(row, 4, 1, 2).merge();
        sheet.getRange('H60').values = [['fin']];
        await context.sync();
      });
      book.host.resetCounters();
      const { sheets } = await readWorkbook(book.run);
      expect(sheets[0]?.merges).toHaveLength(50);
      expect(book.host.counters.requests).toBe(4);
    });

    it('reads a sheet with more merged cells than Excel tells of, not knowing of them', async () => {
      const book = await hostBookOf({ Hoja: rows(520, 3, (row) => row / 100) });
      await book.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Hoja');
        for (let row = 0; row < 513; row += 1) sheet.getRangeByIndexes(row, 4, 1, 2).merge();
        await context.sync();
      });
      book.host.resetCounters();
      const { sheets } = await readWorkbook(book.run);
      expect(sheets[0]?.values).toHaveLength(520);
      expect(sheets[0]?.merges).toBeUndefined();
      expect(book.host.counters.requests).toBe(5);
    });

    it('knows of merged blank cells right of the used ones, where our columns would go', async () => {
      const book = await hostBookOf({ Hoja: rows(5, 3, (row) => row) });
      await book.run(async (context) => {
        context.workbook.worksheets.getItem('Hoja').getRange('F2:H3').merge();
        await context.sync();
      });
      expect((await readWorkbook(book.run)).sheets[0]?.merges).toEqual([{ top: 1, left: 5, height: 2, width: 3 }]);
    });

    it('takes 3 requests when no column may hold a percentage', async () => {
      const book = await hostBookOf({ Hoja: rows(20, 3, (row) => `texto ${row}`) });
      await readWorkbook(book.run);
      expect(book.host.counters.requests).toBe(3);
    });

    it('knows the number format of cells that a percentage could be', async () => {
      const book = await hostBookOf({ Hoja: [['Avance', 'Meta'], [0.476, 5604], [47.6, 120]] });
      await book.run(async (context) => {
        context.workbook.worksheets.getItem('Hoja').getRange('A2').numberFormat = [['0.0%']];
        await context.sync();
      });
      const { sheets } = await readWorkbook(book.run);
      expect([[1, 0], [2, 0], [1, 1]].map(([row = 0, column = 0]) => sheets[0]?.numberFormat?.(row, column))).toEqual(['0.0%', 'General', 'General']);
    });

    it('tells own names, merges, tables, filters and protection', async () => {
      const book = await hostBookOf({ Hoja: [['Código', 'Meta'], ['a', 1], ['b', 2]], Otra: [['x']] });
      await book.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Hoja');
        context.workbook.names.add('PEI_Avance_x_Bloque', sheet.getRange('C1:D3'));
        context.workbook.names.add('Mío', sheet.getRange('A1'));
        context.workbook.settings.add('peiAvance.x', { a: 1 });
        context.workbook.settings.add('de.otro', 'no');
        sheet.tables.add('A1:B3', true).name = 'Tabla1';
        sheet.getRange('D1:E2').merge();
        sheet.getRange('F3').values = [['fin']];
        context.workbook.worksheets.getItem('Otra').protection.protect();
        await context.sync();
      });
      const { sheets, settings } = await readWorkbook(book.run);
      expect(sheets[0]).toMatchObject({
        ownNames: { PEI_Avance_x_Bloque: { top: 0, left: 2, height: 3, width: 2 } },
        tables: [{ name: 'Tabla1', rect: { top: 0, left: 0, height: 3, width: 2 } }],
        merges: [{ top: 0, left: 3, height: 2, width: 2 }],
        isProtected: false,
      });
      expect(sheets[0]?.ownNames).not.toHaveProperty('Mío');
      expect(sheets[1]).toMatchObject({ isProtected: true, ownNames: {}, tables: [], merges: [] });
      expect(settings).toEqual({ 'peiAvance.x': { a: 1 } });
    });

    it('works with ExcelApi 1.7, not knowing of merges and filters', async () => {
      const book = await hostBookOf({ Hoja: [['a', 0.5]] }, { requirementSet: '1.7' });
      const { sheets, isReadOnly } = await readWorkbook(book.run);
      expect(sheets[0]).toMatchObject({ values: [['a', 0.5]], isFiltered: null });
      expect(sheets[0]?.merges).toBeUndefined();
      expect(isReadOnly).toBe(false);
    });

    it('cuts what weighs more than 4 MB, and stays under the limits of Excel on the web', async () => {
      const values = rows(8500, 10, (row, column) => (column < 5 ? `fila ${row} columna ${column} con un texto que pesa` : row + column / 7));
      const book = await hostBookOf({ Hoja: values }, { webLimits: true });
      const { sheets } = await readWorkbook(book.run);
      expect(sheets[0]?.values).toEqual(values);
      const bytes = book.host.counters.bytesReceived;
      expect(book.host.counters.requests).toBeLessThanOrEqual(4 + Math.ceil(bytes / 4_000_000));
    });

    it.each<{ count: number; pauses: number; because: string }>([
      { count: 900, pauses: 0, because: 'few cells are done with before an eye sees it' },
      { count: 1100, pauses: 2, because: 'a click is heard after the values and after the formats, before the work on them' },
    ])('pauses $pauses times over $count rows of 10 columns: $because', async ({ count, pauses }) => {
      const book = await hostBookOf({ Hoja: rows(count, 10, (row, column) => row / 2000 + column) });
      const timer = jest.spyOn(globalThis, 'setTimeout');
      await readWorkbook(book.run);
      const made = timer.mock.calls.filter(([, milliseconds]) => milliseconds === 0).length;
      timer.mockRestore();
      expect(made).toBe(pauses);
    });

    it('weighs the first slice and cuts the rest by that', async () => {
      const book = await hostBookOf({ Hoja: rows(30000, 10, () => 77) });
      await readWorkbook(book.run);
      expect(book.host.counters.requests).toBe(4);
    });

    it('asks again for less when Excel refuses the size of an answer', async () => {
      const values = rows(700, 4, () => 'ñ'.repeat(1000));
      const book = await hostBookOf({ Hoja: values.slice(0, 1) }, { webLimits: true });
      await book.run(async (context) => {
        for (let from = 0; from < 700; from += 350) {
          context.workbook.worksheets.getItem('Hoja').getRangeByIndexes(from, 0, 350, 4).values = values.slice(from, from + 350);
          await context.sync();
        }
      });
      expect((await readWorkbook(book.run)).sheets[0]?.values).toEqual(values);
    });
  });
});

describe('formulaAreas', () => {
  const NAME = 'PEI_Avance_1k3f9a_r1c1_Formulas';

  /** B2 holds a formula, B3 a text that looks like one, D2 a formula of the user's; the name is over A1:B3. */
  async function book(name: string): Promise<HostBook> {
    const opened = await hostBookOf({ Hoja: [['Meta', 'Avance', '', 'Nota'], [94, '', '', ''], [12, "'=A3", '', '']] });
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Hoja');
      sheet.getRange('B2').formulas = [['=A2/2']];
      sheet.getRange('D2').formulas = [['=A2*3']];
      context.workbook.names.add(name, sheet.getRange('A1:B3'));
      await context.sync();
    });
    opened.host.resetCounters();
    return opened;
  }

  describe('reading formulas', () => {
    it('reads those under the name that is over ours, beside the values and in the same requests', async () => {
      const { run, host } = await book(NAME);
      const { sheets } = await readWorkbook(run);
      const [cells] = sheets;
      expect([1, 2].map((row) => [0, 1, 3].map((column) => cells?.formula?.(row, column)))).toEqual([['', '=A2/2', ''], ['', '=A3', '']]);
      expect(cells?.values[1]).toEqual([94, 47, '', 282]);
      expect(host.counters.requests).toBe(3);
    });

    it('reads none without that name', async () => {
      const { run } = await book('PEI_Avance_1k3f9a_r1c1_Semaforo');
      expect((await readWorkbook(run)).sheets[0]?.formula).toBeUndefined();
    });
  });
});
