import { comparePeriods, parsePeriodId, periodId, periodIn } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { textAt } from '../../workbook/cells/sheetCells';
import { originSetting, ownBlock, ownSheetsOf, ownSheetToken } from '../../workbook/ownSheets/ownSheet';
import type { OwnSheet, OwnSheetToken, PlacedBlock, PlanSheetKind } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import { tableKey, tablesOf } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { isOfOthers, likeness, periodByFigures } from './likeness';
import { newSheetName } from './newSheetName';

/** An own sheet of a table, made already or to be made. */
export interface PlanSheet {
  readonly token: OwnSheetToken;
  /** null while it is not made. */
  readonly present: PlacedBlock | null;
  /** What it is called now; of a sheet to be made the name to give it. */
  readonly name: string;
  /** What to store with it: the table and the period it belongs to. */
  readonly origin: Readonly<Record<string, SheetOrigin>>;
}

/** The table and the period of an own sheet, as a setting keeps them. */
export interface SheetOrigin {
  readonly sheetId: string;
  readonly sheet: string;
  /** Which of the tables on that sheet, from 0. */
  readonly nth: number;
  /** Only of alerts. */
  readonly period?: PeriodId;
  /** Of a plan in several sheets; absent of one table's. */
  readonly isJoined?: true;
}

/**
 * The own sheet of a table: its summary, its commitments, or its alerts in a period. A sheet is found by its defined name, whatever it is
 * called and wherever it was moved. It belongs to the table that is stored with it, else to the one it is most like, and to none where it
 * is of several sheets that are not read together now, or of one that now is read with others; a sheet *Alertas PEI*, from when all periods of a workbook shared one, to the period that its title names.
 *
 * - Errors: throws `RangeError` for a reading of another workbook.
 *
 * @param period null but for alerts
 * @example planSheet(read, reading, 'Alertas', '2024-S1').name // 'Alertas 2024-I'
 */
export function planSheet(read: ReadWorkbook, reading: TableReading, kind: PlanSheetKind, period: PeriodId | null = null): PlanSheet {
  const table = read.readings.indexOf(reading);
  if (table < 0) throw new RangeError('The table is not in this reading of the workbook.');
  const present = ownedSheets(read, kind).find((one) => one.table === table && one.period === period) ?? null;
  const token = present?.token ?? freeToken(read.workbook, kind, period);
  const key = tableKey(read.readings, table);
  const { sheetId, sheet } = reading.layout;
  const nth = Number(key.slice(key.lastIndexOf('#') + 1));
  return {
    token,
    present,
    name: present?.cells.name ?? newSheetName(read, reading, kind, period),
    origin: { [originSetting(token)]: { sheetId, sheet, nth, ...(period !== null && { period }), ...(isJoined(reading) && { isJoined: true as const }) } },
  };
}

/** A sheet of alerts, and its period. */
type AlertSheet = PlacedBlock & { readonly period: PeriodId };

/** The sheets of alerts of a table in other periods than one. */
export function otherAlertSheets(read: ReadWorkbook, reading: TableReading, period: PeriodId): readonly AlertSheet[] {
  const table = read.readings.indexOf(reading);
  return ownedSheets(read, 'Alertas').flatMap(({ table: owner, period: own, cells, block }) => (owner === table && own !== null && own !== period ? [{ period: own, cells, block }] : []));
}

/** The sheets of alerts of a table in the periods before one, newest first. */
export function earlierAlertSheets(read: ReadWorkbook, reading: TableReading, period: PeriodId): readonly AlertSheet[] {
  const isBefore = (one: PeriodId, other: PeriodId): boolean => compareIds(one, other) < 0;
  return otherAlertSheets(read, reading, period)
    .filter(({ period: own }) => isBefore(own, period))
    .sort((one, other) => compareIds(other.period, one.period));
}

function compareIds(one: PeriodId, other: PeriodId): number {
  const [first, second] = [parsePeriodId(one), parsePeriodId(other)];
  return first === null || second === null ? 0 : comparePeriods(first, second);
}

/** An own sheet, its period, and the table it belongs to; -1 for none of the workbook. */
type OwnedSheet = OwnSheet & { readonly table: number };

