import type { AlertRules } from '../../engine/alerts/alert';
import type { Evaluation } from '../../engine/evaluation';
import { periodId } from '../../engine/periodId';
import type { PeriodId } from '../../engine/plan';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import type { Choice } from '../../workbook/sheets/alertRows';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import type { Look } from '../calculateBook';
import { evaluateTable } from '../evaluateTable';
import { noticeOf } from '../noticeOf';
import { settingsOf } from '../settings/settings';
import { alertRulesOf, alertsOf, makeAlerts, textOnSheet } from '../sheets/makeAlerts';
import { makeSummary } from '../sheets/makeSummary';
import type { Doors } from '../sheets/putOwnSheet';
import type { Notice } from '../state';
import type { Store } from '../store';
import type { TableReading } from '../tableReading';
import { changeJournal } from '../undo/changeJournal';
import { READ_ONLY, TABLE_LOST } from '../words';
import { findingViews } from './findingViews';
import { patientDoors } from './patientDoors';
import { reportContents } from './reportContents';
import type { ReportDesk, RichText } from './reportDesk';
import { NO_REPORT, type ReportState } from './reportState';
import type { ReportStore } from './reportStore';
import { CLIPBOARD_SHUT, NO_DOWNLOADS, NO_TEXT, NOTHING_TO_COPY, REPORT_SAID, REPORT_STEPS } from './reportWords';
import { richText } from './richText';

/** What a piece of work finds: the workbook as it is now, the table of the result on screen, and its period. */
interface Scene {
  readonly doors: Doors;
  readonly workbook: WorkbookCells;
  readonly reading: TableReading;
  readonly period: PeriodId;
  readonly evaluation: Evaluation;
}

/** The report over the result that `store` shows. Its work takes turns with the store's. */
export const createReportStore = (store: Store, port: WorkbookPort, sheets: SheetPort, desk: ReportDesk): ReportStore =>
  new WorkbookReportStore(store, port, sheets, desk);

class WorkbookReportStore implements ReportStore {
  private state = NO_REPORT;
  private readonly listeners = new Set<() => void>();
  private about = '';

  constructor(
    private readonly store: Store, private readonly port: WorkbookPort, private readonly sheets: SheetPort, private readonly desk: ReportDesk,
  ) {
    store.subscribe(() => this.followResult());
  }

  readonly current = (): ReportState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly chooseRules = (rules: AlertRules): void => this.set({ rules });

  readonly summarize = (): Promise<void> => this.work(REPORT_STEPS.summary, async ({ doors, workbook, reading, period }) => {
    if (workbook.isReadOnly) return { notice: READ_ONLY };
    const { sheet, changes } = await makeSummary({ ...doors, journal: changeJournal(workbook.settings), label: settingsOf(workbook.settings).sheetNames.summary }, workbook, reading, period, this.desk.making());
    return { said: REPORT_SAID.summary(sheet), changes };
  });

  readonly draftAlerts = (choices: Readonly<Record<string, Choice>> = {}): Promise<void> =>
    this.work(REPORT_STEPS.alerts, async ({ doors, workbook, reading, period }) => {
      if (workbook.isReadOnly) return { notice: READ_ONLY };
      const made = await makeAlerts({ ...doors, journal: changeJournal(workbook.settings), label: settingsOf(workbook.settings).sheetNames.alerts }, workbook, reading, { period, rules: this.rules(workbook), choices });
      const due = new Set(made.due.map(({ code }) => code));
      const outdated = made.rows.filter(({ code, notice }) => due.has(code) && notice !== '').map(({ code, notice }) => ({ code, words: notice }));
      return { said: REPORT_SAID.alerts(made.sheet, made.due.length, made.commitments), outdated };
    });

  readonly reviewText = (text: string): Promise<void> => this.work(REPORT_STEPS.review, ({ workbook, reading, evaluation }) => {
    const words = text.trim() === '' ? textOnSheet(workbook) : text;
    return words === '' ? { notice: NO_TEXT } : { findings: findingViews(words, reading, evaluation) };
  });

  readonly exportWord = async (): Promise<void> => {
    if (!this.desk.canSave) return this.set({ notice: NO_DOWNLOADS, said: null });
    await this.work(REPORT_STEPS.word, async (scene) => {
      const bytes = await this.desk.word(reportContents(scene.reading, scene.evaluation, this.alertText(scene)));
      const name = `Seguimiento PEI ${scene.period}.docx`;
      this.desk.save(name, bytes);
      return { said: REPORT_SAID.saved(name) };
    });
  };

  readonly copyAlerts = async (): Promise<void> => {
    let give: (words: RichText) => void = () => undefined;
    let refuse: (why: Error) => void = () => undefined;
    const words = new Promise<RichText>((resolve, reject) => ((give = resolve), (refuse = reject)));
    const copied = this.desk.copy(words);
    copied.catch(() => undefined);
    await this.work(REPORT_STEPS.copying, async (scene) => {
      const text = this.alertText(scene);
      if (text.length === 0) return { notice: NOTHING_TO_COPY };
      give(richText(text));
      return copied.then(() => ({ said: REPORT_SAID.copied(text.length) }), () => ({ notice: CLIPBOARD_SHUT }));
    });
    refuse(new Error('Nothing was copied.'));
  };

  private alertText({ workbook, reading, evaluation }: Scene): readonly string[] {
    return alertsOf(workbook, reading, evaluation, { rules: this.rules(workbook), choices: {} }).text;
  }

  private rules(workbook: WorkbookCells): AlertRules {
    return this.state.rules ?? alertRulesOf(workbook);
  }

  private set(parts: Partial<ReportState>): void {
    this.state = { ...this.state, ...parts };
    for (const listener of [...this.listeners]) listener();
  }

  /** What was said of another result is not said of this one. */
  private followResult(): void {
    const state = this.store.current();
    if (state.status !== 'done') return;
    const about = `${state.outcome.sheet} ${state.survey.chosen} ${state.outcome.period}`;
    if (about !== this.about) this.set({ ...NO_REPORT, rules: this.state.rules });
    this.about = about;
  }

  /** One piece of work on the table as it is now; what it comes to is shown, a failure as a notice. What was made is looked at once more. */
  private work(step: string, task: (scene: Scene) => Promise<Partial<ReportState>> | Partial<ReportState>): Promise<void> {
    const waiting = (hint: string): void => this.set({ hint });
    return this.store.within(async (read) => {
      const shown = this.store.current();
      if (shown.status !== 'done') return;
      this.set({ step, hint: null, said: null, notice: null });
      const came = await read(waiting).then((look) => task(this.scene(look, waiting))).catch((error: unknown) => ({ notice: noticeOf(error) }));
      if ('said' in came) await read(waiting).catch(() => undefined);
      this.set({ ...came, step: null, hint: null });
    });
  }

  private scene({ workbook, readings }: Look, waiting: (hint: string) => void): Scene {
    const shown = this.store.current();
    const reading = shown.status === 'done' ? readings[shown.survey.chosen] : undefined;
    if (shown.status !== 'done' || reading?.layout.sheet !== shown.outcome.sheet) throw problem(TABLE_LOST);
    if (!reading.plan.periods.some((one) => periodId(one) === shown.outcome.period)) throw problem(TABLE_LOST);
    const { period } = shown.outcome;
    return { doors: patientDoors(this.port, this.sheets, waiting), workbook, reading, period, evaluation: evaluateTable(reading, period) };
  }
}

const problem = ({ code, message, remedy }: Notice): WorkbookProblem => new WorkbookProblem(code, message, remedy);
