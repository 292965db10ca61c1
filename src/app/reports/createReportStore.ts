import type { AlertRules } from '../../engine/alerts/alert';
import type { ParagraphChoice } from '../../workbook/ownSheets/alertRows';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import { settingsOf } from '../settings/settings';
import type { Store } from '../store/createStore';
import { noticeOf } from '../store/notices';
import { retryingPorts } from '../store/retryingPorts';
import type { SheetRun } from '../store/retryingPorts';
import { stateHolder } from '../store/stateHolder';
import { READ_ONLY, TABLE_LOST } from '../store/words';
import { changeJournal } from '../undo/changeJournal';
import { alertsOnSheet, splitEdits } from './alertsOnSheet';
import type { AlertEdit } from './alertsOnSheet';
import { alertsView } from './alertsView';
import type { AlertsView } from './alertsView';
import { alertsOf, makeAlerts, textOnSheet } from './makeAlerts';
import type { AlertsRequest, AlertsResult } from './makeAlerts';
import { makeSummary } from './makeSummary';
import { alertRulesOf } from './ownSheetSettings';
import { reportContents } from './reportContents';
import { richText } from './reportEnvironment';
import type { ReportEnvironment, RichText } from './reportEnvironment';
import { hasUnconfirmedColumns, reportInput } from './reportInput';
import type { ReportInput } from './reportInput';
import { NO_REPORT } from './reportState';
import type { ReportState, ReportStore } from './reportState';
import { ALERT_CHANGED, CLIPBOARD_UNAVAILABLE, COLUMNS_UNSURE, NO_DOWNLOADS, NO_TEXT, NOTHING_TO_COPY, REPORT_MESSAGES, REPORT_STEP_LABELS, SHEET_PREVIEWS } from './reportWords';
import { textFindings } from './textFindings';

type StatePatch = Partial<ReportState>;

/** The report over the table that `store` shows. Its work takes turns with the store's. */
export const createReportStore = (store: Store, port: WorkbookPort, sheets: SheetPort, desk: ReportEnvironment): ReportStore =>
  new WorkbookReportStore(store, port, sheets, desk);

/** Milliseconds until a turn is asked for again. */
const RETRY_INTERVAL = 50;

class WorkbookReportStore implements ReportStore {
  private readonly holder = stateHolder<ReportState>(NO_REPORT);
  /** What was chosen in the pane and is not on the sheet yet. */
  private edits: readonly AlertEdit[] = [];
  private saving: Promise<void> = Promise.resolve();
  private lastShown: readonly unknown[] = [];
  private view: { readonly of: readonly unknown[]; readonly alerts: AlertsView | null } = { of: [], alerts: null };

  constructor(
    private readonly store: Store, private readonly port: WorkbookPort, private readonly sheets: SheetPort, private readonly desk: ReportEnvironment,
  ) {
    store.subscribe(() => this.onStoreChange());
  }

  readonly current = (): ReportState => this.holder.current();
  readonly subscribe = (listener: () => void): (() => void) => this.holder.subscribe(listener);

  readonly alerts = (): AlertsView | null => {
    const of = [...this.shown(), this.current().rules, this.edits];
    if (of.some((part, at) => part !== this.view.of[at])) this.view = { of, alerts: this.makeView() };
    return this.view.alerts;
  };

  readonly chooseRules = (rules: AlertRules): void => this.set({ rules });

  readonly summarize = (): Promise<void> => this.summary(false);

  readonly draftAlerts = (choices: Readonly<Record<string, ParagraphChoice>> = {}): Promise<void> => this.draft(choices, false);

  readonly editAlert = (edit: AlertEdit): Promise<void> => {
    if (edit.text === edit.before) return this.saving;
    this.edits = [...this.edits, edit];
    this.set({ said: null, notice: null });
    this.saving = this.saving.then(() => this.saveEdits());
    return this.saving;
  };

