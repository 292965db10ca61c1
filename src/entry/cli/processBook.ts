import { BULK } from '../../app/calculate/bulkWords';
import { calculateBook } from '../../app/calculate/calculateBook';
import type { TableJob } from '../../app/calculate/calculateTable';
import { planSheetsName, standsOn, tableKey } from '../../app/calculate/readTables';
import { withReadings } from '../../app/join/acrossSheets';
import type { ReadWorkbook, TableKey } from '../../app/calculate/readTables';
import { noticeOf } from '../../app/messages/notices';
import type { SheetStamp } from '../../app/reports/makeSummary';
import { makeReports } from '../../app/planSheets/makeReports';
import type { MadeReports } from '../../app/planSheets/makeReports';
import { keptWords } from '../../app/reports/reportWords';
import type { Ports, SheetRun } from '../../app/store/retryingPorts';
import { runAtOnce } from '../../app/store/scheduler';
import { changeJournal } from '../../app/undo/changeJournal';
import { ChangedCellsProblem } from '../../workbook/port';
import { ownSheetName, REVIEW_SHEET_NAME } from '../../workbook/ownSheets/ownSheetNames';
import { refuseUnknownShares, withSettings } from './applyArguments';
import { readAnswered } from './applyJoins';
import { ALL_PERIODS } from './arguments/parseArguments';
import type { Command, Order } from './arguments/parseArguments';
import type { SheetReport } from './report/bookReport';
import { noticeText, tableReport } from './report/tableReport';
import type { MainTable } from './report/tableReport';
import { noPeriodMotive, noTableMotive, periodsFor, sheetsToProcess } from './tables';

/** What an order that makes sheets is called where it is offered to be undone. */
function undoLabel(order: Order, { reading: { settings: { sheetNames }, plan: { letters } } }: MainTable): string {
  return order === 'resumen' ? ownSheetName(sheetNames.summary, letters) : order === 'alertas' ? ownSheetName(sheetNames.alerts, letters) : order === 'revisar' ? ownSheetName(REVIEW_SHEET_NAME, letters) : BULK.label;
}

/** The sheets of ours that were made or regenerated of a table. */
export interface MadeSheets {
  /** Name of the table's sheet. */
  readonly table: string;
  readonly names: readonly string[];
  /** Cells of people that were kept on them, in a sentence; '' for none. */
  readonly kept: string;
}

/** What came of an order. */
export interface ProcessedBook {
  readonly hojas: readonly SheetReport[];
  /** The first table that was calculated; null when none was. */
  readonly main: MainTable | null;
  /** All of them, a plan each. */
  readonly plans: readonly MainTable[];
  /** A record for each table of which any was made. */
  readonly made: readonly MadeSheets[];
}

/**
 * Carries out an order on every PEI plan of a workbook: one report per table, and one per sheet without any. A plan that fails
 * does not stop the others. Summary and alerts are made of each plan that was calculated, in the newest of its periods asked for.
 *
 * Throws a {@link UsageProblem} when `--hoja` names no sheet of the workbook, `--esperado` or `--columna` nothing in its tables, `--tabla` no
 * table, or `--juntar` sheets that cannot be one plan.
 */
