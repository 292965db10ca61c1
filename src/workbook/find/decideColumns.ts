import { foldWords } from '../cells/foldText';
import { codeIn } from '../cells/leadingCode';
import { isOwnColumn } from '../cells/ownNames';
import type { Rect } from '../cells/rect';
import { cellAt, isFilled } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { meaningKey } from './answers/corrections';
import { columnHeaders } from './columnHeaders';
import { decideColumn } from './decideColumn';
import { isFigureConcept } from './headerVocabulary';
import { withoutIncrements, withoutObjectivesBeside, withoutUnknownGroups, withPartialPeriods, withShares } from './periods/partialPeriods';
import { profileColumn } from './profileColumn';
import type { ColumnProfile } from './profileColumn';
import { guessColumn } from './readHeader';
import type { ColumnGuess } from './readHeader';
import { bareProgressAsActual } from './periods/bareProgress';
import { withLetterWords } from './periods/letterHeadings';
import { partOf, withoutSameMonths } from './periods/valueParts';
import { withBareYears, withRowKinds } from './periods/rowKinds';
import { withAnnualGoals, withRanksAsRelevance } from './periods/semesterGoals';
import type { TitlePeriod } from './tableHeading';
import { CONFIDENCE } from './tableLayout';
import type { LayoutColumn } from './tableLayout';

/**
 * What each column under a header holds, left to right: each column is decided by itself, then compared with the others.
 *
 * @param rows sample of rows with a code, absolute, 0-based
 * @param title what the table's title or its sheet's name says of the period
 */
export function decideColumns(cells: SheetCells, header: Rect, rows: readonly number[], { period: title, isOfOtherPart }: TitlePeriod): LayoutColumn[] {
  const written = columnHeaders(cells, header);
  const judged = withLetterWords(written).map((texts, at) => {
    const column = header.left + at;
    return { column, header: texts.join(' · '), guess: isOfOtherPart ? inOtherPart(guessColumn(texts)) : guessColumn(texts), profile: profileColumn(cells, column, rows) };
  });
  const guessed = withoutObjectivesBeside(withPartialPeriods(valuesAsActual(withShares(withoutBudget(judged)))));
  const candidates = bareProgressAsActual(cells, guessed, rows).map((one): ColumnCandidate =>
    isOwnColumn(cells, header.top, one.column)
      ? { ...one, meaning: { field: 'own' }, confidence: CONFIDENCE.certain }
      : { ...one, ...decideColumn(one.guess, one.profile, title) });
  const dated = withPeriodOfValues(withoutIncrements(cells, withoutUnknownGroups(cells, header, withYearOfFigures(candidates)), rows));
  const titleYear = title?.year ?? null;
  const withGoals = withAnnualGoals(cells, dated, rows, yearOr(titleYear));
  const yearsNamed = new Set(judged.flatMap(({ guess: { year } }) => (year === null ? [] : [year])));
  const namedYear = yearsNamed.size === 1 ? ([...yearsNamed][0] ?? null) : null;
  const inRows = withRowKinds(cells, header, withRowPeriods(cells, withBareYears(withGoals), rows), yearOr(namedYear ?? titleYear), title);
  const decided = withoutUnsurePrints(withoutRepeats(cells, withOneName(withRanks(cells, inRows, rows)), rows, rowsBelow(header)));
  const years = new Set(decided.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : [])));
  const isInRows = decided.some(({ meaning: { field } }) => field === 'rowKind' || field === 'rowPeriod');
  const onlyYear = years.size === 1 ? ([...years][0] ?? null) : null;
  const parts = withoutSameMonths(decided.map((candidate) => (isInRows ? undefined : partOf(candidate, candidate.guess.year ?? title?.year ?? onlyYear))));
  return decided.map(({ column, meaning, confidence }, at) => {
    const part = parts[at];
    return { column, header: written[at]?.join(' · ') ?? '', meaning, confidence, ...(part !== undefined && { part }) };
  });
}

/** Values and progress without a period of their own, below a title such as "al III trimestre", are of neither the semester nor the year. */
const inOtherPart = (guess: ColumnGuess): ColumnGuess =>
  ((guess.concept === 'actual' || guess.concept === 'progress') && guess.span === null ? { ...guess, span: 'unknown' } : guess);

/** Beside several columns of a budget ("PIA", "PIM") and no goals, "Ejecutado 2024" is money. */
function withoutBudget<Column extends GuessedColumn>(columns: readonly Column[]): readonly Column[] {
  const count = (concept: ColumnGuess['concept']): number => columns.filter(({ guess }) => guess.concept === concept).length;
  if (count('money') < 2 || count('target') > 0) return columns;
  return columns.map((column) => (column.guess.concept === 'actual' ? { ...column, guess: { ...column.guess, concept: 'money' } } : column));
}

