import { orderReference } from './orderReference';
import { printReference, sheetPrefix } from './printReference';
import { COLUMN_COUNT, ROW_COUNT } from './reference';
import type { Corner, Reference } from './reference';
import { rewriteFormula } from './rewriteFormula';

/**
 * A formula as it reads after being copied some rows down and columns to the right (negative: up, left): references
 * move, but for what a `$` holds; what would leave the sheet becomes `#REF!`. Fills and shared formulas work the same.
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
  return start.row < 0 || start.column < 0 || end.row >= ROW_COUNT || end.column >= COLUMN_COUNT ? undefined : moved;
}
