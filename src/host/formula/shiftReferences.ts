import { printReference, sheetPrefix } from './printReference';
import { COLUMN_COUNT, ROW_COUNT, sameName } from './reference';
import type { Corner, Reference } from './reference';
import { rewriteFormula } from './rewriteFormula';

/** Rows or columns that come or go; all places are zero-based. */
export interface SheetShift {
  /** Where they come or go. */
  readonly sheet: string;
  /** The sheet that the formula stands in: its references without a sheet are to that one. Default: `sheet`. */
  readonly formulaSheet?: string;
  readonly axis: 'row' | 'column';
  /** The first row or column inserted or deleted. */
  readonly at: number;
  /** How many come; negative: how many go. */
  readonly count: number;
  /** When only part of the rows or columns moves (cells inserted): the columns or rows that do, both inclusive. */
  readonly across?: { readonly first: number; readonly last: number };
}

/**
 * A formula after rows or columns were inserted or deleted: references follow the cells they pointed at, areas grow and
 * shrink with what happens inside them, and what pointed only at deleted cells becomes `#REF!`. A `$` changes nothing.
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

/** Whole columns hold every row, whatever comes or goes, even when they are written `A1:A1048576`. */
const spansAxis = ({ start, end }: Reference, { axis }: SheetShift): boolean =>
  axis === 'row' ? start.row === 0 && end.row === ROW_COUNT - 1 : start.column === 0 && end.column === COLUMN_COUNT - 1;

function isAcross({ start, end }: Reference, { axis, across }: SheetShift): boolean {
  if (across === undefined) return true;
  const [first, last] = axis === 'row' ? [start.column, end.column] : [start.row, end.row];
  return first >= across.first && last <= across.last;
}

function shiftReference(reference: Reference, { axis, at, count }: SheetShift): Reference | undefined {
  const key = axis === 'row' ? 'row' : 'column';
  const limit = axis === 'row' ? ROW_COUNT : COLUMN_COUNT;
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
