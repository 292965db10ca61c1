import { calculateTable } from '../../app/calculate/calculateTable';
import type { Calculation } from '../../app/calculate/calculateTable';
import { groupObservations, observationTitle } from '../../app/calculate/observations';
import type { TableReading } from '../../app/calculate/readTables';
import { alertsOf } from '../../app/reports/makeAlerts';
import type { Alerts } from '../../app/reports/makeAlerts';
import { alertRulesOf } from '../../app/reports/ownSheetSettings';
import { ignoredAmong, ignoredOf } from '../../app/review/ignoredFindings';
import { expectedIn } from '../../app/settings/methodSettings';
import type { Notice } from '../../app/store/messages';
import { noticeOf, sheetRefusal } from '../../app/store/notices';
import type { ChangeJournal } from '../../app/undo/changeJournal';
import { writeRecorded } from '../../app/undo/writeRecorded';
import { draftAlerts } from '../../engine/alerts/draftAlerts';
import type { ExpectedShares } from '../../engine/explain/pace';
import { periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { cellAddress } from '../../workbook/cells/cellAddress';
import type { Observation } from '../../workbook/cells/observation';
import type { WorkbookPort } from '../../workbook/port';
import type { Command } from './arguments/parseArguments';
import type { AlertReport, ObservationReport, SheetReport } from './report/bookReport';
import { periodReport } from './report/periodReport';
import { commandLineRemedy, noPeriodMotive, periodsFor, tableNamed, withReadings } from './tables';
import type { ReadWorkbook, TableName } from './tables';

/** The table of which the summary, the alerts and the Word report are, in the newest of its periods. */
export interface MainTable {
  readonly name: TableName;
  readonly period: PeriodId;
  readonly reading: TableReading;
  readonly calculation: Calculation;
  /** As they stand on their sheet, or would if drafted now. */
  readonly alerts: Alerts;
}

/** The workbook, and what is kept of what is changed in it. */
export interface TableWriter {
  readonly port: WorkbookPort;
  readonly journal: ChangeJournal;
}

export interface ProcessedTable {
  readonly report: SheetReport;
  /** null when there was nothing to compute or the sheet could not be written. */
  readonly main: MainTable | null;
}

interface CalculatedPeriod {
  readonly source: ReadWorkbook;
  readonly period: PeriodId;
  readonly reading: TableReading;
  readonly calculation: Calculation;
  readonly failure: Notice | null;
}

/** Calculates a table in every period asked for, and writes it unless the order only reads. It ends at the first failure. */
export async function processTable(
  { port, journal }: TableWriter, first: ReadWorkbook, name: TableName, command: Command, isMain: boolean,
): Promise<ProcessedTable | null> {
  const reading = tableNamed(first, name);
  if (!reading) return null;
  const periods = periodsFor(reading, command);
  const writes = command.order === 'calcular' || command.order === 'todo';
  const done: CalculatedPeriod[] = [];
  for (const period of periods) {
    const look = writes && done.length > 0 ? withReadings(await port.read()) : first;
    const now = tableNamed(look, name);
    if (!now) break;
    const calculation = calculateTable(now, period, look.workbook.settings);
    const failure = writes ? await writeTable({ port, journal }, look, now, calculation) : null;
    done.push({ source: look, period, reading: now, calculation, failure });
    if (failure) break;
  }
  const last = done[done.length - 1];
  const nothing = { hoja: name.sheet, periodos: [], observaciones: [], ignoradas: 0 };
  if (last === undefined) return { report: { ...nothing, estado: 'omitida', motivo: noPeriodMotive(reading, command.period) }, main: null };
  const alerts = alertsOf(last.source.workbook, last.reading, last.calculation.evaluation, { rules: alertRulesOf(last.source.workbook), choices: {} });
  return {
    report: {
      hoja: name.sheet,
      estado: last.failure ? 'error' : 'calculada',
      ...(last.failure && { motivo: noticeText(last.failure) }),
      periodos: done.map((one) => periodReport(one.reading.plan, one.calculation.evaluation, expectedSharesOf(one), one === last && isMain ? alertReports(alerts) : draftedAlerts(one))),
      ...observationReports(done, command.all),
    },
    main: last.failure ? null : { name, period: last.period, reading: last.reading, calculation: last.calculation, alerts },
  };
}

export const noticeText = ({ message, remedy }: Notice): string => `${message} ${remedy}`;

/** Writes and keeps what stood before, so that the run can be undone. */
async function writeTable({ port, journal }: TableWriter, { workbook }: ReadWorkbook, { cells }: TableReading, { evaluation, writePlan }: Calculation): Promise<Notice | null> {
  const refused = sheetRefusal(workbook, cells);
  if (refused) return refused;
  return writeRecorded(port, writePlan, journal, { cells, label: periodLabel(evaluation.period) }).then(() => null, noticeOf);
}

const withoutBold = (paragraph: string): string => paragraph.replaceAll('**', '');

const alertReports = ({ due, text }: Alerts): AlertReport[] =>
  due.map(({ code, units, progress }, at) => ({ codigo: code, unidades: units, avance: progress, parrafo: withoutBold(text[at] ?? '') }));

/** The paragraphs of a period or table that the sheet of alerts is not about. */
const draftedAlerts = ({ source: look, reading, calculation }: CalculatedPeriod): AlertReport[] =>
  draftAlerts(reading.plan, calculation.evaluation, { rules: alertRulesOf(look.workbook), choices: {}, pace: expectedSharesOf({ reading, calculation }).all ?? null })
    .map(({ code, units, progress, paragraph }) => ({ codigo: code, unidades: units, avance: progress, parrafo: withoutBold(paragraph) }));

const expectedSharesOf = ({ reading, calculation }: Pick<CalculatedPeriod, 'reading' | 'calculation'>): ExpectedShares => expectedIn(reading.settings.method, calculation.evaluation.period);

/** What is to be looked at in any of the periods, each thing once, gravest first and those of one kind together; those ignored only when all are wanted. */
function observationReports(done: readonly CalculatedPeriod[], isAll: boolean): Pick<SheetReport, 'observaciones' | 'ignoradas'> {
  const ignored = new Set(done.flatMap(({ source: look, reading, calculation }) => [...ignoredAmong(reading.layout, calculation.observations, ignoredOf(look.workbook.settings))]));
  const groups = groupObservations(done.flatMap(({ calculation }) => calculation.observations));
  const all = groups.flatMap(({ items }) => items.map((item) => ({ ...observationReport(item), ...(ignored.has(item) && { ignorada: true as const }) })));
  const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const shown = once.filter(({ ignorada }) => ignorada === undefined);
  return { observaciones: isAll ? once : shown, ignoradas: once.length - shown.length };
}

function observationReport({ code, severity, element, place, message, remedy: inPane }: Observation): ObservationReport {
  const remedy = commandLineRemedy(code, place) ?? inPane;
  return {
    clase: code,
    gravedad: severity === 'error' ? 'error' : 'aviso',
    ...(element !== undefined && { codigo: element }),
    celda: cellAddress(place),
    mensaje: `${message} ${remedy}`,
    titulo: observationTitle(code),
    queHacer: remedy,
  };
}
