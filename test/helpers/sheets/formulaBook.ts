import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell of a random workbook as the file holds it: attributes after `r`, and what is inside. */
interface FileCell {
  readonly attributes: string;
  readonly inner: string;
}

/** A random workbook: what stands in the values obtained, below the table of the plan, and on a sheet of the user's own. */
export interface FormulaBook {
  readonly actuals: readonly (FileCell | null)[];
  readonly below: readonly (FileCell | null)[];
  readonly own: readonly (FileCell | null)[];
}

const SHEET = 'xl/worksheets/sheet1.xml';
const OWN = 'xl/worksheets/sheet9.xml';
/** Cells in a row below the table and on the own sheet. */
const WIDTH = 5;
/** The first free row below the table, from 1. */
const BELOW = 20;

const cell = fc.tuple(fc.constantFrom('B', 'C', 'H', 'I'), fc.integer({ min: 1, max: 7 })).map(([column, row]) => `${column}${row}`);
const place = fc.tuple(fc.constantFrom('', '', 'PEI!', "'PEI'!", 'Datos!', 'Datos!$'), cell).map(([sheet, one]) => sheet + one);
const block = fc.tuple(fc.constantFrom('', 'PEI!', 'Datos!'), fc.constantFrom('H2:H7', '$H$2:$I$7', 'B2:C4', 'H:H', 'A1:E9')).map(([sheet, area]) => sheet + area);
const one = fc.oneof(place, block);

/** Functions that the host calculates, in the form of a file. */
const KNOWN = ['SUM', 'COUNT', 'MAX', 'AVERAGE', 'COUNTA', '_xlfn.CONCAT', 'SUMPRODUCT', '_xlfn.XOR', 'IFERROR(1,2)+SUM'];
/** Functions that it does not calculate. */
const UNKNOWN = [
  'MiFuncion', 'libro.xlsm_Macro', '_xll.ADDIN', '_xludf.DUMMY', 'GETPIVOTDATA', '_xlfn.AGGREGATE', 'CUBEVALUE', 'RTD', '_xlfn.WEBSERVICE', 'CALL',
  '_xlfn.TAKE', '_xlfn.DROP', '_xlfn.EXPAND', '_xlfn.CHOOSECOLS', '_xlfn.CHOOSEROWS', '_xlfn.WRAPROWS', '_xlfn.WRAPCOLS', '_xlfn.BYROW', '_xlfn.MAP', '_xlfn.REDUCE',
  '_xlfn.SCAN', '_xlfn.MAKEARRAY', '_xlfn.ISOMITTED', '_xlfn.GROUPBY', '_xlfn.PIVOTBY', '_xlfn.PERCENTOF', '_xlfn.TRIMRANGE', '_xlfn.REGEXTEST', '_xlfn.REGEXREPLACE',
  '_xlfn.IMAGE', '_xlfn.STOCKHISTORY', '_xlfn.ARRAYTOTEXT', '_xlfn.VALUETOTEXT', '_xlfn.TOCOL', '_xlfn.VSTACK', '_xlfn.SEQUENCE', '_xlfn.RANDARRAY', '_xlfn.ANCHORARRAY',
  '_xlfn._xlws.FILTER', '_xlfn._xlws.SORT', '_xlfn._xlws.PY', '_xlfn.UNIQUE', '_xlfn.SINGLE', '_xlfn.NUEVAFUNCION', 'FUTURE.FUNCTION', 'TAKE', 'XLOOKUP',
];

const nested = (open: string, times: number, close: string): string => `${open.repeat(times)}1${close.repeat(times)}`;

