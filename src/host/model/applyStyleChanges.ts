import type { Area } from '../area';
import { blankCell, type Cell, makeCell } from './cell';

/** A change of format of a block: maps the style number of a cell to its new one. */
export type StyleChange = { readonly area: Area; readonly change: (style: number) => number };

type Row = (Cell | undefined)[];
/** The changes of one column in a band of rows. The last style and its result are kept: most cells have the style of the cell above. */
type Column = { readonly column: number; readonly changes: StyleChange['change'][]; style: number; next: number };

/**
 * Applies changes of format in their order. Changes may overlap; all of them take one pass over the rows.
 *
 * @param rows cells by row and column number, changed in place
 * @param emptyStyleAt the style that a missing cell has from its row or column
 */
export function applyStyleChanges(rows: Map<number, Row>, changes: readonly StyleChange[], emptyStyleAt: (row: number, column: number) => number): void {
  const edges = [...new Set(changes.flatMap(({ area }) => [area.top, area.bottom + 1]))].sort((one, other) => one - other);
  edges.forEach((top, at) => {
    const next = edges[at + 1] ?? top;
    const columns = columnsOf(changes.filter(({ area }) => area.top <= top && area.bottom >= top));
    for (let row = top; columns.length > 0 && row < next; row += 1) {
      const cells = rows.get(row) ?? [];
      applyToRow(cells, columns, (column) => emptyStyleAt(row, column));
      if (cells.length > 0) rows.set(row, cells);
    }
  });
}

function columnsOf(changes: readonly StyleChange[]): Column[] {
  const columns = new Map<number, Column>();
  for (const { area, change } of changes) {
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
