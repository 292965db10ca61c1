import type { Alert, AlertRules } from '../../engine/alerts/alert';
import { CAUSES, COMMITMENTS, phrasesIn } from '../../engine/alerts/phraseBook';
import type { Phrase } from '../../engine/alerts/phraseBook';
import type { Band } from '../../engine/method/bands';
import { explainOpen } from '../../engine/explain/explainOpen';
import { figureText } from '../../engine/method/bands';
import type { Evaluation } from '../../engine/method/evaluation';
import type { PlanLetters } from '../../engine/plan/letters';
import { periodId, shortLabelOf } from '../../engine/plan/periods';
import type { Place } from '../../workbook/cells/observation';
import { NEW_FIGURES_ADVICE } from '../../workbook/ownSheets/alertRows';
import type { AlertReceipts, AlertRow } from '../../workbook/ownSheets/alertRows';
import { ALERT_COLUMNS, readAlertRows } from '../../workbook/ownSheets/alertSheet';
import { causeFor, causesIn, phrasesOfCell } from '../../workbook/ownSheets/causeLines';
import { pickLists } from '../../workbook/ownSheets/listSheet';
import { rowsOfPeriod } from '../../workbook/ownSheets/commitmentRows';
import type { CommitmentRow } from '../../workbook/ownSheets/commitmentRows';
import { ownSheetOf } from '../../workbook/ownSheets/ownSheet';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import { placeOfPlanRow, rowOfElement } from '../calculate/observations';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { causeClause, reportedWords } from '../gather/reportedWords';
import { earlierAlertSheets, planSheet } from '../planSheets/planSheets';
import type { PlanSheet } from '../planSheets/planSheets';
import type { WorkbookSlice } from '../store/state';
import { offered, storedPhrases } from './alerts/ownPhrases';
import type { OwnPhrases } from './alerts/ownPhrases';
import { alertsOnSheet, isMatrixEdit, matrixText } from './alertsOnSheet';
import type { AlertEdit, MatrixEdit } from './alertsOnSheet';
import { alertsOf, namedIndicators } from './makeAlerts';
import { commitmentsIn } from './makeCommitments';
import { contentsSetting, storedObject } from './ownSheetSettings';
import { reportInput } from './reportInput';

/** The alerts of a table in a period, as the pane shows them. */
export interface AlertsView {
  /** In code order; then those of the sheet that are no longer due. */
  readonly alerts: readonly AlertView[];
  readonly lists: PickLists;
  /** What people wrote themselves before, to be offered before the lists. */
  readonly own: OwnPhrases;
  /** The letters of the plan: OEI and AEI, OES and AES … */
  readonly letters: PlanLetters;
  /** Name of their sheet; null while it was not drafted. */
  readonly sheet: string | null;
  /** What is not calculated, so that nobody knows whether it is due, in a sentence; '' for nothing. */
  readonly open: string;
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
  /** Of its row in the matrix of commitments; '' while it has none. */
  readonly keyAction: string;
  readonly deadline: string;
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
  /** What its unit reported, else what was written in the last earlier period that has one, to be offered; null for none. */
  readonly earlier: EarlierCause | null;
}

