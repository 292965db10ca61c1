import type { PeriodId } from '../../engine/plan/periods';
import type { Place } from '../../workbook/cells/observation';
import type { ColumnMeaning } from '../../workbook/find/tableLayout';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WorkbookPort } from '../../workbook/port';
import { askBeforeFirstWrite } from '../calculate/askBeforeFirstWrite';
import type { ReadWorkbook } from '../calculate/readTables';
import { disableAsking, saveSettings } from '../settings/saveSettings';
import type { Settings } from '../settings/settings';
import type { ColumnOffer, StartSheet, TableMap } from '../start/offers';
import { columnsOffered, sheetsWithoutTable } from '../start/withoutTable';
import { loadUseCases } from './loadUseCases';
import type { Notice, SheetPreview } from './messages';
import { problemOf } from './notices';
import type { AppState } from './state';
import { TaskQueue } from './taskQueue';
import { UseCaseContext } from './useCaseContext';
import { watchEdits } from './watchEdits';
import { SHEET_GONE } from './words';

/** The use cases behind the pane. Every method resolves when done and never rejects: failures become states. */
export interface Store {
  subscribe(listener: () => void): () => void;
  current(): AppState;
  /** The workbook as it was read last; null before the first look. Reads nothing: another value whenever it was read again. */
  lastRead(): ReadWorkbook | null;
  /** Reads the workbook and says what was found. */
  reload(): Promise<void>;
  chooseTable(index: number): Promise<void>;
  choosePeriod(period: PeriodId): Promise<void>;
  /** Keeps in the workbook how its figures are to be computed and written; a result on screen stays, marked stale where it would be another. */
  configure(settings: Settings): Promise<void>;
  /** "Calcular avance" of the chosen table and period. */
  calculate(): Promise<void>;
  /** "Recalcular todo el libro": every PEI table, every period with values; a line per sheet comes of it. */
  calculateAll(): Promise<void>;
  /** Stops {@link calculateAll} after the sheet it is at, and {@link calculate} until its writing begins. */
  cancel(): void;
  /** What was asked before the first write is answered yes: it is worked out anew and written. `dontAsk` is kept in the workbook. */
  confirm(answer: { readonly dontAsk: boolean }): Promise<void>;
  /**
   * Shows what other work would write and ends it there, where it would be the first to write in the workbook and the user wants to be
   * asked; `goOn` is begun after a yes. Returns whether it was asked: then nothing may be written.
   */
  askBeforeWriting(sheets: readonly SheetPreview[], goOn: () => Promise<void>): boolean;
  /** The same answered no: nothing is written. */
  dismiss(): void;
  /** Tries again what failed. */
  retry(): Promise<void>;
  /** "Deshacer último cálculo": puts back what the last run changed, where the cells still hold what it wrote. */
  undo(): Promise<void>;
  /**
   * Says what a column of the chosen table holds, from now on and in every later session; null takes back what was said.
   *
   * @param column absolute, 0-based
   */
  correctColumn(column: number, meaning: ColumnMeaning | null): Promise<void>;
  /**
   * Runs work on the workbook that is not this store's, in turn with its own: never two at a time. It is left out while a calculation
   * or other such work runs. `read` reads the workbook anew and tells what the user must do for it to go on.
   */
  enqueue(task: (read: (waiting: (hint: string) => void) => Promise<ReadWorkbook>) => Promise<void>): Promise<void>;
  /** *Crear hoja de ejemplo*: a small B-7 on a new sheet, found at once. */
  createExample(): Promise<void>;
  /** The columns under a header that begins in a row (absolute, 0-based) of a sheet as last read; none where it has nothing there. */
  columnsAt(sheetId: string, row: number): readonly ColumnOffer[];
  /** The sheets on which a table may be shown that was not found, those without any table first; none where nothing can be kept. */
  sheetsToMap(): readonly StartSheet[];
  /** *Indicar las columnas* of a table that was not found, for this and later sessions. Says why it cannot be one; null when it is found. */
  mapTable(map: TableMap): Promise<Notice | null>;
  /** Selects the cells of a row of the result or of an observation. */
  goTo(place: Place): Promise<void>;
}

