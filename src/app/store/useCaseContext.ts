import type { PeriodId } from '../../engine/plan/periods';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import { readTableSteps, tableKey } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { alertRulesOf } from '../reports/ownSheetSettings';
import { Examinations } from '../result/examinations';
import type { Result } from '../result/outcome';
import { stateWithoutTable } from '../start/withoutTable';
import { undoOffer } from '../undo/storedChange';
import { loadUseCases } from './loadUseCases';
import type { News } from './messages';
import { causeDetail, noticeOf } from './notices';
import { retryWhileEditing } from './retryingPorts';
import { RunStopped, Scheduler } from './scheduler';
import { Screen } from './screen';
import { resultIn } from './state';
import { supportDetail } from './supportDetail';
import { surveyOf } from './survey';
import type { Survey } from './survey';

const EMPTY_WORKBOOK: ReadWorkbook = { workbook: { sheets: [], settings: {}, activeSheetId: '', isReadOnly: false }, readings: [] };

/** What the use cases share: the workbook, what was last seen of it and chosen in it, and the screen. */
export class UseCaseContext {
  readonly screen: Screen;
  readonly scheduler: Scheduler;
  readonly examinations = new Examinations();
  lastRead: ReadWorkbook | null = null;
  /** How long Excel took to be read the last time, in milliseconds. */
  readDuration = 0;
  /** What the user is asked about before the first write: the run that goes on after a yes. */
  pendingRun: (() => Promise<void>) | null = null;
  /** What the user said yes to, as it was shown. */
  confirmedPreview: string | null = null;
  /** Key of the table whose result is on screen. */
  resultKey: string | null = null;
  /** What the user chose: a table by its key, and periods by key of table. They outlive a new look as long as the table is there. */
  private chosenKey: string | null = null;
  private readonly periods = new Map<string, PeriodId>();
  private shownKey: string | null = null;
  private isStopped = false;

  /** @param version of the add-in, for whoever supports it */
  constructor(readonly port: WorkbookPort, readonly sheets: SheetPort, private readonly version: string) {
    this.screen = new Screen(() => port.now());
    this.scheduler = new Scheduler(port);
  }

  /** A run begins that may be stopped. */
  beginRun(): void {
    this.isStopped = false;
    this.screen.markStart();
  }

  readonly stop = (): void => void (this.isStopped = true);
  readonly isStopRequested = (): boolean => this.isStopped;

  /** Throws when the run was told to stop. */
  readonly throwIfStopped = (): void => {
    if (this.isStopped) throw new RunStopped();
  };

  /** Work ended so: what was stopped leaves what was shown before, what failed says so. */
  readonly showFailure = (error: unknown): void => {
    if (error instanceof RunStopped) return this.screen.restore();
    const notice = noticeOf(error);
    const { port, lastRead: seen, version } = this;
    const chosen = this.screen.survey()?.chosen ?? 0;
    const detail = supportDetail({ code: notice.code, cause: causeDetail(error), version, about: port.about(), step: this.screen.progress(), lastRead: seen, chosen });
    this.screen.showFailure({ ...notice, detail });
  };

  /** What was asked is answered no. */
  readonly dismiss = (): void => {
    if (this.screen.current().status === 'asking') this.screen.restore();
  };

  chooseTable(index: number): void {
    this.chosenKey = tableKey(this.lastRead?.readings ?? [], index);
  }

  choosePeriod(period: PeriodId): void {
    this.periods.set(tableKey(this.lastRead?.readings ?? [], this.screen.survey()?.chosen ?? 0), period);
  }

  /** Shows what is being done, and lets the screen draw it. */
  async showStep(survey: Survey, label: string, share: number, canCancel = false): Promise<void> {
    this.screen.showStep(survey, label, share, canCancel);
    await this.scheduler.yieldToUi();
  }

  /** Asks the workbook for something; while the user is typing in a cell, waits until it is left. */
  async retryWhileEditing<T>(work: () => Promise<T>, waiting = this.screen.showHint): Promise<T> {
    const answer = await retryWhileEditing(work, (milliseconds) => this.port.pause(milliseconds), waiting);
    this.screen.clearHint();
    return answer;
  }

