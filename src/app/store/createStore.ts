import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { Silence, WorkbookPort } from '../../workbook/port';
import { tableKey } from '../calculate/readTables';
import { causeDetail, noticeOf, problemOf } from '../messages/notices';
import { supportDetail } from '../messages/supportDetail';
import { SHEET_GONE } from '../messages/words';
import type { OpenOtherBook } from '../otherBooks/otherBook';
import type { ReportEnvironment } from '../reports/reportEnvironment';
import { disableAsking, saveSettings } from '../settings/saveSettings';
import { EditWatch } from './editWatch';
import { foundPatch, reload, reloadAfterEdit } from './reload';
import { retryingPorts } from './retryingPorts';
import { RunStopped, Scheduler } from './scheduler';
import { askWithoutUndo, StateStore } from './state';
import type { StatePatch } from './state';
import { reportActions } from './actions/reportActions';
import { reviewActions } from './actions/reviewActions';
import type { Store } from './store';
import { startActions } from './actions/startActions';
import { JOINS, loadUseCases, QUIET } from './actions/storeTasks';
import type { StoreTasks, TaskOptions } from './actions/storeTasks';
import { withoutOffer } from './survey';
import type { Choices } from './survey';
import { TaskQueue } from './taskQueue';
import type { UseCase, UseCaseContext } from './useCaseContext';
import type * as useCases from './useCases';

/** What a store works with. */
export interface StoreParts {
  readonly port: WorkbookPort;
  readonly sheets: SheetPort;
  readonly environment: ReportEnvironment;
  /** Opens the file of another workbook. */
  readonly openOther: OpenOtherBook;
  /** Tells when Excel does not answer. */
  readonly silence?: Silence;
  /** Of the add-in, for the details of failures. */
  readonly version?: string;
}

/** The store over a workbook: one state, one queue of tasks. */
export const createStore = (parts: StoreParts): Store => new WorkbookStore(parts).actions();

class WorkbookStore implements StoreTasks {
  private readonly state = new StateStore();
  private readonly queue = new TaskQueue((error) => this.showFailure(error), () => void (this.examination = this.examine()));
  readonly context: UseCaseContext;
  private examination: Promise<void> = Promise.resolve();
  private isStopRequested = false;
  private isQuiet = false;
  private taskBegan = 0;
  private readonly watch: EditWatch;

  constructor(private readonly parts: StoreParts) {
    // What nobody asked for nobody is asked about: it is given up.
    parts.silence?.((waiting) => (this.isQuiet && waiting !== null ? waiting.giveUp() : this.state.patch({ work: { silence: waiting } })));
    this.watch = new EditWatch(parts.port, () => void this.enqueue('reload-after-edit', reloadAfterEdit, QUIET));
    this.context = {
      ports: retryingPorts(parts.port, parts.sheets, (hint) => this.showHint(hint), () => this.watch.read()),
      scheduler: new Scheduler(parts.port),
      state: this.state,
      environment: parts.environment,
      openOther: parts.openOther,
      askWithoutUndo: () => askWithoutUndo(this.state),
      isStopRequested: () => this.isStopRequested,
      elapsed: () => parts.port.now() - this.taskBegan,
      isCurrent: ({ readings }) => this.watch.isUnedited && this.state.get('workbook').read?.readings === readings,
    };
  }

  private showHint(hint: string | null): void {
    if (!this.isQuiet) this.state.patch({ work: { hint } });
  }

  enqueue(key: string, task: UseCase, { isQuiet = undefined, ...options }: TaskOptions = {}): Promise<void> {
    return this.queue.add({
      key,
      ...options,
      run: async () => {
        this.isStopRequested = false;
        this.isQuiet = isQuiet ?? false;
        this.taskBegan = this.parts.port.now();
        const patch = await task(this.context);
        this.state.patch({ ...patch, work: { running: null, ...patch.work } });
      },
    });
  }

  enqueueLoaded(key: string, task: (work: typeof useCases, context: UseCaseContext) => Promise<StatePatch>, options?: TaskOptions): Promise<void> {
    return this.enqueue(key, async (context) => task(await loadUseCases(), context), options);
  }

