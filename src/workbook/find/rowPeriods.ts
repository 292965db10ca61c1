import { cellAt, isFilled } from '../cellAt';
import type { CellValue, SheetCells } from '../cells';
import { foldWords } from '../headers/foldWords';
import type { Candidate } from './candidate';

const PERIOD = /^(?:ano|periodo|ejercicio|semestre|trimestre|mes)(?: |$)/;
const SURE = 1;

/**
 * A list with a row for each indicator *and* period says the period in a column of its own ("Año", "Semestre"), and repeats the codes.
 * Such columns are told apart, and goals and values without a year are those of no period: nothing can be calculated of them as they
 * stand, and the title's year would be wrong for most rows.
 */
export function withRowPeriods(cells: SheetCells, candidates: readonly Candidate[], rows: readonly number[]): readonly Candidate[] {
  const key = candidates.find(({ meaning }) => meaning.field === 'code');
  if (key === undefined) return candidates;
  const telling = candidates.filter((candidate) => saysPeriod(candidate) && differsWithin(cells, key.column, candidate.column, rows));
  if (telling.length === 0) return candidates;
  return candidates.map((candidate) => {
    if (telling.includes(candidate)) return { ...candidate, meaning: { field: 'rowPeriod' }, confidence: SURE };
    return isFigure(candidate) && candidate.guess.year === null ? { ...candidate, meaning: { field: 'unknown' }, confidence: SURE } : candidate;
  });
}

const saysPeriod = ({ header, guess }: Candidate): boolean => guess.concept === null && PERIOD.test(foldWords(header).join(' '));

const isFigure = ({ guess: { concept } }: Candidate): boolean => concept === 'target' || concept === 'actual' || concept === 'progress';

/** Do most rows of the sample stand under a code that comes with another period too? */
function differsWithin(cells: SheetCells, key: number, column: number, rows: readonly number[]): boolean {
  const periods = new Map<CellValue, Set<CellValue>>();
  for (const row of rows) {
    const [code, period] = [cellAt(cells, row, key), cellAt(cells, row, column)];
    if (!isFilled(code) || !isFilled(period)) continue;
    periods.set(code, (periods.get(code) ?? new Set()).add(period));
  }
  const repeated = [...periods.values()].filter(({ size }) => size > 1).length;
  return repeated > 0 && repeated * 2 >= periods.size;
}
