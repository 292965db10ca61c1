import { createExcelPort } from '../../../src/excel/createExcelPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import type { WritePlan } from '../../../src/workbook/write/writePlan';
import { hostBookOf } from './hostBook';
import type { HostBook } from './hostBook';

/** A small table in the host, a plan that writes beside it, and the state a user sees. */
export const SMALL_TABLE_SHEET = 'PEI Indicadores';
export const OWN_NAME = 'PEI_Avance_x_Semaforo';
export const SETTING = 'peiAvance.recibo';

/** A table whose column D waits for figures; E is beyond it. */
const TABLE: CellValue[][] = [
  ['Código', 'Meta', 'Valor', 'Avance'],
  ['IND.01', 94, 47.6, ''],
  ['IND.02', 100, 80, 'nota mía'],
  ['IND.03', 10, 10, ''],
];

export const PROGRESS = { top: 1, left: 3, height: 3, width: 1 };
export const BLOCK = { top: 0, left: 4, height: 4, width: 2 };

/** Fills D2 and D4, adds the block E1:F4, formats, rules, a name and a setting. */
export function writePlanFor(sheetId: string, change: Partial<WritePlan> = {}): WritePlan {
  return {
    sheetId,
    sheet: SMALL_TABLE_SHEET,
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
    names: [{ name: OWN_NAME, rect: { ...BLOCK, width: 1 } }],
    settings: { [SETTING]: { version: 1, shape: 'abc' } },
    ...change,
  };
}

/** The table open in the host, its port, counters at zero. */
export async function openedTable(options: Parameters<typeof hostBookOf>[1] = {}) {
  const book = await hostBookOf({ [SMALL_TABLE_SHEET]: TABLE, Otra: [['x']] }, options);
  const port = createExcelPort(book.run);
  const sheetId = (await port.read()).sheets[0]?.id ?? '';
  book.host.resetCounters();
  return { ...book, port, sheetId };
}

/** What a user sees of the sheet: values, number formats, fills, widths, rules, names and settings. */
export function visibleState({ run }: HostBook): Promise<unknown> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SMALL_TABLE_SHEET);
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
