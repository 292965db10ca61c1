import type { Area } from '../area';
import { blankCell, type Cell, makeCell } from './cell';

/** A change of the look of a block: the number of the style that the cells of each style are to have. */
export type StyleChange = { readonly area: Area; readonly change: (style: number) => number };

type Row = (Cell | undefined)[];
/** What becomes of the cells of one column in a band of rows, with the last answer: most cells look like the one above. */
type Column = { readonly column: number; readonly changes: StyleChange['change'][]; style: number; next: number };

/**
 * Carries out changes of looks that may overlap, in their order and in one pass over the rows: a hundred thousand cells that get ten
 * things one after the other cost one pass and not ten.
 *
 * @param emptyStyleAt the style that a blank cell has from its row or column
 */
export function applyStyleChanges(rows: Map<number, Row>, restyles: readonly StyleChange[], emptyStyleAt: (row: number, column: number) => number): void {
  const edges = [...new Set(restyles.flatMap(({ area }) => [area.top, area.bottom + 1]))].sort((one, other) => one - other);
  edges.forEach((top, at) => {
    const next = edges[at + 1] ?? top;
    const columns = columnsOf(restyles.filter(({ area }) => area.top <= top && area.bottom >= top));
    for (let row = top; columns.length > 0 && row < next; row += 1) {
      const cells = rows.get(row) ?? [];
      applyToRow(cells, columns, (column) => emptyStyleAt(row, column));
      if (cells.length > 0) rows.set(row, cells);
    }
  });
}

function columnsOf(restyles: readonly StyleChange[]): Column[] {
  const columns = new Map<number, Column>();
  for (const { area, change } of restyles) {
    for (let column = area.left; column <= area.right; column += 1) {
      const found = columns.get(column);
      if (found === undefined) columns.set(column, { column, changes: [change], style: NaN, next: NaN });
      else found.changes.push(change);
    }
  }
  return [...columns.values()];
}

function applyToRow(cells: Row, columns: readonly Column[], emptyStyleAt: (column: number) => number): void {
  for (const of of columns) {
    const cell = cells[of.column];
    const style = cell === undefined ? emptyStyleAt(of.column) : cell.style;
    if (style !== of.style) {
      of.style = style;
      of.next = of.changes.reduce((one, change) => change(one), style);
    }
    if (of.next === style) continue;
    cells[of.column] = cell === undefined ? blankCell(of.next) : makeCell(cell.value, cell.formula, of.next, cell.extra);
  }
}
