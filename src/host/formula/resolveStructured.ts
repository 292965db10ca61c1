import { cellError, isCellError } from '../format/cellValue';
import type { CellError } from '../format/cellValue';
import type { Evaluation } from './evaluation';
import type { TableShape } from './formulaWorkbook';
import { cellsOf } from './operand';
import type { Area, Operand } from './operand';
import { sameName } from './reference';

interface Selection {
  readonly items: ReadonlySet<string>;
  readonly from?: string;
  readonly to?: string;
}

/**
 * The cells of a structured reference: `Tabla1[Avance]`, `Tabla1[[#Headers],[Avance]]`, `Tabla1[[A]:[C]]`, `[@Avance]`,
 * `Tabla1[#All]`, `Tabla1[]`.
 *
 * - Without a table name the table around the formula is meant; without one `#REF!`, for an unknown column too.
 * - `@` and `#This Row` outside the table's rows give `#VALUE!`.
 * - Source: Microsoft, "Using structured references with Excel tables".
 */
export function resolveStructured(tableName: string, inside: string, evaluation: Evaluation): Operand {
  const { workbook, sheet, row, column } = evaluation;
  const table = tableName === '' ? workbook.tableAt(sheet, row, column) : workbook.findTable(tableName);
  if (table === undefined) return cellError(tableName === '' ? '#REF!' : '#NAME?');
  const area = structuredArea(table, inside, { sheet, row });
  return isCellError(area) ? area : cellsOf(area);
}

/**
 * The same for a table that is known; `place` is where the formula stands.
 *
 * @param inside what stands between the outer brackets; nothing is the whole body
 */
export function structuredArea(table: TableShape, inside: string, place: Pick<Evaluation, 'sheet' | 'row'>): Area | CellError {
  const selection = readSelection(inside);
  const columns = columnSpan(table, selection);
  if (columns === undefined) return cellError('#REF!');
  const rows = rowSpan(table, selection.items, place);
  if (rows === undefined) return cellError('#VALUE!');
  return rows.top > rows.bottom ? cellError('#REF!') : { sheet: table.sheet, ...rows, ...columns };
}

const PART = /\[((?:'.|[^\]'])*)\]/g;

/** Splits what stands between the outer brackets into items (`#Data`, `@`) and a column or a span of columns. */
function readSelection(inside: string): Selection {
  const items = new Set<string>();
  let text = inside.trim();
  if (text.startsWith('@')) {
    items.add('#this row');
    text = text.slice(1).trim();
  }
  const parts = text.includes('[') ? [...text.matchAll(PART)].map(([, part = '']) => part) : text === '' ? [] : [text];
  const columns: string[] = [];
  for (const part of parts) {
    if (part.trim().startsWith('#')) items.add(part.trim().toLowerCase());
    else if (part.startsWith('@')) {
      items.add('#this row');
      columns.push(unescaped(part.slice(1)));
    } else columns.push(unescaped(part));
  }
  const [from, to] = columns;
  return { items, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const unescaped = (name: string): string => name.replace(/'(.)/g, '$1');

function columnSpan(table: TableShape, { from, to }: Selection): { left: number; right: number } | undefined {
  if (from === undefined) return { left: table.left, right: table.right };
  const at = (name: string) => table.columns.findIndex((column) => sameName(column, name));
  const first = at(from);
  const last = to === undefined ? first : at(to);
  if (first < 0 || last < 0) return undefined;
  return { left: table.left + Math.min(first, last), right: table.left + Math.max(first, last) };
}

function rowSpan(table: TableShape, items: ReadonlySet<string>, { sheet, row }: Pick<Evaluation, 'sheet' | 'row'>): { top: number; bottom: number } | undefined {
  const body = { top: table.top + (table.header ? 1 : 0), bottom: table.bottom - (table.totals ? 1 : 0) };
  if (items.has('#this row'))
    return sheet === table.sheet && row >= body.top && row <= body.bottom ? { top: row, bottom: row } : undefined;
  if (items.size === 0) return body;
  const all = items.has('#all');
  const data = all || items.has('#data');
  const headers = all || items.has('#headers');
  const totals = all || items.has('#totals');
  const top = headers ? table.top : data ? body.top : body.bottom + 1;
  const bottom = totals ? table.bottom : data ? body.bottom : body.top - 1;
  return { top, bottom };
}
