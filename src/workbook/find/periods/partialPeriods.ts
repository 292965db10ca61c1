import { foldText, foldWords } from '../../cells/foldText';
import type { Rect } from '../../cells/rect';
import { cellAt } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import { isFigureConcept, levelAbbreviations } from '../headerVocabulary';
import type { ColumnProfile } from '../profileColumn';
import type { ColumnGuess } from '../readHeader';
import { CONFIDENCE } from '../tableLayout';
import type { LayoutColumn } from '../tableLayout';
import { END_OF_SEMESTER, END_OF_YEAR, isMonth, monthOf, partIn } from './months';

interface GuessedColumn {
  readonly column: number;
  readonly header: string;
  readonly guess: ColumnGuess;
  readonly profile: ColumnProfile;
}

const ACCUMULATED = new Set(['acumulado', 'acumulada', 'acum', 'total']);

/**
 * Guesses of columns in a table of quarters or months, where each may be an increment or accumulated: the method uses neither.
 *
 * - Beside other months, "Junio" and "Diciembre" are months and not the semester and the year. So is one of them alone, unless it says
 *   "a junio" or the words of the official form, whose values accumulate; both together are the semester and the year.
 * - One that says that it is accumulated ("Acumulado al II trimestre") is of the semester or the year where it ends with one.
 * - "Acumulado" and "Total" reach to the last month or quarter before them: to June it is the semester, to December the year, to any
 *   other month neither.
 *
 * @example Enero … Junio, "Acumulado 2024" // the months count for nothing, Acumulado is the first semester's
 */
export function withPartialPeriods<Column extends GuessedColumn>(columns: readonly Column[]): readonly Column[] {
  if (!columns.some((column) => isPart(column) || isLoneMonth(column, columns))) return columns;
  const months = columns.map((column) => (isBareMonth(column) ? withSpan(column, 'unknown') : isPart(column) && isOfValues(column) ? withOwnEnd(column) : column));
  return months.map((column, at) => {
    if (!isAccumulated(column)) return saysAccumulated(column) ? ofValues(column) : column;
    const last = endOf(months.slice(0, at).filter((before) => isPart(before) && isOfValues(before)).at(-1));
    if (last === null) return column;
    if (last === END_OF_YEAR) return ofValues(column);
    return withSpan(ofValues(column), last === END_OF_SEMESTER ? 'semester' : 'unknown');
  });
}

/** "Acumulado al II trimestre": the values of a part that says that it is accumulated are of the period with which it ends. */
function withOwnEnd<Column extends GuessedColumn>(column: Column): Column {
  if (!wordsOf(column).some((word) => word.startsWith('acum'))) return column;
  const end = endOf(column);
  return end === END_OF_SEMESTER || end === END_OF_YEAR ? withSpan(ofValues(column), end === END_OF_YEAR ? 'year' : 'semester') : column;
}

/** The values obtained, where a heading does not say of what. */
const ofValues = <Column extends GuessedColumn>(column: Column): Column =>
  (column.guess.concept === null ? { ...column, guess: { ...column.guess, concept: 'actual' } } : column);

const isPart = ({ guess }: GuessedColumn): boolean => guess.span === 'unknown' && guess.concept !== 'money';

const isOfValues = ({ guess: { concept } }: GuessedColumn): boolean => concept === null || concept === 'actual' || concept === 'progress';

const wordsOf = ({ header }: GuessedColumn): string[] => foldWords(header);

/** "Junio" and "Ejecutado diciembre 2024"; not "al 30 de junio" nor "enero - junio". */
function isBareMonth(column: GuessedColumn): boolean {
  const words = wordsOf(column);
  return words.filter(isMonth).length === 1 && !words.some((word) => ACCUMULATED.has(word)) && !words.includes('30') && !words.includes('31') && !words.includes('semestre');
}