  readonly reviewText = (text: string): Promise<void> => this.runTask(REPORT_STEP_LABELS.review, ({ workbook, reading, evaluation }) => {
    const words = text.trim() === '' ? textOnSheet(workbook) : text;
    return words === '' ? { notice: NO_TEXT } : { findings: textFindings(words, reading, evaluation) };
  });

  readonly exportWord = async (): Promise<void> => {
    if (!this.desk.canSave) return this.set({ notice: NO_DOWNLOADS, said: null });
    await this.runTask(REPORT_STEP_LABELS.word, async (scene) => {
      const text = alertsOf(scene.workbook, scene.reading, scene.evaluation, { rules: this.rules(scene.workbook), choices: {} }).text;
      const bytes = await this.desk.word(reportContents(scene.reading, scene.evaluation, text));
      const name = `Seguimiento PEI ${scene.period}.docx`;
      this.desk.save(name, bytes);
      return { said: REPORT_MESSAGES.saved(name) };
    });
  };

  readonly clearMessage = (): void => {
    if (this.current().said !== null) this.set({ said: null });
  };

  readonly copyAlerts = async (codes?: readonly string[]): Promise<void> => {
    let give: (words: RichText) => void = () => undefined;
    let refuse: (why: Error) => void = () => undefined;
    const words = new Promise<RichText>((resolve, reject) => ((give = resolve), (refuse = reject)));
    const copied = this.desk.copy(words);
    copied.catch(() => undefined);
    await this.runTask(REPORT_STEP_LABELS.copying, async ({ workbook, reading, evaluation }) => {
      const { due, text } = alertsOf(workbook, reading, evaluation, { rules: this.rules(workbook), choices: {} });
      const wanted = text.filter((_, at) => codes?.includes(due[at]?.code ?? '') ?? true);
      if (wanted.length === 0) return { notice: NOTHING_TO_COPY };
      give(richText(wanted));
      return copied.then(() => ({ said: REPORT_MESSAGES.copied(wanted.length) }), () => ({ notice: CLIPBOARD_UNAVAILABLE }));
    });
    refuse(new Error('Nothing was copied.'));
  };

  /** @param isSure the user was asked, where this is the first to write in the workbook */
  private summary(isSure: boolean): Promise<void> {
    return this.runTask(REPORT_STEP_LABELS.summary, async (scene, run) => {
      const refused = this.refused(scene) ?? this.asked(scene, 'summary', isSure, () => this.summary(true));
      if (refused) return refused;
      const { sheet, changes } = await makeSummary({ ...run, label: settingsOf(scene.workbook.settings).sheetNames.summary }, scene.workbook, scene.reading, scene.period, this.desk.stamp());
      return { said: REPORT_MESSAGES.summary(sheet), changes };
    }, isSure);
  }

  private draft(choices: AlertsRequest['choices'], isSure: boolean): Promise<void> {
    return this.runTask(REPORT_STEP_LABELS.alerts, async (scene, run) => {
      const refused = this.refused(scene) ?? this.asked(scene, 'alerts', isSure, () => this.draft(choices, true));
      if (refused) return refused;
      const { sheet, due, commitments } = await this.make(scene, run, { choices });
      return { said: REPORT_MESSAGES.alerts(sheet, due.length, commitments) };
    }, isSure);
  }

  /** All that was chosen meanwhile, in one write. */
  private async saveEdits(): Promise<void> {
    const asked = this.edits;
    if (asked.length === 0) return;
    await this.runTask(REPORT_STEP_LABELS.saving, async (scene, run) => {
      const refused = this.refused(scene);
      if (refused) return refused;
      const { timely, late } = splitEdits(alertsOnSheet(scene.workbook), asked);
      if (timely.length === 0) return { notice: ALERT_CHANGED };
      const { sheet } = await this.make(scene, run, { choices: {}, edits: timely });
      return { said: REPORT_MESSAGES.edited(sheet), ...(late.length > 0 && { notice: ALERT_CHANGED }) };
    }, true);
    this.edits = this.edits.filter((one) => !asked.includes(one));
    this.set({});
  }

