import type { PeriodId } from '../engine/plan';
import type { Place } from '../workbook/observation';
import type { ColumnMeaning } from '../workbook/layout';
import type { WorkbookPort } from '../workbook/port';
import type { SheetPort } from '../workbook/sheets/sheetPort';
import type { WritePlan } from '../workbook/writePlan';
import { calculateBook } from './calculateBook';
import type { Look } from './calculateBook';
import { calculateTable } from './calculateTable';
import { settingsChange, type Settings } from './settings/settings';
import { settingsPlan } from './settings/settingsPlan';
import { alertRulesOf } from './sheets/makeAlerts';
import { correctionChange } from './correctionChange';
import { noticeOf } from './noticeOf';
import { outcomeAgain } from './outcomeAgain';
import { outcomeOf } from './outcomeOf';
import { readTables } from './readTables';
import { patientDoors } from './report/patientDoors';
import { refusal } from './refusal';
import type { AppState, News, Notice, Survey } from './state';
import { stateHolder } from './stateHolder';
import type { Store } from './store';
import { surveyOf, tableKey } from './surveyOf';
import type { TableReading } from './tableReading';
import { changeJournal } from './undo/changeJournal';
import type { ChangeJournal } from './undo/changeJournal';
import { undoLast } from './undo/undoLast';
import { undoNews } from './undo/undoNews';
import { undoOffer } from './undo/undoOffer';
import { whenNotEditing } from './whenNotEditing';
import { BULK, NO_TABLE, periodLabel, SHEET_GONE, STEPS, TABLE_LOST } from './words';

/** A burst of edits is looked at once, this long after the last of them, in milliseconds. */
const QUIET = 800;
const STEP_COUNT = 3;

type Work = 'look' | 'calculate' | 'configure' | 'within';

/** The store over a workbook. One piece of work at a time; a second click on what is already being done is not heard. */
export const createStore = (port: WorkbookPort, sheets: SheetPort): Store => new WorkbookStore(port, sheets);

class WorkbookStore implements Store {
  private readonly holder = stateHolder({ status: 'starting' });
  private readonly port: WorkbookPort;
  private seen: Look | null = null;
  private table: string | null = null;
  private shown: string | null = null;
  private calculated: string | null = null;
  private readonly periods = new Map<string, PeriodId>();
  private running: { readonly work: Work; readonly ended: Promise<void> } | null = null;
  /** The settings asked for last: of several wishes in a row only that one is kept. */
  private wanted: Settings | null = null;
  private isCancelled = false;
  /** What was asked for last, for when it fails. */
  private tried: () => Promise<void> = () => this.look();
  private isWatching = false;
  private edits = 0;

  constructor(port: WorkbookPort, private readonly sheets: SheetPort) {
    this.port = port;
  }

  private readonly pause = (milliseconds: number): Promise<void> => this.port.pause(milliseconds);

  readonly subscribe = (listener: () => void): (() => void) => this.holder.subscribe(listener);
  readonly current = (): AppState => this.holder.current();
  readonly lastLook = (): Look | null => this.seen;

  readonly look = (): Promise<void> => this.alone('look', async () => {
    this.show(await this.read());
    await this.startWatching();
  });

  readonly calculate = (): Promise<void> => this.alone('calculate', () => this.run(), () => this.calculate());

  readonly chooseTable = (index: number): void => {
    if (!this.seen || this.running) return;
    this.table = tableKey(this.seen.readings, index);
    this.show(this.seen);
  };

  readonly choosePeriod = (period: PeriodId): void => {
    const survey = this.survey();
    if (!this.seen || !survey || this.running) return;
    this.periods.set(tableKey(this.seen.readings, survey.chosen), period);
    this.show(this.seen);
  };

  readonly configure = async (settings: Settings): Promise<void> => {
    this.wanted = settings;
    while (this.running) await this.running.ended;
    if (this.wanted === settings) await this.alone('configure', () => this.keep(settings));
  };

  readonly calculateAll = (): Promise<void> => this.alone('calculate', () => this.runAll(), () => this.calculateAll());
  readonly cancel = (): void => void (this.isCancelled = true);
  readonly confirm = (): Promise<void> => this.tried();
  readonly dismiss = (): void => void (this.seen && this.current().status === 'asking' && this.show(this.seen));
  readonly retry = (): Promise<void> => this.tried();
  readonly undo = (): Promise<void> => this.alone('calculate', () => this.runUndo(), () => this.undo());