/** "Valor 2027" beside "Meta 2027" is the value obtained, where no other column is; beside later goals alone it is the baseline's. */
function valuesAsActual<Column extends GuessedColumn>(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ guess: { concept } }) => concept === 'actual')) return columns;
  const years = new Set(columns.flatMap(({ guess: { concept, year } }) => (concept === 'target' && year !== null ? [year] : [])));
  return columns.map((column) => {
    const { concept, part, year } = column.guess;
    return concept === null && part === 'value' && year !== null && years.has(year) ? { ...column, guess: { ...column.guess, concept: 'actual' } } : column;
  });
}

/** A printed progress is not used where its year has no value obtained because nobody knows which column holds it: nor does it say of which months it is. */
function withoutUnsurePrints(candidates: readonly ColumnCandidate[]): readonly ColumnCandidate[] {
  const isUnsure = ({ meaning: { field }, confidence, guess: { concept } }: ColumnCandidate): boolean => field === 'unknown' && concept === 'actual' && confidence <= CONFIDENCE.unresolved;
  const unsure = candidates.filter(isUnsure);
  if (unsure.length === 0) return candidates;
  const known = new Set(candidates.flatMap(({ meaning }) => (meaning.field === 'actual' || meaning.field === 'goalAndValue' ? [meaning.year] : [])));
  return candidates.map((candidate): ColumnCandidate => {
    const { meaning } = candidate;
    if (meaning.field !== 'progress' || known.has(meaning.year) || !unsure.some(({ guess: { year } }) => year === null || year === meaning.year)) return candidate;
    return { ...candidate, meaning: { field: 'unknown' }, confidence: CONFIDENCE.unresolved };
  });
}

/** {@link withRanksAsRelevance} where the table has codes of indicators. */
function withRanks(cells: SheetCells, candidates: readonly ColumnCandidate[], rows: readonly number[]): readonly ColumnCandidate[] {
  const key = candidates.find(({ meaning }) => meaning.field === 'code');
  return key === undefined ? candidates : withRanksAsRelevance(cells, candidates, rows, (row) => codeIn(cellAt(cells, row, key.column))?.startsWith('IND') === true);
}

/** Gives the only year that the columns name to each goal, value or progress without one, and to each column headed by a period alone. */
function withYearOfFigures(candidates: readonly ColumnCandidate[]): readonly ColumnCandidate[] {
  const years = new Set(candidates.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : [])));
  const [year] = years;
  if (years.size !== 1 || year === undefined) return candidates;
  return candidates.map((candidate) => {
    const { guess: { concept, span, hasSeveralYears, clarity, isPercent }, profile } = candidate;
    if (candidate.meaning.field !== 'unknown' || candidate.confidence > CONFIDENCE.unresolved || span === 'unknown' || hasSeveralYears) return candidate;
    if (concept === 'target') return { ...candidate, meaning: { field: concept, year }, confidence: CONFIDENCE.supposed };
    const isBarePeriod = concept === null && span !== null && clarity === 1 && profile.texts === 0 && profile.numbers > 0;
    if (concept !== 'actual' && concept !== 'progress' && !isBarePeriod) return candidate;
    const confidence = span === 'second-semester' || isBarePeriod ? CONFIDENCE.doubtful : CONFIDENCE.supposed;
    const field = concept === 'progress' || (isBarePeriod && isPercent) ? 'progress' : 'actual';
    return { ...candidate, meaning: { field, year, span: span === 'semester' ? 'semester' : 'year' }, confidence };
  });
}

/** Tells the year that a column names; another where it names none, and none where it names several. */
const yearOr = (otherwise: number | null) => ({ guess: { hasSeveralYears, year } }: ColumnCandidate): number | null =>
  (hasSeveralYears ? null : (year ?? otherwise));

/** In a table of OEI alone without names of indicators, the names of the OEI beside their codes are those of their indicators. */
function withObjectivesAsNames(candidates: readonly ColumnCandidate[]): readonly ColumnCandidate[] {
  const others = candidates.some(({ meaning: { field } }) => field === 'code' || field === 'name' || field === 'element' || field === 'elementName');
  const ofObjectives = candidates.filter(({ meaning: { field } }) => field === 'objective');
  const [name, ...more] = ofObjectives.filter(({ profile }) => profile.objectiveCodes === 0 && profile.texts > 0);
  if (others || name === undefined || more.length > 0 || ofObjectives.length !== 2) return candidates;
  return candidates.map((candidate) => (candidate === name ? { ...candidate, meaning: { field: 'name' }, confidence: CONFIDENCE.likely } : candidate));
}

