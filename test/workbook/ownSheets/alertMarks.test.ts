import { PEI_LETTERS } from '../../../src/engine/plan/letters';
import { hasMarks, MARK_TITLE, marksOn, receiptsOfMarks, withMarks } from '../../../src/workbook/ownSheets/alertMarks';
import type { AlertRow } from '../../../src/workbook/ownSheets/alertRows';
import { ALERT_HEADER_ROW, alertSheet, readAlertRows } from '../../../src/workbook/ownSheets/alertSheet';
import { sheetCells } from '../../helpers/sheets/cellsOf';

const row = (code: string, paragraph: string): AlertRow =>
  ({ code, action: 'Acción', units: 'Unidad', progress: 50.64, band: 'Rojo', paragraph, cause: '', commitment: '', state: 'Pendiente', notice: '' });
const ROWS = [row('AEI.01.01', 'Uno.'), row('AEI.02.01', 'Escrito por una persona.'), row('', 'Una nota.')];
const RECEIPTS = { 'AEI.01.01': { paragraph: 'Uno.', figures: { 'AEI.01.01': 50.64 } }, 'AEI.02.01': { paragraph: 'Dos.', figures: {} } };
const plain = alertSheet(ROWS, '2024, primer semestre', { name: 'Alertas', palette: 'ceplan', letters: PEI_LETTERS, open: '' });
const HEADER = ALERT_HEADER_ROW;
const marked = withMarks(plain, HEADER, RECEIPTS);
const block = { top: 0, left: 0, height: marked.values.length, width: marked.values[0]?.length ?? 0 };
const cells = sheetCells({ values: marked.values.map((line) => [...line]) });

describe('the marks of a sheet of alerts', () => {
  it('stand in one more column, which is hidden', () => {
    expect(block.width).toBe((plain.values[0]?.length ?? 0) + 1);
    expect(marked.widths.at(-1)).toBe(0);
    expect(marked.values[HEADER]?.at(-1)).toBe(MARK_TITLE);
    expect(marked.values.at(-1)?.at(-1)).toBe('');
  });

  it('tell a person’s paragraph from a proposed one, and the figures it quotes, wherever rows were sorted to without them', () => {
    const body = marked.values.slice(HEADER + 1);
    const sorted = sheetCells({ values: [...marked.values.slice(0, HEADER + 1), ...body.map((line, at) => [...(body[body.length - 1 - at] ?? []).slice(0, -1), line.at(-1) ?? ''])] });
    for (const sheet of [cells, sorted]) {
      const { rows, headerRow } = readAlertRows(sheet, block);
      expect(receiptsOfMarks(rows, marksOn(sheet, block, headerRow))).toEqual({
        'AEI.01.01': { paragraph: 'Uno.', figures: { 'AEI.01.01': 50.64 } }, 'AEI.02.01': { paragraph: '', figures: {} },
      });
    }
  });

  it('come again to the blank column from which publishing took them, and to no other', () => {
    const without = (last: string) => sheetCells({ values: marked.values.map((line, at) => [...line.slice(0, -1), at === HEADER + 1 ? last : '']) });
    expect([hasMarks(without(''), block, HEADER), hasMarks(without('Una nota'), block, HEADER)]).toEqual([true, false]);
  });

  it('are none on a sheet from before they were made, whatever stands beside it', () => {
    const old = { ...block, width: block.width - 1 };
    expect([hasMarks(cells, old, HEADER), marksOn(cells, old, HEADER).size]).toEqual([false, 0]);
  });
});
