import { strToU8, unzipSync, zipSync } from 'fflate';
import { createHost } from '../../../src/host';
import { columnLetters } from '../../../src/workbook/cells/cellAddress';

/** A workbook with one sheet of these rows, as XML. */
function bookOfRows(rows: string): Uint8Array {
  const parts = unzipSync(createHost().save());
  const part = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder().decode(parts[part]);
  return zipSync({ ...parts, [part]: strToU8(xml.replace('<sheetData/>', `<sheetData>${rows}</sheetData>`)) }, { level: 1 });
}

const rowsOf = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join('');

/** A sound workbook whose formulas, without values, take minutes: each of 90,000 looks through a column as long. */
export const endlessBook = (): Uint8Array =>
  bookOfRows(rowsOf(90_000, (row) => `<c r="A${row}"><v>${(row * 7919) % 90_001}</v></c><c r="B${row}"><f>COUNTIF(A$1:A$90000,"&gt;"&amp;A${row})</f></c>`));

/** A sound workbook of 5 million cells: hundreds of megabytes once it is read. */
export const heavyBook = (): Uint8Array =>
  bookOfRows(rowsOf(100_000, (row) => Array.from({ length: 50 }, (_, at) => `<c r="${columnLetters(at)}${row}"><v>${row * 50 + at}</v></c>`).join('')));
