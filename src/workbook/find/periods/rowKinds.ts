import { foldText, foldWords } from '../../cells/foldText';
import type { Rect } from '../../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import type { ColumnProfile } from '../profileColumn';
import type { ColumnGuess } from '../readHeader';
import { CONFIDENCE } from '../tableLayout';
import type { LayoutColumn } from '../tableLayout';

type Candidate = LayoutColumn & { readonly guess: ColumnGuess; readonly profile: ColumnProfile };

const PLANNED = new Set(['p', 'prog', 'programado', 'programada', 'programacion', 'meta', 'meta programada', 'le', 'logro esperado', 'planificado', 'planeado', 'previsto', 'esperado', 'proyectado']);
const REACHED = new Set(['e', 'ejec', 'ejecutado', 'ejecutada', 'ejecucion', 'meta ejecutada', 'logro', 'logro obtenido', 'vo', 'valor obtenido', 'obtenido', 'alcanzado', 'logrado', 'real', 'avance', 'resultado']);
const ROWS_SEEN = 60;
const FEWEST = 2;

/**
 * Recognises a table with the goal and the value of an indicator in a row each: some column says only "Programado" and "Ejecutado", or the
 * like. It becomes `rowKind`, and no column of figures means one thing.
 */
export function withRowKinds<Column extends Candidate>(cells: SheetCells, header: Rect, columns: readonly Column[]): readonly Column[] {
  const kind = columns.find(({ column, meaning: { field } }) => field !== 'own' && saysKind(cells, header, column));
  if (kind === undefined) return columns;
  return columns.map((column) => {
    if (column === kind) return { ...column, meaning: { field: 'rowKind' }, confidence: CONFIDENCE.certain };
    const isFigure = 'year' in column.meaning || (column.meaning.field === 'unknown' && column.profile.numbers > 0);
    return isFigure ? { ...column, meaning: { field: 'unknown' }, confidence: CONFIDENCE.certain } : column;
  });
}

function saysKind(cells: SheetCells, { top, height }: Rect, column: number): boolean {
  const seen = new Set<boolean>();
  let count = 0;
  const end = Math.min(usedRangeEnd(cells).row, top + height + ROWS_SEEN);
  for (let row = top + height; row < end; row += 1) {
    const value = cellAt(cells, row, column);
    if (!isFilled(value)) continue;
    const words = foldText(String(value)).replace(/[.:]/g, '').trim();
    if (PLANNED.has(words)) seen.add(true);
    else if (REACHED.has(words)) seen.add(false);
    else return false;
    count += 1;
  }
  return count >= FEWEST && seen.size === 2;
}

/** Columns headed by a year alone are the goals of a table that has no others. */
export function withBareYears<Column extends Candidate>(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ guess: { concept } }) => concept === 'target')) return columns;
  const isBare = ({ header, guess: { year, concept, span }, profile, meaning: { field } }: Column): boolean =>
    field === 'unknown' && concept === null && span === null && year !== null && profile.numbers > 0 && profile.texts === 0 && foldWords(header).join(' ') === String(year);
  return columns.map((column) =>
    (isBare(column) && column.guess.year !== null ? { ...column, meaning: { field: 'target', year: column.guess.year }, confidence: CONFIDENCE.supposed } : column));
}