/** Texts of formulas in the form of a file. None reads a cell that the add-in writes. */
const formula: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(...KNOWN), one, one).map(([name, a, b]) => `${name}(${a},${b})`),
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...UNKNOWN), one).map(([name, a]) => `${name}(${a},2)`) },
  fc.tuple(fc.constantFrom(...UNKNOWN), one).map(([name, a]) => `IFERROR(${name}(${a}),0)`),
  fc.tuple(place, place, fc.constantFrom('+', ' * ', '&', '<>', '^', '=')).map(([a, b, operator]) => `${a}${operator}${b}`),
  fc.tuple(place, place).map(([a, b]) => `IF(${a}>1,"a ""b"" & <c>",${b})`),
  fc.tuple(block, one).map(([area, a]) => `SUM(${area}*1)+MAX(IF(${area}>0,${a}))`),
  one.map((a) => `_xlfn.LET(_xlpm.x,${a},_xlpm.x+1)`),
  one.map((a) => `_xlfn.LAMBDA(_xlpm.x,_xlpm.x*TODAY())(${a})`),
  one.map((a) => `_xlfn.BYROW(${a},_xlfn.LAMBDA(_xlpm.r,SUM(_xlpm.r)))`),
  fc.tuple(fc.constantFrom('INDIRECT("H2")', 'SUM(INDIRECT("H2:H7"))', 'OFFSET(PEI!H1,1,0)', 'SUM(OFFSET(PEI!H1,1,0,6))', 'TODAY()', 'NOW()', 'RAND()', 'RANDBETWEEN(1,6)', 'SUBTOTAL(109,PEI!H2:H7)', 'CELL("address",A1)', 'INFO("osversion")'), place)
    .map(([volatile, a]) => `${volatile}+COUNT(${a})`),
  fc.constantFrom(
    '[1]Hoja1!A1', "'[2]Hoja 1'!$A$1*2", "'C:\\datos\\[otro.xlsx]Hoja1'!A1", '[1]!Nombre', 'SUM([1]Hoja1!A1:A9)', 'Macro1!A1', 'NoEsta!A1+1', 'Nombre_sin_lugar', 'Tabla9[VO]', 'Tabla9[[#This Row],[VO]]',
    '#REF!+1', 'SUM(#REF!)', 'PEI!#REF!', ')(*&^%$ foo ][', '1+', 'SUM(', "Excel|'hoja'!dato", 'H2#', '{=1}', '@H2', ' H2 + H3 ', 'sum(h2:h3)', '+H2', '--"5"', '1E5+1.50', 'TRUE()', 'H2*50%', '-H2^2', 'PEI:Datos!H2', 'SUM(PEI:Datos!H2:H3)', 'SUM((H2,H3 H3:H4))',
    'PEI!H2:INDEX(PEI!H:H,7)', 'IF(1,{1,2;3,4})', '"a_x000D_b"', '"a_x005F_x000D_b"', '"ñandú – 日本"', "IF(H2>1,\"it''s\",\"\")", nested('(', 1200, ')'), nested('-', 5000, ''), nested('IF(1,', 70, ',2)'), `1${'+1'.repeat(1500)}`, `1${'%'.repeat(4000)}`,
  ),
);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const otherWay = (text: string): string => escaped(text).replaceAll('"', '&quot;').replaceAll('+', '&#43;');
const written = fc.tuple(formula, fc.boolean()).map(([text, plainly]) => (plainly ? escaped(text) : otherWay(text)));

/** What a cell holds besides its formula: attributes and `v`. */
const result = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(fc.integer({ min: 0, max: 100_000 }).map(String), fc.constantFrom('47.6', '0.30000000000000004', '1E5', '-0', '100.00', '1e-7', '8399.999999999999')).map((value) => ({ attributes: '', inner: `<v>${value}</v>` })) },
  fc.constantFrom('', 'hola', 'a &amp; b', ' con espacios ', 'a_x000D_b').map((value) => ({ attributes: ' t="str"', inner: `<v>${value}</v>` })),
  fc.constantFrom('0', '1').map((value) => ({ attributes: ' t="b"', inner: `<v>${value}</v>` })),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?', '#SPILL!', '#FIELD!').map((value) => ({ attributes: ' t="e"', inner: `<v>${value}</v>` })),
  fc.constantFrom({ attributes: '', inner: '' }, { attributes: '', inner: '<v></v>' }, { attributes: '', inner: '<v/>' }, { attributes: ' vm="1" t="e"', inner: '<v>#VALUE!</v>' }, { attributes: ' cm="1"', inner: '<v>3</v>' }),
);

const anyCell: fc.Arbitrary<FileCell> = fc.tuple(written, result, fc.constantFrom('', '', '', ' ca="1"', ' aca="0" ca="1"', ' xml:space="preserve"'), fc.constantFrom('', ' s="1"')).map(
  ([text, { attributes, inner }, own, style]) => ({ attributes: style + attributes, inner: `<f${own}>${text}</f>${inner}` }));

/** A value obtained by a formula: a number is stored, so that it has its figure. */
const actual: fc.Arbitrary<FileCell> = fc.tuple(written, fc.integer({ min: 1, max: 100 })).map(([text, value]) => ({ attributes: '', inner: `<f>${text}</f><v>${value}</v>` }));

