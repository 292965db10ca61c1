import type { Alert, AlertChoice, AlertRules } from '../../engine/alerts/alert';
import { draftAlerts } from '../../engine/alerts/draftAlerts';
import { CAUSES, COMMITMENTS } from '../../engine/alerts/phraseBook';
import type { Evaluation } from '../../engine/method/evaluation';
import { periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { alertRows, paragraphsDue } from '../../workbook/ownSheets/alertRows';
import type { AlertReceipts, AlertRow, AlertRows, ParagraphChoice } from '../../workbook/ownSheets/alertRows';
import { ALERT_COLUMNS, alertSheet, TEXT_ROW, wholeText } from '../../workbook/ownSheets/alertSheet';
import type { PresentAlerts, WholeText } from '../../workbook/ownSheets/alertSheet';
import { causesIn } from '../../workbook/ownSheets/causeLines';
import { listRange, listSheet } from '../../workbook/ownSheets/listSheet';
import { ownSheetOf } from '../../workbook/ownSheets/ownSheet';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import type { IsReplacementRequested } from '../../workbook/ownSheets/planOwnSheet';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import { evaluateTable } from '../calculate/calculateTable';
import type { TableReading } from '../calculate/readTables';
import { expectedIn } from '../settings/methodSettings';
import type { SheetRun } from '../store/retryingPorts';
import { alertsOnSheet, editedRow } from './alertsOnSheet';
import type { AlertEdit } from './alertsOnSheet';
import { commitmentsOnSheet, makeCommitments } from './makeCommitments';
import { OWN_SHEET_SETTINGS, storedObject } from './ownSheetSettings';
import { writeOwnSheet } from './writeOwnSheet';

export interface AlertsRequest {
  readonly period: PeriodId;
  readonly rules: AlertRules;
  /** What to do with edited paragraphs whose figures changed, by AEI. */
  readonly choices: Readonly<Record<string, ParagraphChoice>>;
  /** Causes, commitments and states that were chosen in the pane and are to be written in their cells. */
  readonly edits?: readonly AlertEdit[];
}

/** The alerts of a period together with what people wrote of them. */
export interface Alerts extends AlertRows {
  readonly due: readonly Alert[];
  /** Every paragraph due, in code order, as it stands on the sheet; indicator names between `**`. */
  readonly text: readonly string[];
}

export interface AlertsResult extends Alerts {
  readonly sheet: string;
  /** Name of the sheet with the *matriz de compromisos*; null while there is none. */
  readonly commitments: string | null;
}

/**
 * Makes the sheet *Alertas PEI*, or drafts it again keeping every word a person wrote; then the sheet of commitments when any alert
 * has one. Causes and commitments come from its own rows; their pick-lists stand on a hidden sheet where the office may add its own.
 *
 * - Errors: throws `RangeError` when the table does not have the period, and a `WorkbookProblem`, before anything is written, where people
 *   moved our columns.
 */
export async function makeAlerts(run: SheetRun, workbook: WorkbookCells, reading: TableReading, request: AlertsRequest): Promise<AlertsResult> {
  const { period, rules } = request;
  const { sheetNames, palette } = reading.settings;
  const evaluation = evaluateTable(reading, period);
  const present = alertsOnSheet(workbook);
  refuseMovedColumns(workbook, 'Alertas', present);
  refuseMovedColumns(workbook, 'Compromisos', commitmentsOnSheet(workbook));
  const alerts = alertsOf(workbook, reading, evaluation, request);
  const { rows, receipts, due, text } = alerts;
  const label = periodLabel(evaluation.period);
  const lists = (request.edits && ownSheetOf(workbook.sheets, 'Listas')?.name)
    ?? await writeOwnSheet(run, workbook, 'Listas', listSheet(CAUSES, COMMITMENTS), { visibility: 'Hidden' });
  const whole = wholeText(text.map((paragraph) => paragraph.replaceAll('**', '')));
  const content = alertSheet(rows, whole, label, { name: sheetNames.alerts, palette }, present.headerRow);
  const sheet = await writeOwnSheet(run, workbook, 'Alertas', content, {
    settings: { [OWN_SHEET_SETTINGS.alerts]: receipts, [OWN_SHEET_SETTINGS.rules]: rules },
    decoration: decorationOf(content.values.length, rows.length, lists, whole.heights, present.rows.length === 0),
    isAsked: replacedCells(present, content.values.length - rows.length, request),
  });
  const commitments = await makeCommitments(run, workbook, { due, rows, periodLabel: label, lists, name: sheetNames.commitments });
  return { ...alerts, sheet, commitments };
}

/** The alerts of a period as they would stand if drafted now: what only reads, copies or prints takes them from here. */
export function alertsOf(
  workbook: WorkbookCells, { plan, settings }: TableReading, evaluation: Evaluation, { rules, choices, edits = [] }: Omit<AlertsRequest, 'period'>,
): Alerts {
  const present = alertsOnSheet(workbook).rows.map((row) => editedRow(row, edits));
  const options = { rules, pace: expectedIn(settings.method, evaluation.period).all ?? null, wording: settings.wording };
  const blank = draftAlerts(plan, evaluation, { ...options, choices: {} });
  const due = present.length === 0 ? blank : draftAlerts(plan, evaluation, { ...options, choices: rowChoices(present, blank, plan) });
  const receipts = storedObject<AlertReceipts>(workbook, OWN_SHEET_SETTINGS.alerts) as AlertReceipts;
  const made = alertRows(present, due, plan, evaluation, receipts, choices);
  return { ...made, due, text: paragraphsDue(made.rows, due, plan) };
}

/** The paragraphs on the sheet, one after another, as anybody reads them there; '' when there are none. */
export const textOnSheet = (workbook: WorkbookCells): string =>
  alertsOnSheet(workbook).rows.map(({ paragraph }) => paragraph).filter((paragraph) => paragraph !== '').join('\n\n');

/** What each row says of the indicators that its paragraph names. */
function rowChoices(rows: readonly AlertRow[], due: readonly Alert[], plan: Plan): Record<string, AlertChoice> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return Object.fromEntries(due.flatMap((alert): (readonly [string, AlertChoice])[] => {
    const row = byCode.get(alert.code);
    return row === undefined ? [] : [[alert.code, { causes: causesIn(row.cause, ...namedIndicators(alert, plan)), commitment: row.commitment }]];
  }));
}

