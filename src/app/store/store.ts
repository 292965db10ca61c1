import type { AlertRules } from '../../engine/alerts/alert';
import type { PeriodId } from '../../engine/plan/periods';
import type { Observation, Place } from '../../workbook/cells/observation';
import type { Rect } from '../../workbook/cells/rect';
import type { ParagraphChoice } from '../../workbook/ownSheets/alertRows';
import type { PartsAnswer } from '../../workbook/find/tableLayout';
import type { JoinOffer } from '../calculate/readTables';
import type { AlertEdit } from '../reports/alertsOnSheet';
import type { FindingSelection } from '../review/ignoreFindings';
import type { Settings } from '../settings/settings';
import type { ColumnCorrection } from '../start/correctColumn';
import type { ChosenRange, ColumnOffer, StartSheet, TableMap } from '../start/offers';
import type { Notice } from '../messages/messages';
import type { ReadableState } from './state';
import type { UseCase } from './useCaseContext';

/** The state and the use cases of the pane. Every method resolves when its work is done and never rejects: failures become state. */
export interface Store extends StartActions {
  readonly state: ReadableState;
  /** Reads the workbook and shows what was found. */
  reload(): Promise<void>;
  chooseTable(index: number): Promise<void>;
  choosePeriod(period: PeriodId): Promise<void>;
  /** Stores in the workbook how its figures are computed and written; a result on screen stays, marked stale where it would be another. */
  configure(settings: Settings): Promise<void>;
  /** *Calcular avance* of the chosen table and period. */
  calculate(): Promise<void>;
  /** *Recalcular todo el libro*: every PEI table, every period with values; if wished with the summary and the alerts of each table, in the same run. */
  calculateAll(wish?: { readonly withReports: boolean }): Promise<void>;
  /** Takes the news of a finished task off the screen. */
  closeNews(): void;
  /** Stops {@link calculateAll} after the sheet it is at, and {@link calculate} until its writing begins. */
  cancel(): void;
  /** Answers the question before the first write with yes. `dontAsk` is stored in the workbook. */
  confirm(answer: { readonly dontAsk: boolean }): Promise<void>;
  /** Answers it with no: nothing is written. */
  dismiss(): void;
  /** Does once more what failed last. */
  retry(): Promise<void>;
  /** *Deshacer último cálculo*: puts back what the last run changed, where the cells still hold what it wrote. */
  undo(): Promise<void>;
  /** Does a task whose use cases are downloaded with its tool or when it is asked for, in its turn; a second click joins the running one of that key. */
  run(key: string, task: UseCase): Promise<void>;
  /** Selects the cells of a row of the result or of an observation. */
  goTo(place: Place): Promise<void>;
  readonly report: ReportActions;
  readonly review: ReviewActions;
  /** Resolves when no task runs or waits, and what is found out after the last one is shown. */
  whenIdle(): Promise<void>;
}

/** What the user says of the tables of the workbook. */
export interface StartActions {
  /** Stores what columns of the chosen table hold, for this and later sessions. */
  correctColumns(corrections: readonly ColumnCorrection[]): Promise<void>;
  /** Stores whether the values of months, quarters or semesters of the chosen table add up. */
  answerParts(answer: PartsAnswer): Promise<void>;
  /** {@link correctColumns}, then calculates. */
  confirmAndCalculate(corrections: readonly ColumnCorrection[]): Promise<void>;
  /** *Calcular juntas* or *Por separado* of an offer's tables: stored in the workbook; together they are calculated at once. */
  answerJoin(tables: JoinOffer['tables'], joined: boolean): Promise<void>;
  /** *Crear hoja de ejemplo*: a small B-7 on a new sheet, found at once. */
  createExample(): Promise<void>;
  /** *Separar en columnas*, of the sheet with a text. */
  separateText(sheetId: string): Promise<void>;
  /** The columns under a header that begins in a row (absolute, 0-based) of a sheet as last read, or that is the first of a range; none where it has nothing there. */
  columnsAt(sheetId: string, row: number, range?: Rect): readonly ColumnOffer[];
  /** *Usar el rango seleccionado*: the cells that are selected, as far as the sheet goes; or why they can be no table. Null where Excel did not tell. */
  selectedRange(): Promise<ChosenRange | Notice | null>;
  /** The sheets on which a table may be shown that was not found, those without any table first; none in a read-only workbook. */
  sheetsToMap(): Promise<readonly StartSheet[]>;
  /** *Indicar las columnas* of a table that was not found, for this and later sessions. Returns why it cannot be one; null when it is found. */
  mapTable(map: TableMap): Promise<Notice | null>;
}

/** The use cases of the report on the table on screen. */
export interface ReportActions {
  /** "Regenerar resumen". */
  summarize(): Promise<void>;
  /** Which alerts the next drafting has; stored in the workbook with it. */
  chooseRules(rules: AlertRules): void;
  /** "Redactar alertas"; `choices` says what to do with edited paragraphs whose figures changed, by AEI. */
  draftAlerts(choices?: Readonly<Record<string, ParagraphChoice>>): Promise<void>;
  /** Writes causes, commitments, states, key actions and deadlines in their cells, all in one write, and drafts the alerts again; shown at once. */
  editAlerts(edits: readonly AlertEdit[]): Promise<void>;
  /** "Revisar redacción" of a pasted text; a blank one stands for the paragraphs on the sheet. */
  reviewText(text: string): Promise<void>;
  /** "Copiar" and "Copiar todas": the paragraphs of these AEI, or of all that are due. To be called in the handler of a click. */
  copyAlerts(codes?: readonly string[]): Promise<void>;
  /** "Exportar a Word"; with gaps in the paragraphs it asks first, unless `withGaps`. */
  exportWord(withGaps?: boolean): Promise<void>;
  /** Answers that question with no: the gaps are to be completed first. */
  completeGaps(): void;
  /** *Conservar lo escrito* or *Reemplazar*: does the task again that cells somebody changed stopped. */
  answerChangedCells(answer: 'keep' | 'replace'): Promise<void>;
  /** Clears the message of a finished task; what changed in the summary stays. */
  clearMessage(): void;
}

/** The use cases of the review. */
export interface ReviewActions {
  /** "Ignorar aquí": shown at once and stored in the workbook; the *Observación* column follows at the next calculation. */
  ignore(selection: FindingSelection): Promise<void>;
  /** *Reemplazar*: calculates again, and writes what is calculated into these cells that somebody changed. */
  replace(findings: readonly Observation[]): Promise<void>;
  /** "Volver a mostrar". */
  restore(selection: FindingSelection): Promise<void>;
  /** *Llevar a una hoja*: makes the sheet *Revisión PEI* of the table on screen, or brings it up to date. */
  toSheet(): Promise<void>;
  /** *Copiar*: findings as a table and as text. To be called in the handler of a click. */
  copy(findings: readonly Observation[]): Promise<void>;
  /** Takes back the last of either. */
  undo(): Promise<void>;
}
