import { parseArea } from '../../../src/host/model/address';
import type { Area } from '../../../src/host/area';
import type { CellValue } from '../../../src/host/format/cellValue';
import type { Sheet } from '../../../src/host/model/sheet';
import { Workbook } from '../../../src/host/model/workbook';
import { writeCells } from '../../../src/host/model/edit/writeCells';

/** The block an A1 text names; a text that names none is a fault of the test. */
export function at(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`no block: ${text}`);
  return area;
}

/** A workbook with the sheet `Plan`, filled from A1; a text that begins with `=` is a formula without a value yet. */
export function newBook(rows: readonly (readonly CellValue[])[] = []): { workbook: Workbook; plan: Sheet } {
  const workbook = new Workbook();
  const plan = workbook.insertSheet('Plan');
  fill(workbook, plan, rows);
  return { workbook, plan };
}

/** Writes rows from A1 on, as {@link newBook}. */
export function fill(workbook: Workbook, sheet: Sheet, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, top) => {
    row.forEach((content, left) => {
      const isFormula = typeof content === 'string' && content.startsWith('=');
      writeCells(workbook, sheet, { top, left, bottom: top, right: left }, () =>
        (isFormula ? { value: null, formula: content } : { value: content, formula: null }));
    });
  });
}

/** The formulas of a block, values where there is none. */
export const contents = (sheet: Sheet, text: string): CellValue[][] =>
  sheet.cells.block<CellValue>(at(text), (cell) => cell.formula ?? cell.value, null);
