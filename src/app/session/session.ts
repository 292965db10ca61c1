import type { PeriodId } from '../../engine/plan';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import type { WritePlan } from '../../workbook/writePlan';
import type { Look } from '../look';
import { behind, noticeOf } from '../noticeOf';
import { readingTables } from '../readTables';
import { alertRulesOf } from '../sheets/alertRulesOf';
import { nothingState } from '../start/nothingState';
import { resultIn } from '../resultIn';
import type { News, Result, Survey } from '../state';
import { surveyOf, tableKey } from '../surveyOf';
import type { TableReading } from '../tableReading';
import type { ChangeJournal } from '../undo/changeJournal';
import { undoOffer } from '../undo/undoOffer';
import { whenNotEditing } from '../whenNotEditing';
import { comingWork } from './comingWork';
import { Examined } from './examined';
import { Pace } from './pace';
import { Screen } from './screen';
import { Stopped } from './stopped';
import { supportDetail } from './supportDetail';

const NOTHING_SEEN: Look = { workbook: { sheets: [], settings: {}, activeSheetId: '', isReadOnly: false }, readings: [] };

/** What the use cases share: the workbook, what was last seen of it and chosen in it, and the screen. */
export class Session {
  readonly screen: Screen;
  readonly pace: Pace;
  readonly examined = new Examined();
  seen: Look | null = null;
  /** How long Excel took to be read the last time, in milliseconds. */
  readingTook = 0;
  /** What the user is asked about before the first write: the run that goes on after a yes. */
  asked: (() => Promise<void>) | null = null;
  /** What the user said yes to, as it was shown. */
  agreed: string | null = null;
  /** Key of the table whose result is on screen. */
  calculated: string | null = null;
  /** What the user chose: a table by its key, and periods by key of table. They outlive a new look as long as the table is there. */
  private table: string | null = null;
  private readonly periods = new Map<string, PeriodId>();
  private shown: string | null = null;
  private isStopped = false;

  /** @param version of the add-in, for whoever supports it */
  constructor(readonly port: WorkbookPort, readonly sheets: SheetPort, private readonly version: string) {
    this.screen = new Screen(() => port.now());
    this.pace = new Pace(port);
  }

  /** A run begins that may be stopped. */
  begin(): void {
    this.isStopped = false;
    this.screen.begin();
  }

  readonly stop = (): void => void (this.isStopped = true);
  readonly isToStop = (): boolean => this.isStopped;

  /** Throws when the run was told to stop. */
  readonly goOn = (): void => {
    if (this.isStopped) throw new Stopped();
  };

  /** Work ended so: what was stopped leaves what was shown before, what failed says so. */
  readonly fail = (error: unknown): void => {
    if (error instanceof Stopped) return this.screen.back();
    const notice = noticeOf(error);
    const { port, seen, version } = this;
    const chosen = this.screen.survey()?.chosen ?? 0;
    const detail = supportDetail({ code: notice.code, behind: behind(error), version, about: port.about(), step: this.screen.progress(), seen, chosen });
    this.screen.fail({ ...notice, detail });
  };

  /** What was asked is answered no. */
  readonly dismiss = (): void => {
    if (this.screen.current().status === 'asking') this.screen.back();
  };

  chooseTable(index: number): void {
    this.table = tableKey(this.seen?.readings ?? [], index);
  }

  choosePeriod(period: PeriodId): void {
    this.periods.set(tableKey(this.seen?.readings ?? [], this.screen.survey()?.chosen ?? 0), period);
  }

  /** Shows what is being done, and lets the screen draw it. */
  async step(survey: Survey, label: string, share: number, canCancel = false): Promise<void> {
    this.screen.step(survey, label, share, canCancel);
    await this.pace.breathe();
  }

  /** Asks the workbook for something; while the user is typing in a cell, waits until it is left. */
  async patiently<T>(work: () => Promise<T>, waiting = this.screen.ask): Promise<T> {
    const answer = await whenNotEditing(work, (milliseconds) => this.port.pause(milliseconds), waiting);
    this.screen.goOn();
    return answer;
  }

