import type { Alert, AlertChoice, AlertRules } from '../../engine/alerts/alert';
import { draftAlerts } from '../../engine/alerts/draftAlerts';
import { CAUSES, COMMITMENTS, phrasesIn } from '../../engine/alerts/phraseBook';
import { explainOpen } from '../../engine/explain/explainOpen';
import type { Evaluation } from '../../engine/method/evaluation';
import { periodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { alertRows, paragraphsDue } from '../../workbook/ownSheets/alertRows';
import type { AlertReceipts, AlertRow, AlertRows, ParagraphChoice } from '../../workbook/ownSheets/alertRows';
import { hasMarks, marksOn, receiptsOfMarks, withMarks } from '../../workbook/ownSheets/alertMarks';
import { ALERT_COLUMNS, alertSheet, hasNotices, readAlertRows, wholeTextRect } from '../../workbook/ownSheets/alertSheet';
import type { PresentAlerts } from '../../workbook/ownSheets/alertSheet';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { textAt } from '../../workbook/cells/sheetCells';
import type { SheetDecoration } from '../../workbook/ownSheets/sheetPort';
import { LINE_COLOUR } from '../../workbook/write/blockFormats';
import { causesIn } from '../../workbook/ownSheets/causeLines';
import { sharedStates } from '../../workbook/ownSheets/commitmentRows';
import type { PeriodStates, SharedStates } from '../../workbook/ownSheets/commitmentRows';
import { listRange } from '../../workbook/ownSheets/listSheet';
import { ownSheetOf, sheetValuesSetting, storedWords } from '../../workbook/ownSheets/ownSheet';
import type { ChangedCell, IsReplacementRequested } from '../../workbook/ownSheets/planOwnSheet';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import { evaluateTable } from '../calculate/calculateTable';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { otherAlertSheets, planSheet } from '../planSheets/planSheets';
import type { PlanSheet } from '../planSheets/planSheets';
import { expectedIn } from '../settings/methodSettings';
import type { SheetRun } from '../store/retryingPorts';
import { phrasesChange } from './alerts/ownPhrases';
import { alertsOnSheet, editedRow, isMatrixEdit } from './alertsOnSheet';
import type { AlertEdit } from './alertsOnSheet';
import { commitmentsIn, makeCommitments } from './makeCommitments';
import { contentsSetting, RULES_SETTING, storedObject } from './ownSheetSettings';
import { writeOwnSheet } from './writeOwnSheet';
import { writePickLists } from './writePickLists';

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
  /** Cells of a person that were kept on the two. */
  readonly kept: readonly ChangedCell[];
}

/**
 * Makes the sheet of alerts of a table in a period, or drafts it again keeping every word a person wrote; then the table's sheet of
 * commitments when any alert has one. Causes and commitments come from its own rows, never from another period's; their pick-lists stand
 * on a hidden sheet where the office may add its own. The state of a commitment that was changed on one of the two sheets is taken over on
 * the other.
 *
 * - Errors: throws `RangeError` when the table does not have the period, and a `WorkbookProblem`, before anything is written, where people
 *   moved our columns.
 */
export async function makeAlerts(run: SheetRun, read: ReadWorkbook, reading: TableReading, request: AlertsRequest): Promise<AlertsResult> {
  const { workbook } = read;
  const { period, rules, edits = [] } = request;
  const { plan: { letters } } = reading;
  const evaluation = evaluateTable(reading, period);
  const own = planSheet(read, reading, 'Alertas', period);
  const matrix = planSheet(read, reading, 'Compromisos');
  const present = alertsOnSheet(own);
  const commitments = commitmentsIn(workbook, matrix, period);
  refuseMovedColumns(own, present);
  refuseMovedColumns(matrix, commitments);
  const states = sharedStates(present.rows.map((row) => editedRow(row, edits)), commitments, {
    period, sheet: own.name, chosen: new Set(edits.filter(({ field }) => field === 'state').map(({ code }) => code)),
  });
  const alerts = alertsOf(read, reading, evaluation, { ...request, states });
  const { rows, receipts, due } = alerts;
  const label = periodLabel(evaluation.period);
  const lists = (request.edits && ownSheetOf(workbook.sheets, 'Listas')?.name)
    ?? await writePickLists(run, workbook, letters);
  const plain = alertSheet(rows, label, { name: own.name, palette: reading.settings.palette, letters, open: explainOpen(reading.plan, evaluation) }, present.headerRow);
  const isMarked = own.present === null || hasMarks(own.present.cells, own.present.block, present.headerRow);
  const content = isMarked ? withMarks(plain, present.headerRow, receipts) : plain;
  const { name: sheet, kept } = await writeOwnSheet(run, workbook, own.token, content, {
    settings: { [contentsSetting('Alertas', own.token)]: receipts, [RULES_SETTING]: rules, ...phrasesChange(workbook.settings, edits, [...phrasesIn(CAUSES, letters), ...COMMITMENTS]), ...own.origin },
    decoration: { ...listsOf(content.values.length, rows.length, lists), ...ofLayoutBefore(workbook, own, present.headerRow, rows) },
    isAsked: replacedCells(present, content.values.length - rows.length, { ...request, states }),
  });
  const made = await makeCommitments(run, workbook, { matrix, present: commitments, due, rows, states, others: statesOfOthers(read, reading, period), edits: edits.filter(isMatrixEdit), period, lists, letters });
  return { ...alerts, sheet, commitments: made?.name ?? null, kept: [...kept, ...(made?.kept ?? [])] };
}

