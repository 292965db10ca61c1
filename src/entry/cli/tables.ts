import { noPeriodsCause, periodsOf, planSheetsName, SEVERAL_IN_A_CELL, standsOn } from '../../app/calculate/readTables';
import type { ReadWorkbook, TableReading } from '../../app/calculate/readTables';
import { nearMissWords, TURN_IT } from '../../app/start/withoutTable';
import type { PeriodId } from '../../engine/plan/periods';
import { cellAddress, columnLetters } from '../../workbook/cells/cellAddress';
import type { Place } from '../../workbook/cells/observation';
import type { Rect } from '../../workbook/cells/rect';
import { usedRangeEnd } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { headerFrom } from '../../workbook/find/answers/tableMapping';
import { nearMiss } from '../../workbook/find/nearMiss';
import type { NearMiss } from '../../workbook/find/nearMiss';
import { isOwnSheet } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import { isTextSheet } from '../../workbook/text/textSheet';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import { ALL_PERIODS } from './arguments/parseArguments';
import type { Command } from './arguments/parseArguments';
import { UsageProblem } from './usageProblem';

/** The sheets to work on, the add-in's own left out. Throws a {@link UsageProblem} when the workbook lacks the one asked for. */
export function sheetsToProcess({ sheets }: WorkbookCells, only: string | null): readonly SheetCells[] {
  if (only === null) return sheets.filter((sheet) => !isOwnSheet(sheet));
  const found = sheets.find(({ name }) => name === only) ?? sheets.find(({ name }) => name.toLowerCase() === only.toLowerCase());
  if (found === undefined) throw new UsageProblem([`El libro no tiene la hoja «${only}»; tiene: ${sheets.map(({ name }) => name).join(', ')}.`]);
  return [found];
}

/** The one table that an order works on. Throws a {@link UsageProblem} where there is none, several, or one without the period asked for. */
export function onlyTable({ workbook, readings }: ReadWorkbook, command: Pick<Command, 'sheet' | 'period'>): TableReading {
  const sheets = sheetsToProcess(workbook, command.sheet);
  const found = readings.filter((reading) => sheets.some(({ id }) => standsOn(reading, id)));
  const [first, second] = found;
  if (first === undefined) throw new UsageProblem(sheets.map((cells) => `«${cells.name}»: ${noTableMotive(cells)}`));
  if (second !== undefined) throw new UsageProblem([`El libro tiene varias tablas (${found.map(planSheetsName).join('; ')}): diga de cuál con --hoja.`]);
  if (command.period !== null && !periodsOf(first.plan).some(({ id }) => id === command.period)) throw new UsageProblem([noPeriodMotive(first, command.period)]);
  return first;
}

/** The periods an order is about, oldest first: the one asked for; else all with values for `todo` and `--periodo todo`, and the newest of them for others. */
export function periodsFor({ plan }: TableReading, { order, period }: Command): PeriodId[] {
  const periods = periodsOf(plan);
  if (period !== null && period !== ALL_PERIODS) return periods.some(({ id }) => id === period) ? [period] : [];
  const withValues = periods.filter(({ hasValues }) => hasValues).map(({ id }) => id);
  if ((order === 'todo' || period === ALL_PERIODS) && withValues.length > 0) return withValues;
  const proposed = periods[proposePeriod(plan)];
  return proposed === undefined ? [] : [proposed.id];
}

/** Why a sheet without a PEI table is left out. */
export const NO_TABLE_HERE = 'No se encontró una tabla de PEI en esta hoja.';

/** {@link NO_TABLE_HERE}, with what comes nearest to a table on the sheet, its cell and the way out; alone where nothing does. */
export function noTableMotive(cells: SheetCells): string {
  if (isTextSheet(cells)) return `${NO_TABLE_HERE} Tiene la tabla como texto, en una sola columna: sepárela con la orden importar (--hoja "${cells.name}"), o en Excel con Separar en columnas.`;
  const miss = nearMiss([cells]);
  if (miss === null) return NO_TABLE_HERE;
  if (miss.isTurned === true) return `${NO_TABLE_HERE} Lo más parecido: ${nearMissWords(miss)} ${TURN_IT}`;
  if (!miss.hasCodes) return `${NO_TABLE_HERE} Lo más parecido: ${nearMissWords(miss)} Si esa es su tabla, agregue una columna con los códigos de los indicadores, como IND.01.AEI.01.01.`;
  return `${NO_TABLE_HERE} Lo más parecido: ${nearMissWords(miss)} Si esa es su tabla, dígalo con --tabla "${cellAddress({ sheet: cells.name, rect: nearestRange(cells, miss) })}" y diga qué contiene cada columna con --columna; vea --ayuda.`;
}

/** The cells that come nearest to a table: from the header to the last row of the sheet. */
export function nearestRange(cells: SheetCells, { row, words }: NearMiss): Rect {
  const header = headerFrom(cells, words.length === 0 ? Math.max(cells.top, row - 1) : row);
  return { ...header, height: Math.max(2, usedRangeEnd(cells).row - header.top) };
}

/** Why a table has no period to work on, and the way out. */
export function noPeriodMotive(reading: TableReading, asked: PeriodId | null): string {
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) return `${nothing.message} ${commandLineRemedy(nothing.code, nothing.place) ?? nothing.remedy}`;
  const periods = periodsOf(reading.plan);
  return `La tabla no tiene el periodo ${String(asked)}; tiene: ${periods.map(({ id }) => id).join(', ')}.`;
}

/** Where the pane would have the user choose, what to type instead; null for observations whose way out is the same here. */
export function commandLineRemedy(code: string, { sheet, rect }: Place): string | null {
  const how = (what: string): string => `${what} con --columna; vea --ayuda.`;
  switch (code) {
    case 'columna-dudosa':
      return `Si no es así, dígalo con --columna LETRA=QUÉ, como --columna ${columnLetters(rect.left)}=LE:2024, --columna ${columnLetters(rect.left)}=VO:2024-S1 o --columna ${columnLetters(rect.left)}=NADA; vea --ayuda.`;
    case 'plan-en-varias-hojas':
    case 'accion-en-varias-hojas':
      return 'Si las hojas son un mismo plan, use --juntar con sus nombres separados por comas; si no, --por-separado.';
    case 'celda-cambiada-a-mano':
      return 'Si quiere lo calculado, repita la orden con --celdas-cambiadas reemplazar.';
    case SEVERAL_IN_A_CELL:
      return `Sepárelas con la orden importar (--hoja "${sheet}" --salida LIBRO.xlsx), que hace una hoja con cada indicador en su fila, o póngalos así usted.`;
    case 'parciales-por-confirmar':
      return 'Dígalo con --parciales suma, si cada uno es de sus meses, o --parciales acumulado, si cuenta desde enero.';
    case 'sin-logros-esperados':
      return how('Diga qué columna tiene el logro esperado');
    case 'sin-valores-obtenidos':
      return how('Diga qué columna tiene el valor obtenido');
    case 'filas-sin-tabla':
      return `Si son de otra tabla, diga dónde está con --tabla, desde su fila de encabezados, como --tabla "${cellAddress({ sheet, rect: { ...rect, top: Math.max(0, rect.top - 1), height: rect.height + 1 } })}"; vea --ayuda.`;
    default:
      return null;
  }
}
