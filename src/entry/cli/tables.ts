import { periodsOf } from '../../app/periodsOf';
import { readTables } from '../../app/readTables';
import type { TableReading } from '../../app/tableReading';
import { withoutPeriods } from '../../app/withoutPeriods';
import type { PeriodId } from '../../engine/plan';
import type { WorkbookCells } from '../../workbook/port';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import { isOwnSheet } from '../../workbook/sheets/planOwnSheet';
import type { Command } from './parseArguments';
import { remedyHere } from './remedyHere';
import { UsageProblem } from './usageProblem';

/** A workbook as read once, with its PEI tables. */
export interface Look {
  readonly workbook: WorkbookCells;
  readonly readings: readonly TableReading[];
}

export const lookedAt = (workbook: WorkbookCells): Look => ({ workbook, readings: readTables(workbook) });

/** A table's name from one look to the next. */
export interface TableName {
  readonly sheet: string;
  /** Which of the sheet's tables, from 0. */
  readonly nth: number;
}

export const tablesOn = ({ readings }: Look, name: string): TableReading[] => readings.filter(({ layout }) => layout.sheet === name);

export const tableNamed = (look: Look, { sheet, nth }: TableName): TableReading | undefined => tablesOn(look, sheet)[nth];

/** Names of the sheets to work on, the add-in's own left out. Throws a {@link UsageProblem} when the workbook lacks the one asked for. */
export function chosenSheets({ sheets }: WorkbookCells, only: string | null): string[] {
  const names = sheets.map(({ name }) => name);
  if (only === null) return sheets.filter((sheet) => !isOwnSheet(sheet)).map(({ name }) => name);
  const found = names.find((name) => name === only) ?? names.find((name) => name.toLowerCase() === only.toLowerCase());
  if (found === undefined) throw new UsageProblem([`El libro no tiene la hoja «${only}»; tiene: ${names.join(', ')}.`]);
  return [found];
}

/** The periods an order is about, oldest first: the one asked for; else all with values for `todo`, and the newest of them for others. */
export function periodsFor({ plan }: TableReading, { order, period }: Command): PeriodId[] {
  const periods = periodsOf(plan);
  if (period !== null) return periods.some(({ id }) => id === period) ? [period] : [];
  const withValues = periods.filter(({ hasValues }) => hasValues).map(({ id }) => id);
  if (order === 'todo' && withValues.length > 0) return withValues;
  const proposed = periods[proposePeriod(plan)];
  return proposed === undefined ? [] : [proposed.id];
}

/** Why a table has no period to work on, and the way out. */
export function noPeriod(reading: TableReading, asked: PeriodId | null): string {
  const nothing = withoutPeriods(reading);
  if (nothing !== null) return `${nothing.message} ${remedyHere(nothing.code, nothing.place) ?? nothing.remedy}`;
  const periods = periodsOf(reading.plan);
  return `La tabla no tiene el periodo ${String(asked)}; tiene: ${periods.map(({ id }) => id).join(', ')}.`;
}