/** A month that ends a period, without the other of its year beside it: its values may be of that month alone. */
function isLoneMonth<Column extends GuessedColumn>(column: Column, columns: readonly Column[]): boolean {
  const { guess, header } = column;
  if (!isBareMonth(column) || (guess.concept !== null && guess.concept !== 'actual') || UP_TO.test(foldText(header)) || OFFICIAL.test(wordsOf(column).join(' '))) return false;
  return !columns.some((other) => other !== column && other.guess.concept === guess.concept && other.guess.year === guess.year && isBareMonth(other));
}

/** "A junio", "hasta junio", "corte junio". */
const UP_TO = /\b(?:al?|hasta|corte|cierre)\b/;

const saysAccumulated = (column: GuessedColumn): boolean => wordsOf(column).some((word) => ACCUMULATED.has(word));

const isAccumulated = (column: GuessedColumn): boolean => isOfValues(column) && column.guess.span === null && saysAccumulated(column);

/** The month in which a month or quarter ends, 1 to 12; null when its words do not say. */
function endOf(column: GuessedColumn | undefined): number | null {
  const words = column === undefined ? [] : wordsOf(column);
  return monthOf(words) ?? partIn(words)?.last ?? null;
}

const withSpan = <Column extends GuessedColumn>(column: Column, span: ColumnGuess['span']): Column =>
  ({ ...column, guess: { ...column.guess, span, isSpanOfGroup: false } });

/** A column of "%" alone beside others under one heading of values is their share of the goal, and no value. */
export function withShares<Column extends GuessedColumn>(columns: readonly Column[]): readonly Column[] {
  const groupOf = ({ header }: Column): string => header.split(' · ').slice(0, -1).join(' · ');
  return columns.map((column) => {
    if (column.guess.concept !== 'actual' || !/ · %$/.test(column.header)) return column;
    const isOfGroup = columns.some((other) => other.header !== column.header && groupOf(other) === groupOf(column));
    return isOfGroup ? { ...column, guess: { ...column.guess, concept: 'progress' } } : column;
  });
}

/**
 * Columns under one merged heading of figures, of which nothing below says which is which: all of them become unknown. A merge over
 * one column with content is a wide cell, and that column keeps its meaning.
 */
export function withoutUnknownGroups<Column extends GuessedColumn & LayoutColumn>(cells: SheetCells, header: Rect, columns: readonly Column[]): readonly Column[] {
  const isIn = ({ top, height }: Rect): boolean => top < header.top + header.height && top + height > header.top;
  const groups = (cells.merges ?? []).filter((merge) => merge.width > 1 && isIn(merge)).map(({ left, width }) =>
    columns.filter((column) => column.column >= left && column.column < left + width && isFigureConcept(column.guess.concept) && column.profile.filled > 0));
  const unclear = new Set(groups.flatMap((group) => group.filter((one) => group.some((other) => other !== one && other.header === one.header))));
  if (unclear.size === 0) return columns;
  return columns.map((column) =>
    unclear.has(column) ? { ...column, meaning: { field: 'unknown' }, confidence: CONFIDENCE.contradicted } : column);
}

/**
 * A value of the second semester may be an increment, and the year's value their sum: both become unknown until the user says. One that is called
 * accumulated stays the year's; so does one in the words of the official form, whose values accumulate, that is never less than the first's, and one
 * against whose goal the printed progress of the year was computed. Beside a column of the year itself only the second semester's is not used.
 */