  async read(waiting = this.screen.showHint): Promise<ReadWorkbook> {
    const workbook = await this.retryWhileEditing(() => this.timedRead(), waiting);
    await this.scheduler.yieldToUi();
    const readings = await this.scheduler.run(readTableSteps(workbook));
    await this.scheduler.yieldToUi();
    this.lastRead = { workbook, readings };
    return this.lastRead;
  }

  private async timedRead(): Promise<WorkbookCells> {
    const began = this.port.now();
    const workbook = await this.port.read();
    this.readDuration = this.port.now() - began;
    return workbook;
  }

  /** Settings that were stored since the workbook was read. */
  noteSettings(settings: Readonly<Record<string, unknown>>): void {
    if (this.lastRead) this.lastRead = { ...this.lastRead, workbook: { ...this.lastRead.workbook, settings: { ...this.lastRead.workbook.settings, ...settings } } };
  }

  updateSurvey(look: ReadWorkbook): Survey {
    const { readings, workbook: { activeSheetId } } = look;
    const survey = surveyOf(readings, activeSheetId, { table: this.chosenKey, shown: this.shownKey, periods: this.periods });
    this.shownKey = tableKey(readings, survey.chosen);
    return this.withDetails(survey);
  }

  /** With what is known beside the tables: how fresh their figures are, what can be undone, which alerts are drafted. */
  withDetails({ undo: _, ...survey }: Survey): Survey {
    const { workbook, readings } = this.lastRead ?? EMPTY_WORKBOOK;
    const offer = undoOffer(workbook);
    const tables = survey.tables.map(({ freshness: _old, observations: _before, ...table }, at) => ({ ...table, ...this.examinations.partsOf(tableKey(readings, at)) }));
    return { ...survey, tables, alertRules: alertRulesOf(workbook), ...(offer && { undo: offer }) };
  }

  /** What can be undone is another after work that made sheets. */
  refreshDetails(): void {
    const survey = this.screen.survey();
    if (survey) this.screen.replaceSurvey(this.withDetails(survey));
  }

  /** What was found; a result or a failure on screen gives way. */
  showFound(look: ReadWorkbook): void {
    this.screen.show(look.readings.length === 0 ? { status: 'nothing', ...stateWithoutTable(look.workbook) } : { status: 'found', survey: this.updateSurvey(look) });
  }

  /** The same after somebody edited the workbook: a result stays, marked stale when its figures are no longer those. */
  async showAfterChange(look: ReadWorkbook): Promise<void> {
    if (look.readings.length === 0) {
      this.showFound(look);
      return;
    }
    const survey = this.updateSurvey(look);
    const state = this.screen.current();
    const result = await this.refreshedResult(look.readings[survey.chosen], survey, resultIn(state));
    if (state.status === 'failed' || state.status === 'asking') {
      const { result: _, ...rest } = state;
      return this.screen.show({ ...rest, survey, ...(result && { result }) });
    }
    if (result) return this.screen.show({ status: 'done', survey, ...result });
    this.screen.show({ status: 'found', survey, ...(state.status === 'found' && state.news && { news: state.news }) });
  }

  /** A result over the table as it is now; null where another table or period is shown. */
  private async refreshedResult(reading: TableReading | undefined, { tables, chosen }: Survey, result: Result | null): Promise<Result | null> {
    const isSame = tables[chosen]?.period === result?.outcome.period && this.shownKey === this.resultKey;
    return reading && result && isSame ? (await loadUseCases()).refreshResult(reading, result.outcome) : null;
  }

  /** What came of the work, over what the workbook is now. */
  showNews(news: News, look: ReadWorkbook): void {
    this.showFound(look);
    const state = this.screen.current();
    if (state.status === 'found') this.screen.show({ ...state, news });
  }

  /** Reads the workbook and shows what was found. */
  async reload(): Promise<void> {
    this.showFound(await this.read());
  }
}