interface EarlierCause {
  /** "2024-I"; "la unidad" of what the unit itself reported for this period. */
  readonly period: string;
  readonly cause: string;
  readonly isReported?: true;
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
  const earlierSheets = earlierAlertSheets(read, reading, period).map(({ period: label, cells, block }) => ({ label: shortLabelOf(label), rows: readAlertRows(cells, block).rows }));
  const earlier = reportedFirst(reportedWords(read, reading, period), earlierCauses(earlierSheets));
  const picks = pickLists(ownSheetOf(workbook.sheets, 'Listas'), phrasesIn(CAUSES, reading.plan.letters), COMMITMENTS);
  const onSheet = placesOnSheet(own);
  const receipts = storedObject<AlertReceipts>(workbook, contentsSetting('Alertas', own.token)) as AlertReceipts;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const matrix = commitmentsIn(workbook, planSheet(read, reading, 'Compromisos'), period);
  const ofPeriod = rowsOfPeriod(matrix.rows, period);
  const unsaved = new Set(edits.map(({ code }) => code));
  /** Edits that are not on the sheet yet count as written. */
  const saved = (present: AlertRow | undefined, row: AlertRow): AlertRow | undefined => (present !== undefined && unsaved.has(row.code) ? row : present);
  const isDue = new Set(due.map(({ code }) => code));
  const view = (row: AlertRow, alert: Alert | undefined, paragraph: string): AlertView => ({
    ...figuresOf(row, alert, reading, evaluation),
    ...wordsOf(row, alert, reading, earlier, matrixWords(row.code, ofPeriod.get(row.code), edits.filter(isMatrixEdit))),
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
    lists: picks,
    own: ownPhrases(storedPhrases(workbook.settings), picks, [...rows, ...earlierSheets.flatMap(({ rows: all }) => all)], matrix.rows),
    letters: reading.plan.letters,
    sheet: own.present === null ? null : own.name,
    open: explainOpen(reading.plan, evaluation),
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
    code, name: action, units, band: figure?.band ?? ('nd' as const), progress: figureText(figure?.progress ?? null, figure?.band ?? 'nd'),
    source: placeOfPlanRow(rowOfElement(reading, plan.actions[at]), evaluation.period),
  };
}

/** What the matrix says of an alert, edits of it that are not written yet included. */
function matrixWords(code: string, row: CommitmentRow | undefined, edits: readonly MatrixEdit[]): Pick<AlertView, 'keyAction' | 'deadline'> {
  const last = (field: MatrixEdit['field']): string => edits.filter((edit) => edit.code === code && edit.field === field).at(-1)?.text ?? matrixText(row, field);
  return { keyAction: last('keyAction'), deadline: last('deadline') };
}

function wordsOf(
  { code: action, cause, commitment, state, notice }: AlertRow, alert: Alert | undefined, { plan }: TableReading, earlier: EarlierCauses,
  matrix: Pick<AlertView, 'keyAction' | 'deadline'>,
) {
  const [codes, isSeveral] = alert === undefined ? [[], false] as const : namedIndicators(alert, plan);
  const causes = causesIn(cause, codes, isSeveral);
  const nameOf = (at: number): string => plan.indicator(alert?.indicators[at] ?? -1)?.name ?? '';
  return {
    causes: codes.map((code, at) => ({ code, name: nameOf(at), cause: causes[at] ?? '', earlier: earlier(action, code, isSeveral) })),
    commitment, state, ...matrix, notice: notice.replace(NEW_FIGURES_ADVICE, ''), isSeveral, cells: { cause, commitment, state, ...matrix },
  };
}

type EarlierCauses = (action: string, indicator: string, isSeveral: boolean) => EarlierCause | null;

/** What the sheets of earlier periods say of an indicator, the newest that says anything. */
function earlierCauses(sheets: readonly { readonly label: string; readonly rows: readonly AlertRow[] }[]): EarlierCauses {
  const written = sheets.map(({ label, rows }) => ({ label, cells: new Map(rows.map(({ code, cause }) => [code, cause])) }));
  return (action, indicator, isSeveral) => {
    const found = written.map(({ label, cells }) => ({ period: label, cause: causeFor(cells.get(action) ?? '', indicator, isSeveral) }));
    return found.find(({ cause }) => cause !== '') ?? null;
  };
}

/** What the unit reported comes before what was written in earlier periods. */
const reportedFirst = (reported: ReturnType<typeof reportedWords>, earlier: EarlierCauses): EarlierCauses => (action, indicator, isSeveral) => {
  const cause = causeClause(reported.get(indicator)?.cause ?? '');
  return cause === '' ? earlier(action, indicator, isSeveral) : { period: 'la unidad', cause, isReported: true };
};

/** What people wrote themselves: what the workbook remembers, then what stands on its sheets. */
function ownPhrases(stored: OwnPhrases, { causes, commitments }: PickLists, rows: readonly AlertRow[], matrix: readonly CommitmentRow[]): OwnPhrases {
  return {
    causes: offered([...stored.causes, ...rows.flatMap(({ cause }) => phrasesOfCell(cause))], causes),
    commitments: offered([...stored.commitments, ...rows.map(({ commitment }) => commitment.trim())], commitments),
    actions: offered([...stored.actions, ...matrix.map((row) => matrixText(row, 'keyAction'))], []),
    deadlines: offered([...stored.deadlines, ...matrix.map((row) => matrixText(row, 'deadline'))], []),
  };
}

/** Each alert of the sheet with the cell of its paragraph; of a code that stands there twice, the first. */
function placesOnSheet(sheet: PlanSheet): ReadonlyMap<string, { readonly row: AlertRow; readonly place: Place }> {
  const { headerRow, rows } = alertsOnSheet(sheet);
  const left = ALERT_COLUMNS.indexOf('Párrafo');
  const placed = rows.map((row, at) => [row.code, { row, place: { sheet: sheet.name, rect: { top: headerRow + 1 + at, left, height: 1, width: 1 } } }] as const);
  return new Map(placed.reverse());
}
