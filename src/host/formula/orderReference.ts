import type { Corner, Reference } from './reference';

/** Puts the corners in order, each `$` staying with its row or column, as Excel does on entry (`B2:A1` is `A1:B2`). */
export function orderReference(reference: Reference): Reference {
  const { start: one, end: other } = reference;
  if (one.row <= other.row && one.column <= other.column) return reference;
  const [above, below] = one.row <= other.row ? [one, other] : [other, one];
  const [before, after] = one.column <= other.column ? [one, other] : [other, one];
  const join = (row: Corner, column: Corner): Corner => ({ ...row, column: column.column, absoluteColumn: column.absoluteColumn });
  return { ...reference, start: join(above, before), end: join(below, after) };
}
