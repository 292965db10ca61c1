import type { WorkbookCells } from '../workbook/port';
import type { TableReading } from './tableReading';

/** A workbook as read once, with its PEI tables. */
export interface Look {
  readonly workbook: WorkbookCells;
  readonly readings: readonly TableReading[];
}
