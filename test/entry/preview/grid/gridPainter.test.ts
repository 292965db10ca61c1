import { GridPainter } from '../../../../src/entry/preview/grid/gridPainter';
import { cellArea } from '../../../../src/host';
import { protectSheet, setStyle, workbookOf } from '../../../helpers/host/workbookOf';
import type { SmallBook } from '../../../helpers/host/workbookOf';

const paint = ({ workbook, sheet }: SmallBook, row = 0) => new GridPainter(workbook, sheet, () => null, 0).row(row);

describe('GridPainter', () => {
  it('shows values in their number format, numbers to the right', () => {
    const book = workbookOf([[50.638, 'Rojo', true]]);
    setStyle(book, cellArea(0, 0), { numberFormat: '0.00' });
    const [number, text, logical] = paint(book);
    expect(number?.appearance).toMatchObject({ text: '50.64', css: { textAlign: 'right' } });
    expect(text?.appearance).toMatchObject({ text: 'Rojo', css: { textAlign: 'left' } });
    expect(logical?.appearance).toMatchObject({ text: 'VERDADERO', css: { textAlign: 'center' } });
  });

  it('draws a merged block once, over its shown rows and columns', () => {
    const book = workbookOf([['Título', null, null], [null, null, 'x']]);
    book.sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 2 });
    book.sheet.setColumn(1, { hidden: true });
    expect(paint(book)[0]).toMatchObject({ column: 0, rowSpan: 2, columnSpan: 2 });
    expect(paint(book)[1]?.column).toBe(3);
    expect(paint(book, 1)[0]?.column).toBe(3);
  });

  it('lets text run over blank cells up to the next that holds something', () => {
    const book = workbookOf([['Un título largo', null, null, 'fin']]);
    expect(paint(book)[0]?.spill).toBe(128);
    setStyle(book, cellArea(0, 0), { alignment: { wrapText: true } });
    expect(paint(book)[0]?.spill).toBe(0);
  });

  it('stops text at a merged block, blank or not', () => {
    const book = workbookOf([['Un título largo']]);
    book.sheet.merges.push({ top: 0, left: 2, bottom: 0, right: 3 });
    expect(paint(book)[0]?.spill).toBe(64);
  });

  it('draws a neighbour\'s line as its own', () => {
    const book = workbookOf([['a', 'b']]);
    const line = { style: 'Continuous', weight: 'Thin', color: '#FF0000' } as const;
    setStyle(book, cellArea(0, 1), { borders: { left: line } });
    expect(paint(book)[0]?.appearance.css.borderRight).toBe('1px solid #FF0000');
    expect(paint(book)[1]?.appearance.css.borderLeft).toBeUndefined();
  });

  it('paints what a conditional rule says over the cell\'s own fill', () => {
    const book = workbookOf([[50], [80]]);
    setStyle(book, cellArea(0, 0), { fill: { pattern: 'Solid', color: '#FFFFFF', patternColor: null } });
    book.sheet.conditionalFormats.push({
      id: '1', areas: [{ top: 0, left: 0, bottom: 1, right: 0 }], priority: 0, stopIfTrue: false,
      rule: { type: 'CellValue', operator: 'LessThan', formula1: '=75', formula2: null },
      format: { fill: { pattern: 'Solid', color: '#F8CBAD', patternColor: null }, font: { bold: true } },
    });
    const painter = new GridPainter(book.workbook, book.sheet, () => 75, 0);
    expect(painter.row(0)[0]?.appearance.css).toMatchObject({ backgroundColor: '#F8CBAD', fontWeight: 700 });
    expect(painter.row(1)[0]?.appearance.css.backgroundColor).toBe('#ffffff');
  });

  it('says which cells a protected sheet locks', () => {
    const book = workbookOf([['a', 'b']]);
    setStyle(book, cellArea(0, 1), { protection: { locked: false } });
    expect(paint(book).slice(0, 2).map(({ isReadOnly }) => isReadOnly)).toEqual([false, false]);
    protectSheet(book);
    expect(paint(book).slice(0, 2).map(({ isReadOnly }) => isReadOnly)).toEqual([true, false]);
  });
});
