import type { Area } from '../../model/area';
import { intersect } from '../../model/area';
import { clearCells } from '../../model/clearCells';
import { hasContent } from '../../model/cell';
import { deleteCells, insertCells } from '../../model/shiftCells';
import type { Table } from '../../model/table';
import { bodyArea } from '../../model/table';
import { writeHeaders } from '../../model/tableHeaders';
import { writeCells } from '../../model/writeCells';
import type { SheetHandle } from '../session';

/** Whether the table has only the blank row that Excel gives a table without data. */
export function isBlankBody({ sheet }: SheetHandle, table: Table): boolean {
  const body = bodyArea(table);
  let content = false;
  sheet.cells.forEachIn(body, (cell) => {
    content ||= hasContent(cell);
  });
  return body.top === body.bottom && !content;
}

/** Whether cells can be inserted under the table without tearing another one. */
const isClearBelow = ({ sheet }: SheetHandle, table: Table): boolean =>
  !sheet.tables.some((other) => other !== table && intersect(other.area, { ...table.area, top: table.area.bottom + 1, bottom: Number.MAX_SAFE_INTEGER }));

/** Makes room for rows in a table before row `at` of the sheet; cells below the table move down. */
export function openRows(it: SheetHandle, table: Table, at: number, count: number): void {
  const { session, sheet } = it;
  const { left, right } = table.area;
  const last = bodyArea(table).bottom;
  const room: Area = { top: at, left, bottom: at + count - 1, right };
  if (isClearBelow(it, table)) insertCells(session.workbook, sheet, room, 'Down');
  if (at > last) {
    table.area = { ...table.area, bottom: table.area.bottom + count };
    if (table.filter) table.filter = { ...table.filter, area: { ...table.area, bottom: bodyArea(table).bottom } };
  }
}

/** Takes rows out of a table; the last one left is only emptied, because a table always has one. */
export function closeRows(it: SheetHandle, table: Table, top: number, bottom: number): void {
  const body = bodyArea(table);
  const { session, sheet } = it;
  if (top <= body.top && bottom >= body.bottom) {
    if (body.bottom > body.top) deleteCells(session.workbook, sheet, { ...body, top: body.top + 1 }, 'Up');
    clearCells(session.workbook, sheet, { ...body, bottom: body.top }, 'Contents');
    return;
  }
  deleteCells(session.workbook, sheet, { ...body, top, bottom }, 'Up');
}

/** Shows or hides the header row; hiding empties its cells. */
export function showHeaders(it: SheetHandle, table: Table, show: boolean): void {
  if (table.showHeaders === show) return;
  const { session, sheet } = it;
  if (!show) {
    clearCells(session.workbook, sheet, { ...table.area, bottom: table.area.top }, 'Contents');
    table.showHeaders = false;
    table.area = { ...table.area, top: table.area.top + 1 };
    return;
  }
  const above = { ...table.area, top: table.area.top - 1, bottom: table.area.top - 1 };
  table.showHeaders = true;
  table.area = { ...table.area, top: above.top };
  writeHeaders(sheet, table);
}

/** Shows or hides the totals row; a new one says `Total` in the first column and adds up the last. */
export function showTotals(it: SheetHandle, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const { session, sheet } = it;
  const { area } = table;
  if (!show) {
    table.showTotals = false;
    table.area = { ...area, bottom: area.bottom - 1 };
    if (isClearBelow(it, table)) deleteCells(session.workbook, sheet, { ...area, top: area.bottom }, 'Up');
    else clearCells(session.workbook, sheet, { ...area, top: area.bottom }, 'Contents');
    return;
  }
  const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (isClearBelow(it, table)) insertCells(session.workbook, sheet, row, 'Down');
  table.area = { ...area, bottom: row.bottom };
  table.showTotals = true;
  fillTotals(it, table, row);
}

function fillTotals({ session, sheet }: SheetHandle, table: Table, row: Area): void {
  const last = table.columns.at(-1);
  const [first] = table.columns;
  if (first && first !== last) first.totalsLabel = 'Total';
  if (last) last.totalsFunction = 'sum';
  writeCells(session.workbook, sheet, row, (_, column) => {
    if (column === row.right) return { value: null, formula: `=SUBTOTAL(109,${table.name}[${last?.name ?? ''}])` };
    return column === row.left ? { value: 'Total', formula: null } : undefined;
  });
}