export async function processBook(given: Ports, command: Command, making: SheetStamp): Promise<ProcessedBook> {
  const ports = { ...given, port: withSettings(given.port, command.settings) };
  const { port } = ports;
  const read = async (): Promise<ReadWorkbook> => withReadings(await port.read());
  const first = await readAnswered(port, command);
  refuseUnknownShares(first.readings, command.settings);
  const sheets = sheetsToProcess(first.workbook, command.sheet);
  const journal = changeJournal(first.workbook.settings, runAtOnce, () => Promise.resolve(command.withoutUndo));
  const jobs = jobsOn(first, sheets.map(({ id }) => id), command);
  const writes = command.order === 'calcular' || command.order === 'todo';
  const outcomes = await calculateBook({ port, journal, label: null, compute: runAtOnce, writes, read }, first, jobs);
  const hojas: SheetReport[] = [];
  const plans = new Map<TableKey, { readonly main: MainTable; readonly places: number[] }>();
  for (const cells of sheets) {
    const { id, name } = cells;
    const onSheet = first.readings.flatMap((reading, at) => (standsOn(reading, id) ? [{ reading, key: tableKey(first.readings, at) }] : []));
    if (onSheet.length === 0) hojas.push(leftOut(name, noTableMotive(cells)));
    for (const { reading, key } of onSheet) {
      const own = outcomes.filter(({ job }) => job.table === key);
      if (own.length === 0) hojas.push(leftOut(name, noPeriodMotive(reading, command.period)));
      const before = plans.get(key);
      const done = tableReport(own, { sheetId: id, isFirst: before === undefined }, command.all);
      before?.places.push(hojas.length);
      if (before === undefined && done !== null && done.main !== null) plans.set(key, { main: done.main, places: [hojas.length] });
      if (done !== null) hojas.push(done.report);
    }
  }
  const made: MadeSheets[] = [];
  for (const { main, places } of plans.values()) {
    const run = { ...ports, journal, label: undoLabel(command.order, main), changedCells: () => command.changedCells, forgottenCells: 'keep' as const };
    const { names, kept, failures } = await makeOwnSheets(run, main, command, making);
    const motive = failures.length === 0 ? null : failures.map(failureText).join(' ');
    if (names.length > 0) made.push({ table: planSheetsName(main.reading), names, kept: keptWords(kept, REPLACE_CHANGED).trim() });
    for (const at of places) {
      const report = hojas[at];
      if (motive !== null && report !== undefined) hojas[at] = { ...report, estado: 'error', motivo: motive };
    }
  }
  const mains = [...plans.values()].map(({ main }) => main);
  return { hojas, main: mains[0] ?? null, plans: mains, made };
}

/** A job for each period of each plan with a table on one of these sheets, in their order. */
function jobsOn({ readings }: ReadWorkbook, sheetIds: readonly string[], command: Command): TableJob[] {
  const wanted = new Set(sheetIds.flatMap((id) => readings.filter((reading) => standsOn(reading, id))));
  return [...wanted].flatMap((reading) =>
    periodsFor(reading, command).map((period) => ({ table: tableKey(readings, readings.indexOf(reading)), period, earlier: [], ...(command.changedCells === 'replace' && { replaces: 'all' as const }) })));
}

const leftOut = (hoja: string, motivo: string): SheetReport => ({ hoja, periodos: [], observaciones: [], ignoradas: 0, estado: 'omitida', motivo });

/** Where cells of people were kept on a sheet that was made. */
const REPLACE_CHANGED = 'repita la orden con --celdas-cambiadas reemplazar';

const CHANGED_CELLS_REMEDY = 'La hoja quedó como estaba: repita la orden con --celdas-cambiadas conservar, o con --celdas-cambiadas reemplazar.';

/** The sheets of an order for a table: in the newest of its periods asked for, alerts with `--periodo todo` in each of them. */
function makeOwnSheets(run: SheetRun, { job: { table, period }, reading }: MainTable, command: Command, making: SheetStamp): Promise<MadeReports> {
  const { order } = command;
  const hasReports = order === 'resumen' || order === 'alertas' || order === 'todo';
  if (!hasReports && !command.reviewSheet) return Promise.resolve({ names: [], kept: [], failures: [] });
  const alerts = order === 'resumen' || !hasReports ? [] : command.period === ALL_PERIODS ? periodsFor(reading, command) : [period];
  return makeReports(run, async () => withReadings(await run.port.read()), { table, summary: order === 'alertas' || !hasReports ? null : period, alerts, ...(command.reviewSheet && { review: period }) }, making);
}

const failureText = (error: unknown): string => (error instanceof ChangedCellsProblem ? `${error.message} ${CHANGED_CELLS_REMEDY}` : noticeText(noticeOf(error)));
