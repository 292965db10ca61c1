import type { Area } from '../../area';
import { deleteCells, insertCells } from '../../model/edit/shiftCells';
import { renameColumn, writeHeaders } from '../../model/edit/tableHeaders';
import { resizeTable } from '../../model/edit/tables';
import { bodyArea } from '../../model/table';
import type { Table, TableColumn } from '../../model/table';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { integerArg, optionalIntegerArg, optionalTextArg, textArg, textValue } from '../args';
import { readValues } from '../range/readContents';
import { shapeMismatch, writeContents } from '../range/writeContents';
import type { RangeHandle, TableHandle } from '../workbookSession';
import { columnFilterObject } from './autoFilterObject';
import { columnOf, editTable, existingTable, filterOfTable, headerArea, totalsArea } from './tableArea';

interface ColumnHandle extends TableHandle {
  readonly column: TableColumn;
}

function indexOf(target: ColumnHandle): number {
  const index = existingTable(target).columns.indexOf(target.column);
  if (index < 0) throw notFound();
  return index;
}

const part = (target: ColumnHandle, area: (table: Table) => Area): HostObject =>
  target.session.range(target.sheet, columnOf(area(target.table), indexOf(target)));

const wholeColumn = (target: ColumnHandle): RangeHandle => ({
  session: target.session,
  sheet: target.sheet,
  tracked: { area: columnOf(target.table.area, indexOf(target)) },
});

function rename(target: ColumnHandle, value: unknown): void {
  const name = textValue(value);
  const table = editTable(target);
  const isTaken = table.columns.some((other) => other !== target.column && other.name.toLowerCase() === name.toLowerCase());
  if (name === '' || isTaken) throw new ApiError('InvalidArgument');
  renameColumn(target.session.workbook, table, target.column, name);
  writeHeaders(target.sheet, table);
}

function remove(target: ColumnHandle): void {
  const table = editTable(target);
  if (table.columns.length === 1) throw new ApiError('InvalidOperation');
  deleteCells(target.session.workbook, target.sheet, columnOf(table.area, indexOf(target)), 'Left');
}

const columnClass: ObjectClass<ColumnHandle> = {
  name: 'TableColumn',
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: { get: ({ column }) => column.name, set: rename },
    Values: { get: (target) => readValues(wholeColumn(target)), set: (target, value) => writeContents(wholeColumn(target), value) },
  },
  navigation: { Filter: (target) => columnFilterObject({ filter: filterOfTable(target), column: () => indexOf(target) }) },
  methods: {
    GetRange: (target) => part(target, ({ area }) => area),
    GetHeaderRowRange: (target) => part(target, headerArea),
    GetDataBodyRange: (target) => part(target, bodyArea),
    GetTotalRowRange: (target) => part(target, totalsArea),
    Delete: remove,
  },
};
const columnObject = defineClass(columnClass);

/** The column with this name or id; null for none. */
function found(target: TableHandle, key: unknown): HostObject | null {
  const wanted = textArg([key], 0).toLowerCase();
  const { columns } = existingTable(target);
  const column = columns.find(({ name }) => name.toLowerCase() === wanted) ?? columns.find(({ id }) => String(id) === wanted);
  return column ? columnObject({ ...target, column }) : null;
}

function columnAt(target: TableHandle, index: number): ColumnHandle {
  const column = existingTable(target).columns[index];
  if (!column) throw invalidArgument();
  return { ...target, column };
}

/** Adds a column before `index` (at the end when absent or -1). Cells right of the table move right. */
function add(target: TableHandle, args: readonly unknown[]): HostObject {
  const table = editTable(target);
  const wanted = optionalIntegerArg(args, 0) ?? -1;
  if (wanted < -1 || wanted > table.columns.length) throw invalidArgument();
  const index = wanted === -1 ? table.columns.length : wanted;
  const heights = [table.area, bodyArea(table)].map(({ top, bottom }) => bottom - top + 1);
  if (Array.isArray(args[1]) && (!heights.includes(args[1].length) || args[1].some((line) => !Array.isArray(line) || line.length !== 1))) throw shapeMismatch();
  const place = columnOf(table.area, index);
  insertCells(target.session.workbook, target.sheet, place, 'Right');
  if (index === table.columns.length) resizeTable(target.session.workbook, target.sheet, table, { ...table.area, right: place.left });
  // Cells inserted at the edge of a table move all of it instead of making it wider.
  else if (table.area.left > place.left) resizeTable(target.session.workbook, target.sheet, table, { ...table.area, left: place.left });
  writeHeaders(target.sheet, table);
  const added = columnAt(target, index);
  if (args[1] !== undefined) fill(added, args[1]);
  const name = optionalTextArg(args, 2);
  if (name !== undefined) rename(added, name);
  return columnObject(added);
}

/** Writes values for header and body, for the body alone, or one value for all cells of the body. */
function fill(target: ColumnHandle, values: unknown): void {
  const body = columnOf(bodyArea(target.table), indexOf(target));
  const isBody = !Array.isArray(values) || values.length === body.bottom - body.top + 1;
  writeContents(isBody ? { ...wholeColumn(target), tracked: { area: body } } : wholeColumn(target), values);
}

const columnsClass: ObjectClass<TableHandle> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => existingTable(target).columns.map((column) => columnObject({ ...target, column })),
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    Add: add,
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (target, args) => columnObject(columnAt(target, integerArg(args, 0))),
    GetItemOrNullObject: (target, args) => found(target, args[0]),
  },
};

/** `table.columns` */
export const tableColumnsObject = defineClass(columnsClass);