  private make({ workbook, reading, period }: ReportInput, run: SheetRun, request: Pick<AlertsRequest, 'choices' | 'edits'>): Promise<AlertsResult> {
    return makeAlerts(run, workbook, reading, { period, rules: this.rules(workbook), ...request });
  }

  /** Why nothing may be written; null when it may. */
  private refused(scene: ReportInput): StatePatch | null {
    if (scene.workbook.isReadOnly) return { notice: READ_ONLY };
    return hasUnconfirmedColumns(scene, this.store.current()) ? { notice: COLUMNS_UNSURE } : null;
  }

  /** Nothing to say where the user is asked first; null where it goes on. */
  private asked({ workbook }: ReportInput, name: keyof typeof SHEET_PREVIEWS, isSure: boolean, goOn: () => Promise<void>): StatePatch | null {
    const preview = { sheet: settingsOf(workbook.settings).sheetNames[name], lines: SHEET_PREVIEWS[name] };
    return !isSure && this.store.askBeforeWriting([preview], goOn) ? {} : null;
  }

  private rules({ settings }: Pick<WorkbookCells, 'settings'>): AlertRules {
    return this.current().rules ?? alertRulesOf({ settings });
  }

  private set(parts: StatePatch): void {
    this.holder.set({ ...this.current(), ...parts });
  }

  /** What the report is about now: another workbook as read, another table or another period make it another. */
  private shown(): readonly unknown[] {
    const state = this.store.current();
    const survey = 'survey' in state ? state.survey : null;
    return [this.store.lastRead(), survey?.chosen, survey?.tables[survey.chosen]?.period];
  }

  private makeView(): AlertsView | null {
    const look = this.store.lastRead();
    const scene = look === null ? null : reportInput(look, this.store.current());
    return scene && alertsView(scene.workbook, scene.reading, scene.evaluation, { rules: this.rules(scene.workbook), edits: this.edits });
  }

  /** What was said of another table or period, or before figures that are being worked out anew, is said no more. */
  private onStoreChange(): void {
    const before = this.lastShown;
    this.lastShown = this.shown();
    const [isRead = false, ...isOther] = this.lastShown.map((part, at) => part !== before[at]);
    if (isOther.includes(true)) this.set({ ...NO_REPORT, rules: this.current().rules });
    else if (this.store.current().status === 'busy' && this.current().said !== null) this.set({ said: null, changes: null });
    else if (isRead) this.set({});
  }

  /**
   * One piece of work on the table as it is now; what it comes to is shown, a failure as a notice. What was made is looked at once more.
   *
   * @param waits it takes its turn after whatever runs; otherwise it is left out, as a second click is
   */
  private async runTask(step: string, task: (scene: ReportInput, run: SheetRun) => Promise<StatePatch> | StatePatch, waits = false): Promise<void> {
    const waiting = (hint: string): void => this.set({ hint });
    let isHeard = false;
    for (;;) {
      await this.store.enqueue(async (read) => {
        isHeard = true;
        if (this.shown()[2] === undefined) return;
        this.set({ step, hint: null, said: null, notice: null, changes: null });
        const came = await this.runStep(task, read, waiting).catch((error: unknown): StatePatch => ({ notice: noticeOf(error) }));
        if ('said' in came) await read(waiting).catch(() => undefined);
        this.set({ ...came, step: null, hint: null });
      });
      if (isHeard || !waits) return;
      await this.port.pause(RETRY_INTERVAL);
    }
  }

  private async runStep(
    task: (scene: ReportInput, run: SheetRun) => Promise<StatePatch> | StatePatch, read: Parameters<Parameters<Store['enqueue']>[0]>[0], waiting: (hint: string) => void,
  ): Promise<StatePatch> {
    const look = await read(waiting);
    const scene = reportInput(look, this.store.current());
    if (scene === null) return { notice: TABLE_LOST };
    const { settings } = look.workbook;
    return task(scene, { ...retryingPorts(this.port, this.sheets, waiting), journal: changeJournal(settings), label: settingsOf(settings).sheetNames.alerts });
  }
}
