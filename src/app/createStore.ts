import type { WorkbookPort } from '../workbook/port';
import type { SheetPort } from '../workbook/sheets/sheetPort';
import { askFirst } from './firstWrite/askFirst';
import { comingWork } from './session/comingWork';
import { askNoMore, keepSettings } from './session/keepSettings';
import { lookAround } from './session/lookAround';
import { Session } from './session/session';
import { Turns } from './session/turns';
import { watchEdits } from './session/watchEdits';
import type { Settings } from './settings/settings';
import { problemOf } from './noticeOf';
import { columnsOffered, otherSheets } from './start/nothingState';
import type { Notice } from './state';
import type { Store } from './store';
import { SHEET_GONE } from './words';

/** Nobody asked for a look after an edit: while the user goes on typing it waits without a word. */
const inSilence = (): void => undefined;

/**
 * The store over a workbook: each use case in its turn, over one session.
 *
 * @param version of the add-in, for whoever supports it
 */
export function createStore(port: WorkbookPort, sheets: SheetPort, version = ''): Store {
  const session = new Session(port, sheets, version);
  const { screen } = session;
  const rest = (): void => void comingWork().then(({ examine }) => examine(session, () => turns.isFree)).catch(() => undefined);
  const turns: Turns = new Turns(session.fail, rest);
  let isWatching = false;
  /** The settings asked for last: of several wishes in a row only that one is kept. */
  let wanted: Settings | null = null;

  const heard = async (): Promise<void> => {
    await turns.idle();
    await turns.take('look', async () => session.showAgain(await session.read(inSilence)));
  };
  const startWatching = async (): Promise<void> => {
    if (isWatching) return;
    isWatching = true;
    isWatching = await watchEdits(port, () => session.readingTook, () => void heard());
  };
  const choose = async (choice: () => void): Promise<void> => {
    if (session.seen && turns.isFree) await turns.take('configure', () => {
      choice();
      if (session.seen) session.show(session.seen);
      return Promise.resolve();
    });
  };
  const calculate = (): Promise<void> => turns.take('calculate', async () => (await comingWork()).calculateChosen(session, calculate));
  const calculateAll = (): Promise<void> => turns.take('calculate', async () => (await comingWork()).calculateAllTables(session, calculateAll));
  const isAsking = (): boolean => screen.current().status === 'asking';

  return {
    subscribe: screen.subscribe,
    current: screen.current,
    lastLook: () => session.seen,
    look: () => turns.take('look', async () => {
      await lookAround(session);
      await startWatching();
    }),
    chooseTable: (index) => choose(() => session.chooseTable(index)),
    choosePeriod: (period) => choose(() => session.choosePeriod(period)),
    configure: async (settings) => {
      wanted = settings;
      await turns.idle();
      if (wanted === settings) await turns.take('configure', () => keepSettings(session, settings));
    },
    calculate,
    calculateAll,
    cancel: session.stop,
    confirm: async ({ dontAsk }) => {
      if (isAsking() && dontAsk) await turns.take('configure', () => askNoMore(session));
      if (isAsking()) await session.asked?.();
    },
    ask: (sheets, goOn) => {
      session.begin();
      return askFirst(session, sheets, () => {
        session.dismiss();
        return goOn();
      });
    },
    dismiss: session.dismiss,
    retry: turns.again,
    undo: () => turns.take('calculate', async () => (await comingWork()).undoRun(session)),
    correctColumn: async (column, meaning) => {
      await turns.idle();
      await turns.take('configure', async () => (await comingWork()).correctColumn(session, column, meaning));
    },
    createExample: () => turns.take('calculate', async () => (await comingWork()).createExample(session)),
    columnsAt: (sheetId, row) => {
      const cells = session.seen?.workbook.sheets.find(({ id }) => id === sheetId);
      return cells === undefined ? [] : columnsOffered(cells, row);
    },
    sheetsToMap: () => (session.seen === null ? [] : otherSheets(session.seen)),
    mapTable: async (map) => {
      let refused: Notice | null = null;
      await turns.idle();
      await turns.take('configure', async () => void (refused = await (await comingWork()).mapTable(session, map)));
      return refused;
    },
    within: (task) => turns.take('within', async () => {
      await task((waiting) => session.read(waiting));
      session.offerAgain();
    }),
    goTo: ({ sheet, rect }) => turns.take('select', async () => {
      const id = session.seen?.workbook.sheets.find(({ name }) => name === sheet)?.id;
      if (id === undefined) throw problemOf(SHEET_GONE(sheet));
      await session.patiently(() => port.select(id, rect));
    }),
  };
}
