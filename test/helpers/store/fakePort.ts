import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import type { PendingWrite, WorkbookCells, WorkbookPort, WorkbookProblem } from '../../../src/workbook/port';
import type { SheetChange, ValueBlock, WritePlan } from '../../../src/workbook/write/writePlan';
import { plainValue } from '../sheets/applyWrites';

/** A port over a workbook in memory: what is written is read next. Its clock moves only when told to. */
export interface FakePort extends WorkbookPort {
  /** `read`, `write PEI Indicadores`, `select O13`… in order. */
  readonly asked: string[];
  readonly plans: WritePlan[];
  /** Replaces parts of the workbook, as a user's edit would; heard only when `edited` is called. */
  change(parts: Partial<WorkbookCells>): void;
  changeSheet(name: string, parts: Partial<SheetCells>): void;
  setCell(sheet: string, row: number, column: number, value: CellValue): void;
  /** Notifies the watchers of a change. */
  edited(): void;
  /** The next reading or writing fails so, once; several fail one after another. */
  failNext(...problems: readonly (WorkbookProblem | Error)[]): void;
  /** Set, a pause ends only when told to; the oldest `count` do. */
  holdPauses: boolean;
  /** Milliseconds that the port's clock shows. */
  time: number;
  /** Resolves when whoever paused has gone on. */
  endPauses(count?: number): Promise<void>;
  /** Resolves when a pause is held. */
  pauseHeld(): Promise<void>;
  /** Resolves when every pause that was begun has ended. */
  pausesEnd(): Promise<void>;
}

export function fakePort(first: Pick<WorkbookCells, 'sheets'> & Partial<WorkbookCells>): FakePort {
  let book: WorkbookCells = { activeSheetId: first.sheets[0]?.id ?? '', isReadOnly: false, settings: {}, ...first };
  const asked: string[] = [];
  const plans: WritePlan[] = [];
  const failures: Error[] = [];
  const watchers = new Set<() => void>();
  const paused: (() => Promise<void>)[] = [];
  const pauses = new Set<Promise<void>>();
  let onPause: () => void = () => undefined;
  const change = (parts: Partial<WorkbookCells>): void => void (book = { ...book, ...parts });
  const editSheet = (isIt: (sheet: SheetCells) => boolean, edit: (sheet: SheetCells) => SheetCells): void =>
    change({ sheets: book.sheets.map((sheet) => (isIt(sheet) ? edit(sheet) : sheet)) });
  const answer = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    asked.push(what);
    await Promise.resolve();
    const failure = failures.shift();
    if (failure) throw failure;
    return work();
  };
  const port: FakePort = {
    asked,
    plans,
    holdPauses: false,
    time: 0,
    change,
    changeSheet: (name, parts) => editSheet((sheet) => sheet.name === name, (sheet) => ({ ...sheet, ...parts })),
    setCell: (name, row, column, value) =>
      editSheet((sheet) => sheet.name === name, (sheet) => withBlock(sheet, { rect: cellRect(row, column), values: [[value]], before: [] })),
    edited: () => watchers.forEach((changed) => changed()),
    failNext: (...problems) => void failures.push(...problems),
    endPauses: (count = paused.length) => Promise.all(paused.splice(0, count).map((end) => end())).then(() => undefined),
    read: () => answer('read', () => book),
    inspect: (plan) => answer(`write ${plan.sheet}`, () => {
      plans.push(plan);
      const commit: PendingWrite['commit'] = (settings) => {
        editSheet(({ id }) => id === plan.sheetId, (sheet) => plan.blocks.reduce(withBlock, withNames(sheet, plan)));
        const stored = Object.entries({ ...book.settings, ...plan.settings, ...settings }).filter(([, value]) => value !== undefined);
        change({ settings: Object.fromEntries(stored) });
        return Promise.resolve();
      };
      return { change: changeOf(plan, book), commit };
    }),
    numberFormats: (_, { height, width }) => answer('formats', () => Array.from({ length: height }, () => new Array<string>(width).fill('General'))),
    forget: () => answer('forget', () => {
      const had = Object.keys(book.settings).length > 0;
      change({ settings: {} });
      return had;
    }),
    select: (sheetId, { top, left }) => answer(`select ${sheetId} ${top},${left}`, () => undefined),
    selected: () => answer('selected', () => null),
    watch: (changed) => answer('watch', () => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    }),
    pause: () => {
      const pause = port.holdPauses ? new Promise<void>((end) => paused.push(() => {
        end();
        return pause;
      })) : Promise.resolve();
      pauses.add(pause);
      void pause.then(() => pauses.delete(pause));
      if (port.holdPauses) onPause();
      return pause;
    },
    pauseHeld: () => (paused.length > 0 ? Promise.resolve() : new Promise((resolve) => (onPause = resolve))),
    pausesEnd: () => Promise.all(pauses).then(() => undefined),
    now: () => port.time,
    about: () => 'PC 16.0.1, ExcelApi 1.17',
  };
  return port;
}

const cellRect = (top: number, left: number): Rect => ({ top, left, height: 1, width: 1 });

const withNames = (sheet: SheetCells, { names, oldNames = [] }: WritePlan): SheetCells => ({
  ...sheet,
  ownNames: Object.fromEntries([...Object.entries(sheet.ownNames).filter(([name]) => !oldNames.includes(name)), ...names.map(({ name, rect }) => [name, rect] as const)]),
});

/** What a plan changes, formats and rules apart: this workbook has none. */
const changeOf = ({ sheetId, sheet, blocks, names, settings }: WritePlan, book: WorkbookCells): SheetChange => ({
  sheetId,
  sheet,
  values: blocks.map(({ rect, values, before }) => ({ rect, written: values, before })),
  formats: [],
  rules: [],
  names: names.map(({ name }) => ({ name, rect: book.sheets.find(({ id }) => id === sheetId)?.ownNames[name] ?? null })),
  settings: Object.fromEntries(Object.keys(settings).map((key) => [key, book.settings[key]])),
});

/** The sheet with a block's cells in it, grown where it was too small. Its used cells begin at A1. */
function withBlock(sheet: SheetCells, { rect, values }: ValueBlock): SheetCells {
  if (sheet.top !== 0 || sheet.left !== 0) throw new Error('The fake port holds sheets that begin at A1.');
  const width = Math.max(rect.left + rect.width, ...sheet.values.map((row) => row.length));
  const height = Math.max(rect.top + rect.height, sheet.values.length);
  const grid = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => sheet.values[row]?.[column] ?? ''),
  );
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const line = grid[rect.top + r];
      if (line && value !== null) line[rect.left + c] = plainValue(value);
    }),
  );
  return { ...sheet, values: grid };
}
