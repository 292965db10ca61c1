import { isCellError } from '../format/cellValue';
import type { TableShape } from './formulaWorkbook';
import type { Area } from './operand';
import { printReference } from './printReference';
import { sameName } from './reference';
import type { Corner } from './reference';
import { structuredArea } from './resolveStructured';
import { rewriteFormula } from './rewriteFormula';

/**
 * A formula after a table became plain cells: what named the table names those cells, with dollars; the own row (`[@VO]`)
 * keeps a dollar at its column only.
 *
 * @param place where the formula stands; without a row, `[@VO]` becomes `#VALUE!`
 * @example dissolveTable('=SUM(Plan[VO])', Plan over A1:B4, { sheet: 'Hoja1', row: 0 }) // '=SUM($B$2:$B$4)'
 */
export function dissolveTable(formula: string, table: TableShape, place: { readonly sheet: string; readonly row: number | null }): string {
  const cells = (inside: string): string => {
    const area = structuredArea(table, inside, { sheet: place.sheet, row: place.row ?? -1 });
    if (isCellError(area)) return area.error;
    const isOwnRow = /^@|#this row/i.test(inside);
    return printReference({ ...shapeOf(area, isOwnRow), ...(sameName(place.sheet, area.sheet) ? {} : { sheet: { first: area.sheet } }) });
  };
  return rewriteFormula(formula, (token) => {
    if (token.kind === 'name') return token.sheet === undefined && sameName(token.name, table.name) ? cells('') : undefined;
    if (token.kind !== 'structured') return undefined;
    const bracket = token.text.indexOf('[');
    return sameName(token.text.slice(0, bracket), table.name) ? cells(token.text.slice(bracket + 1, -1).trim()) : undefined;
  });
}

function shapeOf({ top, left, bottom, right }: Area, isOwnRow: boolean) {
  const corner = (row: number, column: number): Corner => ({ row, column, absoluteRow: !isOwnRow, absoluteColumn: true });
  const shape = top === bottom && left === right ? ('cell' as const) : ('area' as const);
  return { shape, start: corner(top, left), end: corner(bottom, right) };
}