/** Leaves one column of indicator names: that headed "Indicador", or the last beside AEI, or the first. One beside the AEI's code is the AEI's name. */
function withOneName(given: readonly ColumnCandidate[]): readonly ColumnCandidate[] {
  const candidates = withObjectivesAsNames(given);
  const names = candidates.filter(({ meaning }) => meaning.field === 'name');
  const hasElement = candidates.some(({ meaning }) => meaning.field === 'element' || meaning.field === 'elementName');
  if (names.length < 2) return candidates;
  const chosen = names.find(({ guess }) => guess.concept === 'indicator') ?? names.at(hasElement ? -1 : 0);
  return candidates.map((candidate, at) => {
    if (candidate.meaning.field !== 'name' || candidate === chosen) return candidate;
    const before = candidates[at - 1]?.meaning.field;
    return { ...candidate, meaning: { field: before === 'element' ? 'elementName' : 'unknown' }, confidence: CONFIDENCE.likely };
  });
}

/**
 * Of two columns with one meaning the more certain keeps it; the other becomes unknown. Of goals, values or progress of equal certainty the
 * one that stands right of the key, before any other codes, keeps it; where several or none do, and their values differ, none does.
 */
function withoutRepeats(cells: SheetCells, candidates: readonly ColumnCandidate[], coded: readonly number[], below: readonly number[]): readonly ColumnCandidate[] {
  const groups = new Map<string, ColumnCandidate[]>();
  // The figures stand in rows without a code where the codes are those of headings.
  const rowsOf = (group: readonly ColumnCandidate[]): readonly number[] => (group.some(isFilledIn(cells, coded)) ? coded : below);
  for (const candidate of candidates) {
    const key = meaningKey(candidate.meaning);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const beside = columnsBesideKey(candidates);
  const winners = new Map([...groups].map(([key, group]) => [key, winnerOf(cells, group, rowsOf(group), beside)]));
  return candidates.map((candidate) => {
    const { field } = candidate.meaning;
    const winner = winners.get(meaningKey(candidate.meaning));
    if (field === 'unknown' || field === 'own' || field === 'rowPeriod' || winner === candidate) return candidate;
    const isClear = winner !== null && winner !== undefined && isNoDoubt(candidate, winner);
    return { ...candidate, meaning: { field: 'unknown' }, confidence: isClear ? CONFIDENCE.supposed : CONFIDENCE.unresolved };
  });
}

/** Tells the columns with anything in these rows. */
const isFilledIn = (cells: SheetCells, rows: readonly number[]) => ({ column }: ColumnCandidate): boolean => rows.some((row) => isFilled(cellAt(cells, row, column)));

const ROWS_LOOKED_AT = 60;

const rowsBelow = ({ top, height }: Rect): number[] => Array.from({ length: ROWS_LOOKED_AT }, (_, at) => top + height + at);

/** Which of several columns with one meaning keeps it; null for none. */
function winnerOf(cells: SheetCells, group: readonly ColumnCandidate[], rows: readonly number[], isBeside: (column: number) => boolean): ColumnCandidate | null {
  const most = Math.max(...group.map(({ confidence }) => confidence));
  if (group.some((one) => isOtherVersion(one, group) && group.some((other) => other !== one && rows.some((row) => cellAt(cells, row, other.column) !== cellAt(cells, row, one.column))))) return null;
  const best = group.filter(({ confidence }) => confidence === most);
  const filled = best.filter(isFilledIn(cells, rows));
  const tied = filled.length > 0 ? filled : best.slice(0, 1);
  const [first = null, ...others] = tied;
  if (first === null || others.length === 0 || !isFigureConcept(first.guess.concept)) return first;
  const near = tied.filter(({ column }) => isBeside(column));
  if (near.length === 1) return near[0] ?? null;
  const isUnknownApart = ({ guess, header }: ColumnCandidate): boolean => guess.clarity < 1 && header !== first.header;
  const isSame = others.every((other) => !isUnknownApart(other) && rows.every((row) => cellAt(cells, row, other.column) === cellAt(cells, row, first.column)));
  return isSame ? first : null;
}

const VERSION = /^(?:original|inicial|final|definitiv[oa]|preliminar|modificad[oa]|reprogramad[oa]|actualizad[oa]|ajustad[oa]|corregid[oa]|revisad[oa]|vigente|nuev[oa])$/;

/** Whether a goal or value says that it is another version than those of the same meaning, as "LE 2024 modificado" does: nobody knows which counts. */
function isOtherVersion({ guess: { concept, clarity }, header }: ColumnCandidate, group: readonly ColumnCandidate[]): boolean {
  return group.length > 1 && clarity < 1 && (concept === 'target' || concept === 'actual') && foldWords(header).some((word) => VERSION.test(word));
}

/** Tells the columns right of the key (codes of indicators, else of AEI, else of OEI) and left of the next codes. */
function columnsBesideKey(candidates: readonly ColumnCandidate[]): (column: number) => boolean {
  const codes = candidates.filter(({ meaning: { field } }) => field === 'code' || field === 'element' || field === 'objective');
  const key = ['code', 'element', 'objective'].map((wanted) => codes.find(({ meaning: { field } }) => field === wanted)).find((one) => one !== undefined);
  const next = codes.find(({ column }) => key !== undefined && column > key.column);
  return (column) => key !== undefined && column > key.column && (next === undefined || column < next.column);
}

/** The name of an OEI beside its code, and half of a year beside the year. */
const isNoDoubt = (loser: ColumnCandidate, winner: ColumnCandidate): boolean =>
  (loser.meaning.field === 'objective' && loser.profile.objectiveCodes === 0 && winner.profile.objectiveCodes > 0) || (isOfHalf(loser) && !isOfHalf(winner));

/** A semester's goal or the second semester's value: needs no answer where the year's own column stands beside it. */
const isOfHalf = ({ guess: { span }, meaning: { field } }: ColumnCandidate): boolean =>
  span === 'second-semester' || (field === 'target' && span === 'semester');

/** A column while it is being decided. */
interface ColumnCandidate extends LayoutColumn {
  readonly guess: ColumnGuess;
  readonly profile: ColumnProfile;
}


interface GuessedColumn {
  readonly guess: ColumnGuess;
  readonly profile: ColumnProfile;
}

type ActualColumn = ColumnCandidate & { readonly meaning: { readonly field: 'actual'; readonly year: number; readonly span: 'semester' | 'year' } };

/** Gives a progress without a semester the period of the column of values before it, or of the only one. */
function withPeriodOfValues(candidates: readonly ColumnCandidate[]): readonly ColumnCandidate[] {
  const values = candidates.filter((candidate): candidate is ActualColumn => candidate.meaning.field === 'actual');
  return candidates.map((candidate) => {
    const value = lacksPeriod(candidate) ? actualFor(candidate, values) : undefined;
    if (value === undefined) return candidate;
    const { year, span } = value.meaning;
    return { ...candidate, meaning: { field: 'progress', year, span }, confidence: CONFIDENCE.supposed };
  });
}

function lacksPeriod({ guess, meaning: { field }, confidence }: ColumnCandidate): boolean {
  if (guess.concept !== 'progress' || guess.span !== null || guess.hasSeveralYears) return false;
  return field === 'progress' || (field === 'unknown' && confidence <= CONFIDENCE.unresolved);
}

/** The column of values that a progress belongs to. A progress of a year alone is the year's where the year has values. */
function actualFor({ guess, column }: ColumnCandidate, values: readonly ActualColumn[]): ActualColumn | undefined {
  const ofYear = values.filter(({ meaning }) => guess.year === null || meaning.year === guess.year);
  if (guess.year !== null && ofYear.some(({ meaning }) => meaning.span === 'year')) return undefined;
  const before = ofYear.filter((value) => value.column < column);
  return before.at(-1) ?? (ofYear.length === 1 ? ofYear[0] : undefined);
}

const PERIOD = /^(?:ano|periodo|ejercicio|semestre|trimestre|mes)(?: |$)/;

/**
 * Recognises a list with one row per indicator and period: the period stands in a column ("Año", "Semestre") and codes repeat. That
 * column becomes `rowPeriod`; goals and values without a year become unknown, as the title's year is wrong for most rows.
 */
function withRowPeriods(cells: SheetCells, candidates: readonly ColumnCandidate[], rows: readonly number[]): readonly ColumnCandidate[] {
  const key = candidates.find(({ meaning }) => meaning.field === 'code');
  if (key === undefined) return candidates;
  const periodColumns = candidates.filter((candidate) => saysPeriod(candidate) && differsWithin(cells, key.column, candidate.column, rows));
  if (periodColumns.length === 0) return candidates;
  return candidates.map((candidate) => {
    if (periodColumns.includes(candidate)) return { ...candidate, meaning: { field: 'rowPeriod' }, confidence: CONFIDENCE.certain };
    return isFigureConcept(candidate.guess.concept) && candidate.guess.year === null ? { ...candidate, meaning: { field: 'unknown' }, confidence: CONFIDENCE.certain } : candidate;
  });
}

const saysPeriod = ({ header, guess }: ColumnCandidate): boolean => guess.concept === null && PERIOD.test(foldWords(header).join(' '));

/** Whether at least half of the codes of the sample come with several periods. */
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
