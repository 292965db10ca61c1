import { cellAt } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import type { ColumnGuess } from '../readHeader';
import { CONFIDENCE } from '../tableLayout';
import type { LayoutColumn } from '../tableLayout';

type GoalColumn = LayoutColumn & { readonly guess: ColumnGuess };

/**
 * Goals of the two semesters of a year without a goal of the year itself. Where the second semester's is never less than the first's and
 * sometimes more, goals accumulate: the second is the year's, and the user is asked. Where it is less in some row, they may be two
 * halves: neither is the year's.
 *
 * @param rows sample of rows with a code, absolute, 0-based
 */
export function withAnnualGoals<Column extends GoalColumn>(cells: SheetCells, columns: readonly Column[], rows: readonly number[], yearOf: (column: Column) => number | null): readonly Column[] {
  const goals = columns.filter(({ guess, corrected }) => guess.concept === 'target' && corrected !== true);
  const answers = new Map<Column, Pick<LayoutColumn, 'meaning' | 'confidence'>>();
  for (const second of goals.filter(({ guess }) => guess.span === 'second-semester')) {
    const year = yearOf(second);
    const first = goals.find((one) => one.guess.span === 'semester' && yearOf(one) === year);
    const hasAnnual = goals.some((one) => one.guess.span !== 'semester' && one.guess.span !== 'second-semester' && one.guess.span !== 'unknown' && yearOf(one) === year);
    if (year === null || first === undefined || hasAnnual) continue;
    const steps = rows.map((row) => difference(cells, row, first.column, second.column));
    const unclear = { meaning: { field: 'unknown' }, confidence: CONFIDENCE.unresolved } as const;
    if (steps.some((step) => step < 0)) answers.set(first, unclear).set(second, unclear);
    else if (steps.some((step) => step > 0)) {
      answers.set(first, { meaning: { field: 'unknown' }, confidence: first.guess.isSpanOfGroup ? CONFIDENCE.unresolved : CONFIDENCE.supposed });
      answers.set(second, { meaning: { field: 'target', year }, confidence: CONFIDENCE.doubtful });
    }
  }
  return answers.size === 0 ? columns : columns.map((column) => ({ ...column, ...answers.get(column) }));
}

/** How much more the second cell of a row is; NaN where one is no number. */
function difference(cells: SheetCells, row: number, first: number, second: number): number {
  const [one, other] = [cellAt(cells, row, first), cellAt(cells, row, second)];
  return typeof one === 'number' && typeof other === 'number' ? other - one : NaN;
}

/**
 * Ranks of relevance headed "Prioridad": a priority belongs to an OEI or AEI, so whole numbers from 1 to 3 that stand in the rows of
 * indicators only are their relevance, where no other column is. The user is asked.
 */
export function withRanksAsRelevance<Column extends LayoutColumn>(cells: SheetCells, columns: readonly Column[], rows: readonly number[], isIndicator: (row: number) => boolean): readonly Column[] {
  if (columns.some(({ meaning: { field } }) => field === 'relevance')) return columns;
  const isRank = (column: Column): boolean => {
    const filled = rows.filter((row) => cellAt(cells, row, column.column) !== '');
    return filled.length > 0 && filled.every((row) => isIndicator(row) && [1, 2, 3].includes(Number(cellAt(cells, row, column.column))));
  };
  const found = columns.find((column) => column.meaning.field === 'priority' && isRank(column));
  return found === undefined || !rows.some((row) => !isIndicator(row))
    ? columns
    : columns.map((column) => (column === found ? { ...column, meaning: { field: 'relevance' }, confidence: CONFIDENCE.doubtful } : column));
}