/** The own sheets of a kind with their tables. No two of one period have the same. */
function ownedSheets(read: ReadWorkbook, kind: PlanSheetKind): readonly OwnedSheet[] {
  const { workbook: { sheets, settings }, readings } = read;
  const claims = ownSheetsOf(sheets, kind).map((sheet) => {
    const origin = storedOrigin(settings[originSetting(sheet.token)]);
    const scores = readings.map((_, table) => claim(read, kind, sheet, origin, table));
    const nearest = readings[scores.indexOf(Math.max(...scores))];
    const period = kind === 'Alertas' ? (sheet.period ?? origin?.period ?? statedPeriod(sheet) ?? (nearest === undefined ? null : periodByFigures(sheet, nearest))) : null;
    return { ...sheet, period, scores };
  });
  const pairs = claims.flatMap(({ scores }, at) => scores.map((score, table) => ({ at, table, score }))).filter(({ score }) => score >= 0).sort((one, other) => other.score - one.score);
  const owners = new Map<number, number>();
  const taken = new Set<string>();
  for (const { at, table } of pairs) {
    const place = `${table} ${String(claims[at]?.period)}`;
    if (owners.has(at) || taken.has(place)) continue;
    owners.set(at, table);
    taken.add(place);
  }
  return claims.map(({ scores: _, ...sheet }, at) => ({ ...sheet, table: owners.get(at) ?? -1 }));
}

/** How likely a sheet belongs to a table: below 0 it does not. What is stored with it comes before what it is like. */
function claim({ workbook: { sheets }, readings }: ReadWorkbook, kind: PlanSheetKind, sheet: OwnSheet, origin: SheetOrigin | null, table: number): number {
  const reading = readings[table];
  if (reading === undefined) return -1;
  if (origin === null) return isOfOthers(kind, sheet, reading, readings.filter((one) => one !== reading)) ? -1 : likeness(kind, sheet, reading);
  const source = sheets.find(({ id }) => id === origin.sheetId) ?? sheets.find(({ name }) => name === origin.sheet);
  if (source === undefined) {
    const alike = likeness(kind, sheet, reading);
    return alike < LIKE_ENOUGH ? -1 : alike;
  }
  const isOnSource = (one: TableReading): boolean => tablesOf(one).some(({ layout }) => layout.sheetId === source.id);
  if (!isOnSource(reading) || isJoined(reading) !== (origin.isJoined === true)) return -1;
  const others = readings.filter((one) => one !== reading && isOnSource(one));
  if (others.length === 0) return MADE_FOR_IT;
  return MADE_FOR_IT + likeness(kind, sheet, reading) + (readings.slice(0, table).filter(isOnSource).length === origin.nth ? SAME_PLACE : 0);
}

const isJoined = (reading: TableReading): boolean => tablesOf(reading).length > 1;

/** Share of its rows that must be of a table for a sheet whose own table is gone. */
const LIKE_ENOUGH = 0.5;
/** More than any sheet is like a table that it was not made for. */
const MADE_FOR_IT = 2;
const SAME_PLACE = 0.5;

function storedOrigin(stored: unknown): SheetOrigin | null {
  const isStored = typeof stored === 'object' && stored !== null && 'sheetId' in stored && typeof stored.sheetId === 'string' && 'sheet' in stored && 'nth' in stored;
  return isStored ? (stored as SheetOrigin) : null;
}

/** The period that the title of a sheet names; null for none. */
export function statedPeriod({ cells, block }: PlacedBlock): PeriodId | null {
  for (let row = block.top; row < block.top + Math.min(block.height, TITLE_ROWS); row += 1) {
    const period = periodIn(textAt(cells, row, block.left));
    if (period !== null) return periodId(period);
  }
  return null;
}

/** Rows in which the title stands, even where people inserted some. */
const TITLE_ROWS = 4;

function freeToken({ sheets }: WorkbookCells, kind: PlanSheetKind, period: PeriodId | null): OwnSheetToken {
  for (let nth = 1; ; nth += 1) {
    const token = ownSheetToken(kind, period, nth);
    if (sheets.every((sheet) => ownBlock(sheet, token) === null)) return token;
  }
}
