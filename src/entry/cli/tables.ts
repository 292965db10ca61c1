import { noPeriodsCause, periodsOf, readTables } from '../../app/calculate/readTables';
import type { TableReading } from '../../app/calculate/readTables';
import type { PeriodId } from '../../engine/plan/periods';
import { columnLetters } from '../../workbook/cells/cellAddress';
import type { Place } from '../../workbook/cells/observation';
import { isOwnSheet } from '../../workbook/ownSheets/planOwnSheet';
import type { WorkbookCells } from '../../workbook/port';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import type { Command } from './arguments/parseArguments';
import { UsageProblem } from './usageProblem';

/** A workbook as read once, with its PEI tables. */
export interface ReadWorkbook {
  readonly workbook: WorkbookCells;
  readonly readings: readonly TableReading[];
}

export const withReadings = (workbook: WorkbookCells): ReadWorkbook => ({ workbook, readings: readTables(workbook) });

/** A table's name from one look to the next. */
export interface TableName {
  readonly sheet: string;
  /** Which of the sheet's tables, from 0. */
  readonly nth: number;
}

export const tablesOn = ({ readings }: ReadWorkbook, name: string): TableReading[] => readings.filter(({ layout }) => layout.sheet === name);

export const tableNamed = (look: ReadWorkbook, { sheet, nth }: TableName): TableReading | undefined => tablesOn(look, sheet)[nth];

/** Names of the sheets to work on, the add-in's own left out. Throws a {@link UsageProblem} when the workbook lacks the one asked for. */
export function sheetsToProcess({ sheets }: WorkbookCells, only: string | null): string[] {
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
export function noPeriodMotive(reading: TableReading, asked: PeriodId | null): string {
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) return `${nothing.message} ${commandLineRemedy(nothing.code, nothing.place) ?? nothing.remedy}`;
  const periods = periodsOf(reading.plan);
  return `La tabla no tiene el periodo ${String(asked)}; tiene: ${periods.map(({ id }) => id).join(', ')}.`;
}

/** Where the pane would have the user choose, what to type instead; null for observations whose way out is the same here. */
export function commandLineRemedy(code: string, { rect }: Place): string | null {
  const how = (what: string): string => `${what} con --columna; vea --ayuda.`;
  switch (code) {
    case 'columna-dudosa':
      return `Si no es así, dígalo con --columna LETRA=QUÉ, como --columna ${columnLetters(rect.left)}=VO:2024-S1 o --columna ${columnLetters(rect.left)}=NADA; vea --ayuda.`;
    case 'sin-logros-esperados':
      return how('Diga qué columna tiene el logro esperado');
    case 'sin-valores-obtenidos':
      return how('Diga qué columna tiene el valor obtenido');
    default:
      return null;
  }
}
