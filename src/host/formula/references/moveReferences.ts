import { COLUMN_LIMIT, ROW_LIMIT } from '../../area';
import { printReference, sheetPrefix } from './printReference';
import { orderReference, sameName } from './reference';
import type { CellPlace, Corner, Reference } from './reference';
import { rewriteFormula } from './rewriteFormula';

/**
 * A formula after a copy some rows down and columns to the right (negative: up, left), as in fills and shared formulas: parts
 * of references without `$` move; a reference that leaves the sheet becomes `#REF!`.
 *
 * @example translateFormula('=A1*$B$1', 2, 1) // '=B3*$B$1'
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const moved = moveReference(token.reference, rows, columns);
    return moved === undefined ? `${sheetPrefix(token.reference.sheet)}#REF!` : printReference(moved);
  });
}

function moveReference(reference: Reference, rows: number, columns: number): Reference | undefined {
  const { shape } = reference;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.absoluteRow || shape === 'columns' ? corner.row : corner.row + rows,
    column: corner.absoluteColumn || shape === 'rows' ? corner.column : corner.column + columns,
  });
  const moved = orderReference({ ...reference, start: move(reference.start), end: move(reference.end) });
  const { start, end } = moved;
  return start.row < 0 || start.column < 0 || end.row >= ROW_LIMIT || end.column >= COLUMN_LIMIT ? undefined : moved;
}

/** A block of cells that was cut and pasted; rows and columns are zero-based. */
interface BlockMove {
  readonly from: CellPlace;
  readonly rows: number;
  readonly columns: number;
  /** Its first cell after the move. */
  readonly to: CellPlace;
}

/**
 * A formula after a block of cells was cut and pasted: references to cells wholly inside the block follow it, others stay
 * unchanged. A `$` makes no difference.
 *
 * @param formulaSheet the sheet of the formula, to which its references without a sheet refer
 * @example moveReferences('=A1+A9', 'Hoja1', A1:B2 moved to D5) // '=D5+A9'
 */
export function moveReferences(formula: string, formulaSheet: string, move: BlockMove): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference' || !isInside(token.reference, formulaSheet, move)) return undefined;
    return printReference(moved(token.reference, formulaSheet, move));
  });
}

function isInside({ sheet, start, end }: Reference, formulaSheet: string, { from, rows, columns }: BlockMove): boolean {
  if (sheet?.workbook !== undefined || sheet?.last !== undefined || !sameName(sheet?.first ?? formulaSheet, from.sheet)) return false;
  return start.row >= from.row && start.column >= from.column && end.row < from.row + rows && end.column < from.column + columns;
}

function moved(reference: Reference, formulaSheet: string, { from, to }: BlockMove): Reference {
  const place = (corner: Corner): Corner =>
    ({ ...corner, row: corner.row + to.row - from.row, column: corner.column + to.column - from.column });
  const { shape, sheet } = reference;
  const needsSheet = sheet !== undefined || !sameName(to.sheet, formulaSheet);
  return { shape, start: place(reference.start), end: place(reference.end), ...(needsSheet ? { sheet: { first: to.sheet } } : {}) };
}

/** Rows or columns inserted or deleted; all numbers are zero-based. */
export interface SheetShift {
  readonly sheet: string;
  /** The sheet of the formula, to which its references without a sheet refer. Default: `sheet`. */
  readonly formulaSheet?: string;
  readonly axis: 'row' | 'column';
  /** The first row or column inserted or deleted. */
  readonly at: number;
  /** Number of rows or columns inserted; negative: deleted. */
  readonly count: number;
  /** When single cells are inserted or deleted: the columns (or rows) that move, both inclusive. */
  readonly across?: { readonly first: number; readonly last: number };
}

/**
 * A formula after rows or columns were inserted or deleted: references follow their cells, areas grow and shrink with changes
 * inside them, and references to only deleted cells become `#REF!`. A `$` makes no difference.
 *
 * @example shiftReferences('=SUM(A1:A9)', { sheet: 'Hoja1', axis: 'row', at: 4, count: 2 }) // '=SUM(A1:A11)'
 */
export function shiftReferences(formula: string, shift: SheetShift): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference' || !pointsTo(token.reference, shift)) return undefined;
    const { reference } = token;
    if (spansAxis(reference, shift) || !isAcross(reference, shift)) return undefined;
    const shifted = shiftReference(reference, shift);
    return shifted === undefined ? `${sheetPrefix(reference.sheet)}#REF!` : shifted === reference ? undefined : printReference(shifted);
  });
}

function pointsTo({ sheet }: Reference, shift: SheetShift): boolean {
  if (sheet === undefined) return sameName(shift.formulaSheet ?? shift.sheet, shift.sheet);
  return sheet.workbook === undefined && sheet.last === undefined && sameName(sheet.first, shift.sheet);
}

/** Whether a reference spans the whole axis and so stays, also when written as `A1:A1048576`. */
const spansAxis = ({ start, end }: Reference, { axis }: SheetShift): boolean =>
  axis === 'row' ? start.row === 0 && end.row === ROW_LIMIT - 1 : start.column === 0 && end.column === COLUMN_LIMIT - 1;

function isAcross({ start, end }: Reference, { axis, across }: SheetShift): boolean {
  if (across === undefined) return true;
  const [first, last] = axis === 'row' ? [start.column, end.column] : [start.row, end.row];
  return first >= across.first && last <= across.last;
}

function shiftReference(reference: Reference, { axis, at, count }: SheetShift): Reference | undefined {
  const key = axis === 'row' ? 'row' : 'column';
  const limit = axis === 'row' ? ROW_LIMIT : COLUMN_LIMIT;
  const [first, last] = [reference.start[key], reference.end[key]];
  const span = count >= 0 ? inserted(first, last, at, count, limit) : deleted(first, last, at, -count);
  if (span === undefined) return undefined;
  if (span[0] === first && span[1] === last) return reference;
  const move = (corner: Corner, place: number): Corner => ({ ...corner, [key]: place });
  return { ...reference, start: move(reference.start, span[0]), end: move(reference.end, span[1]) };
}

type Span = readonly [number, number];

function inserted(first: number, last: number, at: number, count: number, limit: number): Span | undefined {
  const start = first >= at ? first + count : first;
  const end = last >= at ? last + count : last;
  return start >= limit ? undefined : [start, Math.min(end, limit - 1)];
}

function deleted(first: number, last: number, at: number, count: number): Span | undefined {
  const after = at + count;
  if (first >= at && last < after) return undefined;
  const start = first < at ? first : first < after ? at : first - count;
  const end = last < at ? last : last < after ? at - 1 : last - count;
  return [start, end];
}
