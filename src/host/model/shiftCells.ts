import { shiftReferences } from '../formula/shiftReferences';
import { type Area, COLUMN_LIMIT, containsArea, overlaps, ROW_LIMIT } from './area';
import { hasContent, makeCell } from './cell';
import { ModelError } from './modelError';
import { rewriteFormulas } from './rewriteFormulas';
import type { Sheet } from './sheet';
import { bandOf, deletionOf, insertionOf, isWholeShift, movingZone, type Shift, shiftArea } from './shiftArea';
import { moveCells } from './moveCells';
import { writeHeaders } from './tableHeaders';
import { shiftSheetParts } from './shiftSheetParts';
import type { Workbook } from './workbook';

/**
 * Inserts blank cells over a block; what stood there moves down or right, and everything that points to it follows.
 * A block of whole rows or columns inserts rows or columns, which take the look of the row above or the column to the left.
 *
 * @throws ModelError `InsertDeleteConflict` when a merge or table would be torn, `RangeExceedsLimit` when content would fall off the sheet
 */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  const shift = insertionOf(area, direction);
  refuseTearing(sheet, shift);
  refuseOverflow(sheet, shift);
  applyShift(workbook, sheet, shift);
  const how = shift.axis === 'row' ? 'RowInserted' : 'ColumnInserted';
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: isWholeShift(shift) ? how : 'CellInserted' });
}

/**
 * Deletes the cells of a block; what is below moves up or what is right of it moves left. References to deleted cells become `#REF!`.
 *
 * @throws ModelError `InsertDeleteConflict` when a merge or table would be torn, or a table would lose its header row
 */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  const shift = deletionOf(area, direction);
  refuseTearing(sheet, shift);
  refuseHeaderLoss(sheet, area, shift);
  applyShift(workbook, sheet, shift);
  const how = shift.axis === 'row' ? 'RowDeleted' : 'ColumnDeleted';
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: isWholeShift(shift) ? how : 'CellDeleted' });
}

function applyShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  shiftSheetParts(sheet, shift);
  moveCells(sheet, shift);
  const { axis, at, count, from: first, to: last } = shift;
  const change = { sheet: sheet.name, axis, at, count, across: { first, last } };
  rewriteFormulas(workbook, (formula, home) => shiftReferences(formula, { ...change, formulaSheet: home }));
  shiftArrays(sheet, shift);
  for (const table of sheet.tables) writeHeaders(sheet, table);
}

function refuseTearing(sheet: Sheet, shift: Shift): void {
  const zone = movingZone(shift);
  const band = bandOf(shift);
  const torn = [...sheet.merges, ...sheet.tables.map(({ area }) => area)]
    .some((area) => overlaps(area, zone) && !containsArea(band, area));
  if (torn) throw new ModelError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');
}

function refuseOverflow(sheet: Sheet, shift: Shift): void {
  const limit = shift.axis === 'row' ? ROW_LIMIT : COLUMN_LIMIT;
  const zone = movingZone(shift);
  const edge = shift.axis === 'row' ? { ...zone, top: limit - shift.count } : { ...zone, left: limit - shift.count };
  let falls = false;
  sheet.cells.forEachIn(edge, (cell) => { falls ||= hasContent(cell); });
  if (falls) throw new ModelError('RangeExceedsLimit', 'The operation would push cells with content off the end of the worksheet.');
}

function refuseHeaderLoss(sheet: Sheet, area: Area, shift: Shift): void {
  if (shift.axis === 'column') return;
  const lost = sheet.tables.some((table) => table.showHeaders
    && overlaps(area, { ...table.area, bottom: table.area.top }) && !containsArea(area, table.area));
  if (lost) throw new ModelError('InsertDeleteConflict', 'The header row of a table cannot be deleted without the table.');
}

function shiftArrays(sheet: Sheet, shift: Shift): void {
  for (const row of sheet.cells.rowNumbers()) {
    sheet.cells.row(row).forEach((cell, column) => {
      const area = cell?.extra?.arrayArea;
      if (cell === undefined || area === undefined) return;
      const moved = shiftArea(area, shift);
      if (moved !== null && moved !== area) sheet.cells.set(row, column, makeCell(cell.value, cell.formula, cell.style, { ...cell.extra, arrayArea: moved }));
    });
  }
}
