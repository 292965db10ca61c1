import { isUnitNamed } from '../../engine/ask/answeringUnits';
import { foldName, similarity } from '../../engine/text/names';
import { periodId } from '../../engine/plan/periods';
import type { Period } from '../../engine/plan/periods';
import { markSays } from '../../workbook/ask/requestMarks';
import type { RequestMemory } from '../../workbook/ask/requestMarks';
import type { ReturnedRow } from '../../workbook/gather/readReturn';
import { unitsToAsk } from '../ask/unitsToAsk';
import { planSheetsName } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { answerTarget } from './answerTarget';
import type { AnswerTarget, GatherProblem } from './gatherList';
import { GATHER_PROBLEMS } from './gatherWords';

/** The table that answers are for. */
export interface GatherTable {
  readonly reading: TableReading;
  readonly period: Period;
  /** Names of the other tables of the workbook, as requests call them. */
  readonly otherTables: readonly string[];
  /** By indicator: the name of its unit as requests say it, and its words. */
  readonly units: readonly { readonly name: string; readonly words: string }[];
  /** Indices of the indicators with a code. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** By indicator. */
  readonly foldedNames: readonly string[];
}

/** @param others the tables of the workbook */
export function gatherTable(reading: TableReading, period: Period, others: readonly TableReading[]): GatherTable {
  const units = new Array<GatherTable['units'][number]>(reading.plan.columns.count);
  for (const { name, words, indicators } of unitsToAsk(reading)) for (const i of indicators) units[i] = { name, words };
  const byCode = new Map<string, number[]>();
  reading.plan.columns.codes.forEach((code, i) => byCode.set(code, [...(byCode.get(code) ?? []), i]));
  const foldedNames = reading.plan.columns.names.map(foldName);
  return { reading, period, units, byCode, foldedNames, otherTables: others.filter((one) => one !== reading).map(planSheetsName) };
}

/** The indicator and the cell that a row is for, or why it is for none. */
export type RowMatch = { readonly indicator: number; readonly target: AnswerTarget } | Pick<GatherProblem, 'kind' | 'message' | 'remedy'>;

/** What a file says of itself besides its rows. */
export interface ReturnedFile {
  /** The unit named above the table; null where none is. */
  readonly unit: string | null;
  /** Null where the file lost it. */
  readonly memory: RequestMemory | null;
}

/**
 * Finds the indicator of a returned row by its code. Its mark, its name and its file must not speak against it: a row that may be of another
 * indicator, period, unit or table is of none.
 */
export function matchRow(table: GatherTable, file: ReturnedFile, row: ReturnedRow): RowMatch {
  const { code, mark } = row;
  if (code === null) return { kind: 'unclear', ...GATHER_PROBLEMS.noCode };
  if (mark !== null && mark.key !== code) return { kind: 'unclear', ...GATHER_PROBLEMS.mixedRow(code, mark.key) };
  if (mark !== null && markSays(mark, 'period', periodId(table.period)) === false) return { kind: 'unclear', ...GATHER_PROBLEMS.mixedPeriod };
  if (isOfOtherTable(table, file, row)) return { kind: 'other-table', ...GATHER_PROBLEMS.otherTable(code) };
  const coded = table.byCode.get(code) ?? [];
  if (coded.length === 0) return { kind: 'unknown', ...GATHER_PROBLEMS.unknown(code) };
  if (mark === null && !isNameEnough(table, row)) return { kind: 'unclear', ...GATHER_PROBLEMS.unconfirmed(code) };
  const named = coded.filter((i) => mayBeNamed(table, i, row));
  if (named.length === 0) return { kind: 'unclear', ...GATHER_PROBLEMS.otherName(code, row.name) };
  const asked = named.filter((i) => wasAskedOf(table, i, file, row));
  const [indicator] = asked;
  if (indicator === undefined) return { kind: 'other-unit', ...GATHER_PROBLEMS.otherUnit(code) };
  if (asked.length > 1) return { kind: 'no-cell', ...GATHER_PROBLEMS.repeatedCode(code) };
  const target = answerTarget(table.reading, table.period, indicator);
  return target === null ? { kind: 'no-cell', ...GATHER_PROBLEMS.noCell(code) } : { indicator, target };
}

/** Whether the row was asked for a table of this workbook that has another name. */
function isOfOtherTable({ reading, otherTables }: GatherTable, { memory }: ReturnedFile, { mark }: ReturnedRow): boolean {
  const isNamed = (name: string): boolean => (mark === null ? memory?.table === name : markSays(mark, 'table', name) === true);
  return !isNamed(planSheetsName(reading)) && otherTables.some(isNamed);
}

/** Names of one indicator are at least so alike: one was corrected since. */
const ALIKE = 0.8;

/** Whether the name in a row tells which indicator it is of, for a row without a mark: a code alone may have been typed over. */
function isNameEnough({ foldedNames }: GatherTable, { name }: ReturnedRow): boolean {
  const shown = foldName(name);
  return shown !== '' && foldedNames.indexOf(shown) === foldedNames.lastIndexOf(shown);
}

/** Whether the name in a row may be that of an indicator; of a row that shows none, whether its mark says so. */
function mayBeNamed({ foldedNames }: GatherTable, i: number, { name, mark }: ReturnedRow): boolean {
  const own = foldedNames[i] ?? '';
  if (name === '') return mark !== null && markSays(mark, 'name', own) !== false;
  const shown = foldName(name);
  return own === shown || (similarity(own, shown) >= ALIKE && !foldedNames.includes(shown));
}

/** The unit of the table that the mark of a row names. */
export const markedUnit = (units: GatherTable['units'], mark: ReturnedRow['mark']): GatherTable['units'][number] | undefined =>
  (mark === null ? undefined : units.find(({ name }) => markSays(mark, 'unit', name) === true));

/** Whether an indicator was asked of the unit that the file is of, as far as anything says so. */
function wasAskedOf({ units }: GatherTable, i: number, { unit, memory }: ReturnedFile, { code, mark }: ReturnedRow): boolean {
  if (memory !== null) return code !== null && memory.codes.includes(code) && (mark === null || markSays(mark, 'unit', memory.unit) !== false);
  if (unit === null) return true;
  const asked = markedUnit(units, mark) ?? units[i];
  return asked !== undefined && (isUnitNamed(asked.words, unit) || isUnitNamed(asked.name, unit));
}
