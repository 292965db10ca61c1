import type { Area } from '../area';
import { parseArea, splitSheetName } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** A block of a sheet of the workbook. */
export interface AddressTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The block that a formula such as `='Hoja 1'!$A$1:$B$2` points to; null when it is not a plain reference to a sheet of this workbook.
 *
 * @param home the sheet of a reference without sheet name; null where it must have one
 */
export function formulaTarget(workbook: Workbook, formula: string, home: Sheet | null): AddressTarget | null {
  const { sheet: name, rest } = splitSheetName(formula.replace(/^=/, '').trim());
  const sheet = name === null ? home : workbook.sheet(name);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : null;
}
