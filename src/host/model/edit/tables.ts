import { columnCount, overlaps, rowCount } from '../../area';
import type { Area } from '../../area';
import type { TableShape } from '../../formula/evaluate/formulaWorkbook';
import { sameName } from '../../formula/references/reference';
import { renameTableInFormula, replaceTableByCells } from '../../formula/references/tableNames';
import { ModelError } from '../modelError';
import type { Sheet } from '../sheet';
import { bodyArea, newTableColumn } from '../table';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { rewriteFormulas } from './rewriteFormulas';
import { insertCells } from './shiftCells';
import { headerText, writeHeaders } from './tableHeaders';

const refuse = (code: 'InvalidArgument' | 'InvalidOperation' | 'ItemAlreadyExists', message: string): never => {
  throw new ModelError(code, message);
};

/** Whether a text may name a table or a defined name: letters, digits, `_`, `.`, `\`, and unlike a cell reference. */
export const isDefinableName = (name: string): boolean =>
  name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/.test(name);

function refuseTableName(workbook: Workbook, name: string, except?: Table): void {
  if (!isDefinableName(name)) refuse('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  const owner = workbook.table(name)?.table;
  if ((owner !== undefined && owner !== except) || workbook.names.some((item) => sameName(item.name, name))) {
    refuse('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

/**
 * Makes a table of a block. Without headers a header row (`Column1`…) is inserted above the data. A block of only a header row
 * gets the row below as its body.
 *
 * @throws ModelError `InvalidArgument` when the block overlaps another table or a merge
 */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (sheet.tables.some((table) => overlaps(table.area, area)) || sheet.merges.some((merge) => overlaps(merge, area))) {
    refuse('InvalidArgument', 'A table cannot overlap another table or merged cells.');
  }
  if (!hasHeaders) insertCells(workbook, sheet, { ...area, bottom: area.top }, 'Down');
  const wanted = hasHeaders ? area : { ...area, bottom: area.bottom + 1 };
  const full = rowCount(wanted) === 1 ? { ...wanted, bottom: wanted.bottom + 1 } : wanted;
  const id = workbook.nextNumber();
  const table: Table = {
    id, name: freeTableName(workbook), area: full, columns: [], showHeaders: true, showTotals: false, showFilterButton: true,
    style: 'TableStyleMedium2', showBandedRows: true, showBandedColumns: false,
    highlightFirstColumn: false, highlightLastColumn: false, filter: { area: full, columns: new Map() },
  };
  const names = new Set<string>();
  for (let index = 0; index < columnCount(full); index += 1) {
    const text = hasHeaders ? headerText(sheet.cells.value(full.top, full.left + index)) : '';
    table.columns.push(newTableColumn(index + 1, names, text === '' ? `Column${index + 1}` : text));
  }
  sheet.tables.push(table);
  writeHeaders(sheet, table);
  workbook.notify({ type: 'tableAdded', sheetId: sheet.id, tableId: id });
  return table;
}

function freeTableName(workbook: Workbook): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    if (workbook.table(name) === undefined && workbook.definedName(name, null) === undefined) return name;
  }
}

/**
 * Renames a table; formulas follow.
 *
 * @throws ModelError `InvalidArgument` for an invalid name, `ItemAlreadyExists` for one that is taken
 */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  refuseTableName(workbook, name, table);
  const before = table.name;
  table.name = name;
  rewriteFormulas(workbook, (formula) => renameTableInFormula(formula, before, name));
  workbook.notify({ type: 'tableRenamed' });
}

/** A table as formulas see it. */
export const tableShape = (sheet: Sheet, { name, area, columns, showHeaders, showTotals }: Table): TableShape => ({
  name, ...area, sheet: sheet.name, header: showHeaders, totals: showTotals, columns: columns.map((column) => column.name),
});

/** Turns a table into plain cells; references to it become references to the cells. */
export function convertToRange(workbook: Workbook, sheet: Sheet, table: Table): void {
  const shape = tableShape(sheet, table);
  rewriteFormulas(workbook, (formula, sheetName, row) => replaceTableByCells(formula, shape, { sheet: sheetName, row }));
  sheet.tables = sheet.tables.filter((other) => other !== table);
  workbook.notify({ type: 'tableDeleted', sheetId: sheet.id, tableId: table.id });
}

/**
 * Resizes a table; the header row stays where it is, new columns get names.
 *
 * @throws ModelError `InvalidArgument` when the header row would move or the block overlaps another table
 */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  const overlapsTable = sheet.tables.some((other) => other !== table && overlaps(other.area, area));
  const least = (table.showHeaders ? 1 : 0) + 1;
  if (area.top !== table.area.top || !overlaps(area, table.area) || rowCount(area) < least || overlapsTable) {
    refuse('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  const names = new Set(table.columns.map(({ name }) => name));
  let id = Math.max(...table.columns.map((column) => column.id));
  const first = table.area.left;
  table.columns = Array.from({ length: columnCount(area) }, (_, index) => {
    const known = table.columns[area.left + index - first];
    if (known !== undefined) return known;
    const text = headerText(sheet.cells.value(area.top, area.left + index));
    id += 1;
    return newTableColumn(id, names, text === '' ? 'Column1' : text);
  });
  table.area = area;
  if (table.filter !== null) table.filter = { ...table.filter, area: { ...area, bottom: bodyArea(table).bottom } };
  writeHeaders(sheet, table);
  workbook.notify({ type: 'tableChanged', sheetId: sheet.id, tableId: table.id });
}
