import { makeAlerts } from '../../app/reports/makeAlerts';
import { makeSummary } from '../../app/reports/makeSummary';
import type { SheetStamp } from '../../app/reports/makeSummary';
import { alertRulesOf } from '../../app/reports/ownSheetSettings';
import { settingsOf } from '../../app/settings/settings';
import { noticeOf } from '../../app/store/notices';
import type { Ports, SheetRun } from '../../app/store/retryingPorts';
import { BULK } from '../../app/store/words';
import { changeJournal } from '../../app/undo/changeJournal';
import type { WorkbookCells } from '../../workbook/port';
import { refuseUnknownShares, storeColumns, withSettings } from './applyArguments';
import type { Command, Order } from './arguments/parseArguments';
import { noticeText, processTable } from './processTable';
import type { MainTable } from './processTable';
import type { SheetReport } from './report/bookReport';
import { sheetsToProcess, tableNamed, tablesOn, withReadings } from './tables';

/** Why a sheet without a PEI table is left out. */
export const NO_TABLE_HERE = 'No se encontró una tabla de PEI en esta hoja.';

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
 * Throws a {@link UsageProblem} when `--hoja` names no sheet of the workbook, or `--esperado` or `--columna` nothing in its tables.
 */
export async function processBook(given: Ports, command: Command, making: SheetStamp): Promise<ProcessedBook> {
  const doors = { ...given, port: withSettings(given.port, command.settings) };
  const { port } = doors;
  const first = await storeColumns(port, withReadings(await port.read()), command.columns, command.sheet);
  refuseUnknownShares(first.readings, command.settings);
  const journal = changeJournal(first.workbook.settings);
  const hojas: SheetReport[] = [];
  let main: MainTable | null = null;
  for (const sheet of sheetsToProcess(first.workbook, command.sheet)) {
    const count = tablesOn(first, sheet).length;
    if (count === 0) hojas.push({ hoja: sheet, periodos: [], observaciones: [], ignoradas: 0, estado: 'omitida', motivo: NO_TABLE_HERE });
    for (let nth = 0; nth < count; nth += 1) {
      // What was written for one table stands beside the next of its sheet.
      const look = nth === 0 ? first : withReadings(await port.read());
      const done = await processTable({ port, journal }, look, { sheet, nth }, command, main === null);
      if (done) hojas.push(done.report);
      main ??= done?.main ?? null;
    }
  }
  if (main === null) return { hojas, main, made: [] };
  const { made, motive } = await makeOwnSheets({ ...doors, journal, label: undoLabel(command.order, first.workbook) }, main, command, making);
  return { hojas: motive === null ? hojas : hojas.map((one) => (one.hoja === main.name.sheet ? { ...one, estado: 'error', motivo: motive } : one)), main, made };
}

interface MadeSheets {
  readonly made: readonly string[];
  /** Why the sheets could not be made; null when they were. */
  readonly motive: string | null;
}

async function makeOwnSheets(run: SheetRun, { name, period }: MainTable, { order }: Command, making: SheetStamp): Promise<MadeSheets> {
  const made: string[] = [];
  if (order !== 'resumen' && order !== 'alertas' && order !== 'todo') return { made, motive: null };
  try {
    const { workbook, readings } = withReadings(await run.port.read());
    const reading = tableNamed({ workbook, readings }, name);
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
