import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { Silence, WorkbookPort } from '../../workbook/port';
import { tableKey } from '../calculate/readTables';
import type { Notice } from '../messages/messages';
import { causeDetail, noticeOf, problemOf } from '../messages/notices';
import { supportDetail } from '../messages/supportDetail';
import { SHEET_GONE } from '../messages/words';
import type { OpenOtherBook } from '../otherBooks/otherBook';
import type { ReportEnvironment } from '../reports/reportEnvironment';
import { disableAsking, saveSettings } from '../settings/saveSettings';
import type { ChosenRange, StartSheet } from '../start/offers';
import { foundPatch, reload, reloadAfterEdit } from './reload';
import { retryingPorts } from './retryingPorts';
import { RunStopped, Scheduler } from './scheduler';
import { askWithoutUndo, StateStore } from './state';
import type { StatePatch } from './state';
import { reportActions } from './actions/reportActions';
import { reviewActions } from './actions/reviewActions';
import type { Store } from './store';
import { JOINS, QUIET } from './actions/storeTasks';
import type { StoreTasks, TaskOptions } from './actions/storeTasks';
import { withoutOffer } from './survey';
import type { Choices } from './survey';
import { TaskQueue } from './taskQueue';
import type { UseCase, UseCaseContext } from './useCaseContext';
import type * as useCases from './useCases';
import { watchEdits } from './watchEdits';
import { whenLoaded } from './whenLoaded';

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

/** The use cases once they are there, for what must be answered at once. */
let loaded: typeof useCases | null = null;

const loadUseCases = async (): Promise<typeof useCases> => (loaded = await whenLoaded(import(/* webpackChunkName: "work" */ './useCases')));

/** The store over a workbook: one state, one queue of tasks. */
export const createStore = (parts: StoreParts): Store => new WorkbookStore(parts).actions();

class WorkbookStore implements StoreTasks {
  private readonly state = new StateStore();
  private readonly queue = new TaskQueue((error) => this.showFailure(error), () => void (this.examination = this.examine()));
  readonly context: UseCaseContext;
  private examination: Promise<void> = Promise.resolve();
  private isWatching = false;
  /** Excel reported an edit after the last reading began. */
  private isEdited = false;
  private isStopRequested = false;
  private isQuiet = false;
  private taskBegan = 0;
  private readDuration = 0;

  constructor(private readonly parts: StoreParts) {
    // What nobody asked for nobody is asked about: it is given up.
    parts.silence?.((waiting) => (this.isQuiet && waiting !== null ? waiting.giveUp() : this.state.patch({ work: { silence: waiting } })));
    this.context = {
      ports: retryingPorts(parts.port, parts.sheets, (hint) => this.showHint(hint), () => this.read()),
      scheduler: new Scheduler(parts.port),
      state: this.state,
      environment: parts.environment,
      openOther: parts.openOther,
      askWithoutUndo: () => askWithoutUndo(this.state),
      isStopRequested: () => this.isStopRequested,
      elapsed: () => parts.port.now() - this.taskBegan,
      isCurrent: ({ readings }) => this.isWatching && !this.isEdited && this.state.get('workbook').read?.readings === readings,
    };
  }

  private async read(): ReturnType<WorkbookPort['read']> {
    const began = this.parts.port.now();
    this.isEdited = false;
    const workbook = await this.parts.port.read();
    this.readDuration = this.parts.port.now() - began;
    return workbook;
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

  private async watch(): Promise<void> {
    if (this.isWatching) return;
    this.isWatching = true;
    this.isWatching = await watchEdits(this.parts.port, {
      readDuration: () => this.readDuration,
      onEdit: () => void (this.isEdited = true),
      onQuiet: () => void this.enqueue('reload-after-edit', reloadAfterEdit, QUIET),
    });
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
        await this.watch();
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
      publish: (wish) => this.enqueueLoaded('publish', ({ publishWorkbook }) => publishWorkbook(context, wish), JOINS),
      consolidate: () => this.enqueueLoaded('consolidate', ({ consolidateWorkbook }) => consolidateWorkbook(context), JOINS),
      correctColumns: (corrections) => this.enqueueLoaded(`correct-columns ${corrections.map(({ column }) => column).join()}`, ({ correctColumns }) => correctColumns(context, corrections)),
      answerParts: (answer) => this.enqueueLoaded('answer-parts', (work) => work.answerParts(context, answer)),
      confirmAndCalculate: (corrections) => this.enqueueLoaded('confirm-and-calculate', ({ confirmAndCalculate }) => confirmAndCalculate(context, corrections), JOINS),
      answerJoin: (tables, joined) => this.enqueueLoaded('answer-join', ({ answerJoin }) => answerJoin(context, tables, joined), JOINS),
      createExample: () => this.enqueueLoaded('create-example', ({ createExample }) => createExample(context), JOINS),
      separateText: (sheetId) => this.enqueueLoaded('separate-text', ({ separateText }) => separateText(context, sheetId), JOINS),
      columnsAt: (sheetId, row, range) => {
        const cells = lastRead()?.workbook.sheets.find(({ id }) => id === sheetId);
        return cells === undefined || loaded === null ? [] : loaded.columnsOffered(cells, row, range);
      },
      selectedRange: async () => {
        let selected: ChosenRange | Notice | null = null;
        await this.enqueueLoaded('selected-range', async ({ selectedRange }) => {
          selected = await selectedRange(context);
          return {};
        });
        return selected;
      },
      sheetsToMap: async () => {
        let sheets: readonly StartSheet[] = [];
        await this.enqueueLoaded('sheets-to-map', ({ sheetsWithoutTable }) => {
          const read = lastRead();
          sheets = read === null ? [] : sheetsWithoutTable(read);
          return Promise.resolve({});
        });
        return sheets;
      },
      mapTable: async (map) => {
        let refused: Notice | null = null;
        await this.enqueueLoaded('map-table', async ({ mapTable }) => {
          const mapped = await mapTable(context, map);
          refused = mapped.refused;
          return mapped.patch;
        });
        return refused;
      },
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
