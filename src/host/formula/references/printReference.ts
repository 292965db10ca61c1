import type { ReferenceStyle } from './readReference';
import { columnName } from './reference';
import type { Corner, Reference, SheetMark } from './reference';

/**
 * A reference as text, with its sheet.
 *
 * @example printReference({ ...b3, sheet: { first: 'Hoja 1' } }) // "'Hoja 1'!$B$3"
 */
export function printReference(reference: Reference, style: ReferenceStyle = { kind: 'A1' }): string {
  return sheetPrefix(reference.sheet) + (style.kind === 'A1' ? printA1(reference) : printR1C1(reference, style));
}

function printA1({ shape, start, end }: Reference): string {
  const row = ({ row: index, absoluteRow }: Corner) => `${absoluteRow ? '$' : ''}${index + 1}`;
  const column = ({ column: index, absoluteColumn }: Corner) => `${absoluteColumn ? '$' : ''}${columnName(index)}`;
  switch (shape) {
    case 'cell':
      return column(start) + row(start);
    case 'area':
      return `${column(start)}${row(start)}:${column(end)}${row(end)}`;
    case 'rows':
      return `${row(start)}:${row(end)}`;
    case 'columns':
      return `${column(start)}:${column(end)}`;
  }
}

function printR1C1({ shape, start, end }: Reference, base: { row: number; column: number }): string {
  const row = (corner: Corner) => `R${position(corner.row, corner.absoluteRow, base.row)}`;
  const column = (corner: Corner) => `C${position(corner.column, corner.absoluteColumn, base.column)}`;
  const span = (one: string, other: string) => (one === other ? one : `${one}:${other}`);
  switch (shape) {
    case 'cell':
      return row(start) + column(start);
    case 'area':
      return `${row(start)}${column(start)}:${row(end)}${column(end)}`;
    case 'rows':
      return span(row(start), row(end));
    case 'columns':
      return span(column(start), column(end));
  }
}

function position(index: number, absolute: boolean, base: number): string {
  if (absolute) return String(index + 1);
  return index === base ? '' : `[${index - base}]`;
}

const PLAIN_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_REFERENCE = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

/**
 * The sheet and `!` before a reference, quoted when the name needs it; empty without a sheet.
 *
 * @example sheetPrefix({ first: "L'Aquila" }) // "'L''Aquila'!"
 */
export function sheetPrefix(sheet: SheetMark | undefined): string {
  if (sheet === undefined) return '';
  const { first, last, workbook } = sheet;
  const names = last === undefined ? [first] : [first, last];
  const plain = names.every((name) => PLAIN_NAME.test(name) && !LIKE_REFERENCE.test(name)) && !/[^\w.]/.test(workbook ?? '');
  const text = (workbook === undefined ? '' : `[${workbook}]`) + names.join(':');
  return plain ? `${text}!` : `'${text.replace(/'/g, "''")}'!`;
}
