import type { AlertRules } from '../../engine/alerts/alert';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import type { Choice } from '../../workbook/sheets/alertRows';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import { noticeOf } from '../noticeOf';
import { settingsOf } from '../settings/settings';
import { alertRulesOf } from '../sheets/alertRulesOf';
import { alertsOf, makeAlerts, textOnSheet, type AlertsMade, type AlertsRequest } from '../sheets/makeAlerts';
import { makeSummary } from '../sheets/makeSummary';
import { presentAlerts, timelyEdits, type AlertEdit } from '../sheets/presentAlerts';
import type { SheetRun } from '../sheets/sheetRun';
import { stateHolder } from '../stateHolder';
import type { Store } from '../store';
import { changeJournal } from '../undo/changeJournal';
import { READ_ONLY, TABLE_LOST } from '../words';
import { alertsView, type AlertsView } from './alertsView';
import { findingViews } from './findingViews';
import { patientDoors } from './patientDoors';
import { reportContents } from './reportContents';
import type { ReportDesk, RichText } from './reportDesk';
import { isUnsure, reportScene, type ReportScene } from './reportScene';
import { NO_REPORT, type ReportState } from './reportState';
import type { ReportStore } from './reportStore';
import { ALERT_CHANGED, CLIPBOARD_SHUT, COLUMNS_UNSURE, NO_DOWNLOADS, NO_TEXT, NOTHING_TO_COPY, REPORT_SAID, REPORT_STEPS, SHEET_PREVIEWS } from './reportWords';
import { richText } from './richText';

type Came = Partial<ReportState>;

/** The report over the table that `store` shows. Its work takes turns with the store's. */
export const createReportStore = (store: Store, port: WorkbookPort, sheets: SheetPort, desk: ReportDesk): ReportStore =>
  new WorkbookReportStore(store, port, sheets, desk);

/** Milliseconds until a turn is asked for again. */
const BETWEEN_TRIES = 50;

class WorkbookReportStore implements ReportStore {
  private readonly holder = stateHolder<ReportState>(NO_REPORT);
  /** What was chosen in the pane and is not on the sheet yet. */
  private edits: readonly AlertEdit[] = [];
  private saving: Promise<void> = Promise.resolve();
  private about: readonly unknown[] = [];
  private view: { readonly of: readonly unknown[]; readonly alerts: AlertsView | null } = { of: [], alerts: null };

