import type { Alert, AlertRules } from '../../engine/alerts/alert';
import { CAUSES, COMMITMENTS, phrasesIn } from '../../engine/alerts/phraseBook';
import type { Phrase } from '../../engine/alerts/phraseBook';
import type { Band } from '../../engine/method/bands';
import type { Evaluation } from '../../engine/method/evaluation';
import type { PlanLetters } from '../../engine/plan/letters';
import { periodId, shortLabelOf } from '../../engine/plan/periods';
import { formatPercent } from '../../engine/text/format';
import type { Place } from '../../workbook/cells/observation';
import { NEW_FIGURES_ADVICE } from '../../workbook/ownSheets/alertRows';
import type { AlertReceipts, AlertRow } from '../../workbook/ownSheets/alertRows';
import { ALERT_COLUMNS, readAlertRows } from '../../workbook/ownSheets/alertSheet';
import { causeFor, causesIn, withCause } from '../../workbook/ownSheets/causeLines';
import { pickLists } from '../../workbook/ownSheets/listSheet';
import { ownSheetOf } from '../../workbook/ownSheets/ownSheet';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import { placeOfPlanRow, rowOfElement } from '../calculate/observations';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { earlierAlertSheets, planSheet } from '../planSheets/planSheets';
import type { PlanSheet } from '../planSheets/planSheets';
import type { WorkbookSlice } from '../store/state';
import { alertsOnSheet } from './alertsOnSheet';
import type { AlertEdit } from './alertsOnSheet';
import { alertsOf, namedIndicators } from './makeAlerts';
import { contentsSetting, storedObject } from './ownSheetSettings';
import { reportInput } from './reportInput';

/** The alerts of a table in a period, as the pane shows them. */
export interface AlertsView {
  /** In code order; then those of the sheet that are no longer due. */
  readonly alerts: readonly AlertView[];
  readonly lists: PickLists;
  /** The letters of the plan: OEI and AEI, OES and AES … */
  readonly letters: PlanLetters;
  /** Name of their sheet; null while it was not drafted. */
  readonly sheet: string | null;
}

/** What may be picked; any other words may be written as well. */
export interface PickLists {
  readonly causes: readonly Phrase[];
  readonly commitments: readonly Phrase[];
  readonly states: readonly string[];
}

/**
 * How an alert stands on its sheet: `missing` it is not there; `current` its paragraph is what would be drafted now; `behind` it is an
 * older one of ours; `edited` a person wrote it, and it stays; `over` it is there and no longer due.
 */
export type AlertStatus = 'missing' | 'current' | 'behind' | 'edited' | 'over';

export interface AlertView {
  /** The sheet it stands on, or is to. */
  readonly sheet: OwnSheetToken;
  readonly code: string;
  readonly name: string;
  /** "GERENCIA DE…; SUBGERENCIA DE…"; '' where the table gives none. */
  readonly units: string;
  /** "50.64". */
  readonly progress: string;
  readonly band: Band;
  /** As it stands, or would if drafted now; indicator names between `**`. */
  readonly paragraph: string;
  readonly status: AlertStatus;
  /** The notice of the sheet without its advice: "Cifras nuevas: 58.13% → 75.39%.", "Ya no corresponde una alerta (80.00, ámbar)."; '' for none. */
  readonly notice: string;
  /** One for each indicator that the paragraph names; none when it is no longer due. */
  readonly causes: readonly CauseView[];
  readonly commitment: string;
  readonly state: string;
  /** Its AEI has several indicators, named or not. */
  readonly isSeveral: boolean;
  /** What its cells say, to know them again when they are written. */
  readonly cells: Readonly<Record<AlertEdit['field'], string>>;
  /** Its paragraph on the sheet; null while it is not there. */
  readonly place: Place | null;
  /** Its AEI in the table. */
  readonly source: Place | null;
}

interface CauseView {
  readonly code: string;
  readonly name: string;
  /** '' while it is to be completed. */
  readonly cause: string;
  /** What was written in the last earlier period that has one, to be offered; null for none. */
  readonly earlier: EarlierCause | null;
}

interface EarlierCause {
  /** "2024-I" */
  readonly period: string;
  readonly cause: string;
}

/** Which alerts are shown, and the edits made in the pane that are not on the sheet yet. */
interface AlertsViewRequest {
  readonly rules: AlertRules;
  readonly edits: readonly AlertEdit[];
}

/** The alerts of the table on screen; null without a table. */
export function shownAlerts({ read, survey }: Pick<WorkbookSlice, 'read' | 'survey'>, { rules, edits }: AlertsViewRequest): AlertsView | null {
  const input = read && survey && reportInput(read, survey);
  return input && alertsView(input.read, input.reading, input.evaluation, { rules, edits });
}

