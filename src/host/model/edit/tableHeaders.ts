import { renameColumnInFormula } from '../../formula/references/tableNames';
import { type Area, overlaps } from '../../area';
import { makeCell } from '../cell';
import { type CellValue, isCellError } from '../../format/cellValue';
import { rewriteFormulas } from './rewriteFormulas';
import type { Sheet } from '../sheet';
import { newTableColumn, type Table, type TableColumn } from '../table';
import type { Workbook } from '../workbook';

/** The column name that a header cell gives: numbers in full, `TRUE` and `FALSE`, the code of an error, '' for a blank cell. */
export function headerText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Writes the column names of a table into header cells that differ; a number becomes text, as in Excel. */
export function writeHeaders(sheet: Sheet, table: Table): void {
  if (!table.showHeaders) return;
  table.columns.forEach(({ name }, index) => {
    const column = table.area.left + index;
    const cell = sheet.cells.get(table.area.top, column);
    if (cell !== undefined && cell.formula === null && cell.value === name) return;
    sheet.cells.set(table.area.top, column, makeCell(name, null, sheet.styleAt(table.area.top, column)));
  });
}

/** Renames a table column in the table and in formulas; {@link writeHeaders} writes its cell. */
export function renameColumn(workbook: Workbook, table: Table, column: TableColumn, name: string): void {
  const before = column.name;
  if (name === before) return;
  column.name = name;
  rewriteFormulas(workbook, (formula) => renameColumnInFormula(formula, table.name, before, name));
  workbook.notify({ type: 'tableRenamed' });
}

/**
 * Renames the columns of tables whose header cells were written. Names become unique and non-empty as in Excel (`Total`, `Total2`;
 * `Column1` for a blank cell), and the cells get the same text.
 */
export function readHeaders(workbook: Workbook, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !overlaps({ ...table.area, bottom: table.area.top }, written)) continue;
    const names = new Set<string>();
    for (const [index, column] of table.columns.entries()) {
      const text = headerText(sheet.cells.value(table.area.top, table.area.left + index));
      renameColumn(workbook, table, column, newTableColumn(0, names, text === '' ? 'Column1' : text).name);
    }
    writeHeaders(sheet, table);
  }
}
