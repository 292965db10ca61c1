import { calculateTable, type Calculation } from '../../app/calculateTable';
import { groupObservations } from '../../app/groupObservations';
import { noticeOf } from '../../app/noticeOf';
import { expectedIn } from '../../app/method/methodSettings';
import { observationTitle } from '../../app/observationTitles';
import { ignoredOf } from '../../app/review/ignored';
import { ignoredAmong } from '../../app/review/ignoredAmong';
import { refusal } from '../../app/refusal';
import { alertRulesOf } from '../../app/sheets/alertRulesOf';
import { alertsOf, type Alerts } from '../../app/sheets/makeAlerts';
import type { Notice } from '../../app/state';
import type { TableReading } from '../../app/tableReading';
import type { ChangeJournal } from '../../app/undo/changeJournal';
import { periodLabel } from '../../app/words';
import { draftAlerts } from '../../engine/alerts/draftAlerts';
import type { ExpectedShares } from '../../engine/expectedShare';
import type { PeriodId } from '../../engine/plan';
import { cellAddress } from '../../workbook/cellAddress';
import type { Observation } from '../../workbook/observation';
import type { WorkbookPort } from '../../workbook/port';
import type { AlertReport, ObservationReport, SheetReport } from './bookReport';
import type { Command } from './parseArguments';
import { periodReport } from './periodReport';
import { remedyHere } from './remedyHere';
import { lookedAt, noPeriod, periodsFor, tableNamed, type Look, type TableName } from './tables';

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
export interface Writer {
  readonly port: WorkbookPort;
  readonly journal: ChangeJournal;
}

export interface ProcessedTable {
  readonly report: SheetReport;
  /** null when there was nothing to compute or the sheet could not be written. */
  readonly main: MainTable | null;
}

interface Done {
  readonly look: Look;
  readonly period: PeriodId;
  readonly reading: TableReading;
  readonly calculation: Calculation;
  readonly failure: Notice | null;
}

/** Calculates a table in every period asked for, and writes it unless the order only reads. It ends at the first failure. */
export async function processTable(
  { port, journal }: Writer, first: Look, name: TableName, command: Command, isMain: boolean,
): Promise<ProcessedTable | null> {
  const reading = tableNamed(first, name);
  if (!reading) return null;
  const periods = periodsFor(reading, command);
  const writes = command.order === 'calcular' || command.order === 'todo';
  const done: Done[] = [];
  for (const period of periods) {
    const look = writes && done.length > 0 ? lookedAt(await port.read()) : first;
    const now = tableNamed(look, name);
    if (!now) break;
    const calculation = calculateTable(now, period, look.workbook.settings);
    const failure = writes ? await writeTable({ port, journal }, look, now, calculation) : null;
    done.push({ look, period, reading: now, calculation, failure });
    if (failure) break;
  }
  const last = done[done.length - 1];
  const nothing = { hoja: name.sheet, periodos: [], observaciones: [], ignoradas: 0 };
  if (last === undefined) return { report: { ...nothing, estado: 'omitida', motivo: noPeriod(reading, command.period) }, main: null };
  const alerts = alertsOf(last.look.workbook, last.reading, last.calculation.evaluation, { rules: alertRulesOf(last.look.workbook), choices: {} });
  return {
    report: {
      hoja: name.sheet,
      estado: last.failure ? 'error' : 'calculada',
      ...(last.failure && { motivo: motiveOf(last.failure) }),
      periodos: done.map((one) => periodReport(one.reading.plan, one.calculation.evaluation, sharesOf(one), one === last && isMain ? alertReports(alerts) : drafts(one))),
      ...observationReports(done, command.all),
    },
    main: last.failure ? null : { name, period: last.period, reading: last.reading, calculation: last.calculation, alerts },
  };
}

export const motiveOf = ({ message, remedy }: Notice): string => `${message} ${remedy}`;

/** Writes and keeps what stood before, so that the run can be undone. */
async function writeTable({ port, journal }: Writer, { workbook }: Look, { cells }: TableReading, { evaluation, writePlan }: Calculation): Promise<Notice | null> {
  const refused = refusal(workbook, cells);
  if (refused) return refused;
  return port.write(writePlan, journal.keeper(writePlan, cells, periodLabel(evaluation.period))).then(() => {
    journal.written();
    return null;
  }, noticeOf);
}

const plain = (paragraph: string): string => paragraph.replaceAll('**', '');

const alertReports = ({ due, text }: Alerts): AlertReport[] =>
  due.map(({ code, units, progress }, at) => ({ codigo: code, unidades: units, avance: progress, parrafo: plain(text[at] ?? '') }));

/** The paragraphs of a period or table that the sheet of alerts is not about. */
const drafts = ({ look, reading, calculation }: Done): AlertReport[] =>
  draftAlerts(reading.plan, calculation.evaluation, { rules: alertRulesOf(look.workbook), choices: {}, pace: sharesOf({ reading, calculation }).all ?? null })
    .map(({ code, units, progress, paragraph }) => ({ codigo: code, unidades: units, avance: progress, parrafo: plain(paragraph) }));

const sharesOf = ({ reading, calculation }: Pick<Done, 'reading' | 'calculation'>): ExpectedShares => expectedIn(reading.settings.method, calculation.evaluation.period);

/** What is to be looked at in any of the periods, each thing once, gravest first and those of one kind together; those ignored only when all are wanted. */
function observationReports(done: readonly Done[], isAll: boolean): Pick<SheetReport, 'observaciones' | 'ignoradas'> {
  const ignored = new Set(done.flatMap(({ look, reading, calculation }) => [...ignoredAmong(reading.layout, calculation.observations, ignoredOf(look.workbook.settings))]));
  const groups = groupObservations(done.flatMap(({ calculation }) => calculation.observations));
  const all = groups.flatMap(({ items }) => items.map((item) => ({ ...observationReport(item), ...(ignored.has(item) && { ignorada: true as const }) })));
  const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const shown = once.filter(({ ignorada }) => ignorada === undefined);
  return { observaciones: isAll ? once : shown, ignoradas: once.length - shown.length };
}

function observationReport({ code, severity, element, place, message, remedy: inPane }: Observation): ObservationReport {
  const remedy = remedyHere(code, place) ?? inPane;
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
