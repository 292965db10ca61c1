import { sortCells } from '../../model/edit/sortCells';
import type { SortKey } from '../../model/edit/sortCells';
import { apiNotFound, invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanArg, numberValue, recordValue } from '../args';
import { refuseLockedCells } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';

/** Excel's sort fields: column offset and direction. Throws `ApiNotFound` for sorting by colour or icon. */
export function sortKeys(value: unknown): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((field: unknown) => {
    const given = recordValue(field);
    if (given['sortOn'] !== undefined && given['sortOn'] !== null && given['sortOn'] !== 'Value') throw apiNotFound('SortField.sortOn');
    return { key: numberValue(given['key']), ascending: given['ascending'] !== false };
  });
}

const rangeSortClass: ObjectClass<RangeHandle> = {
  name: 'RangeSort',
  methods: {
    Apply: (target, args) => {
      const { session, sheet } = target;
      const area = areaOfRange(target);
      session.beginEdit();
      refuseLockedCells(session, sheet, area);
      session.calculation.recalculate();
      const options = { matchCase: booleanArg(args, 1), hasHeaders: booleanArg(args, 2), byColumns: args[3] === 'Columns' };
      sortCells(session.workbook, sheet, area, sortKeys(args[0]), options);
    },
  },
};

/** `range.sort` */
export const rangeSortObject = defineClass(rangeSortClass);