  constructor(
    private readonly store: Store, private readonly port: WorkbookPort, private readonly sheets: SheetPort, private readonly desk: ReportDesk,
  ) {
    store.subscribe(() => this.follow());
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

  readonly draftAlerts = (choices: Readonly<Record<string, Choice>> = {}): Promise<void> => this.draft(choices, false);

  readonly editAlert = (edit: AlertEdit): Promise<void> => {
    if (edit.text === edit.before) return this.saving;
    this.edits = [...this.edits, edit];
    this.set({ said: null, notice: null });
    this.saving = this.saving.then(() => this.saveEdits());
    return this.saving;
  };

  readonly reviewText = (text: string): Promise<void> => this.work(REPORT_STEPS.review, ({ workbook, reading, evaluation }) => {
    const words = text.trim() === '' ? textOnSheet(workbook) : text;
    return words === '' ? { notice: NO_TEXT } : { findings: findingViews(words, reading, evaluation) };
  });

  readonly exportWord = async (): Promise<void> => {
    if (!this.desk.canSave) return this.set({ notice: NO_DOWNLOADS, said: null });
    await this.work(REPORT_STEPS.word, async (scene) => {
      const text = alertsOf(scene.workbook, scene.reading, scene.evaluation, { rules: this.rules(scene.workbook), choices: {} }).text;
      const bytes = await this.desk.word(reportContents(scene.reading, scene.evaluation, text));
      const name = `Seguimiento PEI ${scene.period}.docx`;
      this.desk.save(name, bytes);
      return { said: REPORT_SAID.saved(name) };
    });
  };

  readonly turnAway = (): void => {
    if (this.current().said !== null) this.set({ said: null });
  };

  readonly copyAlerts = async (codes?: readonly string[]): Promise<void> => {
    let give: (words: RichText) => void = () => undefined;
    let refuse: (why: Error) => void = () => undefined;
    const words = new Promise<RichText>((resolve, reject) => ((give = resolve), (refuse = reject)));
    const copied = this.desk.copy(words);
    copied.catch(() => undefined);
    await this.work(REPORT_STEPS.copying, async ({ workbook, reading, evaluation }) => {
      const { due, text } = alertsOf(workbook, reading, evaluation, { rules: this.rules(workbook), choices: {} });
      const wanted = text.filter((_, at) => codes?.includes(due[at]?.code ?? '') ?? true);
      if (wanted.length === 0) return { notice: NOTHING_TO_COPY };
      give(richText(wanted));
      return copied.then(() => ({ said: REPORT_SAID.copied(wanted.length) }), () => ({ notice: CLIPBOARD_SHUT }));
    });
    refuse(new Error('Nothing was copied.'));
  };

  /** @param isSure the user was asked, where this is the first to write in the workbook */
  private summary(isSure: boolean): Promise<void> {
    return this.work(REPORT_STEPS.summary, async (scene, run) => {
      const refused = this.refused(scene) ?? this.asked(scene, 'summary', isSure, () => this.summary(true));
      if (refused) return refused;
      const { sheet, changes } = await makeSummary({ ...run, label: settingsOf(scene.workbook.settings).sheetNames.summary }, scene.workbook, scene.reading, scene.period, this.desk.making());
      return { said: REPORT_SAID.summary(sheet), changes };
    }, isSure);
  }

  private draft(choices: AlertsRequest['choices'], isSure: boolean): Promise<void> {
    return this.work(REPORT_STEPS.alerts, async (scene, run) => {
      const refused = this.refused(scene) ?? this.asked(scene, 'alerts', isSure, () => this.draft(choices, true));
      if (refused) return refused;
      const { sheet, due, commitments } = await this.make(scene, run, { choices });
      return { said: REPORT_SAID.alerts(sheet, due.length, commitments) };
    }, isSure);
  }

  /** All that was chosen meanwhile, in one write. */
  private async saveEdits(): Promise<void> {
    const asked = this.edits;
    if (asked.length === 0) return;
    await this.work(REPORT_STEPS.saving, async (scene, run) => {
      const refused = this.refused(scene);
      if (refused) return refused;
      const { timely, late } = timelyEdits(presentAlerts(scene.workbook), asked);
      if (timely.length === 0) return { notice: ALERT_CHANGED };
      const { sheet } = await this.make(scene, run, { choices: {}, edits: timely });
      return { said: REPORT_SAID.edited(sheet), ...(late.length > 0 && { notice: ALERT_CHANGED }) };
    }, true);
    this.edits = this.edits.filter((one) => !asked.includes(one));
    this.set({});
  }

  private make({ workbook, reading, period }: ReportScene, run: SheetRun, request: Pick<AlertsRequest, 'choices' | 'edits'>): Promise<AlertsMade> {
    return makeAlerts(run, workbook, reading, { period, rules: this.rules(workbook), ...request });
  }

  /** Why nothing may be written; null when it may. */
  private refused(scene: ReportScene): Came | null {
    if (scene.workbook.isReadOnly) return { notice: READ_ONLY };
    return isUnsure(scene, this.store.current()) ? { notice: COLUMNS_UNSURE } : null;
  }

  /** Nothing to say where the user is asked first; null where it goes on. */
  private asked({ workbook }: ReportScene, name: keyof typeof SHEET_PREVIEWS, isSure: boolean, goOn: () => Promise<void>): Came | null {
    const preview = { sheet: settingsOf(workbook.settings).sheetNames[name], lines: SHEET_PREVIEWS[name] };
    return !isSure && this.store.ask([preview], goOn) ? {} : null;
  }

  private rules({ settings }: Pick<WorkbookCells, 'settings'>): AlertRules {
    return this.current().rules ?? alertRulesOf({ settings });
  }

  private set(parts: Came): void {
    this.holder.set({ ...this.current(), ...parts });
  }

  /** What the report is about now: another workbook as read, another table or another period make it another. */
  private shown(): readonly unknown[] {
    const state = this.store.current();
    const survey = 'survey' in state ? state.survey : null;
    return [this.store.lastLook(), survey?.chosen, survey?.tables[survey.chosen]?.period];
  }

  private makeView(): AlertsView | null {
    const look = this.store.lastLook();
    const scene = look === null ? null : reportScene(look, this.store.current());
    return scene && alertsView(scene.workbook, scene.reading, scene.evaluation, { rules: this.rules(scene.workbook), edits: this.edits });
  }

  /** What was said of another table or period, or before figures that are being worked out anew, is said no more. */
  private follow(): void {
    const before = this.about;
    this.about = this.shown();
    const [isRead = false, ...isOther] = this.about.map((part, at) => part !== before[at]);
    if (isOther.includes(true)) this.set({ ...NO_REPORT, rules: this.current().rules });
    else if (this.store.current().status === 'busy' && this.current().said !== null) this.set({ said: null, changes: null });
    else if (isRead) this.set({});
  }

  /**
   * One piece of work on the table as it is now; what it comes to is shown, a failure as a notice. What was made is looked at once more.
   *
   * @param waits it takes its turn after whatever runs; otherwise it is left out, as a second click is
   */
  private async work(step: string, task: (scene: ReportScene, run: SheetRun) => Promise<Came> | Came, waits = false): Promise<void> {
    const waiting = (hint: string): void => this.set({ hint });
    let isHeard = false;
    for (;;) {
      await this.store.within(async (read) => {
        isHeard = true;
        if (this.shown()[2] === undefined) return;
        this.set({ step, hint: null, said: null, notice: null, changes: null });
        const came = await this.come(task, read, waiting).catch((error: unknown): Came => ({ notice: noticeOf(error) }));
        if ('said' in came) await read(waiting).catch(() => undefined);
        this.set({ ...came, step: null, hint: null });
      });
      if (isHeard || !waits) return;
      await this.port.pause(BETWEEN_TRIES);
    }
  }

  private async come(
    task: (scene: ReportScene, run: SheetRun) => Promise<Came> | Came, read: Parameters<Parameters<Store['within']>[0]>[0], waiting: (hint: string) => void,
  ): Promise<Came> {
    const look = await read(waiting);
    const scene = reportScene(look, this.store.current());
    if (scene === null) return { notice: TABLE_LOST };
    const { settings } = look.workbook;
    return task(scene, { ...patientDoors(this.port, this.sheets, waiting), journal: changeJournal(settings), label: settingsOf(settings).sheetNames.alerts });
  }
}
