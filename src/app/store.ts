import type { PeriodId } from '../engine/plan';
import type { ColumnMeaning } from '../workbook/layout';
import type { Place } from '../workbook/observation';
import type { Look } from './look';
import type { Settings } from './settings/settings';
import type { ColumnOffer, StartSheet, TableMap } from './start/offers';
import type { AppState, Notice, SheetPreview } from './state';

/** The use cases behind the pane. Every method resolves when done and never rejects: failures become states. */
export interface Store {
  subscribe(listener: () => void): () => void;
  current(): AppState;
  /** The workbook as it was read last; null before the first look. Reads nothing: another value whenever it was read again. */
  lastLook(): Look | null;
  /** Reads the workbook and says what was found. */
  look(): Promise<void>;
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
  ask(sheets: readonly SheetPreview[], goOn: () => Promise<void>): boolean;
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
  within(task: (read: (waiting: (hint: string) => void) => Promise<Look>) => Promise<void>): Promise<void>;
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
