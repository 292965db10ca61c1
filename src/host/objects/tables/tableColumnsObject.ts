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
import { refuseProtected } from '../workbook/protection';
import type { RangeHandle, TableHandle } from '../workbookSession';
import { columnFilterObject } from './autoFilterObject';
import { columnOf, existingTable, filterOfTable, headerArea, totalsArea } from './tableArea';

interface ColumnHandle extends TableHandle {
  readonly column: TableColumn;
}

function indexOf(it: ColumnHandle): number {
  const index = existingTable(it).columns.indexOf(it.column);
  if (index < 0) throw notFound();
  return index;
}

const part = (it: ColumnHandle, area: (table: Table) => Area): HostObject =>
  it.session.range(it.sheet, columnOf(area(it.table), indexOf(it)));

const wholeColumn = (it: ColumnHandle): RangeHandle => ({
  session: it.session,
  sheet: it.sheet,
  tracked: { area: columnOf(it.table.area, indexOf(it)) },
});

function edit(it: TableHandle): Table {
  it.session.beginEdit();
  refuseProtected(it.sheet);
  return existingTable(it);
}

function rename(it: ColumnHandle, value: unknown): void {
  const name = textValue(value);
  const table = edit(it);
  const isTaken = table.columns.some((other) => other !== it.column && other.name.toLowerCase() === name.toLowerCase());
  if (name === '' || isTaken) throw new ApiError('InvalidArgument');
  renameColumn(it.session.workbook, table, it.column, name);
  writeHeaders(it.sheet, table);
}

function remove(it: ColumnHandle): void {
  const table = edit(it);
  if (table.columns.length === 1) throw new ApiError('InvalidOperation');
  deleteCells(it.session.workbook, it.sheet, columnOf(table.area, indexOf(it)), 'Left');
}

const columnClass: ObjectClass<ColumnHandle> = {
  name: 'TableColumn',
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: { get: ({ column }) => column.name, set: rename },
    Values: { get: (it) => readValues(wholeColumn(it)), set: (it, value) => writeContents(wholeColumn(it), value) },
  },
  navigation: { Filter: (it) => columnFilterObject({ filter: filterOfTable(it), column: () => indexOf(it) }) },
  methods: {
    GetRange: (it) => part(it, ({ area }) => area),
    GetHeaderRowRange: (it) => part(it, headerArea),
    GetDataBodyRange: (it) => part(it, bodyArea),
    GetTotalRowRange: (it) => part(it, totalsArea),
    Delete: remove,
  },
};
const columnObject = defineClass(columnClass);

/** By name or by the column's own id. */
function found(it: TableHandle, key: unknown): HostObject | null {
  const wanted = textArg([key], 0).toLowerCase();
  const { columns } = existingTable(it);
  const column = columns.find(({ name }) => name.toLowerCase() === wanted) ?? columns.find(({ id }) => String(id) === wanted);
  return column ? columnObject({ ...it, column }) : null;
}

function columnAt(it: TableHandle, index: number): ColumnHandle {
  const column = existingTable(it).columns[index];
  if (!column) throw invalidArgument();
  return { ...it, column };
}

/** Adds a column before `index` (the end when absent or -1). What is right of the table moves right. */
function add(it: TableHandle, args: readonly unknown[]): HostObject {
  const table = edit(it);
  const wanted = optionalIntegerArg(args, 0) ?? -1;
  if (wanted < -1 || wanted > table.columns.length) throw invalidArgument();
  const index = wanted === -1 ? table.columns.length : wanted;
  const heights = [table.area, bodyArea(table)].map(({ top, bottom }) => bottom - top + 1);
  if (Array.isArray(args[1]) && (!heights.includes(args[1].length) || args[1].some((line) => !Array.isArray(line) || line.length !== 1))) throw shapeMismatch();
  const place = columnOf(table.area, index);
  insertCells(it.session.workbook, it.sheet, place, 'Right');
  if (index === table.columns.length) resizeTable(it.session.workbook, it.sheet, table, { ...table.area, right: place.left });
  writeHeaders(it.sheet, table);
  const added = columnAt(it, index);
  if (args[1] !== undefined) fill(added, args[1]);
  const name = optionalTextArg(args, 2);
  if (name !== undefined) rename(added, name);
  return columnObject(added);
}

/** Values for header and body, for the body alone, or one for all cells of the body. */
function fill(it: ColumnHandle, values: unknown): void {
  const body = columnOf(bodyArea(it.table), indexOf(it));
  const isBody = !Array.isArray(values) || values.length === body.bottom - body.top + 1;
  writeContents(isBody ? { ...wholeColumn(it), tracked: { area: body } } : wholeColumn(it), values);
}

const columnsClass: ObjectClass<TableHandle> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: (it) => existingTable(it).columns.map((column) => columnObject({ ...it, column })),
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    Add: add,
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (it, args) => columnObject(columnAt(it, integerArg(args, 0))),
    GetItemOrNullObject: (it, args) => found(it, args[0]),
  },
};

/** `table.columns` */
export const tableColumnsObject = defineClass(columnsClass);
