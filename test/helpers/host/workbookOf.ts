import type { CellValue } from '../../../src/host/format/cellValue';
import type { Sheet } from '../../../src/host/model/sheet';
import { Workbook } from '../../../src/host/model/workbook';

/** A workbook with one sheet "Hoja1" that holds these values from A1 on. */
export function workbookOf(rows: readonly (readonly CellValue[])[]): { readonly workbook: Workbook; readonly sheet: Sheet } {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet('Hoja1');
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.write(row, column, value, null)));
  return { workbook, sheet };
}
