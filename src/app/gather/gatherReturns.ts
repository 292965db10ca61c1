import { parsePeriodId, periodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { requestMemory } from '../../workbook/ask/requestMarks';
import type { ReturnedRow, ReturnedTable } from '../../workbook/gather/readReturn';
import { addressOfCell } from '../../workbook/cells/cellAddress';
import { tableByKey } from '../calculate/readTables';
import type { ReadWorkbook, TableKey } from '../calculate/readTables';
import { problemOf } from '../messages/notices';
import { TABLE_LOST } from '../messages/words';
import { unitsToAsk, valueObstacle } from '../ask/unitsToAsk';
import { isBlankTarget, isSameAnswer } from './answerTarget';
import type { Answer, AnswerConflict, GatherList, GatherProblem, WaitingUnit } from './gatherList';
import { GATHER_PROBLEMS } from './gatherWords';
import { gatherTable, markedUnit, matchRow } from './matchRow';
import type { GatherTable } from './matchRow';

/** A file that came back, as read; or why it could not be. */
export type ReturnedBook = { readonly file: string; readonly tables: readonly ReturnedTable[]; readonly settings: Readonly<Record<string, unknown>>; readonly hasPlan: boolean } | { readonly file: string; readonly problem: Pick<GatherProblem, 'message' | 'remedy'> };

/** The answers and problems of one file. */
interface FileAnswers {
  readonly answers: readonly Answer[];
  readonly problems: readonly GatherProblem[];
}

/**
 * Compares the files that came back with a table. Nothing is written.
 *
 * - Errors: a `WorkbookProblem` where the table is gone, or has no cell of its own for each value of the period.
 */
export function gatherReturns(read: ReadWorkbook, key: TableKey, id: PeriodId, books: readonly ReturnedBook[]): GatherList {
  const reading = tableByKey(read.readings, key);
  const period = parsePeriodId(id);
  if (reading === undefined || period === null) throw problemOf(TABLE_LOST);
  const obstacle = valueObstacle(reading, id);
  if (obstacle !== null) throw problemOf(obstacle);
  const table = gatherTable(reading, period, read.readings);
  const files = books.map((book) => answersIn(table, book));
  const problems = files.flatMap((one) => one.problems);
  const byIndicator = new Map<number, Answer[]>();
  for (const answer of files.flatMap(({ answers }) => answers)) byIndicator.set(answer.indicator, [...(byIndicator.get(answer.indicator) ?? []), answer]);
  const conflicts: AnswerConflict[] = [];
  const agreed: Answer[] = [];
  for (const [, answers] of [...byIndicator].sort(([one], [other]) => one - other)) {
    const [first] = answers;
    if (first === undefined) continue;
    if (answers.some(({ value }) => value !== first.value)) conflicts.push({ code: first.code, name: first.name, answers });
    else agreed.push(fullest(answers, first));
  }
  const isSame = new Set(agreed.filter((answer) => isSameAnswer(reading, answer)));
  const others = agreed.filter((answer) => !isSame.has(answer));
  return {
    table: key, period: id, files: books.map(({ file }) => file),
    fresh: others.filter(({ target }) => isBlankTarget(target)),
    same: [...isSame],
    different: others.filter(({ target }) => !isBlankTarget(target)),
    conflicts, problems,
    waiting: waitingUnits(table, new Set(byIndicator.keys()), problems),
  };
}

/** Of answers that agree, the one with most words. */
const fullest = (answers: readonly Answer[], first: Answer): Answer =>
  answers.reduce((best, one) => (wordsOf(one).length > wordsOf(best).length ? one : best), first);
const wordsOf = ({ source, cause, comment, reporter }: Answer): string => source + cause + comment + reporter;

function answersIn(table: GatherTable, book: ReturnedBook): FileAnswers {
  const { file } = book;
  const whole = (words: Pick<GatherProblem, 'message' | 'remedy'>): FileAnswers => ({ answers: [], problems: [{ kind: 'file', file, place: null, code: null, ...words }] });
  if ('problem' in book) return whole(book.problem);
  if (book.tables.length === 0) return whole(book.hasPlan ? GATHER_PROBLEMS.wholeTable(file) : GATHER_PROBLEMS.noRequest(file));
  const memory = requestMemory(book.settings);
  const done = book.tables.map((one): FileAnswers => {
    if (one.period === null) return whole(GATHER_PROBLEMS.noPeriod);
    if (periodId(one.period) !== periodId(table.period)) {
      return { answers: [], problems: [{ kind: 'other-period', file, place: null, code: null, ...GATHER_PROBLEMS.otherPeriod(periodLabel(one.period), periodLabel(table.period)) }] };
    }
    if (memory === null && one.unit === null && unitsIn(table, one) > 1) return whole(GATHER_PROBLEMS.mixedUnits);
    const rows = one.rows.map((row) => answerIn(table, { file, unit: one.unit, memory }, row));
    return { answers: rows.flatMap((row) => (row !== null && 'value' in row ? [row] : [])), problems: rows.flatMap((row) => (row !== null && 'kind' in row ? [row] : [])) };
  });
  return { answers: done.flatMap(({ answers }) => answers), problems: done.flatMap(({ problems }) => problems) };
}

/** Of how many units the rows are, by their marks and else by the table. */
function unitsIn({ units, byCode }: GatherTable, { rows }: ReturnedTable): number {
  const names = rows.flatMap(({ code, mark }) => (markedUnit(units, mark) ?? units[byCode.get(code ?? '')?.[0] ?? -1])?.name ?? []);
  return new Set(names).size;
}

/** The answer of a row, or why it is none; null where the unit wrote nothing in it. */
function answerIn(table: GatherTable, file: Parameters<typeof matchRow>[1] & { readonly file: string }, row: ReturnedRow): Answer | GatherProblem | null {
  const { figure, source, cause, comment, reporter, place, code } = row;
  const problem = (kind: GatherProblem['kind'], words: Pick<GatherProblem, 'message' | 'remedy'>): GatherProblem => ({ file: file.file, place, code, kind, message: words.message, remedy: words.remedy });
  const words = [comment, cause, source].find((one) => one !== '') ?? '';
  if (figure.kind === 'blank' && words === '') return null;
  const match = matchRow(table, file, row);
  if ('kind' in match) return problem(match.kind, match);
  if (figure.kind === 'blank') return problem('no-value', GATHER_PROBLEMS.noValue(words));
  if (figure.kind === 'unclear') return problem('unclear', figure.problem);
  const { indicator, target } = match;
  return {
    id: `${file.file} ${addressOfCell(place.sheet, place.rect.top, place.rect.left)}`, file: file.file, place, unit: table.units[indicator]?.words ?? '',
    code: code ?? '', name: table.reading.plan.columns.names[indicator] ?? '', indicator, value: figure.value, target, source, cause, comment, reporter,
  };
}

/** The units with indicators of which no file says anything, a value that is not taken included. */
function waitingUnits({ reading }: GatherTable, answered: ReadonlySet<number>, problems: readonly GatherProblem[]): readonly WaitingUnit[] {
  const told = new Set(problems.filter(({ kind }) => kind === 'unclear' || kind === 'no-cell').map(({ code }) => code));
  return unitsToAsk(reading).flatMap(({ words, indicators }) => {
    const codes = indicators.filter((i) => !answered.has(i)).map((i) => reading.plan.columns.codes[i] ?? '').filter((code) => !told.has(code));
    return codes.length === 0 ? [] : [{ unit: words, codes, of: indicators.length }];
  });
}
