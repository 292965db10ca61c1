import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/workbook/cells';
import type { WritePlan } from '../../src/workbook/writePlan';
import type { HostBook } from '../helpers/hostBook';
import { hostBookOf, valuesIn } from '../helpers/hostBook';

const SHEET = 'PEI Indicadores';
const OWN = 'PEI_Avance_x_Semaforo';
const SETTING = 'peiAvance.recibo';

/** A table whose column D waits for figures; E is beyond it. */
const TABLE: CellValue[][] = [
  ['Código', 'Meta', 'Valor', 'Avance'],
  ['IND.01', 94, 47.6, ''],
  ['IND.02', 100, 80, 'nota mía'],
  ['IND.03', 10, 10, ''],
];

const PROGRESS = { top: 1, left: 3, height: 3, width: 1 };
const BLOCK = { top: 0, left: 4, height: 4, width: 2 };

function planFor(sheetId: string, change: Partial<WritePlan> = {}): WritePlan {
  return {
    sheetId,
    sheet: SHEET,
    blocks: [
      { rect: PROGRESS, values: [[50.64], [null], [100]], before: [[''], ['nota mía'], ['']] },
      {
        rect: BLOCK,
        values: [['Semáforo', 'Observación'], ['Rojo', '=no soy fórmula'], ['Ámbar', '- tampoco'], ['Verde', '']],
        before: [['', ''], ['', ''], ['', ''], ['', '']],
      },
    ],
    formats: [
      { rect: PROGRESS, numberFormat: '0.00' },
      { rect: { ...BLOCK, height: 1 }, bold: true, fill: '#D9E1F2', horizontal: 'Center', wrap: true, border: '#BFBFBF', columnWidth: 90 },
    ],
    conditionalFormats: [
      {
        rect: PROGRESS,
        rules: [
          { kind: 'between', from: 0, below: 75, fill: '#FFC7CE', fontColor: '#9C0006' },
          { kind: 'at-least', from: 95, fill: '#C6EFCE', fontColor: '#006100' },
          { kind: 'text', text: 'ND', fill: '#D9D9D9', fontColor: '#404040' },
        ],
      },
    ],
    names: [{ name: OWN, rect: { ...BLOCK, width: 1 } }],
    settings: { [SETTING]: { version: 1, shape: 'abc' } },
    ...change,
  };
}

async function opened(options: Parameters<typeof hostBookOf>[1] = {}) {
  const book = await hostBookOf({ [SHEET]: TABLE, Otra: [['x']] }, options);
  const port = createExcelPort(book.run);
  const sheetId = (await port.read()).sheets[0]?.id ?? '';
  book.host.resetCounters();
  return { ...book, port, sheetId };
}

/** Everything of a sheet a user would notice: values, number formats, fills, widths, rules, names and settings. */
function stateOf({ run }: HostBook): Promise<unknown> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const cells = sheet.getRange('A1:H8').load('formulas,numberFormat');
    const parts = ['A1:D4', 'D2:D4', 'E1:F1', 'E2:F4', 'G1:H8'].map((address) => {
      const range = sheet.getRange(address);
      range.format.load('columnWidth,wrapText,horizontalAlignment,fill/color,font/bold,font/color');
      return { range, rules: range.conditionalFormats.getCount() };
    });
    const names = context.workbook.names.load('items/name,items/formula');
    const settings = context.workbook.settings.load('items/key,items/value');
    await context.sync();
    return {
      formulas: cells.formulas as unknown,
      numberFormat: cells.numberFormat as unknown,
      parts: parts.map(({ range: { format }, rules }) => ({ ...format.toJSON(), rules: rules.value })),
      names: names.items.map(({ name, formula }) => [name, formula as unknown]),
      settings: settings.items.map(({ key, value }) => [key, value as unknown]),
    };
  });
}

