import { formatCells } from '../../../src/host/model/edit/formatCells';
import { deleteCells, insertCells } from '../../../src/host/model/edit/shiftCells';
import { renameSheet } from '../../../src/host/model/edit/sheets';
import type { Sheet } from '../../../src/host/model/sheet';
import type { Workbook } from '../../../src/host/model/workbook';
import { openXlsx } from '../../../src/host/xlsx/openXlsx';
import { bookOfXml, cellTexts } from '../../host/xlsx/bookOfXml';
import { at, write } from '../../host/xlsx/changedBook';

/** The cells that come out after a change of a file whose rows are this XML. */
function after(rows: string, change: (workbook: Workbook, sheet: Sheet) => void): Record<string, string> {
  const { workbook, save } = openXlsx(bookOfXml(rows));
  change(workbook, workbook.activeSheet);
  return cellTexts(save());
}

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

describe('the formulas of a file', () => {
  it.each([
    { before: '<f>_xlfn.TAKE(A9:A12,2)</f><v>1</v>', gives: '<f>_xlfn.TAKE(A11:A14,2)</f><v>1</v>', because: 'only the references change' },
    { before: '<f>_xlfn._xlws.FILTER(A9:A12,B9:B12&gt;"a&amp;b")</f><v>1</v>', gives: '<f>_xlfn._xlws.FILTER(A11:A14,B11:B14&gt;"a&amp;b")</f><v>1</v>', because: 'every prefix stays' },
    { before: '<f>_xlfn.LAMBDA(_xlpm.x,_xlpm.x+A9)(1)</f><v>1</v>', gives: '<f>_xlfn.LAMBDA(_xlpm.x,_xlpm.x+A11)(1)</f><v>1</v>', because: 'a call that is no formula here is read word by word' },
    { before: '<f>_xlfn.NUEVA.DE.2030(A9)</f><v>1</v>', gives: '<f>_xlfn.NUEVA.DE.2030(A11)</f><v>1</v>', because: 'prefixes of functions that nobody knows yet stay too' },
    { before: '<f>XLOOKUP(A9,A:A,B:B)</f><v>1</v>', gives: '<f>XLOOKUP(A11,A:A,B:B)</f><v>1</v>', because: 'no prefix is added where the file has none' },
    { before: '<f>SUM(A9:A12*1)</f><v>1</v>', gives: '<f>SUM(A11:A14*1)</f><v>1</v>', because: 'a plain formula does not become an array formula' },
    { before: '<f ca="1">A9+[1]Hoja1!A1</f><v>1</v>', gives: '<f ca="1">A11+[1]Hoja1!A1</f><v>1</v>', because: 'other attributes move along' },
    { before: '<f>"a_x000D_b"&amp;A9</f><v>1</v>', gives: '<f>"a_x000D_b"&amp;A11</f><v>1</v>', because: 'escapes are not escaped again' },
    { before: '<f>)(*&amp;^%$ A9 ][</f><v>1</v>', gives: '<f>)(*&amp;^%$ A9 ][</f><v>1</v>', because: 'what cannot be read stays as it is' },
    { before: '<f t="array" ref="A3:A4">_xlfn.TAKE(A9:A12,2)</f><v>1</v>', gives: '<f t="array" ref="A5:A6">_xlfn.TAKE(A11:A14,2)</f><v>1</v>', because: 'the block of an array formula moves' },
    { before: '<f t="dataTable" ref="A3:A4" dt2D="0" dtr="0" r1="B9"/><v>1</v>', gives: '<f t="dataTable" ref="A5:A6" dt2D="0" dtr="0" r1="B11"/><v>1</v>', because: 'so does a data table, with the cells that it varies' },
  ])('follow rows inserted above: $because', ({ before, gives }) => {
    const cells = after(row(3, `<c r="A3" cm="1" vm="2">${before}</c>`), (workbook, sheet) => insertCells(workbook, sheet, at('2:3'), 'Down'));
    expect(cells['A5']).toBe(`<c r="A5" cm="1" vm="2">${gives}</c>`);
  });

  it('keep their prefixes when a sheet is renamed', () => {
    const cells = after(row(1, '<c r="A1"><f>_xlfn.TAKE(Hoja!B1:B9,1)+_xlfn.LET(_xlpm.n,Hoja!C1,_xlpm.n)</f><v>1</v></c>'), (workbook, sheet) => renameSheet(workbook, sheet, 'Plan 2024'));
    expect(cells['A1']).toBe(`<c r="A1"><f>_xlfn.TAKE('Plan 2024'!B1:B9,1)+_xlfn.LET(_xlpm.n,'Plan 2024'!C1,_xlpm.n)</f><v>1</v></c>`);
  });

  it('of a shared group hold their own text, prefixes included, once the first one is overwritten', () => {
    const rows = row(1, '<c r="A1"><f t="shared" ref="A1:A2" si="0">_xlfn.TAKE(B1:B9,1)</f><v>1</v></c>') + row(2, '<c r="A2"><f t="shared" si="0"/><v>2</v></c>');
    const cells = after(rows, (workbook, sheet) => write(workbook, sheet, 'A1', { value: 5, formula: null }));
    expect(cells['A2']).toBe('<c r="A2"><f>_xlfn.TAKE(B2:B10,1)</f><v>2</v></c>');
  });

  it('stay letter by letter when only the format changes, as the value does', () => {
    const rows = row(1, '<c r="A1" t="str" ca="0"><f ca="1" xml:space="preserve"> B1 &#43; &quot;x&quot; </f><v>100.00</v></c><c r="B1"><v>1E5</v></c><c r="C1"/>');
    const cells = after(rows, (workbook, sheet) => formatCells(workbook, sheet, at('A1:C1'), { numberFormat: '0.00' }));
    expect(Object.values(cells).map((text) => text.replace(/ s="\d+"/, ''))).toEqual(
      ['<c r="A1" t="str" ca="0"><f ca="1" xml:space="preserve"> B1 &#43; &quot;x&quot; </f><v>100.00</v></c>', '<c r="B1"><v>1E5</v></c>', '<c r="C1"/>'],
    );
  });

  it('of a data table go when a cell that it varies is deleted; the values stay', () => {
    const rows = row(3, '<c r="A3"><f t="dataTable" ref="A3:A4" dt2D="0" dtr="0" r1="B9"/><v>1</v></c>') + row(9, '<c r="B9"><v>1</v></c>');
    expect(after(rows, (workbook, sheet) => deleteCells(workbook, sheet, at('9:9'), 'Up'))['A3']).toBe('<c r="A3"><v>1</v></c>');
  });
});
