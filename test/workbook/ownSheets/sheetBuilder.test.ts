import { SheetBuilder } from '../../../src/workbook/ownSheets/sheetBuilder';

describe('SheetBuilder', () => {
  it('makes one block of the cells of a column that look the same one below another', () => {
    const sheet = new SheetBuilder(2);
    for (let row = 0; row < 3; row += 1) sheet.row(['a', 1], [{ wrap: true }, { numberFormat: '0.00' }]);
    expect(sheet.formats).toEqual([
      { rect: { top: 0, left: 0, height: 3, width: 1 }, wrap: true },
      { rect: { top: 0, left: 1, height: 3, width: 1 }, numberFormat: '0.00' },
    ]);
  });

  it.each<{ what: string; between: (sheet: SheetBuilder) => void }>([
    { what: 'another look', between: (sheet) => sheet.row(['b'], [{ bold: true }]) },
    { what: 'a row without looks', between: (sheet) => sheet.row(['b']) },
    { what: 'a blank row', between: (sheet) => sheet.space() },
  ])('begins another block after $what', ({ between }) => {
    const sheet = new SheetBuilder(1);
    sheet.row(['a'], [{ wrap: true }]);
    between(sheet);
    sheet.row(['a'], [{ wrap: true }]);
    expect(sheet.formats.filter(({ wrap }) => wrap).map(({ rect }) => [rect.top, rect.height])).toEqual([[0, 1], [2, 1]]);
  });
});