describe('writing a plan', () => {
  it('puts values, formats, rules, names and settings where the plan says, and nothing anywhere else', async () => {
    const book = await opened();
    await book.port.write(planFor(book.sheetId));
    expect(await valuesIn(book, SHEET)).toEqual([
      ['Código', 'Meta', 'Valor', 'Avance', 'Semáforo', 'Observación'],
      ['IND.01', 94, 47.6, 50.64, 'Rojo', '=no soy fórmula'],
      ['IND.02', 100, 80, 'nota mía', 'Ámbar', '- tampoco'],
      ['IND.03', 10, 10, 100, 'Verde', ''],
    ]);
    const { sheets, settings } = await book.port.read();
    expect(sheets[0]?.ownNames).toEqual({ [OWN]: { ...BLOCK, width: 1 } });
    expect(settings).toEqual({ [SETTING]: { version: 1, shape: 'abc' } });
    expect(await stateOf(book)).toMatchObject({
      parts: [
        { fill: { color: '#FFFFFF' }, font: { bold: false } },
        { rules: 3 },
        { fill: { color: '#D9E1F2' }, font: { bold: true }, wrapText: true, horizontalAlignment: 'Center', columnWidth: 90, rules: 0 },
        { fill: { color: '#FFFFFF' }, rules: 0 },
        { rules: 0 },
      ],
    });
  });

  it('takes 2 requests, whatever the number of rows', async () => {
    for (const count of [3, 3000]) {
      const book = await opened();
      const values = Array.from({ length: count }, (_, row) => [row / 100, 'Rojo']);
      const rect = { top: 10, left: 10, height: count, width: 2 };
      await book.port.write(planFor(book.sheetId, { blocks: [{ rect, values, before: values.map(() => ['', '']) }] }));
      expect(book.host.counters.requests).toBe(2);
    }
  });

  it('takes 1 request when everything stands already, none for an empty plan', async () => {
    const book = await opened();
    await book.port.write(planFor(book.sheetId));
    book.host.resetCounters();
    await book.port.write(planFor(book.sheetId, { blocks: [] }));
    expect(book.host.counters.requests).toBe(1);
    await book.port.write({ ...planFor(book.sheetId), blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} });
    expect(book.host.counters.requests).toBe(1);
  });

  it('leaves the same workbook when it is done twice', async () => {
    const book = await opened();
    await book.port.write(planFor(book.sheetId));
    const once = await stateOf(book);
    const before = [[50.64], ['nota mía'], [100]];
    await book.port.write(planFor(book.sheetId, { blocks: [{ rect: PROGRESS, values: [[50.64], [null], [99]], before }] }));
    await book.port.write(planFor(book.sheetId, { blocks: [{ rect: PROGRESS, values: [[50.64], [null], [100]], before: [[50.64], ['nota mía'], [99]] }] }));
    expect(await stateOf(book)).toEqual(once);
  });

  it('moves a name that pointed elsewhere', async () => {
    const book = await opened();
    await book.port.write(planFor(book.sheetId));
    await book.port.write(planFor(book.sheetId, { blocks: [], names: [{ name: OWN, rect: { ...BLOCK, left: 6 } }] }));
    expect((await book.port.read()).sheets[0]?.ownNames[OWN]).toEqual({ ...BLOCK, left: 6 });
  });

  it('cuts what weighs more than 4 MB and keeps the limits of Excel on the web', async () => {
    const book = await opened({ webLimits: true });
    const count = 3000;
    const text = 'Una observación que pesa. '.repeat(60);
    const rect = { top: 10, left: 10, height: count, width: 1 };
    await book.port.write(planFor(book.sheetId, { blocks: [{ rect, values: Array.from({ length: count }, () => [text]), before: Array.from({ length: count }, () => ['']) }] }));
    expect((await valuesIn({ ...book }, 'Otra'))).toEqual([['x']]);
    expect(book.host.counters.requests).toBeLessThanOrEqual(2 + Math.ceil(book.host.counters.bytesSent / 4_000_000) + 1);
  });

  it('works with ExcelApi 1.7', async () => {
    const book = await opened({ requirementSet: '1.7' });
    await book.port.write(planFor(book.sheetId));
    expect((await valuesIn(book, SHEET))[1]).toEqual(['IND.01', 94, 47.6, 50.64, 'Rojo', '=no soy fórmula']);
  });
});

