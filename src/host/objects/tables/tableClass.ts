import { intersect, sameArea } from '../../model/area';
import { deleteCells } from '../../model/shiftCells';
import type { Table } from '../../model/table';
import { convertToRange, renameTable, resizeTable } from '../../model/tables';
import { sortCells } from '../../model/sortCells';
import { clearCells } from '../../model/clearCells';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, flag, textValue } from '../args';
import { eventMethods } from '../eventMethods';
import { refuseProtected } from '../protectedSheet';
import { areaArgument } from '../range/rangeArgument';
import { sortKeys } from '../range/sortClass';
import { replaceFilter } from './autoFilterClass';
import { showHeaders, showTotals } from './tableRows';
import { bodyArea, headerArea, presentTable, tableFilter, totalsArea } from './tableArea';
import { tableColumnsObject } from './tableColumnsClass';
import { tableRowsObject } from './tableRowsClass';
import type { TableHandle } from '../session';

/** Must come before every change of a table. */
function edit(it: TableHandle): Table {
  it.session.beginEdit();
  refuseProtected(it.sheet);
  return presentTable(it);
}

type Switch = 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const onOff = (key: Switch): Property<TableHandle> => ({
  get: ({ table }) => table[key],
  set: (it, value) => {
    edit(it)[key] = booleanValue(value);
  },
});

const part = (it: TableHandle, area: (table: Table) => Parameters<typeof it.session.range>[1]): HostObject =>
  it.session.range(it.sheet, area(presentTable(it)));

const tableSortObject = defineClass<TableHandle>({
  name: 'TableSort',
  methods: {
    Apply: (it, args) => {
      it.session.calculate();
      const table = edit(it);
      sortCells(it.session.workbook, it.sheet, bodyArea(table), sortKeys(args[0]), { matchCase: flag(args, 1) });
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
  replaceFilter(tableFilter(it), null);
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
    Worksheet: (it) => it.session.to.worksheet(it),
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Sort: tableSortObject,
    AutoFilter: (it) => it.session.to.autoFilter(tableFilter(it)),
  },
  methods: {
    ...eventMethods<TableHandle>('DataChangedEvent', 'SelectionChangedEvent'),
    GetRange: (it) => part(it, ({ area }) => area),
    GetHeaderRowRange: (it) => part(it, headerArea),
    GetDataBodyRange: (it) => part(it, bodyArea),
    GetTotalRowRange: (it) => part(it, totalsArea),
    ClearFilters: (it) => replaceFilter(tableFilter(it), { area: tableFilter(it).home?.() ?? edit(it).area, columns: new Map() }),
    ReapplyFilters: (it) => replaceFilter(tableFilter(it), edit(it).filter),
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
