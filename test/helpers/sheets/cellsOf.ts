import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';

const LIBROS = 'test/fixtures/libros';
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The first sheet of one of the workbooks of test/fixtures/libros, as the workbook port would read it. */
export function cellsOf(file: string): SheetCells {
  const parts = unzipSync(readFileSync(`${LIBROS}/${file}`));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const strings = all(part('xl/sharedStrings.xml'), /<si>([^]*?)<\/si>/g).map(([, inner = '']) =>
    all(inner, /<t[^>]*>([^]*?)<\/t>/g).map(([, text = '']) => plain(text)).join(''),
  );
  const sheet = part('xl/worksheets/sheet1.xml');
  const name = plain(/<sheet [^>]*name="([^"]*)"/.exec(part('xl/workbook.xml'))?.[1] ?? '');
  return sheetCells({ name, values: valuesOf(sheet, strings), merges: all(sheet, /<mergeCell ref="([A-Z0-9:]+)"/g).map(([, ref = '']) => rectOf(ref)) });
}

/** A sheet that holds just these values from A1 on; anything else may be given. */
export function sheetCells(given: Partial<SheetCells> & Pick<SheetCells, 'values'>): SheetCells {
  return { id: 'S1', name: 'Hoja1', top: 0, left: 0, visibility: 'Visible', isProtected: false, isFiltered: false, ownNames: {}, ...given };
}

/** Rows of unequal length as a sheet from A1 on. */
export function rowsAsSheet(rows: readonly (readonly CellValue[])[]): SheetCells {
  const width = Math.max(...rows.map((row) => row.length));
  return sheetCells({ values: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]) });
}

function valuesOf(sheet: string, strings: readonly string[]): CellValue[][] {
  const cells = all(sheet, /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g).map(([, column = '', row = '', attributes = '', inner = '']) => ({
    row: Number(row) - 1, column: columnOf(column), value: valueOf(attributes, inner, strings),
  }));
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(''));
  for (const { row, column, value } of cells) (values[row] ?? [])[column] = value;
  return values;
}

function valueOf(attributes: string, inner: string, strings: readonly string[]): CellValue {
  const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
  if (raw === undefined) return '';
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 's') return strings[Number(raw)] ?? '';
  return type === 'str' || type === 'e' ? plain(raw) : Number(raw);
}

function rectOf(ref: string): Rect {
  const [first = '', last = first] = ref.split(':');
  const [top, left] = [rowOf(first), columnOf(first)];
  return { top, left, height: rowOf(last) + 1 - top, width: columnOf(last) + 1 - left };
}

const rowOf = (cell: string): number => Number(cell.replace(/\D/g, '')) - 1;
const columnOf = (cell: string): number => [...cell.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const all = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];
const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) => (code === undefined ? (ENTITIES[name ?? ''] ?? '') : String.fromCodePoint(Number(code))));