  async read(waiting = this.screen.ask): Promise<Look> {
    const workbook = await this.patiently(() => this.timedRead(), waiting);
    await this.pace.breathe();
    const readings = await this.pace.run(readingTables(workbook));
    await this.pace.breathe();
    this.seen = { workbook, readings };
    return this.seen;
  }

  private async timedRead(): Promise<WorkbookCells> {
    const began = this.port.now();
    const workbook = await this.port.read();
    this.readingTook = this.port.now() - began;
    return workbook;
  }

  /** Writes and keeps what stood before, so that the run can be undone. */
  async write(plan: WritePlan, { cells }: TableReading, journal: ChangeJournal, label: string): Promise<void> {
    const keeper = journal.keeper(plan, cells, label);
    await this.patiently(() => this.port.write(plan, keeper));
    await this.pace.breathe();
    journal.written();
    this.learn({ ...plan.settings, ...journal.settings() });
  }

  /** Settings that were stored since the workbook was read. */
  learn(settings: Readonly<Record<string, unknown>>): void {
    if (this.seen) this.seen = { ...this.seen, workbook: { ...this.seen.workbook, settings: { ...this.seen.workbook.settings, ...settings } } };
  }

  survey(look: Look): Survey {
    const { readings, workbook: { activeSheetId } } = look;
    const survey = surveyOf(readings, activeSheetId, { table: this.table, shown: this.shown, periods: this.periods });
    this.shown = tableKey(readings, survey.chosen);
    return this.withOffer(survey);
  }

  /** With what is known beside the tables: how fresh their figures are, what can be undone, which alerts are drafted. */
  withOffer({ undo: _, ...survey }: Survey): Survey {
    const { workbook, readings } = this.seen ?? NOTHING_SEEN;
    const offer = undoOffer(workbook);
    const tables = survey.tables.map(({ freshness: _old, observations: _before, ...table }, at) => ({ ...table, ...this.examined.of(tableKey(readings, at)) }));
    return { ...survey, tables, alertRules: alertRulesOf(workbook), ...(offer && { undo: offer }) };
  }

  /** What can be undone is another after work that made sheets. */
  offerAgain(): void {
    const survey = this.screen.survey();
    if (survey) this.screen.resurvey(this.withOffer(survey));
  }

  /** What was found; a result or a failure on screen gives way. */
  show(look: Look): void {
    this.screen.show(look.readings.length === 0 ? { status: 'nothing', ...nothingState(look.workbook) } : { status: 'found', survey: this.survey(look) });
  }

  /** The same after somebody edited the workbook: a result stays, marked stale when its figures are no longer those. */
  async showAgain(look: Look): Promise<void> {
    if (look.readings.length === 0) {
      this.show(look);
      return;
    }
    const survey = this.survey(look);
    const state = this.screen.current();
    const result = await this.resultAgain(look.readings[survey.chosen], survey, resultIn(state));
    if (state.status === 'failed' || state.status === 'asking') {
      const { result: _, ...rest } = state;
      return this.screen.show({ ...rest, survey, ...(result && { result }) });
    }
    if (result) return this.screen.show({ status: 'done', survey, ...result });
    this.screen.show({ status: 'found', survey, ...(state.status === 'found' && state.news && { news: state.news }) });
  }

  /** A result over the table as it is now; null where another table or period is shown. */
  private async resultAgain(reading: TableReading | undefined, { tables, chosen }: Survey, result: Result | null): Promise<Result | null> {
    const isSame = tables[chosen]?.period === result?.outcome.period && this.shown === this.calculated;
    return reading && result && isSame ? (await comingWork()).outcomeAgain(reading, result.outcome) : null;
  }

  /** What came of the work, over what the workbook is now. */
  tell(news: News, look: Look): void {
    this.show(look);
    const state = this.screen.current();
    if (state.status === 'found') this.screen.show({ ...state, news });
  }
}
