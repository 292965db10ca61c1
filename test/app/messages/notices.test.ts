import { sheetRefusal } from '../../../src/app/messages/notices';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from '../../helpers/sheets/cellsOf';

const codeFor = (sheet: Partial<SheetCells>, isReadOnly = false): string | undefined => {
  const cells = sheetCells({ name: 'Metas', values: [], ...sheet });
  return sheetRefusal({ sheets: [cells], activeSheetId: cells.id, isReadOnly, settings: {} }, cells)?.code;
};

describe('refusal', () => {
  it.each<{ sheet: Partial<SheetCells>; readOnly?: boolean; code: string | undefined; because: string }>([
    { sheet: {}, code: undefined, because: 'nothing stands in the way' },
    { sheet: {}, readOnly: true, code: 'solo-lectura', because: 'the workbook cannot be changed' },
    { sheet: { isProtected: true }, code: 'hoja-protegida', because: 'Excel would refuse every cell' },
    { sheet: { isFiltered: true }, code: 'hoja-filtrada', because: 'writing over hidden rows has put values in the wrong place' },
    { sheet: { isFiltered: null }, code: undefined, because: 'an Excel that cannot tell must still be able to work' },
    { sheet: { visibility: 'VeryHidden' }, code: 'hoja-oculta', because: 'whoever hid it did not mean it to be changed' },
    { sheet: { visibility: 'Hidden' }, code: undefined, because: 'the user can show it' },
  ])('is $code: $because', ({ sheet, readOnly, code }) => {
    expect(codeFor(sheet, readOnly)).toBe(code);
  });

  it('names the sheet and says what to do', () => {
    const cells = sheetCells({ name: 'Metas', values: [], isProtected: true });
    const notice = sheetRefusal({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} }, cells);
    expect(notice?.message).toContain('«Metas»');
    expect(notice?.remedy).toContain('Desproteger hoja');
  });
});
