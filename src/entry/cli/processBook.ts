import { draftAlerts } from '../../engine/alerts/draftAlerts';
import type { PeriodId } from '../../engine/plan';
import type { Calculation } from '../../app/calculateTable';
import { calculateTable } from '../../app/calculateTable';
import { noticeOf } from '../../app/noticeOf';
import { periodsOf, proposedPeriod } from '../../app/periodsOf';
import { readTables } from '../../app/readTables';
import { refusal } from '../../app/refusal';
import type { Notice, PeriodOption } from '../../app/state';
import type { TableReading } from '../../app/tableReading';
import type { Observation } from '../../workbook/observation';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import type { AlertReport, ObservationReport, SheetReport } from './bookReport';
import { cellAddress } from '../../workbook/cellAddress';
import type { Command } from './parseArguments';
import { periodReport } from './periodReport';
import { UsageProblem } from './usageProblem';

/** Why a sheet without a PEI table is left out. */
export const NO_TABLE_HERE = 'No se encontró una tabla de PEI en esta hoja.';

/**
 * Carries out an order on every PEI table of a workbook: one report per table, and one per sheet without any. A table that fails
 * does not stop the others.
 *
 * Throws a {@link UsageProblem} when `--hoja` names no sheet of the workbook.
 */
export async function processBook(port: WorkbookPort, command: Command): Promise<SheetReport[]> {
  const first = lookedAt(await port.read());
  const reports: SheetReport[] = [];
  for (const name of chosenSheets(first.workbook, command.sheet)) {
    const count = tablesOn(first, name).length;
    if (count === 0) reports.push({ ...nothing(name), estado: 'omitida', motivo: NO_TABLE_HERE });
    for (let nth = 0; nth < count; nth += 1) {
      const { workbook, table } = await nthTable(port, first, name, nth);
      if (table) reports.push(await processTable(port, workbook, table, command));
    }
  }
  return reports;
}

interface Look {
  readonly workbook: WorkbookCells;
  readonly readings: readonly TableReading[];
}

const lookedAt = (workbook: WorkbookCells): Look => ({ workbook, readings: readTables(workbook) });

const tablesOn = ({ readings }: Look, name: string): TableReading[] => readings.filter(({ layout }) => layout.sheet === name);

/** The n-th table of a sheet. After the first the sheet is read anew: what was written for one table stands beside the next. */
async function nthTable(port: WorkbookPort, first: Look, name: string, nth: number): Promise<{ workbook: WorkbookCells; table: TableReading | undefined }> {
  const look = nth === 0 ? first : lookedAt(await port.read());
  return { workbook: look.workbook, table: tablesOn(look, name)[nth] };
}

function chosenSheets({ sheets }: WorkbookCells, only: string | null): string[] {
  const names = sheets.map(({ name }) => name);
  if (only === null) return names;
  const found = names.find((name) => name === only) ?? names.find((name) => name.toLowerCase() === only.toLowerCase());
  if (found === undefined) throw new UsageProblem([`El libro no tiene la hoja «${only}»; tiene: ${names.join(', ')}.`]);
  return [found];
}

const nothing = (hoja: string): Pick<SheetReport, 'hoja' | 'periodos' | 'observaciones'> => ({ hoja, periodos: [], observaciones: [] });

async function processTable(port: WorkbookPort, workbook: WorkbookCells, reading: TableReading, command: Command): Promise<SheetReport> {
  const { sheet } = reading.layout;
  const periods = periodsOf(reading.plan);
  const period = periodFor(periods, command.period);
  if (period === null) return { ...nothing(sheet), estado: 'omitida', motivo: noPeriod(periods, command.period) };
  const calculation = calculateTable(reading, period, workbook.settings);
  const failure = command.order === 'revisar' ? null : await writeTable(port, workbook, reading, calculation);
  return {
    hoja: sheet,
    estado: failure ? 'error' : 'calculada',
    ...(failure && { motivo: `${failure.message} ${failure.remedy}` }),
    periodos: [periodReport(reading.plan, calculation.evaluation, alertReports(reading, calculation))],
    observaciones: calculation.observations.map(observationReport),
  };
}

/** The period asked for if the table has it; else the newest with values; null when there is nothing to compute. */
function periodFor(periods: readonly PeriodOption[], asked: PeriodId | null): PeriodId | null {
  if (asked !== null) return periods.some(({ id }) => id === asked) ? asked : null;
  return proposedPeriod(periods) || null;
}

function noPeriod(periods: readonly PeriodOption[], asked: PeriodId | null): string {
  if (periods.length === 0) return 'La tabla no tiene columnas de valores obtenidos con su periodo.';
  return `La tabla no tiene el periodo ${String(asked)}; tiene: ${periods.map(({ id }) => id).join(', ')}.`;
}

async function writeTable(port: WorkbookPort, workbook: WorkbookCells, { cells }: TableReading, { writePlan }: Calculation): Promise<Notice | null> {
  const refused = refusal(workbook, cells);
  if (refused) return refused;
  return port.write(writePlan).then(() => null, noticeOf);
}

const alertReports = ({ plan }: TableReading, { evaluation }: Calculation): AlertReport[] =>
  draftAlerts(plan, evaluation).map(({ code, units, progress, paragraph }) => ({ codigo: code, unidades: units, avance: progress, parrafo: paragraph.replaceAll('**', '') }));

const observationReport = ({ code, severity, element, place, message, remedy }: Observation): ObservationReport => ({
  clase: code,
  gravedad: severity === 'error' ? 'error' : 'aviso',
  ...(element !== undefined && { codigo: element }),
  celda: cellAddress(place),
  mensaje: `${message} ${remedy}`,
});
