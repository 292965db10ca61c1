import { foldText } from '../../cells/foldText';
import { cellAt, isFilled } from '../../cells/sheetCells';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import type { LayoutColumn, RowPair, RowPairs } from '../tableLayout';

const PLANNED = new Set(['p', 'prog', 'programado', 'programada', 'programacion', 'meta', 'meta programada', 'le', 'logro esperado', 'planificado', 'planeado', 'previsto', 'esperado', 'proyectado']);
const REACHED = new Set(['e', 'ejec', 'ejecutado', 'ejecutada', 'ejecucion', 'meta ejecutada', 'logro', 'logro obtenido', 'vo', 'valor obtenido', 'obtenido', 'alcanzado', 'logrado', 'real', 'avance', 'resultado']);

/** Rows of a percentage below the two, which is not read. */
const SHARE = /^(?:%|porcentaje|nivel|grado)? ?(?:de )?(?:avance|ejecucion|cumplimiento|logro)(?: ?%| porcentual)?$/;

/** Whether a cell says that its row is of goals, of values, or of their quotient; null for anything else. */
export function rowKindOf(value: CellValue): 'goal' | 'value' | 'share' | null {
  const words = foldText(String(value)).replace(/[.:]/g, '').trim();
  if (PLANNED.has(words)) return 'goal';
  if (REACHED.has(words)) return 'value';
  return SHARE.test(words) ? 'share' : null;
}

/**
 * Pairs the rows of goals and values: two of different kinds, one below the other, where the first has a code or a name and the second repeats it or
 * leaves it blank. A third row with their quotient belongs to them. Other rows of one indicator, or a row without its other, are apart.
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
    const kinds = [kindAt(row), kindAt(row + 1)];
    const isWhole = end === row + 2 || (end === row + 3 && kindAt(row + 2) === 'share');
    const isPair = isWhole && kinds.includes('goal') && kinds.includes('value') && identities.some(({ column }) => isFilled(cellAt(cells, row, column)));
    if (isPair) byRow.set(row, kindAt(row) === 'goal' ? { goal: row, value: row + 1, end } : { goal: row + 1, value: row, end });
    else for (let one = row; one < end; one += 1) apart.add(one);
    row = end;
  }
  return { byRow, apart };
}
