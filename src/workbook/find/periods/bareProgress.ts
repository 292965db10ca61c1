import { cellAt } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import type { ColumnProfile } from '../profileColumn';
import type { ColumnGuess } from '../readHeader';

interface GuessedColumn {
  readonly column: number;
  readonly guess: ColumnGuess;
  readonly profile: ColumnProfile;
}

/** Percent points that no printed progress reaches. */
const ABOVE_ANY_PROGRESS = 200;
const MOST_PERCENT = 100;
const CLEAR_ENOUGH = 0.5;

/**
 * "Avance" alone is a quantity in some offices and a percentage in others. Where a table has goals and no other column of values, it
 * is taken for the value: with confidence where a percentage stands beside it or its figures exceed any percentage; otherwise the
 * user is asked. Figures up to 100 under goals above 200, or with percent signs that the goals lack, are taken for a percentage, and the user
 * is asked. A column headed by a period alone ("Anual 2024", "Marzo") is one of values.
 *
 * @param rows sample of rows with a code, absolute, 0-based
 */
export function bareProgressAsActual<Column extends GuessedColumn>(cells: SheetCells, columns: readonly Column[], rows: readonly number[]): readonly Column[] {
  const named = (concept: ColumnGuess['concept']): readonly Column[] => columns.filter(({ guess }) => guess.concept === concept);
  const bare = columns.filter(({ guess }) => guess.isBareProgress);
  if (bare.length === 0 || named('actual').length > 0 || named('target').length === 0 || columns.some(isPeriodAlone)) return columns;
  const largest = (of: readonly Column[]): number => Math.max(0, ...of.map(({ profile }) => profile.largest));
  const isClearlyActual = named('progress').length > bare.length || largest(bare) > ABOVE_ANY_PROGRESS;
  const isFarSmaller = largest(bare) <= MOST_PERCENT && largest(named('target')) > ABOVE_ANY_PROGRESS;
  const isInPercent = ({ column }: Column): boolean => holdsPercent(cells, column, rows);
  const isPercentage = !isClearlyActual && (isFarSmaller || (bare.some(isInPercent) && !named('target').some(isInPercent)));
  return columns.map((column) => {
    if (!column.guess.isBareProgress) return column;
    const concept = isPercentage ? 'progress' : 'actual';
    return { ...column, guess: { ...column.guess, concept, clarity: isClearlyActual ? Math.min(column.guess.clarity, CLEAR_ENOUGH) : 0 } };
  });
}

/** Whether every figure of a column has a percent sign or format. */
function holdsPercent(cells: SheetCells, column: number, rows: readonly number[]): boolean {
  const figures = rows.filter((row) => /\d/.test(String(cellAt(cells, row, column))));
  return figures.length > 0 && figures.every((row) => /%/.test(`${String(cellAt(cells, row, column))}${cells.numberFormat?.(row, column) ?? ''}`));
}

const isPeriodAlone = ({ guess: { concept, span, clarity, isPercent }, profile }: GuessedColumn): boolean =>
  concept === null && span !== null && (clarity === 1 || span === 'unknown') && !isPercent && profile.texts === 0 && profile.numbers > 0;
