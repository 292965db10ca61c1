import { COLUMN_LIMIT, containsArea, overlaps, ROW_LIMIT } from '../../area';
import type { Area } from '../../area';
import { shiftReferences } from '../../formula/references/moveReferences';
import { hasContent, makeCell } from '../cell';
import type { Cell } from '../cell';
import { ModelError } from '../modelError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { rewriteFormulas } from './rewriteFormulas';
import { deletionOf, insertionOf, isWholeShift, movingZone, shiftArea, shiftBand } from './shiftArea';
import type { CellShift } from './shiftArea';
import { shiftSheetParts } from './shiftSheetParts';
import { writeHeaders } from './tableHeaders';

/**
 * Inserts blank cells over a block; its cells move down or right, and references follow. New cells, or new rows and columns when
 * the block has whole ones, take the format of their neighbour above or to the left.
 *
 * @throws ModelError `InsertDeleteConflict` when a merge or table would be cut, `RangeExceedsLimit` when content would leave the sheet
 */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  const shift = insertionOf(area, direction);
  assertNothingCut(sheet, shift);
  assertNoOverflow(sheet, shift);
  applyShift(workbook, sheet, shift);
  const how = shift.axis === 'row' ? 'RowInserted' : 'ColumnInserted';
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, ...(isWholeShift(shift) ? { how } : { how: 'CellInserted', shift: `ShiftCell${direction}` }) });
}

/**
 * Deletes a block; the cells below move up, or those to the right move left. References to deleted cells become `#REF!`.
 *
 * @throws ModelError `InsertDeleteConflict` when a merge or table would be cut, or a table would lose its header row
 */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  const shift = deletionOf(area, direction);
  assertNothingCut(sheet, shift);
  assertKeepsHeaders(sheet, area, shift);
  applyShift(workbook, sheet, shift);
  const how = shift.axis === 'row' ? 'RowDeleted' : 'ColumnDeleted';
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, ...(isWholeShift(shift) ? { how } : { how: 'CellDeleted', shift: `ShiftCell${direction}` }) });
}

function applyShift(workbook: Workbook, sheet: Sheet, shift: CellShift): void {
  shiftSheetParts(sheet, shift);
  moveCells(sheet, shift);
  const { axis, at, count, from: first, to: last } = shift;
  const change = { sheet: sheet.name, axis, at, count, across: { first, last } };
  rewriteFormulas(workbook, (formula, formulaSheet) => shiftReferences(formula, { ...change, formulaSheet }));
  shiftArrays(sheet, shift);
  for (const table of sheet.tables) writeHeaders(sheet, table);
}

function assertNothingCut(sheet: Sheet, shift: CellShift): void {
  const zone = movingZone(shift);
  const band = shiftBand(shift);
  const isCut = [...sheet.merges, ...sheet.tables.map(({ area }) => area)]
    .some((area) => overlaps(area, zone) && !containsArea(band, area));
  if (isCut) throw new ModelError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');
}

function assertNoOverflow(sheet: Sheet, shift: CellShift): void {
  const limit = shift.axis === 'row' ? ROW_LIMIT : COLUMN_LIMIT;
  const zone = movingZone(shift);
  const edge = shift.axis === 'row' ? { ...zone, top: limit - shift.count } : { ...zone, left: limit - shift.count };
  let hasOverflow = false;
  sheet.cells.forEachIn(edge, (cell) => { hasOverflow ||= hasContent(cell); });
  if (hasOverflow) throw new ModelError('RangeExceedsLimit', 'The operation would push cells with content off the end of the worksheet.');
}

function assertKeepsHeaders(sheet: Sheet, area: Area, shift: CellShift): void {
  if (shift.axis === 'column') return;
  const losesHeader = sheet.tables.some((table) => table.showHeaders
    && overlaps(area, { ...table.area, bottom: table.area.top }) && !containsArea(area, table.area));
  if (losesHeader) throw new ModelError('InsertDeleteConflict', 'The header row of a table cannot be deleted without the table.');
}

function shiftArrays(sheet: Sheet, shift: CellShift): void {
  for (const row of sheet.cells.rowNumbers()) {
    sheet.cells.row(row).forEach((cell, column) => {
      const area = cell?.extra?.arrayArea;
      if (cell === undefined || area === undefined) return;
      const moved = shiftArea(area, shift);
      if (moved !== null && moved !== area) sheet.cells.set(row, column, makeCell(cell.value, cell.formula, cell.style, { ...cell.extra, arrayArea: moved }));
    });
  }
}

/** Moves the cells of a sheet and the properties of whole rows or columns; new cells take the format of their neighbour. */
function moveCells(sheet: Sheet, shift: CellShift): void {
  if (shift.axis === 'row') {
    if (isWholeShift(shift)) moveRows(sheet, shift);
    else moveDown(sheet, shift);
  } else {
    moveRight(sheet, shift);
    if (isWholeShift(shift)) renumberLines(sheet.columns, shift);
  }
}

/** The number of a line after a shift, or null when it is deleted. */
function renumber(line: number, { at, count }: CellShift): number | null {
  if (line < at) return line;
  return count < 0 && line < at - count ? null : line + count;
}

function renumberLines<T extends { readonly hidden: boolean }>(lines: Map<number, T>, shift: CellShift): void {
  const old = [...lines];
  const pattern = lines.get(shift.at - 1);
  lines.clear();
  for (const [line, properties] of old) {
    const target = renumber(line, shift);
    if (target !== null) lines.set(target, properties);
  }
  for (let added = 0; added < shift.count && pattern !== undefined; added += 1) {
    lines.set(shift.at + added, { ...pattern, hidden: false });
  }
}

const styledOnly = (cell: Cell | undefined): Cell | undefined =>
  (cell === undefined || cell.style === 0 ? undefined : makeCell(null, null, cell.style));

function moveRows(sheet: Sheet, shift: CellShift): void {
  sheet.cells.renumberRows((row) => renumber(row, shift));
  renumberLines(sheet.rows, shift);
  const above = sheet.cells.row(shift.at - 1).map(styledOnly);
  for (let added = 0; added < shift.count && above.some((cell) => cell !== undefined); added += 1) {
    sheet.cells.setRow(shift.at + added, [...above]);
  }
}

function moveDown(sheet: Sheet, shift: CellShift): void {
  const { at, count, from, to } = shift;
  const rows = sheet.cells.rowNumbers().filter((row) => row >= at);
  for (let column = from; column <= to; column += 1) {
    const line = rows.map((row) => [row, sheet.cells.get(row, column)] as const).filter(([, cell]) => cell !== undefined);
    for (const [row] of line) sheet.cells.set(row, column, undefined);
    for (const [row, cell] of line) {
      const target = renumber(row, shift);
      if (target !== null) sheet.cells.set(target, column, cell);
    }
    const blank = styledOnly(sheet.cells.get(at - 1, column));
    for (let added = 0; added < count && blank !== undefined; added += 1) sheet.cells.set(at + added, column, blank);
  }
}

function moveRight(sheet: Sheet, { at, count, from, to }: CellShift): void {
  for (const row of sheet.cells.rowNumbers().filter((number) => number >= from && number <= to)) {
    const cells = [...sheet.cells.row(row)];
    const blank = styledOnly(cells[at - 1]);
    if (cells.length <= at && (blank === undefined || count < 0)) continue;
    while (cells.length < at) cells.push(undefined);
    if (count < 0) cells.splice(at, -count);
    else cells.splice(at, 0, ...new Array<Cell | undefined>(count).fill(blank));
    sheet.cells.setRow(row, cells);
  }
}
