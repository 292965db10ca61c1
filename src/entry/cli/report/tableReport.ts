import type { TableOutcome } from '../../../app/calculate/calculateBook';
import type { PreparedTable } from '../../../app/calculate/calculateTable';
import { groupObservations, observationTitle } from '../../../app/calculate/observations';
import { tablesOf } from '../../../app/calculate/readTables';
import type { Notice } from '../../../app/messages/messages';
import { alertsOf } from '../../../app/reports/makeAlerts';
import type { Alerts } from '../../../app/reports/makeAlerts';
import { alertRulesOf } from '../../../app/reports/ownSheetSettings';
import { ignoredAmong, ignoredOf, reviewedTable } from '../../../app/review/ignoredFindings';
import { expectedIn } from '../../../app/settings/methodSettings';
import type { ExpectedShares } from '../../../engine/explain/pace';
import type { PlanLetters } from '../../../engine/plan/letters';
import { cellAddress } from '../../../workbook/cells/cellAddress';
import type { Observation } from '../../../workbook/cells/observation';
import { commandLineRemedy } from '../tables';
import type { AlertReport, ObservationReport, SheetReport } from './bookReport';
import { periodReport } from './periodReport';

/** A table with the alerts of the newest of its periods: those of its summary, its sheet of alerts and its Word report. */
export interface MainTable extends PreparedTable {
  /** As they stand on their sheet, or would if drafted now. */
  readonly alerts: Alerts;
}

/** What is reported of a table that was calculated, and the table itself unless it could not be written. */
export interface ReportedTable {
  readonly report: SheetReport;
  readonly main: MainTable | null;
}

/** What is reported of a plan. */
interface ReportedSheet {
  readonly sheetId: string;
  /** false: the plan was reported with another of its sheets, and its alerts with it. */
  readonly isFirst: boolean;
}

/**
 * The report of a table; of a plan in several sheets that of its rows on one of them.
 *
 * @param outcomes those of its periods, oldest first; null when none was calculated
 * @param all whether what the user ignores is reported too
 */
export function tableReport(outcomes: readonly TableOutcome[], { sheetId, isFirst }: ReportedSheet, all: boolean): ReportedTable | null {
  const done = outcomes.flatMap(({ prepared }) => prepared ?? []);
  const last = done.at(-1);
  if (last === undefined) return null;
  const failure = outcomes.find(({ prepared }) => prepared === last)?.failure ?? null;
  const { reading } = last;
  const part = reading.parts?.find(({ layout }) => layout.sheetId === sheetId);
  const { sheet } = (part ?? reading).layout;
  const others = tablesOf(reading).map(({ layout }) => layout.sheet).filter((name) => name !== sheet);
  return {
    report: {
      hoja: sheet,
      estado: failure ? 'error' : 'calculada',
      ...(failure && { motivo: noticeText(failure) }),
      ...(others.length > 0 && { juntoCon: others }),
      periodos: done.map((one) => {
        const own = one.reading.parts?.find(({ layout }) => layout.sheetId === sheetId)?.part ?? null;
        const isPrinted = one.calculation.writes.some(({ table, progresses }) => table.layout.sheetId === sheetId && progresses[0]?.isUsers === true);
        return { ...periodReport(one.reading.plan, one.calculation.evaluation, expectedSharesOf(one), isFirst ? alertReports(alertsNow(one)) : [], own), ...(isPrinted && { columnaImpresa: true as const }) };
      }),
      ...observationReports(done, part === undefined ? null : sheet, all),
    },
    main: failure ? null : { ...last, alerts: alertsNow(last) },
  };
}

export const noticeText = ({ message, remedy }: Notice): string => `${message} ${remedy}`;

const withoutBold = (paragraph: string): string => paragraph.replaceAll('**', '');

const alertReports = ({ due, text }: Alerts): AlertReport[] =>
  due.map(({ code, units, progress }, at) => ({ codigo: code, unidades: units, avance: progress, parrafo: withoutBold(text[at] ?? '') }));

/** The alerts of a table in a period as they stand on their sheet, or would if drafted now. */
const alertsNow = ({ read, reading, calculation }: PreparedTable): Alerts =>
  alertsOf(read, reading, calculation.evaluation, { rules: alertRulesOf(read.workbook), choices: {} });

const expectedSharesOf = ({ reading, calculation }: PreparedTable): ExpectedShares => expectedIn(reading.settings.method, calculation.evaluation.period);

/** What is to be looked at in any of the periods, of one sheet only where it is named, each thing once, gravest first and those of one kind together; those ignored only when all are wanted. */
function observationReports(done: readonly PreparedTable[], only: string | null, all: boolean): Pick<SheetReport, 'observaciones' | 'ignoradas'> {
  const ignored = new Set(done.flatMap(({ read, reading, calculation }) => [...ignoredAmong(reviewedTable(reading), calculation.observations, ignoredOf(read.workbook.settings))]));
  const letters = done.at(-1)?.reading.plan.letters;
  const groups = groupObservations(done.flatMap(({ calculation }) => calculation.observations.filter(({ place }) => only === null || place.sheet === only)), letters);
  const found = groups.flatMap(({ items }) => items.map((item) => ({ ...observationReport(item, letters), ...(ignored.has(item) && { ignorada: true as const }) })));
  const once = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  const shown = once.filter(({ ignorada }) => ignorada === undefined);
  return { observaciones: all ? once : shown, ignoradas: once.length - shown.length };
}

function observationReport({ code, severity, element, place, message, remedy: inPane }: Observation, letters: PlanLetters | undefined): ObservationReport {
  const remedy = commandLineRemedy(code, place) ?? inPane;
  return {
    clase: code,
    gravedad: severity === 'error' ? 'error' : 'aviso',
    ...(element !== undefined && { codigo: element }),
    celda: cellAddress(place),
    mensaje: `${message} ${remedy}`,
    titulo: observationTitle(code, letters),
    queHacer: remedy,
  };
}