/** The indicators that an alert's paragraph names, and whether its AEI has several. */
export const namedIndicators = ({ action, indicators }: Alert, plan: Plan): readonly [codes: readonly string[], isSeveral: boolean] =>
  [indicators.map((i) => plan.indicator(i)?.code ?? ''), (plan.actions[action]?.indicators.length ?? 0) > 1];

/** The cells for which a person asks something else: what they picked in the pane, and edited paragraphs they want changed. */
function replacedCells({ rows }: PresentAlerts, top: number, { edits = [], choices }: AlertsRequest): IsReplacementRequested {
  const asked = new Map<string, string>();
  const add = (at: number, field: keyof typeof FIELD_COLUMNS, text: string): void => void asked.set(`${top + at} ${ALERT_COLUMNS.indexOf(FIELD_COLUMNS[field])}`, text);
  rows.forEach((row, at) => {
    for (const { field } of edits.filter(({ code }) => code === row.code)) add(at, field, row[field]);
    if (choices[row.code] !== undefined) add(at, 'paragraph', row.paragraph);
  });
  return (row, column, present) => asked.get(`${row} ${column}`) === String(present);
}

const FIELD_COLUMNS = { paragraph: 'Párrafo', cause: 'Causa', commitment: 'Compromiso', state: 'Estado' } as const;

function decorationOf(height: number, rows: number, lists: string, heights: WholeText['heights'], isNew: boolean) {
  const column = (name: (typeof ALERT_COLUMNS)[number]) => ({ top: height - rows, left: ALERT_COLUMNS.indexOf(name), height: rows, width: 1 });
  return {
    fit: rows === 0 ? [] : [{ top: height - rows, left: 0, height: rows, width: ALERT_COLUMNS.length }],
    lists: rows === 0 ? [] : [
      { rect: column('Causa'), source: listRange(lists, 0) },
      { rect: column('Compromiso'), source: listRange(lists, 1) },
      { rect: column('Estado'), source: listRange(lists, 2) },
    ],
    heights: Object.fromEntries(heights.map((points, at) => [TEXT_ROW + at, points])),
    ...(isNew && { merges: [{ top: TEXT_ROW, left: 0, height: 2, width: ALERT_COLUMNS.length }] }),
  };
}

/** Refuses to write a sheet again on which people inserted or deleted columns among ours: their words would come under other headings. */
function refuseMovedColumns({ sheets }: Pick<WorkbookCells, 'sheets'>, token: OwnSheetToken, { areMoved }: { readonly areMoved: boolean }): void {
  if (!areMoved) return;
  throw new WorkbookProblem(
    'columnas-movidas',
    `En la hoja «${ownSheetOf(sheets, token)?.name ?? ''}» se insertaron o eliminaron columnas entre las de PEI Avance.`,
    'Deje las suyas a la derecha de la última nuestra, con las nuestras como estaban, y vuelva a redactar. Si la elimina, se hará de nuevo. No se escribió nada.',
  );
}
