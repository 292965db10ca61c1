import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addSheet } from '../../../src/host/model/edit/sheets';
import { FileError } from '../../../src/host/xlsx/fileError';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/openXlsx';
import { packageProblems } from '../../helpers/packages/packageProblems';
import { partText } from './packageParts';

const BOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** A file of two sheets with one of its parts changed. */
function edited(part: string, change: (text: string) => string): Uint8Array {
  const { workbook, save } = createXlsx('Hoja');
  addSheet(workbook, 'Otra');
  const parts = unzipSync(save());
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const refusal = (file: Uint8Array): string => {
  try {
    openXlsx(file);
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return 'none';
};

const MERGE = '<mergeCells count="1"><mergeCell ref="K2:L2"/></mergeCells>';

describe('what Excel would repair or refuse', () => {
  it.each([
    { name: 'two sheets of one part', part: BOOK, change: (xml: string) => xml.replace(/(<sheet name="Otra"[^>]*r:id=")[^"]*/, '$1rId1'), code: 'needs-repair' },
    { name: 'a sheet of number 0', part: BOOK, change: (xml: string) => xml.replace('sheetId="1"', 'sheetId="0"'), code: 'needs-repair' },
    { name: 'a sheet beyond number 65,534', part: BOOK, change: (xml: string) => xml.replace('sheetId="1"', 'sheetId="65535"'), code: 'needs-repair' },
    { name: 'an element before its place', part: SHEET, change: (xml: string) => xml.replace('<sheetData', `${MERGE}<sheetData`), code: 'needs-repair' },
    { name: 'the cells twice', part: SHEET, change: (xml: string) => xml.replace('<sheetData/>', '<sheetData/><sheetData><row r="9"><c r="A9"><v>1</v></c></row></sheetData>'), code: 'needs-repair' },
    { name: 'a merge that is no block', part: SHEET, change: (xml: string) => xml.replace('<sheetData/>', `<sheetData/>${MERGE.replace('K2:L2', 'ZZZZ1:ZZZZ2')}`), code: 'needs-repair' },
    { name: 'a strict sheet in another workbook', part: SHEET, change: (xml: string) => xml.replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'), code: 'strict' },
    { name: 'the data of newer functions missing', part: 'xl/_rels/workbook.xml.rels', change: (xml: string) => xml.replace('</Relationships>', '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>'), code: 'needs-repair' },
    { name: 'an attribute twice', part: SHEET, change: (xml: string) => xml.replace('<sheetData/>', '<sheetData><row r="1" r="2"/></sheetData>'), code: 'broken-part' },
    { name: 'a prefix that stands for nothing', part: SHEET, change: (xml: string) => xml.replace('<sheetData/>', '<sheetData><row r="1" x14ac:dyDescent="0.25"/></sheetData>'), code: 'broken-part' },
  ])('is refused on opening: $name', ({ part, change, code }) => {
    expect(refusal(edited(part, change))).toBe(code);
  });

  it('is not what a sheet of the highest number makes of the next one', () => {
    const { workbook, save } = openXlsx(edited(BOOK, (xml) => xml.replace('sheetId="2"', 'sheetId="65534"')));
    addSheet(workbook, 'Nueva');
    addSheet(workbook, 'Más nueva');
    const saved = save();
    expect([...partText(saved, BOOK).matchAll(/sheetId="(\d+)"/g)].map(([, number]) => number)).toEqual(['1', '65534', '2', '3']);
    expect(packageProblems(saved)).toEqual([]);
  });

  it.each(['', ' count="dos" uniqueCount="-3"'])('is no count of texts where the file has none (%j)', (counts) => {
    const { workbook, save } = openXlsx(edited(STRINGS, (xml) => xml.replace(/ count="\d+" uniqueCount="\d+"/, counts)));
    for (const sheet of workbook.sheets) sheet.cells.set(0, 0, { value: `texto ${sheet.name}`, formula: null, style: 0, extra: null });
    const saved = save();
    expect(partText(saved, STRINGS)).toContain(' uniqueCount="2">');
    expect(partText(saved, STRINGS)).not.toMatch(/\scount=/);
    expect(packageProblems(saved)).toEqual([]);
  });
});