  readonly correctColumn = async (column: number, meaning: ColumnMeaning | null): Promise<void> => {
    while (this.running) await this.running.ended;
    await this.alone('configure', () => this.correct(column, meaning));
  };

  readonly within: Store['within'] = (task) => this.alone('within', async () => {
    await task((waiting) => this.read(waiting));
    this.offerAgain();
  });

  readonly goTo = async ({ sheet, rect }: Place): Promise<void> => {
    if (this.running) return;
    const id = this.seen?.workbook.sheets.find(({ name }) => name === sheet)?.id;
    if (id === undefined) return this.fail(SHEET_GONE(sheet));
    await whenNotEditing(() => this.port.select(id, rect), this.pause, () => undefined).catch((error: unknown) => this.fail(noticeOf(error)));
  };

  /** Runs a piece of work unless the same is running; a calculation waits for a look that is under way. */
  private async alone(work: Work, task: () => Promise<void>, tried = this.tried): Promise<void> {
    const before = this.running;
    if (before && (before.work === work || before.work === 'calculate')) return before.ended;
    this.tried = tried;
    const ended = (before?.ended ?? Promise.resolve()).then(task).catch((error: unknown) => this.fail(noticeOf(error)));
    const mine = { work, ended };
    this.running = mine;
    await ended;
    if (this.running === mine) this.running = null;
  }

  private survey(): Survey | null {
    const state = this.current();
    return 'survey' in state ? state.survey : null;
  }

  private fail(notice: Notice): void {
    this.holder.set({ status: 'failed', survey: this.survey(), notice });
  }

  private async read(waiting = (hint: string): void => this.ask(hint)): Promise<Look> {
    const workbook = await whenNotEditing(() => this.port.read(), this.pause, waiting);
    this.seen = { workbook, readings: readTables(workbook) };
    return this.seen;
  }

  private surveyOf({ readings, workbook }: Look): Survey {
    const survey = surveyOf(readings, workbook.activeSheetId, { table: this.table, shown: this.shown, periods: this.periods });
    this.shown = tableKey(readings, survey.chosen);
    return this.withOffer(survey);
  }

  /** What was found; a result or a failure on screen gives way. */
  private show(look: Look): void {
    this.holder.set(look.readings.length === 0 ? { status: 'nothing', notice: NO_TABLE } : { status: 'found', survey: this.surveyOf(look) });
  }

  /** The same after somebody edited the workbook: a result stays, marked stale when its figures are no longer those. */
  private showAgain(look: Look): void {
    const state = this.current();
    const survey = this.surveyOf(look);
    if (look.readings.length > 0 && state.status === 'failed') return this.holder.set({ ...state, survey });
    const reading = look.readings[survey.chosen];
    if (state.status === 'found' && state.news) return this.tell(state.news, look);
    const isSameTable = state.status === 'done' && survey.tables[survey.chosen]?.period === state.outcome.period && this.shown === this.calculated;
    if (!isSameTable || !reading) return this.show(look);
    this.holder.set({ ...state, survey, ...outcomeAgain(reading, state.outcome) });
  }

  private async keep(settings: Settings): Promise<void> {
    const state = this.current();
    const [cells] = this.seen?.workbook.sheets ?? [];
    if (!this.seen || !cells || !('survey' in state) || !state.survey) return;
    this.holder.set({ ...state, survey: { ...state.survey, settings } });
    const change = settingsChange(this.seen.workbook.settings, settings);
    if (Object.keys(change).length > 0) await whenNotEditing(() => this.port.write(settingsPlan(cells, change)), this.pause, () => undefined);
    this.showAgain(await this.read());
  }

  private step(survey: Survey, done: number, label: string, sheets?: number): Promise<void> {
    const step = sheets === undefined ? { label, done, total: STEP_COUNT } : { label, done, total: sheets, ...(sheets > 1 && { canCancel: true as const }) };
    this.holder.set({ status: 'busy', survey, step });
    return this.pause(0);
  }

  /** Shows what the user must do for the work to go on. */
  private ask(hint: string): void {
    const state = this.current();
    if (state.status === 'busy') this.holder.set({ ...state, step: { ...state.step, hint } });
    if (state.status === 'starting') this.holder.set({ ...state, hint });
  }