export const formulaBooks: fc.Arbitrary<FormulaBook> = fc.record({
  actuals: fc.array(fc.option(actual), { minLength: 6, maxLength: 6 }),
  below: fc.array(fc.option(anyCell), { maxLength: 12 }),
  own: fc.array(fc.option(anyCell), { minLength: 3, maxLength: 20 }),
});

const cellXml = (name: string, { attributes, inner }: FileCell): string => `<c r="${name}"${attributes}>${inner}</c>`;

/** Rows of cells from a row on, in columns A to E. */
function rowsXml(cells: readonly (FileCell | null)[], first: number): string {
  const rows: string[] = [];
  for (let at = 0; at < cells.length; at += WIDTH) {
    const row = first + at / WIDTH;
    const texts = cells.slice(at, at + WIDTH).map((one_, column) => (one_ === null ? '' : cellXml(`${'ABCDE'[column] ?? ''}${row}`, one_)));
    rows.push(`<row r="${row}">${texts.join('')}</row>`);
  }
  return rows.join('');
}

/** Array, shared and table formulas, whose cells belong together. */
const TOGETHER =
  '<row r="40"><c r="A40" cm="1"><f t="array" ref="A40:A41">_xlfn.TAKE(PEI!H2:H7,2)</f><v>94</v></c><c r="B40"><f t="array" ref="B40:B41">PEI!H2:H3*2</f><v>5</v></c><c r="C40"><f t="shared" ref="C40:C41" si="0">_xlfn.NUEVA(PEI!H2)</f><v>7</v></c><c r="D40"><f t="shared" ref="D40:D41" si="1">PEI!H2*2</f><v>8</v></c><c r="E40"><f t="dataTable" ref="E40:E41" dt2D="0" dtr="0" r1="A9" ca="1"/><v>9</v></c></row>' +
  '<row r="41"><c r="A41"><v>8400</v></c><c r="B41"><v>6</v></c><c r="C41"><f t="shared" si="0"/><v>17</v></c><c r="D41"><f t="shared" si="1"/><v>18</v></c><c r="E41"><v>19</v></c></row>';

/** The workbook as a file. */
export function formulaBookFile({ actuals, below, own }: FormulaBook): Uint8Array {
  const parts = unzipSync(readFileSync('test/fixtures/hostiles/vo-UDF.xlsx'));
  const edit = (name: string, change: (xml: string) => string): void => void (parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))));
  edit(SHEET, (xml) => actuals
    .reduce((text, one_, at) => (one_ === null ? text : text.replace(new RegExp(`<c r="I${at + 2}".*?</c>`), () => cellXml(`I${at + 2}`, one_))), xml)
    .replace('</sheetData>', () => `${rowsXml(below, BELOW)}</sheetData>`));
  parts[OWN] = strToU8(`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rowsXml(own, 1)}${TOGETHER}</sheetData></worksheet>`);
  edit('xl/workbook.xml', (xml) => xml.replace('</sheets>', '<sheet name="Datos" sheetId="9" r:id="rId99"/></sheets><definedNames><definedName name="Nueva">_xlfn.LAMBDA(_xlpm.x,_xlfn.TAKE(_xlpm.x,1))</definedName><definedName name="Fuera">[1]Hoja1!$A$1</definedName></definedNames>'));
  edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>'));
  edit('[Content_Types].xml', (xml) => xml.replace('</Types>', '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'));
  return zipSync(parts, { level: 1 });
}

/** What a file holds of its user: the cells of its sheets by address, as written, blank ones without a format left out, and its names. */
export function fileContent(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(file);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const found = new Map<string, string>();
  const targets = new Map([...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [/ Id="([^"]*)"/.exec(tag)?.[1], / Target="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1]]));
  for (const [, name = '', id = ''] of text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g)) {
    found.set(name, 'sheet');
    const cells = text(`xl/${targets.get(id) ?? ''}`).matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs);
    for (const [whole, address = ''] of cells) if (whole !== `<c r="${address}"/>`) found.set(`${name}!${address}`, whole);
  }
  for (const [whole, name = ''] of text('xl/workbook.xml').matchAll(/<definedName name="([^"]*)".*?<\/definedName>/gs)) found.set(`=${name}`, whole);
  return found;
}
