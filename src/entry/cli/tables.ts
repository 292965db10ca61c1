import { noPeriodsCause, periodsOf } from '../../app/calculate/readTables';
import type { TableReading } from '../../app/calculate/readTables';
import type { PeriodId } from '../../engine/plan/periods';
import { columnLetters } from '../../workbook/cells/cellAddress';
import type { Place } from '../../workbook/cells/observation';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { isOwnSheet } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import type { Command } from './arguments/parseArguments';
import { UsageProblem } from './usageProblem';

/** The sheets to work on, the add-in's own left out. Throws a {@link UsageProblem} when the workbook lacks the one asked for. */
export function sheetsToProcess({ sheets }: WorkbookCells, only: string | null): readonly SheetCells[] {
  if (only === null) return sheets.filter((sheet) => !isOwnSheet(sheet));
  const found = sheets.find(({ name }) => name === only) ?? sheets.find(({ name }) => name.toLowerCase() === only.toLowerCase());
  if (found === undefined) throw new UsageProblem([`El libro no tiene la hoja «${only}»; tiene: ${sheets.map(({ name }) => name).join(', ')}.`]);
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
