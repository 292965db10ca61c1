import { containsArea, intersect, overlaps, sameArea } from '../../area';
import { clearCells } from '../../model/edit/clearCells';
import { deleteCells } from '../../model/edit/shiftCells';
import { sortCells } from '../../model/edit/sortCells';
import { addTable, convertToRange, renameTable, resizeTable } from '../../model/edit/tables';
import type { Sheet } from '../../model/sheet';
import { bodyArea } from '../../model/table';
import type { Table } from '../../model/table';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { booleanArg, booleanValue, integerArg, textArg, textValue } from '../args';
import { eventMethods } from '../eventMethods';
import { sortKeys } from '../range/rangeSortObject';
import { areaArgument, targetArgument } from '../resolveAddress';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle, Scope, SheetHandle, TableHandle, WorkbookSession } from '../workbookSession';
import { replaceFilter } from './autoFilterObject';
import { existingTable, filterOfTable, headerArea, totalsArea } from './tableArea';
import { tableColumnsObject } from './tableColumnsObject';
import { showHeaders, showTotals, tableRowsObject } from './tableRowsObject';

/** Must come before every change of a table. */
function edit(it: TableHandle): Table {
  it.session.beginEdit();
  refuseProtected(it.sheet);
  return existingTable(it);
}

type Switch = 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const onOff = (key: Switch): Property<TableHandle> => ({
  get: ({ table }) => table[key],
  set: (it, value) => {
    edit(it)[key] = booleanValue(value);
  },
});

const part = (it: TableHandle, area: (table: Table) => Parameters<typeof it.session.range>[1]): HostObject =>
  it.session.range(it.sheet, area(existingTable(it)));

const tableSortObject = defineClass<TableHandle>({
  name: 'TableSort',
  methods: {
    Apply: (it, args) => {
      it.session.recalculate();
      const table = edit(it);
      sortCells(it.session.workbook, it.sheet, bodyArea(table), sortKeys(args[0]), { matchCase: booleanArg(args, 1) });
    },
    Clear: edit,
  },
});

/** Deletes the table with its cells; what is below it moves up. */
function remove(it: TableHandle): void {
  const table = edit(it);
  const { area } = table;
  convertToRange(it.session.workbook, it.sheet, table);
  const isAlone = !it.sheet.tables.some((other) => intersect(other.area, { ...area, bottom: Number.MAX_SAFE_INTEGER }));
  if (isAlone) deleteCells(it.session.workbook, it.sheet, area, 'Up');
  else clearCells(it.session.workbook, it.sheet, area, 'All');
}

function toRange(it: TableHandle): HostObject {
  const { area } = edit(it);
  replaceFilter(filterOfTable(it), null);
  convertToRange(it.session.workbook, it.sheet, it.table);
  return it.session.range(it.sheet, area);
}

const tableClass: ObjectClass<TableHandle> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: String(table.id) }),
  properties: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: {
      get: ({ table }) => table.name,
      set: (it, value) => renameTable(it.session.workbook, edit(it), textValue(value)),
    },
    Style: {
      get: ({ table }) => table.style,
      set: (it, value) => {
        edit(it).style = textValue(value);
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders, set: (it, value) => showHeaders(it, edit(it), booleanValue(value)) },
    ShowTotals: { get: ({ table }) => table.showTotals, set: (it, value) => showTotals(it, edit(it), booleanValue(value)) },
    ShowBandedRows: onOff('showBandedRows'),
    ShowBandedColumns: onOff('showBandedColumns'),
    ShowFilterButton: onOff('showFilterButton'),
    HighlightFirstColumn: onOff('highlightFirstColumn'),
    HighlightLastColumn: onOff('highlightLastColumn'),
  },
  navigation: {
    Worksheet: (it) => it.session.factory.worksheet(it),
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Sort: tableSortObject,
    AutoFilter: (it) => it.session.factory.autoFilter(filterOfTable(it)),
  },
  methods: {
    ...eventMethods<TableHandle>('DataChangedEvent', 'SelectionChangedEvent'),
    GetRange: (it) => part(it, ({ area }) => area),
    GetHeaderRowRange: (it) => part(it, headerArea),
    GetDataBodyRange: (it) => part(it, bodyArea),
    GetTotalRowRange: (it) => part(it, totalsArea),
    ClearFilters: (it) => replaceFilter(filterOfTable(it), { area: filterOfTable(it).home?.() ?? edit(it).area, columns: new Map() }),
    ReapplyFilters: (it) => replaceFilter(filterOfTable(it), edit(it).filter),
    ConvertToRange: toRange,
    Delete: remove,
    Resize: (it, args) => {
      const area = areaArgument(it, args[0]);
      if (!sameArea(area, it.table.area)) resizeTable(it.session.workbook, it.sheet, edit(it), area);
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

/** By name or id, within the scope. */
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
  properties: { Count: { get: (it) => all(it).length } },
  items: all,
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    ...eventMethods<Scope>('AddedEvent', 'DataChangedEvent', 'DeletedEvent'),
    Add: add,
    GetCount: (it) => all(it).length,
    GetItemAt: (it, args) => {
      const table = all(it)[integerArg(args, 0)];
      if (!table) throw invalidArgument();
      return table;
    },
    GetItemOrNullObject: (it, args) => found(it, args[0]),
  },
};

/** `workbook.tables` and `worksheet.tables` */
export const tablesObject = defineClass(tablesClass);

type InCells = CellsHandle & { readonly fully: boolean };

const inCells = (it: InCells): HostObject[] =>
  it.sheet.tables
    .filter((table) => it.areas().some((area) => (it.fully ? containsArea(area, table.area) : overlaps(area, table.area))))
    .map((table) => make(it.session, it.sheet, table));

const scopedClass: ObjectClass<InCells> = {
  name: 'TableScopedCollection',
  items: inCells,
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    GetCount: (it) => inCells(it).length,
    GetFirst: (it) => {
      const [first] = inCells(it);
      if (!first) throw notFound();
      return first;
    },
    GetItemOrNullObject: (it, args) => found(it, args[0]),
  },
};

/** `range.getTables()` */
export const tablesInObject = defineClass(scopedClass);
