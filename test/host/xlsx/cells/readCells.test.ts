import { FileError } from '../../../../src/host/xlsx/fileError';
import { openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { RICH_PARTS, richBook } from '../richBook';

const SHEET = 'xl/worksheets/sheet2.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The rich book with these rows on its second sheet, before what follows them. */
const withRows = (rows: string, before = '', after = ''): Uint8Array => richBook({
  [SHEET]: `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`, 'xl/worksheets/_rels/sheet2.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
});

/** What reading a book ends in: the code and the place of its refusal, or the values of its second sheet. */
function outcome(file: Uint8Array): unknown {
  try {
    const sheet = openXlsx(file).workbook.sheets[1];
    return sheet?.cells.rowNumbers().map((row) => sheet.cells.row(row).map((cell) => cell?.value ?? null));
  } catch (error) {
    return error instanceof FileError ? `${error.code}: ${error.detail}` : error;
  }
}

describe('cells that cannot be read rightly', () => {
  it.each<[rows: string, detail: string]>([
    ['<row r="2"/><row r="2"/>', 'la fila 2 está repetida o en desorden'], ['<row r="3"/><row r="2"/>', 'la fila 2 está repetida o en desorden'],
    ['<row r="0"/>', 'fila «0»'], ['<row r="abc"/>', 'fila «abc»'], ['<row r="-1"/>', 'fila «-1»'],
    ['<row r="1"><c r="B1"/><c r="B1"/></row>', 'una celda de la fila 1 está repetida o en desorden'], ['<row r="1"><c r="B1"/><c r="A1"/></row>', 'una celda de la fila 1 está repetida o en desorden'],
    ['<row r="1"><c r="A2"/></row>', 'celda «A2» en la fila 1'], ['<row r="1"><c r="1"/></row>', 'celda «1» en la fila 1'],
    ['<row r="1"><c r="A1" t="s"><v>6</v></c></row>', 'A1, texto 6'], ['<row r="1"><c r="A1" t="s"><v>x</v></c></row>', 'A1, texto x'],
    ['<row r="1"><c r="A1" s="4"/></row>', 'A1, formato 4'], ['<row r="1"><c r="A1" s="9"><v>1</v></c></row>', 'A1, formato 9'],
    ...['NaN', 'INF', '1E+309', 'abc', '0x10', '1,5', '1 2'].map((number): [string, string] => [`<row r="1"><c r="A1"><v>${number}</v></c></row>`, `A1, número «${number}»`]),
  ])('refuses %j before anything is done, with the place', (rows, detail) => {
    expect(outcome(withRows(rows))).toBe(`needs-repair: hoja «Ocultá 2»: ${detail}`);
  });

  it.each([
    ['<row r="1048577"/>', 'fila 1048577'], ['<row r="99999999999"/>', 'fila 99999999999'], ['<row r="7"><c r="XFE7"/></row>', 'fila 7'], ['<row r="7"><c r="ZZZZZZZZZZZZ7"/></row>', 'fila 7'],
    [`<row r="7"><c r="XFD7"/><c/></row>`, 'fila 7'],
  ])('refuses %j, which is outside the sheet', (rows, place) => {
    expect(outcome(withRows(rows))).toBe(`outside-sheet: hoja «Ocultá 2»: ${place}`);
  });

  it.each([
    '<row r="1"><c r="A1"><v>1<c r="B1"/></v></c></row>', '<row r="1"><cell r="A1"/></row>', '<rows r="1"/>', '<row r="1"><c r="A1" s="x"/></row>',
  ])('refuses %j, which is no row of cells', (rows) => {
    expect(outcome(withRows(rows))).toMatch(/^broken-part/);
  });

  it.each([
    ['<cols><col min="1" max="16385" width="9"/></cols>', ''], ['<cols><col min="0" max="1" width="9"/></cols>', ''], ['<cols><col min="1" max="1" width="9" style="4"/></cols>', ''],
    ['', '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'],
  ])('refuses columns and merges that Excel repairs: %j %j', (before, after) => {
    expect(outcome(withRows('', before, after))).toMatch(/^needs-repair: hoja «Ocultá 2»/);
  });

  it('refuses rows that would fill the memory, and takes some hundred thousand cells', () => {
    const wide = (rows: number): string => Array.from({ length: rows }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"/></row>`).join('');
    expect(outcome(withRows(wide(1300)))).toBe('too-many-cells: ');
    expect(outcome(withRows(wide(13)))).toHaveLength(13);
  });
});

describe('cells that can', () => {
  it.each<[string, unknown]>([
    ['<row r="1"><c r="A1"><v>1E+3</v></c><c r="B1"><v> 5 </v></c><c r="C1"><v>-0.5</v></c></row>', [[1000, 5, -0.5]]],
    ['<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>', [[1, 2], [null, 3]]],
    ['<row r="1"><c r="A1"><v><![CDATA[7]]></v></c><c r="B1"><!-- <v>8</v> --><v>9</v></c></row>', [[7, 9]]],
    ['<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c></row>', [['a < b']]],
    ["<row r='1'><c r='A1' t='str'><v >x</v ></c ></row><!-- fin -->", [['x']]],
    ['<row r="1"><c r="A1"><v>1</v></c><extLst><ext uri="x"><c>9</c></ext></extLst></row>', [[1]]],
    ['<row r="1"><c r="A1" t="s"><v></v></c></row>', [[null]]],
  ])('are read as XML says: %j', (rows, values) => {
    expect(outcome(withRows(rows))).toEqual(values);
  });

  it('are the same in a part of any encoding', () => {
    const text = (RICH_PARTS['xl/sharedStrings.xml'] as string).replace('UTF-8', 'iso-8859-1');
    const file = richBook({ 'xl/sharedStrings.xml': text });
    expect(outcome(richBook())).toEqual([['Línea', 'Avance'], ['Uno', 0.5], [null, 7]]);
    expect(outcome(file)).not.toEqual(outcome(richBook()));
  });
});
