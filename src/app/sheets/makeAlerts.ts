import { RED_ONLY, type Alert, type AlertRules } from '../../engine/alerts/alert';
import { draftAlerts } from '../../engine/alerts/draftAlerts';
import { CAUSES, COMMITMENTS } from '../../engine/alerts/phraseBook';
import type { Evaluation } from '../../engine/evaluation';
import type { PeriodId } from '../../engine/plan';
import type { WorkbookCells } from '../../workbook/port';
import { alertRows, type AlertReceipts, type AlertRow, type AlertRows, type Choice } from '../../workbook/sheets/alertRows';
import { ALERT_COLUMNS, ALERT_HEADER_ROW, alertSheet } from '../../workbook/sheets/alertSheet';
import { alertText } from '../../workbook/sheets/alertText';
import { listRange, listSheet } from '../../workbook/sheets/listSheet';
import { ownBlock, ownSheetOf } from '../../workbook/sheets/planOwnSheet';
import { readAlertRows, type PresentAlerts } from '../../workbook/sheets/readAlertRows';
import { evaluateTable } from '../evaluateTable';
import { expectedIn } from '../method/methodSettings';
import type { TableReading } from '../tableReading';
import { periodLabel } from '../words';
import { makeCommitments } from './makeCommitments';
import { objectSetting, OWN_SETTINGS } from './ownSetting';
import { putOwnSheet, type SheetRun } from './putOwnSheet';

export interface AlertsRequest {
  readonly period: PeriodId;
  readonly rules: AlertRules;
  /** What to do with edited paragraphs whose figures changed, by AEI. */
  readonly choices: Readonly<Record<string, Choice>>;
}

/** The alerts of a period together with what people wrote of them. */
export interface Alerts extends AlertRows {
  readonly due: readonly Alert[];
  /** Every paragraph due, in code order, as it stands on the sheet; indicator names between `**`. */
  readonly text: readonly string[];
}

export interface AlertsMade extends Alerts {
  readonly sheet: string;
  /** Name of the sheet with the *matriz de compromisos*; null while there is none. */
  readonly commitments: string | null;
}

/**
 * Makes the sheet *Alertas PEI*, or drafts it again keeping every word a person wrote; then the sheet of commitments when any alert
 * has one. Causes and commitments come from its own rows; their pick-lists stand on a hidden sheet where the office may add its own.
 *
 * - Errors: throws `RangeError` when the table does not have the period.
 */
export async function makeAlerts(run: SheetRun, workbook: WorkbookCells, reading: TableReading, request: AlertsRequest): Promise<AlertsMade> {
  const { period, rules } = request;
  const { sheetNames, palette } = reading.settings;
  const evaluation = evaluateTable(reading, period);
  const present = presentAlerts(workbook);
  const alerts = alertsOf(workbook, reading, evaluation, request);
  const { rows, receipts, due, text } = alerts;
  const label = periodLabel(evaluation.period);
  const lists = await putOwnSheet(run, workbook, 'Listas', listSheet(CAUSES, COMMITMENTS), { visibility: 'Hidden' });
  const content = alertSheet(rows, text.join('\n\n').replace(/\*\*/g, ''), label, { name: sheetNames.alerts, palette }, present.headerRow);
  const sheet = await putOwnSheet(run, workbook, 'Alertas', content, {
    settings: { [OWN_SETTINGS.alerts]: receipts, [OWN_SETTINGS.rules]: rules },
    dress: dressOf(content.values.length, rows.length, lists, present.rows.length === 0),
  });
  const commitments = await makeCommitments(run, workbook, { due, rows, periodLabel: label, lists, name: sheetNames.commitments });
  return { ...alerts, sheet, commitments };
}

/** The alerts of a period as they would stand if drafted now: what only reads, copies or prints takes them from here. */
export function alertsOf(
  workbook: WorkbookCells, { plan, settings }: TableReading, evaluation: Evaluation, { rules, choices }: Pick<AlertsRequest, 'rules' | 'choices'>,
): Alerts {
  const present = presentAlerts(workbook).rows;
  const due = draftAlerts(plan, evaluation, { rules, pace: expectedIn(settings.method, evaluation.period).all ?? null, choices: picks(present) });
  const receipts = objectSetting<AlertReceipts>(workbook, OWN_SETTINGS.alerts) as AlertReceipts;
  const made = alertRows(present, due, plan, evaluation, receipts, choices);
  return { ...made, due, text: alertText(made.rows, due, plan) };
}

/** Which alerts the user wants: as last drafted in this workbook, the house rule before. */
export const alertRulesOf = (workbook: Pick<WorkbookCells, 'settings'>): AlertRules =>
  ({ ...RED_ONLY, ...objectSetting<AlertRules>(workbook, OWN_SETTINGS.rules) });

/** The paragraphs on the sheet, one after another, as anybody reads them there; '' when there are none. */
export const textOnSheet = (workbook: WorkbookCells): string =>
  presentAlerts(workbook).rows.map(({ paragraph }) => paragraph).filter((paragraph) => paragraph !== '').join('\n\n');

function presentAlerts(workbook: WorkbookCells): PresentAlerts {
  const sheet = ownSheetOf(workbook.sheets, 'Alertas');
  const block = sheet === null ? null : ownBlock(sheet, 'Alertas');
  return sheet === null || block === null ? { headerRow: ALERT_HEADER_ROW, rows: [] } : readAlertRows(sheet, block);
}

/** One cause per line, in the order of the indicators the paragraph names. */
const picks = (rows: readonly AlertRow[]): Record<string, { causes: string[]; commitment: string }> =>
  Object.fromEntries(rows.filter(({ code }) => code !== '').map(({ code, cause, commitment }) => [code, { causes: cause.split('\n'), commitment }]));

/** Points: tall enough to show the text of a dozen alerts. */
const TEXT_HEIGHT = 330;
const TEXT_ROW = 3;

function dressOf(height: number, rows: number, lists: string, isNew: boolean) {
  const column = (name: (typeof ALERT_COLUMNS)[number]) => ({ top: height - rows, left: ALERT_COLUMNS.indexOf(name), height: rows, width: 1 });
  return {
    fit: rows === 0 ? [] : [{ top: height - rows, left: 0, height: rows, width: ALERT_COLUMNS.length }],
    lists: rows === 0 ? [] : [
      { rect: column('Causa'), source: listRange(lists, 0) },
      { rect: column('Compromiso'), source: listRange(lists, 1) },
      { rect: column('Estado'), source: listRange(lists, 2) },
    ],
    ...(isNew ? { heights: { [TEXT_ROW]: TEXT_HEIGHT }, merges: [{ top: TEXT_ROW, left: 0, height: 1, width: ALERT_COLUMNS.length }] } : {}),
  };
}
