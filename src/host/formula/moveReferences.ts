import { printReference } from './printReference';
import { sameName } from './reference';
import type { CellPlace, Corner, Reference } from './reference';
import { rewriteFormula } from './rewriteFormula';

/** A block of cells that was cut and put somewhere else; places are zero-based. */
export interface BlockMove {
  readonly from: CellPlace;
  readonly rows: number;
  readonly columns: number;
  /** Where its first cell is now. */
  readonly to: CellPlace;
}

/**
 * A formula after a block of cells was cut and put elsewhere: a reference that lay wholly in the block points to where the
 * block is now; any other stays, letter by letter. A `$` changes nothing.
 *
 * @param formulaSheet the sheet that the formula stands on, which its references without sheet mean
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
