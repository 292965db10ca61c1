import type { SheetCells } from '../../workbook/cells/sheetCells';
import { causeDetailOf, WorkbookProblem } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import type { Notice } from './messages';
import { READ_ONLY, SHEET_REFUSALS, UNEXPECTED } from './words';

/** A failure as a sentence with a way out. Anything but a {@link WorkbookProblem} is a bug of the add-in; its message is not shown. */
export const noticeOf = (error: unknown): Notice =>
  error instanceof WorkbookProblem ? { code: error.code, message: error.message, remedy: error.remedy } : UNEXPECTED;

/** A notice as an error to throw. */
export const problemOf = ({ code, message, remedy }: Notice): WorkbookProblem => new WorkbookProblem(code, message, remedy);

/** The cause of a failure, for whoever supports the add-in. */
export const causeDetail = (error: unknown): string => (error instanceof WorkbookProblem ? error.causeDetail : causeDetailOf(error));

/**
 * Why nothing can be written on this sheet, known before anything is tried; null when nothing stands in the way.
 * A filter that Excel cannot tell of (`isFiltered` null) does not stand in the way: what is written is read back and compared.
 */
export function sheetRefusal(workbook: WorkbookCells, { name, isProtected, isFiltered, visibility }: SheetCells): Notice | null {
  if (workbook.isReadOnly) return READ_ONLY;
  if (isProtected) return SHEET_REFUSALS.protected(name);
  if (visibility === 'VeryHidden') return SHEET_REFUSALS.veryHidden(name);
  return isFiltered === true ? SHEET_REFUSALS.filtered(name) : null;
}

/** {@link sheetRefusal} of the first of the tables of a plan on whose sheet nothing can be written; null when there is none. */
export const tablesRefusal = (workbook: WorkbookCells, tables: readonly { readonly cells: SheetCells }[]): Notice | null =>
  tables.map(({ cells }) => sheetRefusal(workbook, cells)).find((notice) => notice !== null) ?? null;
