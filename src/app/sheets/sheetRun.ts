import type { WorkbookPort } from '../../workbook/port';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import type { ChangeJournal } from '../undo/changeJournal';

/** The doors to the workbook. */
export interface Doors {
  readonly port: WorkbookPort;
  readonly sheets: SheetPort;
}

/** A run that makes sheets: what it changes is kept, so that it can be undone whole. */
export interface SheetRun extends Doors {
  readonly journal: ChangeJournal;
  /** What the run is called where it is offered to be undone: "Resumen PEI". */
  readonly label: string;
}
