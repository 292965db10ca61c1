import { columnCount } from '../../model/area';
import type { SheetFilter } from '../../model/sheetFilter';
import { invalidArgument } from '../../wire/apiError';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { optionalWhole, whole } from '../args';
import { refuseProtected } from '../protectedSheet';
import { areaArgument } from '../range/rangeArgument';
import { readCriteria, writeCriteria } from './filterCriteria';
import { filterRows } from './filterRows';
import type { FilterHandle } from '../session';
import { orNotFound } from '../orNotFound';

const noCriteria = (): SheetFilter['columns'] => new Map();

function edit(it: FilterHandle): void {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowAutoFilter');
}

/** Puts a filter in place of the old one and hides rows by it; without criteria all its rows show again. */
export function replaceFilter(it: FilterHandle, filter: SheetFilter | null): void {
  const old = it.read();
  if (old) filterRows(it, { ...old, columns: new Map() });
  it.write(filter);
  if (filter) filterRows(it, filter);
}

function homeOf(it: FilterHandle, given: unknown): SheetFilter {
  const old = it.read();
  if (it.home) return { area: it.home(), columns: old?.columns ?? noCriteria() };
  const area = areaArgument(it, given);
  const used = it.sheet.cells.usedArea(false, area) ?? area;
  const isSame = old?.area.top === used.top && old.area.left === used.left;
  return { area: used, columns: isSame ? old.columns : noCriteria() };
}

function apply(it: FilterHandle, args: readonly unknown[]): void {
  edit(it);
  const filter = homeOf(it, args[0]);
  const column = optionalWhole(args, 1);
  const columns = new Map(filter.columns);
  if (column !== undefined) {
    if (column < 0 || column >= columnCount(filter.area)) throw invalidArgument();
    if (args[2] !== undefined) columns.set(column, readCriteria(args[2]));
    else columns.delete(column);
  }
  replaceFilter(it, { area: filter.area, columns });
}

function without(it: FilterHandle, column: number | null): void {
  edit(it);
  const filter = it.read();
  if (!filter) return;
  const columns = new Map([...filter.columns].filter(([index]) => column !== null && index !== column));
  replaceFilter(it, { area: filter.area, columns });
}

function range(it: FilterHandle): HostObject | null {
  const filter = it.read();
  return filter && it.session.range(it.sheet, filter.area);
}

const autoFilterClass: ObjectClass<FilterHandle> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (it) => it.read() !== null },
    IsDataFiltered: { get: (it) => (it.read()?.columns.size ?? 0) > 0 },
    Criteria: {
      get: (it) => {
        const filter = it.read();
        if (!filter) return [];
        return Array.from({ length: columnCount(filter.area) }, (_, index) => {
          const criterion = filter.columns.get(index);
          return criterion ? writeCriteria(criterion) : null;
        });
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (it) => without(it, null),
    ClearColumnCriteria: (it, args) => without(it, whole(args, 0)),
    Reapply: (it) => {
      edit(it);
      replaceFilter(it, it.read());
    },
    Remove: (it) => {
      edit(it);
      replaceFilter(it, null);
    },
    GetRange: (it) => orNotFound(range(it)),
    GetRangeOrNullObject: range,
  },
};

/** `worksheet.autoFilter` and `table.autoFilter` */
export const autoFilterObject = defineClass(autoFilterClass);
