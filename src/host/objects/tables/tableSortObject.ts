import { sortCells } from '../../model/edit/sortCells';
import type { SortKey } from '../../model/edit/sortCells';
import { bodyArea } from '../../model/table';
import type { Table, TableSort } from '../../model/table';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import { booleanArg } from '../args';
import { sortKeys } from '../range/rangeSortObject';
import type { TableHandle } from '../workbookSession';
import { editTable, existingTable } from './tableArea';

/** The keys of a sort as columns of the table stand now; those of deleted columns are none. */
const keysOf = ({ columns, sort }: Table): SortKey[] => (sort?.keys ?? []).flatMap(({ column, ascending }) => {
  const key = columns.findIndex(({ id }) => id === column);
  return key < 0 ? [] : [{ key, ascending }];
});

function sortBody(target: TableHandle, table: Table, sort: TableSort): void {
  target.session.calculation.recalculate();
  table.sort = sort;
  const keys = keysOf(table);
  if (keys.length > 0) sortCells(target.session.workbook, target.sheet, bodyArea(table), keys, { matchCase: sort.matchCase });
}

function apply(target: TableHandle, args: readonly unknown[]): void {
  const table = editTable(target);
  const keys = sortKeys(args[0]).map(({ key, ascending }) => {
    const column = table.columns[key];
    if (column === undefined) throw invalidArgument();
    return { column: column.id, ascending };
  });
  sortBody(target, table, { keys, matchCase: booleanArg(args, 1) });
}

/** `table.sort`: what a table was sorted by last, which its header buttons show and the file keeps. */
export const tableSortObject = defineClass<TableHandle>({
  name: 'TableSort',
  properties: {
    Fields: { get: (target) => keysOf(existingTable(target)).map(({ key, ascending }) => ({ key, ascending, sortOn: 'Value', dataOption: 'Normal' })) },
    MatchCase: { get: (target) => existingTable(target).sort?.matchCase ?? false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: apply,
    Clear: (target) => {
      delete editTable(target).sort;
    },
    Reapply: (target) => {
      const table = editTable(target);
      if (table.sort !== undefined) sortBody(target, table, table.sort);
    },
  },
});
