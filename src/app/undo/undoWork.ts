import type { Pieces } from '../../engine/pieces';
import type { Place } from '../../workbook/observation';
import type { WorkbookCells } from '../../workbook/port';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import type { WritePlan } from '../../workbook/writePlan';
import type { Notice } from '../state';
import type { StoredChange } from './storedChange';

/** What came of undoing one write of the last run. */
export interface Undone {
  readonly sheet: string;
  /** Cells that got back what stood in them. */
  readonly restored: number;
  /** Cells that somebody changed since: left as they are. */
  readonly left: readonly Place[];
  /** Why nothing was put back; null when it was. */
  readonly notice: Notice | null;
  /** The sheet is one of the add-in's own. */
  readonly isOwn?: true;
  /** The run had made the sheet, and it is gone again. */
  readonly removed?: true;
  /** Rows the run had put in and that stay, as somebody uses them. */
  readonly rowsKept?: number;
}

/** How the workbook is reached. */
export interface UndoDoors {
  read(): Promise<WorkbookCells>;
  write(plan: WritePlan): Promise<void>;
  compute<T>(pieces: Pieces<T>): Promise<T>;
  readonly sheets: SheetPort;
}

/** One write to undo: the workbook as it is, and the record under its setting. */
export interface UndoWork {
  readonly doors: UndoDoors;
  readonly workbook: WorkbookCells;
  readonly key: string;
  readonly change: StoredChange;
}
