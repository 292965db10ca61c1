import { foldWords } from '../../cells/foldText';
import { OWN_SETTING_PREFIX } from '../../cells/ownNames';
import { guessHeading } from '../readHeader';
import type { ColumnGuess } from '../readHeader';
import { CONFIDENCE } from '../tableLayout';
import type { ColumnMeaning, LayoutColumn, PartsAnswer, TableLayout, YearPart } from '../tableLayout';
import { END_OF_SEMESTER, END_OF_YEAR, monthOf, partIn } from './months';

/** Answers by the key of a question, as a setting of the workbook keeps them. */
export type PartsAnswers = Readonly<Record<string, PartsAnswer>>;

/** Setting under which they are kept. */
export const PARTS_SETTING = `${OWN_SETTING_PREFIX}parciales`;

/** The answers that a setting holds; none when it holds anything else. */
export function partsAnswersFrom(stored: unknown): PartsAnswers {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, PartsAnswer] => entry[1] === 'sum' || entry[1] === 'accumulated'));
}

/**
 * The months of which a column may hold the value obtained: it has their heading, and nothing else is known of it. Undefined for any other.
 *
 * @param year null where neither the column nor its table names one
 */
export function partOf({ meaning, header, guess: { concept, span } }: LayoutColumn & { readonly guess: ColumnGuess }, year: number | null): YearPart | undefined {
  if (meaning.field !== 'unknown' || (concept !== 'actual' && concept !== null) || year === null) return undefined;
  if (span === 'semester') return { year, first: 1, last: END_OF_SEMESTER };
  if (span === 'second-semester') return { year, first: END_OF_SEMESTER + 1, last: END_OF_YEAR };
  if (span !== 'unknown') return undefined;
  const words = foldWords(header);
  const month = monthOf(words);
  if (month !== null) return { year, first: month, last: month };
  const part = partIn(words);
  return part === null ? undefined : { year, ...part };
}

/** Parts without those that two columns share: one may be the goal, and nobody can tell which. */
export function withoutSameMonths(parts: readonly (YearPart | undefined)[]): readonly (YearPart | undefined)[] {
  const keys = parts.map((part) => (part === undefined ? '' : `${part.year} ${part.first} ${part.last}`));
  return parts.map((part, at) => (keys.indexOf(keys[at] ?? '') === keys.lastIndexOf(keys[at] ?? '') ? part : undefined));
}

/**
 * The columns of values of months, quarters or semesters of a year that has no other value obtained: whether each is of its own months or
 * accumulated cannot be known, and is asked once a table.
 *
 * - Without an answer nothing is calculated from them. There is no question where no answer gives the value of a period.
 * - Accumulated: the part that ends in June is the semester's value, the one that ends in December the year's.
 * - Summed: `coveringParts` says which are added up. A goal of the second semester that was supposed to be the year's is then one of a part, too.
 *
 * @returns the columns, and the question; undefined where there is none
 */
export function withValueParts(sheetId: string, columns: readonly LayoutColumn[], answers: PartsAnswers): { readonly columns: readonly LayoutColumn[]; readonly parts: TableLayout['valueParts'] } {
  const known = new Set(columns.flatMap(({ meaning }) => (meaning.field === 'actual' ? [meaning.year] : [])));
  const found = columns.filter(({ part, meaning, corrected }) => part !== undefined && meaning.field === 'unknown' && corrected !== true && !known.has(part.year));
  const [first] = found;
  if (first === undefined || !givesPeriod(found)) return { columns, parts: undefined };
  const key = `${sheetId}|${foldWords(first.header).join(' ')}`;
  const answer = answers[key] ?? null;
  const questioned = new Set(found.map(({ column }) => column));
  const isGoalOfHalf = (column: LayoutColumn): boolean =>
    column.meaning.field === 'target' && column.corrected !== true && guessHeading(column).span === 'second-semester';
  const resolved = columns.map((column): LayoutColumn =>
    (isOfNoPeriod(column) && !known.has(column.meaning.year) ? { ...column, ...progressOf(column, found, answer) } : column)).map((column): LayoutColumn =>
    (column.part !== undefined && questioned.has(column.column)
      ? { ...column, meaning: answer === 'accumulated' ? accumulated(column.part) : { field: 'part', ...column.part }, confidence: CONFIDENCE.certain }
      : answer === 'sum' && isGoalOfHalf(column) ? { ...column, meaning: { field: 'unknown' }, confidence: CONFIDENCE.unresolved } : column));
  return { columns: resolved, parts: { key, answer, columns: found.map(({ column }) => column) } };
}

/** Whether some part ends with a period: otherwise none has a value, added up or accumulated. */
const givesPeriod = (found: readonly LayoutColumn[]): boolean => found.some(({ part }) => part?.last === END_OF_SEMESTER || part?.last === END_OF_YEAR);

type ProgressColumn = LayoutColumn & { readonly meaning: { readonly field: 'progress'; readonly year: number } };

/** Whether a column holds a progress of which its heading says no part of the year. */
const isOfNoPeriod = (column: LayoutColumn): column is ProgressColumn =>
  column.meaning.field === 'progress' && column.corrected !== true && guessHeading(column).span === null;

/** A progress beside values of parts belongs to the last of them before it: to a period where that ends with one. */
function progressOf({ column, meaning }: ProgressColumn, parts: readonly LayoutColumn[], answer: PartsAnswer | null): Pick<LayoutColumn, 'meaning' | 'confidence'> {
  const before = parts.filter((one) => one.column < column).at(-1)?.part;
  const isWhole = answer === 'accumulated' || (answer === 'sum' && before?.first === 1);
  const period = before === undefined || !isWhole ? null : accumulated(before);
  if (period?.field !== 'actual') return { meaning: { field: 'unknown' }, confidence: CONFIDENCE.supposed };
  return { meaning: { field: 'progress', year: meaning.year, span: period.span }, confidence: CONFIDENCE.supposed };
}

function accumulated({ year, last }: YearPart): ColumnMeaning {
  if (last === END_OF_SEMESTER) return { field: 'actual', year, span: 'semester' };
  return last === END_OF_YEAR ? { field: 'actual', year, span: 'year' } : { field: 'unknown' };
}

/**
 * The columns that are added up to the value of a period: they cover its months, each once, in that order. Null where the parts of a table
 * are not added up, or some month is missing. Where months and their quarters stand side by side, the shorter parts count.
 */
export function coveringParts({ columns, valueParts }: Pick<TableLayout, 'columns' | 'valueParts'>, year: number, span: 'semester' | 'year'): readonly LayoutColumn[] | null {
  if (valueParts?.answer !== 'sum') return null;
  const until = span === 'semester' ? END_OF_SEMESTER : END_OF_YEAR;
  const ofYear = columns.flatMap((column) => (column.meaning.field === 'part' && column.meaning.year === year ? [{ column, ...column.meaning }] : []));
  const chosen: LayoutColumn[] = [];
  for (let month = 1; month <= until;) {
    const next = ofYear.filter(({ first, last }) => first === month && last <= until).sort((one, other) => one.last - other.last)[0];
    if (next === undefined) return null;
    chosen.push(next.column);
    month = next.last + 1;
  }
  return chosen;
}
