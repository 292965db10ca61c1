import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { FileError, type FileErrorCode } from '../../../src/host/xlsx/fileError';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/openXlsx';
import { at } from './changedBook';
import { changedParts, packageParts } from './packageParts';
import { RICH_PARTS, richBook } from './richBook';

const libro = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/fixtures/libros/${name}.xlsx`));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

const refusal = (file: Uint8Array): FileError => {
  try {
    openXlsx(file);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('it was opened');
};

/** A good zip whose directory claims that its part is far larger than it is. */
function bomb(): Uint8Array {
  const file = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const directory = file.findIndex((_, index) => [0x50, 0x4b, 0x01, 0x02].every((byte, place) => file[index + place] === byte));
  new DataView(file.buffer, file.byteOffset).setUint32(directory + 24, 0x7fffffff, true);
  return file;
}

describe('openXlsx', () => {
  it.each<{ file: () => Uint8Array; code: FileErrorCode; because: string }>([
    { file: () => new Uint8Array(), code: 'empty-file', because: 'it has no bytes' },
    { file: () => strToU8('nombre;avance\n'), code: 'not-xlsx', because: 'it is plain text' },
    { file: () => Uint8Array.from([...OLE, ...wide('Workbook')]), code: 'old-xls', because: 'it begins like a .xls' },
    { file: () => Uint8Array.from([...OLE, ...wide('EncryptedPackage')]), code: 'encrypted', because: 'the package lies encrypted inside' },
    { file: () => richBook().subarray(0, 5000), code: 'corrupt', because: 'its end is missing' },
    { file: () => zipSync({ 'xl/workbook.bin': strToU8('x'), '_rels/.rels': strToU8(String(RICH_PARTS['_rels/.rels']).replace('workbook.xml', 'workbook.bin')) }), code: 'binary-xlsb', because: 'its workbook is binary' },
    { file: () => zipSync({ 'word/document.xml': strToU8('<w:document/>') }), code: 'other-document', because: 'it is a Word document' },
    { file: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), code: 'other-document', because: 'it is an OpenDocument sheet' },
    { file: bomb, code: 'too-large', because: 'it would unpack to two gigabytes' },
    { file: () => richBook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>' }), code: 'broken-part', because: 'a sheet ends inside a tag' },
    { file: () => richBook({ 'xl/styles.xml': '<styleSheet><fonts></styleSheet>' }), code: 'broken-part', because: 'tags of a part do not match' },
  ])('refuses a file as $code: $because', ({ file, code }) => {
    const error = refusal(file());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-ZÁÉÍÓÚ].*\.|\)$/);
  });

  it('finds that a part was damaged inside', () => {
    const file = richBook();
    const packed = Uint8Array.from(file);
    const place = file.findIndex((_, index) => [...'xl/styles.xml'].every((letter, offset) => file[index + offset] === letter.charCodeAt(0)));
    for (let index = 60; index < 70; index += 1) packed[place + index] = 0;
    expect(refusal(packed)).toMatchObject({ code: 'corrupt', detail: 'xl/styles.xml' });
  });

  it.each(['pei-jlbr-2024', 'pei-jlbr-2024-impreso', 'pei-igp-2020-2025', 'tabla-simple'])('gives %s back with every part and their order the same', (name) => {
    const file = libro(name);
    const saved = openXlsx(file).save();
    expect(changedParts(file, saved)).toEqual([]);
    expect([...packageParts(saved).keys()]).toEqual([...packageParts(file).keys()]);
  });

  it('gives a package full of unknown things back the same', () => {
    expect(changedParts(richBook(), openXlsx(richBook()).save())).toEqual([]);
  });

  it('gives sheets other ids each time a workbook is opened, as Excel does', () => {
    const [one, other] = [openXlsx(libro('pei-jlbr-2024')), openXlsx(libro('pei-jlbr-2024'))].map(({ workbook }) => workbook.activeSheet.id);
    expect(one).not.toBe(other);
  });

  it('reads the values of the 2024 workbook', () => {
    const { workbook } = openXlsx(libro('pei-jlbr-2024'), { name: 'pei.xlsx' });
    const sheet = workbook.activeSheet;
    expect([workbook.name, sheet.name]).toEqual(['pei.xlsx', 'PEI Indicadores']);
    expect(sheet.cells.values(at('H14:N14'))).toEqual([[2023, 92, 94, 96, 98, 100, 47.6]]);
    expect(sheet.frozen).toEqual({ rows: 12, columns: 2 });
    expect(sheet.merges).toHaveLength(16);
    expect(sheet.column(1).width).toBeCloseTo(59.29, 2);
    expect(workbook.style(sheet.styleAt(9, 0))).toMatchObject({ font: { bold: true }, fill: { color: '#D9E1F2' }, alignment: { horizontal: 'Center', wrapText: true } });
  });

  it('makes an empty workbook that can be opened again', () => {
    const { workbook } = openXlsx(createXlsx('Hoja1').save());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Hoja1']);
    expect(workbook.activeSheet.cells.usedArea(false)).toBeNull();
  });
});