  /** A task that was stopped leaves what was there before. */
  private showFailure(error: unknown): void {
    if (error instanceof RunStopped) return this.state.patch({ work: { running: null, hint: null } });
    const { work: { running }, workbook: { read, survey } } = this.state.all();
    const notice = noticeOf(error);
    const step = running && { done: running.done, elapsed: this.context.elapsed() };
    const detail = supportDetail({
      code: notice.code, cause: causeDetail(error), version: this.parts.version ?? '', about: this.parts.port.about(), step, lastRead: read, chosen: survey?.chosen ?? 0,
    });
    this.state.patch({ work: { running: null, hint: null, question: null, news: null, failure: { ...notice, detail } } });
  }

  private examine(): Promise<void> {
    return loadUseCases().then(({ examineTables }) => examineTables(this.context, () => this.queue.isIdle)).catch(() => undefined);
  }

  private choose(key: string, choice: (choices: Choices, shownTable: string) => Choices): Promise<void> {
    return this.enqueue(key, () => {
      const state = this.state.all();
      const { read, survey, choices } = state.workbook;
      return Promise.resolve(read ? foundPatch(state, read, choice(choices, tableKey(read.readings, survey?.chosen ?? 0))) : {});
    });
  }

  private async confirm(dontAsk: boolean): Promise<void> {
    const { question } = this.state.get('work');
    if (question === null) return;
    if (dontAsk) await this.enqueue('disable-asking', disableAsking);
    if (this.state.get('work').question === question) {
      await this.enqueue('confirmed', () => {
        this.state.patch({ work: { question: null } });
        return question.goOn();
      }, JOINS);
    }
  }

  private async whenIdle(): Promise<void> {
    for (;;) {
      await this.queue.whenIdle();
      const last = this.examination;
      await last;
      if (this.queue.isIdle && this.examination === last) return;
    }
  }

  actions(): Store {
    const { state, context } = this;
    const lastRead = () => state.get('workbook').read;
    return {
      state,
      reload: () => this.enqueue('reload', async () => {
        state.patch(await reload(context));
        if (state.get('workbook').survey === null) await loadUseCases();
        await this.watch.begin();
        return {};
      }, JOINS),
      chooseTable: async (index) => {
        await this.choose('choose-table', (choices) => ({ ...choices, table: tableKey(lastRead()?.readings ?? [], index) }));
        await this.enqueue('select', async ({ ports }) => {
          const reading = lastRead()?.readings[index];
          // A hidden sheet cannot be shown; its table is chosen all the same.
          if (reading !== undefined) await ports.port.select(reading.layout.sheetId, { ...reading.layout.header, height: 1, width: 1 }).catch(() => undefined);
          return withoutOffer(state.get('workbook'));
        }, QUIET);
      },
      choosePeriod: (period) => this.choose('choose-period', (choices, table) => ({ ...choices, periods: new Map(choices.periods).set(table, period) })),
      configure: (settings) => this.enqueue('save-settings', () => saveSettings(context, settings)),
      calculate: () => this.enqueueLoaded('calculate', ({ calculateChosen }) => calculateChosen(context), JOINS),
      calculateAll: ({ withReports } = { withReports: false }) => this.enqueueLoaded(`calculate-all ${withReports}`, ({ calculateAllTables }) => calculateAllTables(context, withReports), JOINS),
      closeNews: () => state.patch({ work: { news: null } }),
      cancel: () => void (this.isStopRequested = true),
      confirm: ({ dontAsk }) => this.confirm(dontAsk),
      dismiss: () => state.patch({ work: { question: null } }),
      retry: () => {
        state.patch({ work: { failure: null } });
        return this.queue.retry();
      },
      undo: () => this.enqueueLoaded('undo', ({ undoLastRun }) => undoLastRun(context), JOINS),
      ...startActions(this),
      run: (key, task) => this.enqueue(key, task, JOINS),
      goTo: ({ sheet, rect }) => this.enqueue('select', async ({ ports }) => {
        const id = lastRead()?.workbook.sheets.find(({ name }) => name === sheet)?.id;
        if (id === undefined) throw problemOf(SHEET_GONE(sheet));
        await ports.port.select(id, rect);
        return {};
      }),
      report: reportActions(this),
      review: reviewActions(this),
      whenIdle: () => this.whenIdle(),
    };
  }
}
