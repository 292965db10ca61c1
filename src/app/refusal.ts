import type { SheetCells } from '../workbook/cells';
import type { WorkbookCells } from '../workbook/port';
import type { Notice } from './state';
import { READ_ONLY, SHEET_REFUSALS } from './words';

/**
 * Why nothing can be written on this sheet, known before anything is tried; null when nothing stands in the way.
 * A filter that Excel cannot tell of (`isFiltered` null) does not stand in the way: what is written is read back and compared.
 */
export function refusal(workbook: WorkbookCells, { name, isProtected, isFiltered, visibility }: SheetCells): Notice | null {
  if (workbook.isReadOnly) return READ_ONLY;
  if (isProtected) return SHEET_REFUSALS.protected(name);
  if (visibility === 'VeryHidden') return SHEET_REFUSALS.veryHidden(name);
  return isFiltered === true ? SHEET_REFUSALS.filtered(name) : null;
}
