import { columnCount } from '../../area';
import type { FilterCriterion, SheetFilter } from '../../model/table';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, Method, ObjectClass } from '../../wire/hostObject';
import { enumValue, integerArg, optionalIntegerArg, optionalTextArg, recordValue, textArg } from '../args';
import { areaArgument } from '../resolveAddress';
import { refuseProtected } from '../workbook/protection';
import type { FilterHandle } from '../workbookSession';
import { filterRows } from './filterRows';

const noCriteria = (): SheetFilter['columns'] => new Map();

function edit(target: FilterHandle): void {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowAutoFilter');
}

/** Replaces the filter and hides the rows it excludes; rows hidden by the old one are shown first. */
export function replaceFilter(target: FilterHandle, filter: SheetFilter | null): void {
  const old = target.read();
  if (old) filterRows(target, { ...old, columns: new Map() });
  target.write(filter);
  if (filter) filterRows(target, filter);
}

function homeOf(target: FilterHandle, given: unknown): SheetFilter {
  const old = target.read();
  if (target.home) return { area: target.home(), columns: old?.columns ?? noCriteria() };
  const area = areaArgument(target, given);
  const used = target.sheet.cells.usedArea(false, area) ?? area;
  const isSame = old?.area.top === used.top && old.area.left === used.left;
  return { area: used, columns: isSame ? old.columns : noCriteria() };
}

function apply(target: FilterHandle, args: readonly unknown[]): void {
  edit(target);
  const filter = homeOf(target, args[0]);
  const column = optionalIntegerArg(args, 1);
  const columns = new Map(filter.columns);
  if (column !== undefined) {
    if (column < 0 || column >= columnCount(filter.area)) throw invalidArgument();
    if (args[2] !== undefined) columns.set(column, readCriteria(args[2]));
    else columns.delete(column);
  }
  replaceFilter(target, { area: filter.area, columns });
}

function without(target: FilterHandle, column: number | null): void {
  edit(target);
  const filter = target.read();
  if (!filter) return;
  const columns = new Map([...filter.columns].filter(([index]) => column !== null && index !== column));
  replaceFilter(target, { area: filter.area, columns });
}

function range(target: FilterHandle): HostObject | null {
  const filter = target.read();
  return filter && target.session.range(target.sheet, filter.area);
}

const autoFilterClass: ObjectClass<FilterHandle> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (target) => target.read() !== null },
    IsDataFiltered: { get: (target) => (target.read()?.columns.size ?? 0) > 0 },
    Criteria: {
      get: (target) => {
        const filter = target.read();
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
    ClearCriteria: (target) => without(target, null),
    ClearColumnCriteria: (target, args) => without(target, integerArg(args, 0)),
    Reapply: (target) => {
      edit(target);
      replaceFilter(target, target.read());
    },
    Remove: (target) => {
      edit(target);
      replaceFilter(target, null);
    },
    GetRange: (target) => orNotFound(range(target)),
    GetRangeOrNullObject: range,
  },
};

/** `worksheet.autoFilter` and `table.autoFilter` */
export const autoFilterObject = defineClass(autoFilterClass);

/** The filter of one column of a table. */
interface ColumnFilterHandle {
  readonly filter: FilterHandle;
  readonly column: () => number;
}

function set({ filter, column }: ColumnFilterHandle, criterion: FilterCriterion | null): void {
  edit(filter);
  const old = filter.read();
  const area = filter.home?.() ?? old?.area;
  if (!area) throw invalidArgument();
  const columns = new Map(old?.columns);
  if (criterion) columns.set(column(), criterion);
  else columns.delete(column());
  replaceFilter(filter, { area, columns });
}

const ranked = (filterOn: FilterCriterion['filterOn']): Method<ColumnFilterHandle> => (target, args) =>
  set(target, { filterOn, criterion1: String(integerArg(args, 0)) });

function custom(target: ColumnFilterHandle, args: readonly unknown[]): void {
  const criterion2 = optionalTextArg(args, 1);
  const both = criterion2 === undefined ? {} : { criterion2, operator: args[2] === 'Or' ? ('Or' as const) : ('And' as const) };
  set(target, { filterOn: 'Custom', criterion1: textArg(args, 0), ...both });
}

const filterClass: ObjectClass<ColumnFilterHandle> = {
  name: 'Filter',
  properties: {
    Criteria: {
      get: ({ filter, column }) => {
        const criterion = filter.read()?.columns.get(column());
        return criterion ? writeCriteria(criterion) : null;
      },
    },
  },
  methods: {
    Apply: (target, args) => set(target, readCriteria(args[0])),
    ApplyValuesFilter: (target, args) => set(target, readCriteria({ filterOn: 'Values', values: args[0] })),
    ApplyCustomFilter: custom,
    ApplyTopItemsFilter: ranked('TopItems'),
    ApplyTopPercentFilter: ranked('TopPercent'),
    ApplyBottomItemsFilter: ranked('BottomItems'),
    ApplyBottomPercentFilter: ranked('BottomPercent'),
    ApplyDynamicFilter: (target, args) => set(target, { filterOn: 'Dynamic', dynamicCriteria: textArg(args, 0) }),
    Clear: (target) => set(target, null),
  },
};

/** `column.filter` */
export const columnFilterObject = defineClass(filterClass);

const KINDS: Readonly<Record<string, FilterCriterion['filterOn']>> = {
  Values: 'Values', Custom: 'Custom', TopItems: 'TopItems', TopPercent: 'TopPercent', BottomItems: 'BottomItems',
  BottomPercent: 'BottomPercent', CellColor: 'CellColor', FontColor: 'FontColor', Dynamic: 'Dynamic', Icon: 'Icon',
};

const optional = (given: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = given[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** Reads Excel's FilterCriteria. */
function readCriteria(value: unknown): FilterCriterion {
  const given = recordValue(value);
  const filterOn = enumValue(given['filterOn'], Object.values(KINDS));
  const values = given['values'];
  const [criterion1, criterion2] = [optional(given, 'criterion1'), optional(given, 'criterion2')];
  const dynamicCriteria = optional(given, 'dynamicCriteria');
  const color = optional(given, 'color');
  if (filterOn === 'Values' && !Array.isArray(values)) throw invalidArgument();
  return {
    filterOn,
    ...(Array.isArray(values) && { values: values.map(String) }),
    ...(criterion1 !== undefined && { criterion1 }),
    ...(criterion2 !== undefined && { criterion2, operator: given['operator'] === 'Or' ? 'Or' : 'And' }),
    ...(dynamicCriteria !== undefined && { dynamicCriteria }),
    ...(color !== undefined && { color }),
  };
}

/** Excel's FilterCriteria of a column. */
const writeCriteria = (criterion: FilterCriterion): Record<string, unknown> => ({ ...criterion });
