import { codeIn, codeKindOf } from '../../cells/leadingCode';
import type { Observation } from '../../cells/observation';
import { cellRect, overlaps, runsOf } from '../../cells/rect';
import type { Rect } from '../../cells/rect';
import { cellAt, usedRangeEnd } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';

const FEWEST_FIGURES = 2;

/**
 * Rows with a code of an indicator and figures that belong to no table of the sheet, an observation for each run of them: a table that was
 * not understood must not be lost in silence beside one that was.
 *
 * @param layouts every table found on the sheet
 */
export function rowsOutside(cells: SheetCells, layouts: readonly Pick<TableLayout, 'header' | 'body' | 'averageRow'>[]): Observation[] {
  const tables = layouts.map(areaOf);
  const outside = new Map<number, string>();
  for (let row = cells.top; row < usedRangeEnd(cells).row; row += 1) {
    const code = codeOutside(cells, row, tables.filter(({ top, height }) => row >= top && row < top + height));
    if (code !== null) outside.set(row, code);
  }
  return runsOf([...outside.keys()]).map(({ first, length }) => ({
    code: 'filas-sin-tabla',
    severity: 'error',
    place: { sheet: cells.name, rect: { top: first, left: cells.left, height: length, width: usedRangeEnd(cells).column - cells.left } },
    message: `${length === 1 ? `La fila ${first + 1} tiene` : `Las filas ${first + 1} a ${first + length} tienen`} códigos de indicador («${outside.get(first) ?? ''}»…) y cifras, pero no ${length === 1 ? 'es' : 'son'} de ninguna tabla que se entienda: no se calcul${length === 1 ? 'ó' : 'aron'}.`,
    remedy: 'Ponga sobre ellas los encabezados de sus columnas (Código, Logro esperado, Valor obtenido), sin dejar la tabla partida.',
  }));
}

function areaOf({ header, body, averageRow }: Pick<TableLayout, 'header' | 'body' | 'averageRow'>): Rect {
  const top = Math.min(header.top, body.top);
  const bottom = Math.max(header.top + header.height, body.top + body.height, (averageRow ?? 0) + 1);
  return { top, left: Math.min(header.left, body.left), height: bottom - top, width: Math.max(header.width, body.width) };
}

/** The code of an indicator in a cell of a row that none of these tables contains, if the row has figures outside them too; else null. */
function codeOutside(cells: SheetCells, row: number, tables: readonly Rect[]): string | null {
  let code: string | null = null;
  let figures = 0;
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) {
    const value = cellAt(cells, row, column);
    if (value === '' || tables.some((table) => overlaps(table, cellRect(row, column)))) continue;
    const found: string | null = code === null ? codeIn(value) : null;
    if (found !== null && codeKindOf(found) === 'IND') code = found;
    else if (typeof value === 'number' && code !== null) figures += 1;
  }
  return figures >= FEWEST_FIGURES ? code : null;
}
