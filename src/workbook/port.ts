import type { Rect } from './cells/rect';
import type { ChangedCell } from './ownSheets/planOwnSheet';
import type { SheetCells } from './cells/sheetCells';
import type { MemoryState } from './memory/memory';
import type { SheetChange, WritePlan } from './write/writePlan';

/**
 * The workbook behind the use cases: Excel, or the embedded host. `excel` makes it, `app` uses it, `entry` joins the two.
 * Every method rejects with a {@link WorkbookProblem} and nothing else.
 */
export interface WorkbookPort {
  /** Every sheet with its used cells, own names and the add-in's settings. Reads only. A few round trips, whatever the rows. */
  read(): Promise<WorkbookCells>;
  /**
   * Compares a sheet's plan with what stands there. Reads only. Rejects when a target cell is not as it was read, or the sheet cannot be
   * written.
   *
   * - Result: the write that is due; null when everything stands as planned.
   */
  inspect(plan: WritePlan): Promise<PendingWrite | null>;
  /** The number formats of cells, row by row. Reads only; one round trip, one more per 4 MB. */
  numberFormats(sheetId: string, rect: Rect): Promise<readonly (readonly string[])[]>;
  /** Takes out all that is remembered, also what cannot be read. Returns whether there was anything. */
  forget(): Promise<boolean>;
  /** Activates the sheet and selects the cells. */
  select(sheetId: string, rect: Rect): Promise<void>;
  /** What is selected on the sheet on screen; null for several ranges at once, and for what is no cell. */
  selected(): Promise<SelectedRange | null>;
  /** Calls back when cells or the active sheet change other than by a commit; returns how to stop. */
  watch(changed: () => void): Promise<() => void>;
  /** Resolves after so many milliseconds: lets the screen breathe, spaces out retries. */
  pause(milliseconds: number): Promise<void>;
  /** Milliseconds since some moment: how long work takes, never what day it is. */
  now(): number;
  /** Which Excel this is, for whoever supports the add-in: "PC 16.0.17928, ExcelApi 1.17". */
  about(): string;
}

/** Cells that the user selected. */
export interface SelectedRange {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** Excel does not answer: what the user may choose. */
export interface Waiting {
  waitOn(): void;
  /** The work fails with `excel-no-responde`. */
  giveUp(): void;
}

/** Calls back when Excel does not answer in time, and with null when it has answered or the work was given up. */
export type Silence = (listener: (waiting: Waiting | null) => void) => void;

/** What differs from a plan, ready to be written. */
export interface PendingWrite {
  readonly change: SheetChange;
  /**
   * Writes in one batch, reads back and compares. A failure puts back what was written before it.
   *
   * @param settings stored in the same batch; undefined removes one
   */
  commit(settings?: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Carries out a plan without a record for undoing it: of settings, of sheets just made, and of undoing itself. */
export async function writeUnrecorded(port: Pick<WorkbookPort, 'inspect'>, plan: WritePlan): Promise<void> {
  const pending = await port.inspect(plan);
  await pending?.commit();
}

export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  readonly activeSheetId: string;
  readonly isReadOnly: boolean;
  /** Whether formulas wait for the user to recalculate. */
  readonly isManual?: boolean;
  /** What the workbook remembers, by key (JSON values). */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether that is all that was ever stored. */
  readonly memory?: MemoryState;
}

/** A failure of the workbook in words of ours: `excel` makes it from Office's errors; never a raw exception in the pane. */
export class WorkbookProblem extends Error {
  constructor(
    /** Stable, kebab-case: `celda-en-edicion`, `hoja-protegida`, `solo-lectura`, `cambio-entretanto`, `conexion`, … */
    readonly code: string,
    /** What happened, in Spanish. */
    message: string,
    /** The way out, in Spanish. */
    readonly remedy: string,
    /** What lies behind it, for whoever supports the add-in: "AccessDenied en Range.values"; '' when nothing does. */
    readonly causeDetail = '',
  ) {
    super(message);
  }
}

/** Cells that the add-in wrote and somebody changed: whether to keep or to replace what stands in them is the user's to say. */
export class ChangedCellsProblem extends WorkbookProblem {
  constructor(message: string, remedy: string, readonly cells: readonly ChangedCell[]) {
    super('celda-ocupada', message, remedy);
  }
}

/**
 * What an error says to whoever supports the add-in: Office's code and the member of its model where it arose; of any other error its
 * kind and the line of our code. Never its message, which may quote a cell, nor an address.
 *
 * - Shape: one line; 'desconocido' for what is no error.
 *
 * @example causeDetailOf(officeError) // 'AccessDenied en Range.values'
 */
export function causeDetailOf(error: unknown): string {
  if (!(error instanceof Error)) return 'desconocido';
  const code = textProperty(error, 'code');
  if (code === '') return withLocation(error.name, /([\w.-]+\.[cm]?[jt]sx?):(\d+):(\d+)/.exec(error.stack ?? '')?.[0] ?? '');
  return withLocation(code, 'debugInfo' in error ? textProperty(error.debugInfo, 'errorLocation') : '');
}

const withLocation = (what: string, where: string): string => (where === '' ? what : `${what} en ${where}`);

function textProperty(holder: unknown, key: string): string {
  if (typeof holder !== 'object' || holder === null) return '';
  const found: unknown = Reflect.get(holder, key);
  return typeof found === 'string' ? found : '';
}
