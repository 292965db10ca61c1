import type { SortKey } from '../../model/sortCells';
import { sortCells } from '../../model/sortCells';
import { apiNotFound, invalidArgument } from '../../wire/apiError';
import type { ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { flag, numberValue, record } from '../args';
import { areaOfRange } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import type { RangeHandle } from '../session';

/** Excel's sort fields: column offset and direction. Sorting by colour or icon is not for this host. */
export function sortKeys(value: unknown): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((field: unknown) => {
    const given = record(field);
    if (given['sortOn'] !== undefined && given['sortOn'] !== null && given['sortOn'] !== 'Value') throw apiNotFound('SortField.sortOn');
    return { key: numberValue(given['key']), ascending: given['ascending'] !== false };
  });
}

const rangeSortClass: ObjectClass<RangeHandle> = {
  name: 'RangeSort',
  methods: {
    Apply: (it, args) => {
      const { session, sheet } = it;
      const area = areaOfRange(it);
      session.beginEdit();
      refuseLockedCells(session, sheet, area);
      session.calculate();
      const options = { matchCase: flag(args, 1), hasHeaders: flag(args, 2), byColumns: args[3] === 'Columns' };
      sortCells(session.workbook, sheet, area, sortKeys(args[0]), options);
    },
  },
};

/** `range.sort` */
export const rangeSortObject = defineClass(rangeSortClass);