  private async run(): Promise<void> {
    const found = this.survey();
    if (!found || !this.seen) return;
    const key = tableKey(this.seen.readings, found.chosen);
    await this.step(found, 0, STEPS.reading);
    const look = await this.read();
    const at = look.readings.findIndex((_, index) => tableKey(look.readings, index) === key);
    const reading = look.readings[at];
    const survey = { ...this.surveyOf(look), chosen: Math.max(0, at) };
    const period = survey.tables[at]?.period;
    if (!reading || period === undefined) return this.fail(TABLE_LOST);
    const refused = refusal(look.workbook, reading.cells);
    if (refused) return this.fail(refused);
    await this.step(survey, 1, STEPS.computing);
    const calculation = calculateTable(reading, period, look.workbook.settings);
    await this.step(survey, 2, STEPS.writing(reading.layout.sheet));
    await this.writeIn(changeJournal(look.workbook.settings), calculation.writePlan, reading, periodLabel(calculation.evaluation.period));
    this.calculated = this.shown = key;
    this.holder.set({ status: 'done', survey: this.withOffer(survey), outcome: outcomeOf(reading, calculation), stale: false });
  }

  private async runAll(): Promise<void> {
    const survey = this.survey();
    if (!survey || !this.seen) return;
    this.isCancelled = false;
    await this.step(survey, 0, STEPS.reading);
    const look = await this.read();
    const journal = changeJournal(look.workbook.settings);
    const news = await calculateBook(look, {
      read: () => this.read(),
      write: (calculation, reading) => this.writeIn(journal, calculation.writePlan, reading, BULK.label),
      begin: (sheet, done, total) => this.step(survey, done, BULK.step(sheet, done + 1, total), total),
      isCancelled: () => this.isCancelled,
    });
    this.tell(news, await this.read());
  }

  private async runUndo(): Promise<void> {
    const survey = this.survey();
    if (!survey || !this.seen) return;
    await this.step(survey, 0, STEPS.undoing, 1);
    const { port, sheets } = patientDoors(this.port, this.sheets, (hint) => this.ask(hint));
    const undone = await undoLast({ read: async () => (await this.read()).workbook, write: (plan) => port.write(plan), sheets }, (await this.read()).workbook);
    this.tell(undoNews(undone), await this.read());
  }

  /** Writes and keeps what stood before, so that the run can be undone. */
  private async writeIn(journal: ChangeJournal, plan: WritePlan, { cells }: TableReading, label: string): Promise<void> {
    const keeper = journal.keeper(plan, cells, label);
    await whenNotEditing(() => this.port.write(plan, keeper), this.pause, (hint) => this.ask(hint));
    journal.written();
    if (this.seen) this.seen = { ...this.seen, workbook: { ...this.seen.workbook, settings: { ...this.seen.workbook.settings, ...journal.settings() } } };
  }

  private withOffer({ undo: _, ...survey }: Survey): Survey {
    const offer = this.seen && undoOffer(this.seen.workbook);
    const alertRules = alertRulesOf(this.seen?.workbook ?? { settings: {} });
    return { ...survey, alertRules, ...(offer && { undo: offer }) };
  }

  /** What can be undone is another after work that made sheets. */
  private offerAgain(): void {
    const state = this.current();
    if ('survey' in state && state.survey) this.holder.set({ ...state, survey: this.withOffer(state.survey) });
  }

  /** What came of the work, over what the workbook is now. */
  private tell(news: News, look: Look): void {
    this.show(look);
    const state = this.current();
    if (state.status === 'found') this.holder.set({ ...state, news });
  }

  private async correct(column: number, meaning: ColumnMeaning | null): Promise<void> {
    const layout = this.seen?.readings[this.survey()?.chosen ?? 0]?.layout;
    const cells = this.seen?.workbook.sheets.find(({ id }) => id === layout?.sheetId);
    if (!this.seen || !layout || !cells) return;
    const change = correctionChange(this.seen.workbook.settings, layout, column, meaning);
    await whenNotEditing(() => this.port.write(settingsPlan(cells, change)), this.pause, (hint) => this.ask(hint));
    this.show(await this.read());
  }

  /** Watching is a convenience: an Excel that cannot tell of changes leaves the user the button to look again. */
  private async startWatching(): Promise<void> {
    if (this.isWatching) return;
    this.isWatching = true;
    await this.port.watch(() => void this.heard()).catch(() => (this.isWatching = false));
  }

  private async heard(): Promise<void> {
    this.edits += 1;
    const mine = this.edits;
    await this.pause(QUIET);
    if (mine !== this.edits) return;
    await this.running?.ended;
    await this.alone('look', async () => this.showAgain(await this.read()));
  }
}