describe('refusing to write', () => {
  const edits: { what: string; edit: (sheet: Excel.Worksheet) => void; code: string; says: string }[] = [
    { what: 'a target cell was filled meanwhile', edit: (sheet) => void (sheet.getRange('D4').values = [['mío']]), code: 'cambio-entretanto', says: `${SHEET}!D4` },
    { what: 'a target cell holds a formula that looks blank', edit: (sheet) => void (sheet.getRange('D2').formulas = [['=IF(A1="","","")']]), code: 'celda-con-formula', says: `${SHEET}!D2` },
    { what: 'the sheet was protected meanwhile', edit: (sheet) => sheet.protection.protect(), code: 'hoja-protegida', says: SHEET },
    { what: 'the sheet was deleted meanwhile', edit: (sheet) => sheet.delete(), code: 'no-encontrado', says: SHEET },
  ];
  it.each(edits)('says $code when $what, and writes nothing', async ({ edit, code, says }) => {
    const book = await opened();
    await book.run(async (context) => {
      edit(context.workbook.worksheets.getItem(SHEET));
      await context.sync();
    });
    const before = code === 'no-encontrado' ? null : await stateOf(book);
    await expect(book.port.write(planFor(book.sheetId))).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
    if (before) expect(await stateOf(book)).toEqual(before);
  });

  it('says what to do while a cell is being edited', async () => {
    const book = await opened();
    book.host.setCellEditMode(true);
    await expect(book.port.read()).rejects.toMatchObject({ code: 'celda-en-edicion', remedy: 'Presione Enter en la celda que está editando.' });
    await expect(book.port.write(planFor(book.sheetId))).rejects.toMatchObject({ code: 'celda-en-edicion' });
    book.host.setCellEditMode(false);
    await expect(book.port.write(planFor(book.sheetId))).resolves.toBeUndefined();
  });

  it('says so when the workbook is read-only', async () => {
    const book = await opened();
    expect((await book.port.read()).isReadOnly).toBe(false);
    const { host, run } = book;
    host.workbook.readOnly = true;
    expect((await createExcelPort(run).read()).isReadOnly).toBe(true);
  });
});

describe('failing half-way', () => {
  const CODES = ['AccessDenied', 'InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded', 'GeneralException', 'ConnectionFailure'];

  it.each(CODES)('leaves everything as it was when any request of a run fails with %s, and the next run succeeds', async (code) => {
    const whole = await opened();
    await whole.port.write(planFor(whole.sheetId));
    const total = whole.host.counters.requests;
    const wanted = await stateOf(whole);
    for (let request = 1; request <= total; request += 1) {
      const book = await opened();
      const before = await stateOf(book);
      book.host.resetCounters();
      book.host.failAt({ request, code });
      const outcome = await book.port.write(planFor(book.sheetId)).then(() => 'written', (problem: { code: string }) => problem.code);
      if (outcome === 'written') expect(code).toBe('RequestPayloadSizeLimitExceeded');
      else expect(await stateOf(book)).toEqual(before);
      await book.port.write(planFor(book.sheetId)).catch(() => undefined);
      expect(await stateOf(book)).toEqual(wanted);
    }
  });

  it('puts everything back at whatever action the write fails', async () => {
    const whole = await opened();
    await whole.port.write(planFor(whole.sheetId));
    const actions = whole.host.counters.actions;
    for (let action = 1; action <= actions; action += 3) {
      const book = await opened();
      const before = await stateOf(book);
      book.host.resetCounters();
      book.host.failAt({ action, code: 'GeneralException' });
      await expect(book.port.write(planFor(book.sheetId))).rejects.toMatchObject({ code: 'fallo-de-excel' });
      expect(await stateOf(book)).toEqual(before);
    }
  });

  it('remembers what could not be put back and does it first thing next time', async () => {
    const book = await opened();
    const before = await stateOf(book);
    book.host.resetCounters();
    const actions = 40;
    book.host.failAt({ request: 2, action: actions, code: 'GeneralException' });
    for (const request of [3, 4, 5]) book.host.failAt({ request, code: 'ConnectionFailure' });
    await expect(book.port.write(planFor(book.sheetId))).rejects.toMatchObject({ code: 'a-medias' });
    await book.port.read();
    expect(await stateOf(book)).toEqual(before);
  });
});

describe('selecting', () => {
  it('shows the sheet and selects the cells', async () => {
    const book = await opened();
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
    const book = await opened();
    const otra = (await book.port.read()).sheets[1]?.id ?? '';
    await book.port.select(otra, { top: 4, left: 2, height: 1, width: 1 });
    await book.port.write(planFor(book.sheetId));
    expect((await book.port.read()).activeSheetId).toBe(otra);
  });
});

describe('watching', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
  afterEach(() => void jest.useRealTimers());

  const edit = ({ run }: HostBook, value: number): Promise<void> => run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange('B2').values = [[value]];
    await context.sync();
  });

  it.each(['1.15', '1.7'])('hears edits of the user and not what it writes itself, with ExcelApi %s', async (requirementSet) => {
    const book = await opened({ requirementSet });
    let heard = 0;
    const stop = await book.port.watch(() => (heard += 1));
    await book.port.write(planFor(book.sheetId));
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
});