/** The alerts of a table in a period as they stand on their sheet, and as they would if drafted now where they do not. */
function alertsView(read: ReadWorkbook, reading: TableReading, evaluation: Evaluation, { rules, edits: all }: AlertsViewRequest): AlertsView {
  const { workbook } = read;
  const period = periodId(evaluation.period);
  const own = planSheet(read, reading, 'Alertas', period);
  const edits = all.filter(({ sheet }) => sheet === own.token);
  const { rows, due, text } = alertsOf(read, reading, evaluation, { rules, choices: {}, edits });
  const earlier = earlierCauses(read, reading, period);
  const lists = ownSheetOf(workbook.sheets, 'Listas');
  const onSheet = placesOnSheet(own);
  const receipts = storedObject<AlertReceipts>(workbook, contentsSetting('Alertas', own.token)) as AlertReceipts;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const unsaved = new Set(edits.map(({ code }) => code));
  /** Edits that are not on the sheet yet count as written. */
  const saved = (present: AlertRow | undefined, row: AlertRow): AlertRow | undefined => (present !== undefined && unsaved.has(row.code) ? row : present);
  const isDue = new Set(due.map(({ code }) => code));
  const view = (row: AlertRow, alert: Alert | undefined, paragraph: string): AlertView => ({
    ...figuresOf(row, alert, reading, evaluation),
    ...wordsOf(row, alert, reading, earlier),
    sheet: own.token,
    paragraph,
    status: statusOf(row, alert, saved(onSheet.get(row.code)?.row, row), receipts[row.code]?.paragraph),
    place: onSheet.get(row.code)?.place ?? null,
  });
  return {
    alerts: [
      ...due.flatMap((alert, at) => rowsOf(byCode.get(alert.code)).map((row) => view(row, alert, text[at] ?? ''))),
      ...rows.filter(({ code }) => code !== '' && !isDue.has(code)).map((row) => view(row, undefined, row.paragraph)),
    ],
    lists: pickLists(lists, phrasesIn(CAUSES, reading.plan.letters), COMMITMENTS),
    letters: reading.plan.letters,
    sheet: own.present === null ? null : own.name,
  };
}

const rowsOf = (row: AlertRow | undefined): readonly AlertRow[] => (row === undefined ? [] : [row]);

function statusOf(row: AlertRow, alert: Alert | undefined, present: AlertRow | undefined, written: string | undefined): AlertStatus {
  if (present === undefined) return 'missing';
  if (alert === undefined) return 'over';
  if (row.paragraph !== present.paragraph) return 'behind';
  return present.paragraph === written || row.paragraph === alert.paragraph.replaceAll('**', '') ? 'current' : 'edited';
}

function figuresOf({ code, action, units }: AlertRow, alert: Alert | undefined, reading: TableReading, evaluation: Evaluation) {
  const { plan } = reading;
  const at = alert?.action ?? plan.actions.findIndex((one) => one.code === code);
  const figure = evaluation.actions[at];
  return {
    code, name: action, units, band: figure?.band ?? ('nd' as const), progress: formatPercent(figure?.progress ?? null),
    source: placeOfPlanRow(rowOfElement(reading, plan.actions[at]), evaluation.period),
  };
}

function wordsOf({ code: action, cause, commitment, state, notice }: AlertRow, alert: Alert | undefined, { plan }: TableReading, earlier: EarlierCauses) {
  const [codes, isSeveral] = alert === undefined ? [[], false] as const : namedIndicators(alert, plan);
  const causes = causesIn(cause, codes, isSeveral);
  const nameOf = (at: number): string => plan.indicator(alert?.indicators[at] ?? -1)?.name ?? '';
  return { causes: codes.map((code, at) => ({ code, name: nameOf(at), cause: causes[at] ?? '', earlier: earlier(action, code, isSeveral) })), commitment, state, notice: notice.replace(NEW_FIGURES_ADVICE, ''), isSeveral, cells: { cause, commitment, state } };
}

type EarlierCauses = (action: string, indicator: string, isSeveral: boolean) => EarlierCause | null;

/** What the sheets of earlier periods say of an indicator, the newest that says anything. */
function earlierCauses(read: ReadWorkbook, reading: TableReading, period: string): EarlierCauses {
  const sheets = earlierAlertSheets(read, reading, period).map(({ period: own, cells, block }) =>
    ({ label: shortLabelOf(own), cells: new Map(readAlertRows(cells, block).rows.map(({ code, cause }) => [code, cause])) }));
  return (action, indicator, isSeveral) => {
    const found = sheets.map(({ label, cells }) => ({ period: label, cause: causeFor(cells.get(action) ?? '', indicator, isSeveral) }));
    return found.find(({ cause }) => cause !== '') ?? null;
  };
}

/** Each alert of the sheet with the cell of its paragraph; of a code that stands there twice, the first. */
function placesOnSheet(sheet: PlanSheet): ReadonlyMap<string, { readonly row: AlertRow; readonly place: Place }> {
  const { headerRow, rows } = alertsOnSheet(sheet);
  const left = ALERT_COLUMNS.indexOf('Párrafo');
  const placed = rows.map((row, at) => [row.code, { row, place: { sheet: sheet.name, rect: { top: headerRow + 1 + at, left, height: 1, width: 1 } } }] as const);
  return new Map(placed.reverse());
}

/** Another cause for one of the indicators that an alert names; '' leaves it to be completed. */
export function causeEdit({ sheet, code, causes, cells, isSeveral }: AlertView, at: number, cause: string): AlertEdit {
  const codes = causes.map((one) => one.code);
  return { sheet, code, field: 'cause', before: cells.cause, text: withCause(cells.cause, codes, at, cause, isSeveral) };
}

/** Another commitment or state of an alert. */
export const fieldEdit = ({ sheet, code, cells }: AlertView, field: 'commitment' | 'state', text: string): AlertEdit =>
  ({ sheet, code, field, before: cells[field], text: text.trim() });