export function withoutIncrements<Column extends GuessedColumn & LayoutColumn>(cells: SheetCells, columns: readonly Column[], rows: readonly number[]): readonly Column[] {
  const unclear = new Set<Column>();
  const beside = new Set<Column>();
  for (const second of columns) {
    const { meaning, guess } = second;
    if (meaning.field !== 'actual' || guess.span !== 'second-semester' || wordsOf(second).some((word) => ACCUMULATED.has(word))) continue;
    const first = columns.find(({ meaning: other }) => other.field === 'actual' && other.span === 'semester' && other.year === meaning.year);
    if (first === undefined || !rows.some((row) => typeof cellAt(cells, row, second.column) === 'number')) continue;
    // The year's value stands beside it: the second semester's says nothing of the year, and the first's is the semester's either way.
    if (columns.some((other) => other !== second && other.meaning.field === 'actual' && other.meaning.year === meaning.year && other.meaning.span === 'year' && other.guess.span !== 'second-semester')) {
      beside.add(second);
      continue;
    }
    const isOfficial = [first, second].every((column) => OFFICIAL.test(wordsOf(column).join(' '))) && !rows.some((row) => isLess(cells, row, second.column, first.column));
    if (!isOfficial && !isPrintedAgainst(cells, columns, [first, second], meaning.year, rows)) unclear.add(first).add(second);
  }
  if (unclear.size + beside.size === 0) return columns;
  return columns.map((column) =>
    (unclear.has(column) || beside.has(column) ? { ...column, meaning: { field: 'unknown' }, confidence: beside.has(column) ? CONFIDENCE.supposed : CONFIDENCE.unresolved } : column));
}

/** The words of the official form, whose semesters accumulate. */
const OFFICIAL = /\b(?:valor obtenido|vo|v o)\b/;
/** Percent points within which a printed progress is a quotient. */
const PRINTED_ERROR = 0.06;

/** Whether the progress printed for a year is of the second value alone over the goal in some rows, and of the sum of both in none. */
function isPrintedAgainst<Column extends LayoutColumn>(cells: SheetCells, columns: readonly Column[], [first, second]: readonly [Column, Column], year: number, rows: readonly number[]): boolean {
  const goal = columns.find(({ meaning }) => meaning.field === 'target' && meaning.year === year);
  const printed = columns.find(({ meaning }) => meaning.field === 'progress' && meaning.year === year && meaning.span === 'year');
  if (goal === undefined || printed === undefined) return false;
  const [alone, summed] = [0, 1].map((share) => rows.filter((row) => {
    const [target, one, other, shown] = [goal, first, second, printed].map(({ column }) => cellAt(cells, row, column));
    if (typeof target !== 'number' || typeof one !== 'number' || typeof other !== 'number' || typeof shown !== 'number' || one === 0) return false;
    const percent = ((other + share * one) / target) * 100;
    return [shown, shown * 100].some((figure) => Math.abs(figure - percent) < PRINTED_ERROR);
  }).length);
  return (alone ?? 0) > 0 && summed === 0;
}

function isLess(cells: SheetCells, row: number, column: number, than: number): boolean {
  const [value, other] = [cellAt(cells, row, column), cellAt(cells, row, than)];
  return typeof value === 'number' && typeof other === 'number' && value < other;
}

const OF_OBJECTIVE = new Set([...levelAbbreviations('oe'), 'objetivo']);
const OF_ACTION = new Set([...levelAbbreviations('ae'), 'accion']);

/** Where the goals, values or names of OEI and of AEI stand side by side in a row, the AEI's are the row's; the OEI's are not used. */
export function withoutObjectivesBeside<Column extends GuessedColumn>(columns: readonly Column[]): readonly Column[] {
  const names = (column: Column, words: ReadonlySet<string>): boolean => wordsOf(column).some((word) => words.has(word));
  const isFigureOrName = ({ guess: { concept } }: Column): boolean => isFigureConcept(concept) || concept === 'indicator';
  const ofActions = new Set(columns.filter((column) => isFigureOrName(column) && names(column, OF_ACTION)).map(({ guess }) => guess.concept));
  if (ofActions.size === 0) return columns;
  return columns.map((column) =>
    isFigureOrName(column) && ofActions.has(column.guess.concept) && names(column, OF_OBJECTIVE) && !names(column, OF_ACTION)
      ? { ...column, guess: { ...column.guess, concept: 'other' } }
      : column);
}
