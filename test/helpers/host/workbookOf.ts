import type { Area, CellValue, Sheet, StylePatch } from '../../../src/host';
import { formatCells } from '../../../src/host/model/edit/formatCells';
import { defaultProtectionOptions } from '../../../src/host/model/protection';
import { Workbook } from '../../../src/host/model/workbook';

/** A workbook and its first sheet. */
export interface SmallBook {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

/** A workbook with one sheet "Hoja1" that holds these values from A1 on. */
export function workbookOf(rows: readonly (readonly CellValue[])[]): SmallBook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet('Hoja1');
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.write(row, column, value, null)));
  return { workbook, sheet };
}

/** Changes the style of a block. */
export const setStyle = ({ workbook, sheet }: SmallBook, area: Area, patch: StylePatch): void => formatCells(workbook, sheet, area, patch);

/** Protects the sheet as Excel does when nothing is chosen: locked cells cannot be changed. */
export const protectSheet = ({ sheet }: SmallBook): void => {
  sheet.protection = { options: defaultProtectionOptions(), password: null };
};
