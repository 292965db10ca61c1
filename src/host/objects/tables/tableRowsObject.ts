import { areaOf, intersect } from '../../area';
import type { Area } from '../../area';
import { hasContent } from '../../model/cell';
import { clearCells } from '../../model/edit/clearCells';
import { deleteCells, insertCells } from '../../model/edit/shiftCells';
import { writeHeaders } from '../../model/edit/tableHeaders';
import { writeCells } from '../../model/edit/writeCells';
import { bodyArea } from '../../model/table';
import type { Table } from '../../model/table';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, HostObject } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { integerArg, optionalIntegerArg } from '../args';
import { readValues } from '../range/readContents';
import { shapeMismatch, writeContents } from '../range/writeContents';
import type { RangeHandle, SheetHandle, TableHandle } from '../workbookSession';
import { editTable, existingTable } from './tableArea';

interface RowHandle extends TableHandle {
  readonly index: number;
}

const rowArea = (target: RowHandle): Area => {
  const body = bodyArea(existingTable(target));
  const row = body.top + target.index;
  if (target.index < 0 || row > body.bottom) throw invalidArgument();
  return { ...body, top: row, bottom: row };
};

const count = (target: TableHandle): number => {
  const body = bodyArea(existingTable(target));
  return isBlankBody(target, target.table) ? 0 : body.bottom - body.top + 1;
};

/** A block as a range, so that reading and writing share the code of `range.values`. */
const asRange = (target: TableHandle, area: Area): RangeHandle => ({ session: target.session, sheet: target.sheet, tracked: { area } });

const rowClass: ObjectClass<RowHandle> = {
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: { get: (target) => readValues(asRange(target, rowArea(target))), set: (target, value) => writeContents(asRange(target, rowArea(target)), value) },
  },
  methods: {
    GetRange: (target) => target.session.range(target.sheet, rowArea(target)),
    Delete: (target) => remove(target, target.index, 1),
  },
};
const rowObject = defineClass(rowClass);

function remove(target: TableHandle, index: number, rows: number): void {
  const body = bodyArea(editTable(target));
  const top = body.top + index;
  if (index < 0 || rows < 1 || top + rows - 1 > body.bottom) throw invalidArgument();
  deleteTableRows(target, target.table, top, top + rows - 1);
}

/** Values of new rows as an array of rows; Excel also takes one row, or one value for all cells. */
function linesOf(values: unknown): readonly unknown[] {
  if (values === undefined || values === null) return [[]];
  if (!Array.isArray(values)) return [values];
  return Array.isArray(values[0]) ? values : [values];
}

/** Adds rows before `index` (at the end when absent or -1). The blank row of a table without data is filled first. */
function add(target: TableHandle, args: readonly unknown[]): HostObject {
  const table = editTable(target);
  const wanted = optionalIntegerArg(args, 0) ?? -1;
  const lines = linesOf(args[1]);
  const wasBlank = isBlankBody(target, table);
  const rows = wasBlank ? 0 : count(target);
  if (wanted < -1 || wanted > rows) throw invalidArgument();
  const index = wanted === -1 ? rows : wanted;
  const body = bodyArea(table);
  const width = body.right - body.left + 1;
  if (Array.isArray(args[1]) && lines.some((line) => !Array.isArray(line) || line.length !== width)) throw shapeMismatch();
  const missing = lines.length - (wasBlank ? 1 : 0);
  if (missing > 0) insertTableRows(target, table, wasBlank ? body.top + 1 : body.top + index, missing);
  if (args[1] !== undefined) {
    const place = areaOf(body.top + index, body.left, lines.length, width);
    writeContents(asRange(target, place), Array.isArray(args[1]) ? lines : args[1]);
  }
  return rowObject({ ...target, index });
}

function removeRows(target: TableHandle, rows: unknown): void {
  if (!Array.isArray(rows)) throw invalidArgument();
  const indexes = rows.map((row: unknown) => {
    if (typeof row === 'number') return row;
    if (row instanceof HostObject && row.type.name === 'TableRow') return (row.target as RowHandle).index;
    throw invalidArgument();
  });
  for (const index of indexes.sort((a, b) => b - a)) remove(target, index, 1);
}

