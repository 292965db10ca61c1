import { foldText } from '../../cells/foldText';
import { cellAt, isFilled } from '../../cells/sheetCells';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import type { LayoutColumn, RowPair, RowPairs } from '../tableLayout';

const PLANNED = new Set(['p', 'prog', 'programado', 'programada', 'programacion', 'meta', 'meta programada', 'le', 'logro esperado', 'planificado', 'planeado', 'previsto', 'esperado', 'proyectado']);
const REACHED = new Set(['e', 'ejec', 'ejecutado', 'ejecutada', 'ejecucion', 'meta ejecutada', 'logro', 'logro obtenido', 'vo', 'valor obtenido', 'obtenido', 'alcanzado', 'logrado', 'real', 'avance', 'resultado']);

/** Whether a cell says that its row is of goals, or of values; null for anything else. */
export function rowKindOf(value: CellValue): 'goal' | 'value' | null {
  const words = foldText(String(value)).replace(/[.:]/g, '').trim();
  if (PLANNED.has(words)) return 'goal';
  return REACHED.has(words) ? 'value' : null;
}

/**
 * Pairs the rows of goals and values: two of different kinds, one below the other, where the first has a code or a name and the second repeats it or
 * leaves it blank. Three rows of one indicator, or a row without its other, are apart.
 *
 * @param kind the column that says what a row is
 * @param from first row, absolute, 0-based
 * @param to row after the last
 */
export function pairRows(cells: SheetCells, columns: readonly LayoutColumn[], kind: number, from: number, to: number): RowPairs {
  const identities = columns.filter(({ column, meaning: { field } }) => column !== kind && (field === 'code' || field === 'element' || field === 'name'));
  const kindAt = (row: number) => (row < to ? rowKindOf(cellAt(cells, row, kind)) : null);
  const continues = (first: number, row: number): boolean => kindAt(row) !== null && identities.every(({ column }) => {
    const value = cellAt(cells, row, column);
    return !isFilled(value) || foldText(String(value)) === foldText(String(cellAt(cells, first, column)));
  });
  const byRow = new Map<number, RowPair>();
  const apart = new Set<number>();
  for (let row = from; row < to; ) {
    if (kindAt(row) === null) {
      row += 1;
      continue;
    }
    let end = row + 1;
    while (continues(row, end)) end += 1;
    const isPair = end === row + 2 && kindAt(row) !== kindAt(row + 1) && identities.some(({ column }) => isFilled(cellAt(cells, row, column)));
    if (isPair) byRow.set(row, kindAt(row) === 'goal' ? { goal: row, value: row + 1 } : { goal: row + 1, value: row });
    else for (let one = row; one < end; one += 1) apart.add(one);
    row = end;
  }
  return { byRow, apart };
}
