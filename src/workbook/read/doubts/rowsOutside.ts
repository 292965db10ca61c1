import { codeIn, codeKindOf } from '../../cells/leadingCode';
import type { Observation } from '../../cells/observation';
import { runsOf } from '../../cells/rect';
import type { Rect } from '../../cells/rect';
import { usedRangeEnd } from '../../cells/sheetCells';
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
  const end = usedRangeEnd(cells);
  for (let row = cells.top; row < end.row; row += 1) {
    const whole = tables.find(({ top, height, left, width }) => row >= top && row < top + height && left <= cells.left && left + width >= end.column);
    if (whole !== undefined) row = whole.top + whole.height;
    if (row >= end.row) break;
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
function codeOutside({ values, top, left }: SheetCells, row: number, tables: readonly Rect[]): string | null {
  const line = values[row - top] ?? [];
  let code: string | null = null;
  let figures = 0;
  for (let at = 0; at < line.length; at += 1) {
    const table = tables.find((one) => left + at >= one.left && left + at < one.left + one.width);
    if (table !== undefined) {
      at = table.left + table.width - 1 - left;
      continue;
    }
    const value = line[at] ?? '';
    if (value === '') continue;
    const found: string | null = code === null ? codeIn(value) : null;
    if (found !== null && codeKindOf(found) === 'IND') code = found;
    else if (typeof value === 'number' && code !== null) figures += 1;
  }
  return figures >= FEWEST_FIGURES ? code : null;
}
