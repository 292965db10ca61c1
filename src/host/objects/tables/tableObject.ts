import { containsArea, intersect, overlaps, sameArea } from '../../area';
import { clearCells } from '../../model/edit/clearCells';
import { deleteCells } from '../../model/edit/shiftCells';
import { addTable, convertToRange, renameTable, resizeTable } from '../../model/edit/tables';
import type { Sheet } from '../../model/sheet';
import { bodyArea } from '../../model/table';
import type { Table } from '../../model/table';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, integerArg, textArg, textValue } from '../args';
import { eventMethods } from '../eventMethods';
import { areaArgument, targetArgument } from '../resolveAddress';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle, Scope, SheetHandle, TableHandle, WorkbookSession } from '../workbookSession';
import { replaceFilter } from './autoFilterObject';
import { editTable, existingTable, filterOfTable, headerArea, totalsArea } from './tableArea';
import { tableColumnsObject } from './tableColumnsObject';
import { showHeaders, showTotals, tableRowsObject } from './tableRowsObject';
import { tableSortObject } from './tableSortObject';

type Switch = 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const onOff = (key: Switch): Property<TableHandle> => ({
  get: ({ table }) => table[key],
  set: (target, value) => {
    editTable(target)[key] = booleanValue(value);
  },
});

const part = (target: TableHandle, area: (table: Table) => Parameters<typeof target.session.range>[1]): HostObject =>
  target.session.range(target.sheet, area(existingTable(target)));

/** Deletes the table with its cells; cells below it move up. */
function remove(target: TableHandle): void {
  const table = editTable(target);
  const { area } = table;
  convertToRange(target.session.workbook, target.sheet, table);
  const isAlone = !target.sheet.tables.some((other) => intersect(other.area, { ...area, bottom: Number.MAX_SAFE_INTEGER }));
  if (isAlone) deleteCells(target.session.workbook, target.sheet, area, 'Up');
  else clearCells(target.session.workbook, target.sheet, area, 'All');
}

function toRange(target: TableHandle): HostObject {
  const { area } = editTable(target);
  replaceFilter(filterOfTable(target), null);
  convertToRange(target.session.workbook, target.sheet, target.table);
  return target.session.range(target.sheet, area);
}

const tableClass: ObjectClass<TableHandle> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: String(table.id) }),
  properties: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: {
      get: ({ table }) => table.name,
      set: (target, value) => renameTable(target.session.workbook, editTable(target), textValue(value)),
    },
    Style: {
      get: ({ table }) => table.style,
      set: (target, value) => {
        editTable(target).style = textValue(value);
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders, set: (target, value) => showHeaders(target, editTable(target), booleanValue(value)) },
    ShowTotals: { get: ({ table }) => table.showTotals, set: (target, value) => showTotals(target, editTable(target), booleanValue(value)) },
    ShowBandedRows: onOff('showBandedRows'),
    ShowBandedColumns: onOff('showBandedColumns'),
    ShowFilterButton: onOff('showFilterButton'),
    HighlightFirstColumn: onOff('highlightFirstColumn'),
    HighlightLastColumn: onOff('highlightLastColumn'),
  },
  navigation: {
    Worksheet: (target) => target.session.factory.worksheet(target),
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Sort: tableSortObject,
    AutoFilter: (target) => target.session.factory.autoFilter(filterOfTable(target)),
  },
  methods: {
    ...eventMethods<TableHandle>('DataChangedEvent', 'SelectionChangedEvent'),
    GetRange: (target) => part(target, ({ area }) => area),
    GetHeaderRowRange: (target) => part(target, headerArea),
    GetDataBodyRange: (target) => part(target, bodyArea),
    GetTotalRowRange: (target) => part(target, totalsArea),
    ClearFilters: (target) => replaceFilter(filterOfTable(target), { area: filterOfTable(target).home?.() ?? editTable(target).area, columns: new Map() }),
    ReapplyFilters: (target) => replaceFilter(filterOfTable(target), editTable(target).filter),
    ConvertToRange: toRange,
    Delete: remove,
    Resize: (target, args) => {
      const area = areaArgument(target, args[0]);
      if (!sameArea(area, target.table.area)) resizeTable(target.session.workbook, target.sheet, editTable(target), area);
    },
  },
};

/** `Excel.Table` */
export const tableObject = defineClass(tableClass);

const make = (session: WorkbookSession, sheet: Sheet, table: Table): HostObject => tableObject({ session, sheet, table });

function all({ session, sheet }: Scope): HostObject[] {
  const sheets = sheet ? [sheet] : session.workbook.sheets;
  return sheets.flatMap((home) => home.tables.map((table) => make(session, home, table)));
}

/** The table with this name or id within the scope; null for none. */
function found({ session, sheet }: Scope, key: unknown): HostObject | null {
  const hit = session.workbook.table(textArg([key], 0));
  return hit && (!sheet || hit.sheet === sheet) ? make(session, hit.sheet, hit.table) : null;
}

function add({ session, sheet }: Scope, args: readonly unknown[]): HostObject {
  const home: SheetHandle = { session, sheet: sheet ?? session.workbook.activeSheet };
  const place = targetArgument(home, args[0]);
  if (sheet && place.sheet !== sheet) throw invalidArgument();
  session.beginEdit();
  refuseProtected(place.sheet);
  return make(session, place.sheet, addTable(session.workbook, place.sheet, place.area, booleanValue(args[1])));
}

const tablesClass: ObjectClass<Scope> = {
  name: 'TableCollection',
  properties: { Count: { get: (target) => all(target).length } },
  items: all,
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    ...eventMethods<Scope>('AddedEvent', 'DataChangedEvent', 'DeletedEvent'),
    Add: add,
    GetCount: (target) => all(target).length,
    GetItemAt: (target, args) => {
      const table = all(target)[integerArg(args, 0)];
      if (!table) throw invalidArgument();
      return table;
    },
    GetItemOrNullObject: (target, args) => found(target, args[0]),
  },
};

/** `workbook.tables` and `worksheet.tables` */
export const tablesObject = defineClass(tablesClass);

type InCells = CellsHandle & { readonly fully: boolean };

const inCells = (target: InCells): HostObject[] =>
  target.sheet.tables
    .filter((table) => target.areas().some((area) => (target.fully ? containsArea(area, table.area) : overlaps(area, table.area))))
    .map((table) => make(target.session, target.sheet, table));

const scopedClass: ObjectClass<InCells> = {
  name: 'TableScopedCollection',
  items: inCells,
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    GetCount: (target) => inCells(target).length,
    GetFirst: (target) => {
      const [first] = inCells(target);
      if (!first) throw notFound();
      return first;
    },
    GetItemOrNullObject: (target, args) => found(target, args[0]),
  },
};

/** `range.getTables()` */
export const tablesInObject = defineClass(scopedClass);
