import { readFileSync } from 'node:fs';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, valuesIn } from './hostBook';

/** Rows of values of one sheet from A1 on. */
export type SheetRows = readonly (readonly CellValue[])[];

const isCode = (row: readonly CellValue[]): boolean => /^(?:OEI|AEI|IND)/.test(String(row[0]));
const elementOf = (row: readonly CellValue[]): string => String(row[0]).replace(/^IND\.\d+\./, '');

/** The 2024 table over several sheets: each has the header, the rows of its indicators with those of their AEI, and the last row. */
export async function spread2024(sheets: readonly string[], sheetOf: (code: string, nth: number) => number): Promise<Record<string, SheetRows>> {
  const rows = await valuesIn(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx') }), 'PEI Indicadores');
  const first = rows.findIndex(isCode);
  const coded = rows.filter(isCode);
  const indicators = coded.filter((row) => String(row[0]).startsWith('IND'));
  const places = new Map(indicators.map((row, nth) => [row, sheetOf(String(row[0]), nth)]));
  return Object.fromEntries(sheets.map((name, at) => {
    const own = indicators.filter((row) => places.get(row) === at);
    const elements = new Set(own.map(elementOf));
    return [name, [...rows.slice(0, first), ...coded.filter((row) => own.includes(row) || elements.has(String(row[0]))), ...rows.slice(first + coded.length)]];
  }));
}

/** The progress that each code has in a column of a sheet, "ND" or a number; '' of a blank cell. */
export const progressIn = (rows: SheetRows, column: number): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(rows.filter(isCode).map((row) => [String(row[0]), row[column] ?? '']));