const rowsClass: ObjectClass<TableHandle> = {
  name: 'TableRowCollection',
  properties: { Count: { get: count } },
  items: (target) => Array.from({ length: count(target) }, (_, index) => rowObject({ ...target, index })),
  methods: {
    Add: add,
    GetCount: count,
    GetItemAt: (target, args) => {
      const row = { ...target, index: integerArg(args, 0) };
      rowArea(row);
      return rowObject(row);
    },
    DeleteRows: (target, args) => removeRows(target, args[0]),
    DeleteRowsAt: (target, args) => remove(target, integerArg(args, 0), optionalIntegerArg(args, 1) ?? 1),
  },
};

/** `table.rows` */
export const tableRowsObject = defineClass(rowsClass);

/** Whether the table has no data: its body is one blank row. */
function isBlankBody({ sheet }: SheetHandle, table: Table): boolean {
  const body = bodyArea(table);
  let content = false;
  sheet.cells.forEachIn(body, (cell) => {
    content ||= hasContent(cell);
  });
  return body.top === body.bottom && !content;
}

/** Whether cells below the table can move without splitting another table. */
const isClearBelow = ({ sheet }: SheetHandle, table: Table): boolean =>
  !sheet.tables.some((other) => other !== table && intersect(other.area, { ...table.area, top: table.area.bottom + 1, bottom: Number.MAX_SAFE_INTEGER }));

/** Inserts rows into a table before row `at` of the sheet; cells below the table move down. */
function insertTableRows(target: SheetHandle, table: Table, at: number, count: number): void {
  const { session, sheet } = target;
  const { left, right } = table.area;
  const last = bodyArea(table).bottom;
  const room: Area = { top: at, left, bottom: at + count - 1, right };
  const { top, bottom: before } = table.area;
  if (isClearBelow(target, table)) insertCells(session.workbook, sheet, room, 'Down');
  // Cells inserted at the edge of a table without headers move all of it instead of making it longer.
  if (table.area.top > top) table.area = { ...table.area, top };
  if (at > last) {
    // Cells inserted above a row of totals lie inside the table, which has grown by them already.
    table.area = { ...table.area, bottom: before + count };
    if (table.filter) table.filter = { ...table.filter, area: { ...table.area, bottom: bodyArea(table).bottom } };
  }
}

/** Deletes rows of a table; the last remaining row is only cleared, because a table always has one. */
function deleteTableRows(target: SheetHandle, table: Table, top: number, bottom: number): void {
  const body = bodyArea(table);
  const { session, sheet } = target;
  if (top <= body.top && bottom >= body.bottom) {
    if (body.bottom > body.top) deleteCells(session.workbook, sheet, { ...body, top: body.top + 1 }, 'Up');
    clearCells(session.workbook, sheet, { ...body, bottom: body.top }, 'Contents');
    return;
  }
  deleteCells(session.workbook, sheet, { ...body, top, bottom }, 'Up');
}

/** Shows or hides the header row; hiding clears its cells. */
export function showHeaders(target: SheetHandle, table: Table, show: boolean): void {
  if (table.showHeaders === show) return;
  const { session, sheet } = target;
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

/** Shows or hides the totals row; a new one has `Total` in its first column and the sum of the last. */
export function showTotals(target: SheetHandle, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const { session, sheet } = target;
  const { area } = table;
  if (!show) {
    table.showTotals = false;
    table.area = { ...area, bottom: area.bottom - 1 };
    if (isClearBelow(target, table)) deleteCells(session.workbook, sheet, { ...area, top: area.bottom }, 'Up');
    else clearCells(session.workbook, sheet, { ...area, top: area.bottom }, 'Contents');
    return;
  }
  const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (isClearBelow(target, table)) insertCells(session.workbook, sheet, row, 'Down');
  table.area = { ...area, bottom: row.bottom };
  table.showTotals = true;
  fillTotals(target, table, row);
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
