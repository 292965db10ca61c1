import type { ColumnGuess } from '../headers/guessColumn';
import type { ColumnProfile } from './profileColumn';

interface Judged {
  readonly guess: ColumnGuess;
  readonly profile: ColumnProfile;
}

/** No printed progress is that large. */
const BEYOND_PROGRESS = 200;
const MOST_PERCENT = 100;
const CLEAR_ENOUGH = 0.5;

/**
 * "Avance" alone is the quantity reached in one office and a percentage in another. Where a table has goals and no other column of
 * values, it is the value: surely so where a percentage stands beside it, or its figures are beyond any percentage; else the user is
 * asked. Small figures under large goals are left for a percentage, in doubt too.
 */
export function advancesAsValues<Column extends Judged>(columns: readonly Column[]): readonly Column[] {
  const named = (concept: ColumnGuess['concept']): readonly Column[] => columns.filter(({ guess }) => guess.concept === concept);
  const bare = columns.filter(({ guess }) => guess.isBareProgress);
  if (bare.length === 0 || named('actual').length > 0 || named('target').length === 0) return columns;
  const largest = (of: readonly Column[]): number => Math.max(0, ...of.map(({ profile }) => profile.largest));
  const isTold = named('progress').length > bare.length || largest(bare) > BEYOND_PROGRESS;
  const isPercentage = !isTold && largest(bare) <= MOST_PERCENT && largest(named('target')) > BEYOND_PROGRESS;
  return columns.map((column) => {
    if (!column.guess.isBareProgress) return column;
    const concept = isPercentage ? 'progress' : 'actual';
    return { ...column, guess: { ...column.guess, concept, clarity: isTold ? Math.min(column.guess.clarity, CLEAR_ENOUGH) : 0 } };
  });
}
