import type { FilterCriterion } from '../../model/sheetFilter';
import type { Method, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { optionalText, text, whole } from '../args';
import { refuseProtected } from '../protectedSheet';
import { replaceFilter } from './autoFilterClass';
import { readCriteria, writeCriteria } from './filterCriteria';
import { invalidArgument } from '../../wire/apiError';
import type { FilterHandle } from '../session';

/** The filter of one column of a table. */
export interface ColumnFilterHandle {
  readonly filter: FilterHandle;
  readonly column: () => number;
}

function set({ filter, column }: ColumnFilterHandle, criterion: FilterCriterion | null): void {
  filter.session.beginEdit();
  refuseProtected(filter.sheet, 'allowAutoFilter');
  const old = filter.read();
  const area = filter.home?.() ?? old?.area;
  if (!area) throw invalidArgument();
  const columns = new Map(old?.columns);
  if (criterion) columns.set(column(), criterion);
  else columns.delete(column());
  replaceFilter(filter, { area, columns });
}

const ranked = (filterOn: FilterCriterion['filterOn']): Method<ColumnFilterHandle> => (it, args) =>
  set(it, { filterOn, criterion1: String(whole(args, 0)) });

function custom(it: ColumnFilterHandle, args: readonly unknown[]): void {
  const criterion2 = optionalText(args, 1);
  const both = criterion2 === undefined ? {} : { criterion2, operator: args[2] === 'Or' ? ('Or' as const) : ('And' as const) };
  set(it, { filterOn: 'Custom', criterion1: text(args, 0), ...both });
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
    Apply: (it, args) => set(it, readCriteria(args[0])),
    ApplyValuesFilter: (it, args) => set(it, readCriteria({ filterOn: 'Values', values: args[0] })),
    ApplyCustomFilter: custom,
    ApplyTopItemsFilter: ranked('TopItems'),
    ApplyTopPercentFilter: ranked('TopPercent'),
    ApplyBottomItemsFilter: ranked('BottomItems'),
    ApplyBottomPercentFilter: ranked('BottomPercent'),
    ApplyDynamicFilter: (it, args) => set(it, { filterOn: 'Dynamic', dynamicCriteria: text(args, 0) }),
    Clear: (it) => set(it, null),
  },
};

/** `column.filter` */
export const columnFilterObject = defineClass(filterClass);
