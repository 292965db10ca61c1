import type { Alert, AlertRules } from '../../engine/alerts/alert';
import { draftAlerts } from '../../engine/alerts/draftAlerts';
import { CAUSES, COMMITMENTS } from '../../engine/alerts/phraseBook';
import { evaluate } from '../../engine/evaluate';
import type { Evaluation } from '../../engine/evaluation';
import { periodId } from '../../engine/periodId';
import type { PeriodId } from '../../engine/plan';
import type { WorkbookCells } from '../../workbook/port';
import { OWN_SETTING_PREFIX } from '../../workbook/ownNames';
import { alertRows, type AlertReceipts, type AlertRow, type Choice } from '../../workbook/sheets/alertRows';
import { ALERT_COLUMNS, alertSheet } from '../../workbook/sheets/alertSheet';
import { alertText } from '../../workbook/sheets/alertText';
import { listRange, listSheet } from '../../workbook/sheets/listSheet';
import { ownSheetOf, sheetBlockName } from '../../workbook/sheets/planOwnSheet';
import { readAlertRows, type PresentAlerts } from '../../workbook/sheets/readAlertRows';
import type { TableReading } from '../tableReading';
import { periodLabel } from '../words';
import { putOwnSheet, type Doors } from './putOwnSheet';

const RECEIPTS = `${OWN_SETTING_PREFIX}alertas`;

export interface AlertsRequest {
  readonly period: PeriodId;
  readonly rules: AlertRules;
  /** What to do with edited paragraphs whose figures changed, by AEI. */
  readonly choices: Readonly<Record<string, Choice>>;
}

export interface AlertsMade {
  readonly sheet: string;
  readonly rows: readonly AlertRow[];
  /** Every paragraph due, in code order, as it stands on the sheet; indicator names between `**`. */
  readonly text: readonly string[];
}

/**
 * Makes the sheet *Alertas PEI*, or drafts it again keeping every word a person wrote. Causes and commitments come from its own
 * rows; their pick-lists stand on a hidden sheet where the office may add its own.
 *
 * - Errors: throws `RangeError` when the table does not have the period.
 */
export async function makeAlerts(
  doors: Doors, workbook: WorkbookCells, reading: TableReading, { period, rules, choices }: AlertsRequest,
): Promise<AlertsMade> {
  const { plan } = reading;
  const evaluation = evaluate(plan, plan.periods.findIndex((one) => periodId(one) === period));
  const present = presentAlerts(workbook);
  const due = draftAlerts(plan, evaluation, { rules, pace: null, choices: picks(present.rows) });
  const { rows, receipts } = alertRows(present.rows, due, plan, evaluation, receiptsOf(workbook), choices);
  const text = alertText(rows, due, plan);
  const lists = await putOwnSheet(doors, workbook, 'Listas', listSheet(CAUSES, COMMITMENTS), { visibility: 'Hidden' });
  const content = alertSheet(rows, text.join('\n\n').replace(/\*\*/g, ''), periodLabel(evaluation.period), present.headerRow);
  const sheet = await putOwnSheet(doors, workbook, 'Alertas', content, {
    settings: { [RECEIPTS]: receipts },
    dress: dressOf(content.values.length, rows.length, lists, present.rows.length === 0),
  });
  return { sheet, rows, text };
}

/** The alerts due in a period, with what the sheet says now: for what only reads. */
export function currentAlerts(workbook: WorkbookCells, { plan }: TableReading, evaluation: Evaluation, rules: AlertRules): readonly Alert[] {
  return draftAlerts(plan, evaluation, { rules, pace: null, choices: picks(presentAlerts(workbook).rows) });
}

function presentAlerts(workbook: WorkbookCells): PresentAlerts {
  const sheet = ownSheetOf(workbook.sheets, 'Alertas');
  const wanted = sheetBlockName('Alertas').toLowerCase();
  const block = Object.entries(sheet?.ownNames ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return sheet === null || block === undefined ? { headerRow: 5, rows: [] } : readAlertRows(sheet, block);
}

/** One cause per line, in the order of the indicators the paragraph names. */
const picks = (rows: readonly AlertRow[]): Record<string, { causes: string[]; commitment: string }> =>
  Object.fromEntries(rows.filter(({ code }) => code !== '').map(({ code, cause, commitment }) => [code, { causes: cause.split('\n'), commitment }]));

function receiptsOf({ settings }: WorkbookCells): AlertReceipts {
  const stored = settings[RECEIPTS];
  return typeof stored === 'object' && stored !== null ? (stored as AlertReceipts) : {};
}

/** Points: tall enough to show the text of a dozen alerts. */
const TEXT_HEIGHT = 330;
const TEXT_ROW = 3;

function dressOf(height: number, rows: number, lists: string, isNew: boolean) {
  const column = (name: (typeof ALERT_COLUMNS)[number]) => ({ top: height - rows, left: ALERT_COLUMNS.indexOf(name), height: rows, width: 1 });
  return {
    fit: [{ top: height - rows, left: 0, height: rows, width: ALERT_COLUMNS.length }],
    lists: rows === 0 ? [] : [
      { rect: column('Causa'), source: listRange(lists, 0) },
      { rect: column('Compromiso'), source: listRange(lists, 1) },
      { rect: column('Estado'), source: listRange(lists, 2) },
    ],
    ...(isNew ? { heights: { [TEXT_ROW]: TEXT_HEIGHT }, merges: [{ top: TEXT_ROW, left: 0, height: 1, width: ALERT_COLUMNS.length }] } : {}),
  };
}

