import { mergeRefusal, refusalOf } from '../../../../src/entry/preview/edit/refusals';
import { cellArea } from '../../../../src/host';
import type { Area } from '../../../../src/host';
import { protectSheet, setStyle, workbookOf } from '../../../helpers/host/workbookOf';

const block = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

describe('refusalOf', () => {
  it('finds nothing against cells of a plain sheet, whole columns too', () => {
    const { workbook, sheet } = workbookOf([['a']]);
    expect(refusalOf(workbook, sheet, cellArea(0, 0))).toBeNull();
    expect(refusalOf(workbook, sheet, block(0, 0, 1_048_575, 0))).toBeNull();
  });

  it('names the first locked cell of a protected sheet', () => {
    const book = workbookOf([['a', 'b'], ['c', 'd']]);
    setStyle(book, cellArea(0, 0), { protection: { locked: false } });
    protectSheet(book);
    expect(refusalOf(book.workbook, book.sheet, cellArea(0, 0))).toBeNull();
    expect(refusalOf(book.workbook, book.sheet, block(0, 0, 1, 1))).toMatch(/^La celda B1 está en una hoja protegida\. .*Desproteger hoja/);
    expect(refusalOf(book.workbook, book.sheet, block(0, 0, 1_048_575, 0))).toMatch(/^Parte de A:A está/);
  });

  it('lets a whole array be changed and no part of it, wherever the part begins', () => {
    const { workbook, sheet } = workbookOf([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
    sheet.cells.write(1, 1, 5, '=A1:B2*1');
    sheet.cells.set(1, 1, { ...sheet.cells.get(1, 1)!, extra: { arrayArea: block(1, 1, 2, 2) } });
    for (const part of [cellArea(1, 1), cellArea(2, 2), block(0, 0, 1, 2)]) {
      expect(refusalOf(workbook, sheet, part)).toMatch(/^No se puede cambiar una parte de una matriz: la fórmula de B2 llena B2:C3\./);
    }
    for (const free of [block(1, 1, 2, 2), block(0, 0, 2, 2), cellArea(0, 0), cellArea(2, 0)]) expect(refusalOf(workbook, sheet, free)).toBeNull();
  });

  it('says that a workbook is only read', () => {
    const { workbook, sheet } = workbookOf([['a']]);
    workbook.readOnly = true;
    expect(refusalOf(workbook, sheet, cellArea(0, 0))).toMatch(/solo para leerlo/);
  });
});

describe('mergeRefusal', () => {
  it('refuses a value for a cell that a merged block hides, and nothing else', () => {
    const { sheet } = workbookOf([['a']]);
    sheet.merges = [block(1, 1, 2, 1)];
    const filled = () => false;
    expect(mergeRefusal(sheet, block(0, 0, 1, 1), filled)).toBeNull();
    expect(mergeRefusal(sheet, block(1, 1, 2, 1), filled)).toMatch(/^El bloque cae sobre las celdas combinadas B2:B3/);
    expect(mergeRefusal(sheet, block(2, 0, 4, 1), filled)).toMatch(/B2:B3/);
    expect(mergeRefusal(sheet, block(1, 1, 2, 1), (row) => row === 2)).toBeNull();
    expect(mergeRefusal(sheet, block(0, 2, 9, 3), filled)).toBeNull();
  });
});
