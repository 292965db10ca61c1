import { boundingArea, intersect } from '../../area';
import type { Area } from '../../area';
import { cellError, isCellError } from '../../format/cellValue';
import type { CellError } from '../../format/cellValue';
import { orderReference, sameName } from '../references/reference';
import type { Corner, Reference, SheetMark } from '../references/reference';
import { offsetColumn, offsetRow } from './evaluationContext';
import type { EvaluationContext, ReferenceOffset } from './evaluationContext';
import { Uncalculable } from './formulaFault';
import type { TableShape } from './formulaWorkbook';
import { cellsOf, isCells } from './operand';
import type { Operand, SheetArea } from './operand';

/**
 * The cells of a reference.
 *
 * - Parts without `$` move by the distance in the context.
 *
 * @throws Uncalculable when its sheet is of another workbook, or is none that the host reads
 */
export function resolveReference(reference: Reference, evaluation: EvaluationContext): Operand {
  if (reference.sheet === undefined) return cellsOf(areaFrom(reference, evaluation.sheet, evaluation));
  const sheets = sheetsOf(reference.sheet, evaluation);
  if (sheets === undefined) throw new Uncalculable('#REF!');
  return { kind: 'cells', areas: sheets.map((sheet) => areaFrom(reference, sheet, evaluation)) };
}

/** The cells of a reference on one sheet. */
export function areaFrom(reference: Reference, sheet: string, moved: ReferenceOffset): SheetArea {
  const { start, end } = moved.down === 0 && moved.right === 0 ? reference : movedReference(reference, moved);
  return { sheet, top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function movedReference(reference: Reference, moved: ReferenceOffset): Pick<Reference, 'start' | 'end'> {
  const { shape, start, end } = reference;
  if (shape !== 'cell') return orderReference({ ...reference, start: movedCorner(start, shape, moved), end: movedCorner(end, shape, moved) });
  const corner = movedCorner(start, shape, moved);
  return { start: corner, end: corner };
}

const movedCorner = (corner: Corner, shape: Reference['shape'], moved: ReferenceOffset): Corner => ({
  row: shape === 'columns' ? corner.row : offsetRow(corner, moved),
  column: shape === 'rows' ? corner.column : offsetColumn(corner, moved),
  absoluteRow: corner.absoluteRow,
  absoluteColumn: corner.absoluteColumn,
});

/** The sheets of a mark in their order (`Ene:Dic` is all from one to the other); undefined when one does not exist. */
export function sheetsOf({ first, last, workbook }: SheetMark, evaluation: Pick<EvaluationContext, 'workbook'>): readonly string[] | undefined {
  if (workbook !== undefined) return undefined;
  const from = evaluation.workbook.findSheet(first);
  if (from === undefined) return undefined;
  if (last === undefined) return [from];
  const to = evaluation.workbook.findSheet(last);
  if (to === undefined) return undefined;
  const names = evaluation.workbook.sheets();
  const ends = [names.indexOf(from), names.indexOf(to)];
  return names.slice(Math.min(...ends), Math.max(...ends) + 1);
}

interface Selection {
  readonly items: ReadonlySet<string>;
  readonly from?: string;
  readonly to?: string;
}

/**
 * The cells of a structured reference: `Tabla1[Avance]`, `Tabla1[[#Headers],[Avance]]`, `Tabla1[[A]:[C]]`, `[@Avance]`,
 * `Tabla1[#All]`, `Tabla1[]`.
 *
 * - Without a table name it refers to the table around the formula. An unknown column gives `#REF!`.
 * - `@` and `#This Row` outside the table's rows give `#VALUE!`.
 * - Source: Microsoft, "Using structured references with Excel tables".
 */
export function resolveStructured(tableName: string, inside: string, evaluation: EvaluationContext): Operand {
  const { workbook, sheet, row, column } = evaluation;
  const table = tableName === '' ? workbook.tableAt(sheet, row, column) : workbook.findTable(tableName);
  if (table === undefined) throw new Uncalculable(tableName === '' ? '#REF!' : '#NAME?');
  const area = structuredArea(table, inside, { sheet, row });
  return isCellError(area) ? area : cellsOf(area);
}

/**
 * The cells of a structured reference to a known table.
 *
 * @param inside the text between the outer brackets; empty for the whole body
 * @param place the cell of the formula
 */
export function structuredArea(table: TableShape, inside: string, place: Pick<EvaluationContext, 'sheet' | 'row'>): SheetArea | CellError {
  const selection = readSelection(inside);
  const columns = columnSpan(table, selection);
  if (columns === undefined) return cellError('#REF!');
  const rows = rowSpan(table, selection.items, place);
  if (rows === undefined) return cellError('#VALUE!');
  return rows.top > rows.bottom ? cellError('#REF!') : { sheet: table.sheet, ...rows, ...columns };
}

const PART = /\[((?:'.|[^\]'])*)\]/g;

/** Splits the text between the outer brackets into items (`#data`, `@` as `#this row`) and a column or a span of columns. */
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

function rowSpan(table: TableShape, items: ReadonlySet<string>, { sheet, row }: Pick<EvaluationContext, 'sheet' | 'row'>): { top: number; bottom: number } | undefined {
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

/**
 * The reference operators: `:` is the smallest area around both, space their common cells, `,` both.
 *
 * - No common cells give `#NULL!`, operands that are not cells `#VALUE!`.
 */
export function joinReferences(operator: ':' | ' ' | ',', one: Operand, other: Operand): Operand {
  if (isCells(one) && isCells(other)) {
    if (operator === ',') return { kind: 'cells', areas: [...one.areas, ...other.areas] };
    if (operator === ':') return span(one.areas, other.areas);
    const areas = one.areas.flatMap((area) => other.areas.flatMap((second) => common(area, second)));
    return areas.length === 0 ? cellError('#NULL!') : { kind: 'cells', areas };
  }
  const values = [one, other].filter((operand) => !isCells(operand));
  return values.find((operand) => typeof operand === 'object' && operand !== null && isCellError(operand)) ?? cellError('#VALUE!');
}

function span(one: readonly SheetArea[], other: readonly SheetArea[]): Operand {
  const areas = [...one, ...other];
  const [first] = areas;
  if (first === undefined || areas.some(({ sheet }) => sheet !== first.sheet)) return cellError('#VALUE!');
  return { kind: 'cells', areas: [{ sheet: first.sheet, ...areas.reduce<Area>(boundingArea, first) }] };
}

function common(one: SheetArea, other: SheetArea): SheetArea[] {
  const shared = one.sheet === other.sheet ? intersect(one, other) : null;
  return shared === null ? [] : [{ sheet: one.sheet, ...shared }];
}
