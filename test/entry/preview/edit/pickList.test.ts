import { listOf, offersIn } from '../../../../src/entry/preview/edit/pickList';
import { cellArea, evaluateFormula, formulaView } from '../../../../src/host';
import type { DataValidation } from '../../../../src/host';
import { workbookOf } from '../../../helpers/host/workbookOf';

const LIST: DataValidation = {
  areas: [{ top: 0, left: 0, bottom: 2, right: 0 }], type: 'List', operator: 'Between', formula1: '', formula2: '', ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: true, title: '', message: '' }, error: { show: true, style: 'Stop', title: '', message: '' },
};

/** A sheet with lists in C1:C4 (down), C5:E5 (along) and a validation over A1:A3. */
function bookWith(validation: Partial<DataValidation>) {
  const { workbook, sheet } = workbookOf([
    [null, null, 'Sí'], [null, null, '01'], [null, null, null], [null, null, 5], [null, null, 'rojo', 'ámbar', 'verde'],
  ]);
  sheet.validations = [{ ...LIST, ...validation }];
  const view = formulaView(workbook);
  const book = { workbook, formulas: (formula: string, name: string, row: number, column: number) => evaluateFormula(formula, { sheet: name, row, column }, view) };
  const offered = (row = 0) => offersIn(book, sheet, { row, column: 0 });
  const texts = (row = 0) => {
    const offers = offered(row);
    return typeof offers === 'string' || offers === null ? offers : offers.map(({ text }) => text);
  };
  return { workbook, sheet, offered, texts };
}

describe('offersIn', () => {
  it('offers the words of a written list, as they are typed into the cell', () => {
    const { offered } = bookWith({ formula1: 'Sí, No ,5' });
    expect(offered()).toEqual([
      { text: 'Sí', typed: { entry: 'Sí', value: 'Sí', isFormula: false } }, { text: 'No', typed: { entry: 'No', value: 'No', isFormula: false } },
      { text: '5', typed: { entry: '5', value: 5, isFormula: false } },
    ]);
  });

  it.each<{ formula1: string; row?: number; texts: readonly string[]; because: string }>([
    { formula1: '=$C$1:$C$4', texts: ['Sí', '01', '5'], because: 'blank cells are left out' },
    { formula1: '=$C$5:$E$5', texts: ['rojo', 'ámbar', 'verde'], because: 'a row of cells counts along' },
    { formula1: '=C1:C2', row: 2, texts: ['5'], because: 'references move along with the cell' },
    { formula1: '=INDIRECT("C5:D5")', texts: ['rojo', 'ámbar'], because: 'the cells may be calculated' },
  ])('offers $texts of $formula1: $because', ({ formula1, row = 0, texts }) => {
    expect(bookWith({ formula1 }).texts(row)).toEqual(texts);
  });

  it('keeps a text a text and a number a number', () => {
    expect(bookWith({ formula1: '=$C$2:$C$4' }).offered()).toMatchObject([{ typed: { entry: "'01", value: '01' } }, { typed: { entry: 5, value: 5 } }]);
  });

  it('says why it offers nothing', () => {
    const { texts, sheet, workbook } = bookWith({ formula1: '=NOEXISTE(C1)' });
    expect(texts()).toMatch(/^La lista de la celda está vacía, o la vista previa no puede calcularla/);
    workbook.readOnly = true;
    expect(texts()).toBe('El libro se abrió solo para leerlo.');
    expect(listOf(sheet, { row: 0, column: 0 })).toBeDefined();
  });

  it.each<{ parts: Partial<DataValidation>; because: string }>([
    { parts: { inCellDropDown: false, formula1: 'Sí' }, because: 'the list has no drop-down' },
    { parts: { type: 'Decimal', formula1: '1' }, because: 'it is no list' },
    { parts: { areas: [cellArea(3, 0)], formula1: 'Sí' }, because: 'it is of other cells' },
  ])('is null where $because', ({ parts }) => {
    expect(bookWith(parts).offered()).toBeNull();
  });
});