const statesOfOthers = (read: ReadWorkbook, reading: TableReading, period: PeriodId): readonly PeriodStates[] =>
  otherAlertSheets(read, reading, period).map(({ period: own, cells, block }) => ({ period: own, states: new Map(readAlertRows(cells, block).rows.map(({ code, state }) => [code, state])) }));

/** The alerts of a period as they would stand if drafted now: what only reads, copies or prints takes them from here. */
export function alertsOf(
  read: ReadWorkbook, reading: TableReading, evaluation: Evaluation, { rules, choices, edits = [], states = NO_STATES }: Omit<AlertsRequest, 'period'> & { readonly states?: SharedStates },
): Alerts {
  const { plan, settings } = reading;
  const own = planSheet(read, reading, 'Alertas', periodId(evaluation.period));
  const onSheet = alertsOnSheet(own);
  const present = onSheet.rows.map((row) => withState(editedRow(row, edits), states));
  const options = { rules, pace: expectedIn(settings.method, evaluation.period).all ?? null, wording: settings.wording };
  const blank = draftAlerts(plan, evaluation, { ...options, choices: {} });
  const due = present.length === 0 ? blank : draftAlerts(plan, evaluation, { ...options, choices: rowChoices(present, blank, plan) });
  const marks = own.present === null ? new Map<string, never>() : marksOn(own.present.cells, own.present.block, onSheet.headerRow);
  const receipts = { ...receiptsOfMarks(onSheet.rows, marks), ...storedObject<AlertReceipts>(read.workbook, contentsSetting('Alertas', own.token)) } as AlertReceipts;
  const made = alertRows(present, due, plan, evaluation, receipts, choices);
  return { ...made, due, text: paragraphsDue(made.rows, due, plan) };
}

const NO_STATES: SharedStates = new Map();

const withState = (row: AlertRow, states: SharedStates): AlertRow => ({ ...row, state: states.get(row.code)?.state ?? row.state });

/** The paragraphs on the sheet of a table's alerts, one after another, as anybody reads them there; '' when there are none. */
export const textOnSheet = (sheet: PlanSheet): string =>
  alertsOnSheet(sheet).rows.map(({ paragraph }) => paragraph).filter((paragraph) => paragraph !== '').join('\n\n');

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
function replacedCells({ rows }: PresentAlerts, top: number, { edits = [], choices, states }: AlertsRequest & { readonly states: SharedStates }): IsReplacementRequested {
  const asked = new Map<string, string>();
  const add = (at: number, field: keyof typeof FIELD_COLUMNS, text: string): void => void asked.set(`${top + at} ${ALERT_COLUMNS.indexOf(FIELD_COLUMNS[field])}`, text);
  rows.forEach((row, at) => {
    for (const edit of edits) if (edit.code === row.code && !isMatrixEdit(edit)) add(at, edit.field, row[edit.field]);
    if (states.has(row.code)) add(at, 'state', row.state);
    if (choices[row.code] !== undefined) add(at, 'paragraph', row.paragraph);
  });
  return (row, column, present) => asked.get(`${row} ${column}`) === String(present);
}

const FIELD_COLUMNS = { paragraph: 'Párrafo', cause: 'Causa', commitment: 'Compromiso', state: 'Estado' } as const;

function listsOf(height: number, rows: number, lists: string) {
  const column = (name: (typeof ALERT_COLUMNS)[number]) => ({ top: height - rows, left: ALERT_COLUMNS.indexOf(name), height: rows, width: 1 });
  return {
    fit: rows === 0 ? [] : [{ top: height - rows, left: 0, height: rows, width: ALERT_COLUMNS.length }],
    lists: rows === 0 ? [] : [
      { rect: column('Causa'), source: listRange(lists, 0) },
      { rect: column('Compromiso'), source: listRange(lists, 1) },
      { rect: column('Estado'), source: listRange(lists, 2) },
    ],
  };
}

/** Points of a row of one line. */
const ROW_HEIGHT = 15;

/**
 * What a sheet of before has and the new content has not: the merged cell of all paragraphs together, while it holds our text, and the
 * lines of a column of notices without any.
 */
function ofLayoutBefore({ settings }: WorkbookCells, { token, present }: PlanSheet, headerRow: number, rows: readonly AlertRow[]): Partial<SheetDecoration> {
  if (present === null) return {};
  const { cells, block } = present;
  const whole = wholeTextRect(cells, block, headerRow);
  const text = whole === null ? '' : textAt(cells, whole.top, whole.left);
  const isOurs = whole !== null && (text === '' || storedWords(settings[sheetValuesSetting(token)]).has(fingerprint(text)));
  const notices = ALERT_COLUMNS.indexOf('Aviso');
  const losesNotices = textAt(cells, headerRow, notices) !== '' && !hasNotices(rows);
  const table = { top: headerRow, left: 0, height: rows.length + 1, width: notices };
  return {
    ...(isOurs && { noMerges: [whole], heights: { [whole.top]: ROW_HEIGHT, [whole.top + 1]: ROW_HEIGHT } }),
    ...(losesNotices && { noLines: [{ ...table, left: notices, width: 1 }], lines: [{ rect: table, border: LINE_COLOUR, frame: LINE_COLOUR }] }),
  };
}

/** Refuses to write a sheet again on which people inserted or deleted columns among ours: their words would come under other headings. */
export function refuseMovedColumns({ name }: PlanSheet, { areMoved }: { readonly areMoved: boolean }): void {
  if (!areMoved) return;
  throw new WorkbookProblem(
    'columnas-movidas',
    `En la hoja «${name}» se insertaron o eliminaron columnas entre las de PEI Avance.`,
    'Deje las suyas a la derecha de la última nuestra, con las nuestras como estaban, y vuelva a hacerla. Si la elimina, se hará de nuevo. No se escribió nada.',
  );
}
