import type { Period } from '../../../engine/plan/periods';
import { foldWords } from '../../cells/foldText';
import type { Rect } from '../../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import type { ColumnProfile } from '../profileColumn';
import type { ColumnGuess } from '../readHeader';
import { CONFIDENCE } from '../tableLayout';
import type { ColumnMeaning, LayoutColumn } from '../tableLayout';
import { pairRows, rowKindOf } from './rowPairs';

type Candidate = LayoutColumn & { readonly guess: ColumnGuess; readonly profile: ColumnProfile };

const ROWS_SEEN = 60;
const FEWEST = 2;

/**
 * Recognises a table with the goal and the value of an indicator in a row each: some column says only "Programado" and "Ejecutado", or the
 * like. It becomes `rowKind`. Where rows can be paired, the column of a year holds both, that of the first semester the value; no other column of
 * figures means one thing.
 *
 * - A column of the year that says something where the second semester's is blank has the value until now: only its goal is used.
 * - Columns of months or quarters say that the others may be sums of them: nothing is read.
 *
 * @param yearOf the year of a column, by its heading or the table's
 * @param title the period of the table's title; the values are of its semester where a heading says only the year
 */
export function withRowKinds<Column extends Candidate>(cells: SheetCells, header: Rect, columns: readonly Column[], yearOf: (column: Column) => number | null, title: Period | null): readonly Column[] {
  const kind = columns.find(({ column, meaning: { field } }) => field !== 'own' && saysKind(cells, header, column));
  if (kind === undefined) return columns;
  const from = header.top + header.height;
  const { byRow } = pairRows(cells, columns, kind.column, from, Math.min(usedRangeEnd(cells).row, from + ROWS_SEEN));
  const pairs = [...byRow.values()];
  const isFigure = (column: Column): boolean => column !== kind && ('year' in column.meaning || (column.meaning.field === 'unknown' && column.profile.numbers > 0));
  const hasParts = columns.some(({ guess: { concept, span } }) => span === 'unknown' && concept !== 'money');
  const halves = columns.filter(({ guess: { span } }) => span === 'second-semester');
  const isUntilNow = ({ column }: Column): boolean => pairs.some(({ value }) =>
    isFilled(cellAt(cells, value, column)) && halves.some((half) => !isFilled(cellAt(cells, value, half.column))));
  const meaningOf = (column: Column): ColumnMeaning => {
    const { concept, span, clarity } = column.guess;
    const year = yearOf(column);
    const isOfBoth = concept === null || concept === 'target' || concept === 'actual';
    if (pairs.length === 0 || hasParts || year === null || !isOfBoth || clarity < 1) return { field: 'unknown' };
    if (span === 'semester') return { field: 'actual', year, span };
    if (span === 'second-semester') return { field: 'unknown' };
    return isUntilNow(column) ? { field: 'target', year } : { field: 'goalAndValue', year, span: span === null && title?.year === year ? title.span : 'year' };
  };
  const decided = columns.map((column) => ({ column, meaning: isFigure(column) ? meaningOf(column) : null }));
  const isAlone = (meaning: ColumnMeaning): boolean => 'year' in meaning
    && decided.filter(({ meaning: other }) => other !== null && 'year' in other && other.year === meaning.year && isOfHalf(other) === isOfHalf(meaning)).length === 1;
  return decided.map(({ column, meaning }) => {
    if (column === kind) return { ...column, meaning: { field: 'rowKind' }, confidence: CONFIDENCE.certain };
    if (meaning === null) return column;
    return { ...column, meaning: isAlone(meaning) ? meaning : { field: 'unknown' }, confidence: isAlone(meaning) ? CONFIDENCE.supposed : CONFIDENCE.certain };
  });
}

const isOfHalf = (meaning: ColumnMeaning): boolean => meaning.field === 'actual' && meaning.span === 'semester';

function saysKind(cells: SheetCells, { top, height }: Rect, column: number): boolean {
  const seen = new Set<string>();
  let count = 0;
  const end = Math.min(usedRangeEnd(cells).row, top + height + ROWS_SEEN);
  for (let row = top + height; row < end; row += 1) {
    const value = cellAt(cells, row, column);
    if (!isFilled(value)) continue;
    const own = rowKindOf(value);
    if (own === null) return false;
    seen.add(own);
    count += 1;
  }
  return count >= FEWEST && seen.has('goal') && seen.has('value');
}

/** Columns headed by a year alone are the goals of a table that has no others. */
export function withBareYears<Column extends Candidate>(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ guess: { concept } }) => concept === 'target')) return columns;
  const isBare = ({ header, guess: { year, concept, span }, profile, meaning: { field } }: Column): boolean =>
    field === 'unknown' && concept === null && span === null && year !== null && profile.numbers > 0 && profile.texts === 0 && foldWords(header).join(' ') === String(year);
  return columns.map((column) =>
    (isBare(column) && column.guess.year !== null ? { ...column, meaning: { field: 'target', year: column.guess.year }, confidence: CONFIDENCE.supposed } : column));
}
