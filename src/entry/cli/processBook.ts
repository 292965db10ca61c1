import { calculateBook } from '../../app/calculate/calculateBook';
import type { TableJob } from '../../app/calculate/calculateTable';
import { tableByKey, tableKey, withReadings } from '../../app/calculate/readTables';
import type { ReadWorkbook } from '../../app/calculate/readTables';
import { noticeOf } from '../../app/messages/notices';
import { BULK } from '../../app/messages/words';
import { makeAlerts } from '../../app/reports/makeAlerts';
import { makeSummary } from '../../app/reports/makeSummary';
import type { SheetStamp } from '../../app/reports/makeSummary';
import { alertRulesOf } from '../../app/reports/ownSheetSettings';
import { settingsOf } from '../../app/settings/settings';
import type { Ports, SheetRun } from '../../app/store/retryingPorts';
import { runAtOnce } from '../../app/store/scheduler';
import { changeJournal } from '../../app/undo/changeJournal';
import type { WorkbookCells } from '../../workbook/port';
import { refuseUnknownShares, storeAnswers, withSettings } from './applyArguments';
import type { Command, Order } from './arguments/parseArguments';
import type { SheetReport } from './report/bookReport';
import { noticeText, tableReport } from './report/tableReport';
import type { MainTable } from './report/tableReport';
import { noPeriodMotive, noTableMotive, periodsFor, sheetsToProcess } from './tables';

/** What an order that makes sheets is called where it is offered to be undone. */
function undoLabel(order: Order, { settings }: Pick<WorkbookCells, 'settings'>): string {
  const { summary, alerts } = settingsOf(settings).sheetNames;
  return order === 'resumen' ? summary : order === 'alertas' ? alerts : BULK.label;
}

/** What came of an order. */
export interface ProcessedBook {
  readonly hojas: readonly SheetReport[];
  /** The first table that was calculated; null when none was. */
  readonly main: MainTable | null;
  /** Names of the sheets of ours that were made or regenerated. */
  readonly made: readonly string[];
}

/**
 * Carries out an order on every PEI table of a workbook: one report per table, and one per sheet without any. A table that fails
 * does not stop the others. The summary and the alerts are those of the first table calculated.
 *
 * Throws a {@link UsageProblem} when `--hoja` names no sheet of the workbook, `--esperado` or `--columna` nothing in its tables, or `--tabla` no table.
 */
export async function processBook(given: Ports, command: Command, making: SheetStamp): Promise<ProcessedBook> {
  const ports = { ...given, port: withSettings(given.port, command.settings) };
  const { port } = ports;
  const read = async (): Promise<ReadWorkbook> => withReadings(await port.read());
  const first = await storeAnswers(port, await read(), command);
  refuseUnknownShares(first.readings, command.settings);
  const sheets = sheetsToProcess(first.workbook, command.sheet);
  const journal = changeJournal(first.workbook.settings);
  const jobs = sheets.flatMap(({ id }) => jobsOn(first, id, command));
  const writes = command.order === 'calcular' || command.order === 'todo';
  const outcomes = await calculateBook({ port, journal, label: null, compute: runAtOnce, writes, read }, first, jobs);
  const hojas: SheetReport[] = [];
  let main: MainTable | null = null;
  for (const cells of sheets) {
    const { id, name } = cells;
    const tables = first.readings.flatMap((reading, at) => (reading.layout.sheetId === id ? [{ reading, key: tableKey(first.readings, at) }] : []));
    if (tables.length === 0) hojas.push(leftOut(name, noTableMotive(cells)));
    for (const { reading, key } of tables) {
      const own = outcomes.filter(({ job }) => job.table === key);
      if (own.length === 0) hojas.push(leftOut(name, noPeriodMotive(reading, command.period)));
      const done = tableReport(own, main === null, command.all);
      if (done !== null) hojas.push(done.report);
      main ??= done?.main ?? null;
    }
  }
  if (main === null) return { hojas, main, made: [] };
  const { sheet } = main.reading.layout;
  const { made, motive } = await makeOwnSheets({ ...ports, journal, label: undoLabel(command.order, first.workbook) }, main, command, making);
  return { hojas: motive === null ? hojas : hojas.map((one) => (one.hoja === sheet ? { ...one, estado: 'error', motivo: motive } : one)), main, made };
}

/** A job for each period of each table of a sheet. */
const jobsOn = ({ readings }: ReadWorkbook, sheetId: string, command: Command): TableJob[] =>
  readings.flatMap((reading, at) =>
    (reading.layout.sheetId === sheetId ? periodsFor(reading, command).map((period) => ({ table: tableKey(readings, at), period, earlier: [] })) : []));

const leftOut = (hoja: string, motivo: string): SheetReport => ({ hoja, periodos: [], observaciones: [], ignoradas: 0, estado: 'omitida', motivo });

interface MadeSheets {
  readonly made: readonly string[];
  /** Why the sheets could not be made; null when they were. */
  readonly motive: string | null;
}

async function makeOwnSheets(run: SheetRun, { job: { table, period } }: MainTable, { order }: Command, making: SheetStamp): Promise<MadeSheets> {
  const made: string[] = [];
  if (order !== 'resumen' && order !== 'alertas' && order !== 'todo') return { made, motive: null };
  try {
    const { workbook, readings } = withReadings(await run.port.read());
    const reading = tableByKey(readings, table);
    if (!reading) return { made, motive: 'La tabla ya no se reconoce después de calcularla. Revise sus encabezados.' };
    if (order !== 'alertas') made.push((await makeSummary(run, workbook, reading, period, making)).sheet);
    if (order !== 'resumen') {
      const { sheet, commitments } = await makeAlerts(run, workbook, reading, { period, rules: alertRulesOf(workbook), choices: {} });
      made.push(sheet, ...(commitments === null ? [] : [commitments]));
    }
    return { made, motive: null };
  } catch (error) {
    return { made, motive: noticeText(noticeOf(error)) };
  }
}