/** Nobody asked for a look after an edit: while the user goes on typing it waits without a word. */
const withoutHint = (): void => undefined;

/**
 * The store over a workbook: each use case in its turn, over one session.
 *
 * @param version of the add-in, for whoever supports it
 */
export function createStore(port: WorkbookPort, sheets: SheetPort, version = ''): Store {
  const session = new UseCaseContext(port, sheets, version);
  const { screen } = session;
  const rest = (): void => void loadUseCases().then(({ examineTables: examine }) => examine(session, () => turns.isIdle)).catch(() => undefined);
  const turns: TaskQueue = new TaskQueue(session.showFailure, rest);
  let isWatching = false;
  /** The settings asked for last: of several wishes in a row only that one is kept. */
  let wanted: Settings | null = null;

  const heard = async (): Promise<void> => {
    await turns.whenIdle();
    await turns.run('look', async () => session.showAfterChange(await session.read(withoutHint)));
  };
  const startWatching = async (): Promise<void> => {
    if (isWatching) return;
    isWatching = true;
    isWatching = await watchEdits(port, () => session.readDuration, () => void heard());
  };
  const choose = async (choice: () => void): Promise<void> => {
    if (session.lastRead && turns.isIdle) await turns.run('configure', () => {
      choice();
      if (session.lastRead) session.showFound(session.lastRead);
      return Promise.resolve();
    });
  };
  const calculate = (): Promise<void> => turns.run('calculate', async () => (await loadUseCases()).calculateChosen(session, calculate));
  const calculateAll = (): Promise<void> => turns.run('calculate', async () => (await loadUseCases()).calculateAllTables(session, calculateAll));
  const isAsking = (): boolean => screen.current().status === 'asking';

  return {
    subscribe: screen.subscribe,
    current: screen.current,
    lastRead: () => session.lastRead,
    reload: () => turns.run('look', async () => {
      await session.reload();
      await startWatching();
    }),
    chooseTable: (index) => choose(() => session.chooseTable(index)),
    choosePeriod: (period) => choose(() => session.choosePeriod(period)),
    configure: async (settings) => {
      wanted = settings;
      await turns.whenIdle();
      if (wanted === settings) await turns.run('configure', () => saveSettings(session, settings));
    },
    calculate,
    calculateAll,
    cancel: session.stop,
    confirm: async ({ dontAsk }) => {
      if (isAsking() && dontAsk) await turns.run('configure', () => disableAsking(session));
      if (isAsking()) await session.pendingRun?.();
    },
    askBeforeWriting: (sheets, goOn) => {
      session.beginRun();
      return askBeforeFirstWrite(session, sheets, () => {
        session.dismiss();
        return goOn();
      });
    },
    dismiss: session.dismiss,
    retry: turns.retry,
    undo: () => turns.run('calculate', async () => (await loadUseCases()).undoLastRun(session)),
    correctColumn: async (column, meaning) => {
      await turns.whenIdle();
      await turns.run('configure', async () => (await loadUseCases()).correctColumn(session, column, meaning));
    },
    createExample: () => turns.run('calculate', async () => (await loadUseCases()).createExample(session)),
    columnsAt: (sheetId, row) => {
      const cells = session.lastRead?.workbook.sheets.find(({ id }) => id === sheetId);
      return cells === undefined ? [] : columnsOffered(cells, row);
    },
    sheetsToMap: () => (session.lastRead === null ? [] : sheetsWithoutTable(session.lastRead)),
    mapTable: async (map) => {
      let refused: Notice | null = null;
      await turns.whenIdle();
      await turns.run('configure', async () => void (refused = await (await loadUseCases()).mapTable(session, map)));
      return refused;
    },
    enqueue: (task) => turns.run('within', async () => {
      await task((waiting) => session.read(waiting));
      session.refreshDetails();
    }),
    goTo: ({ sheet, rect }) => turns.run('select', async () => {
      const id = session.lastRead?.workbook.sheets.find(({ name }) => name === sheet)?.id;
      if (id === undefined) throw problemOf(SHEET_GONE(sheet));
      await session.retryWhileEditing(() => port.select(id, rect));
    }),
  };
}
