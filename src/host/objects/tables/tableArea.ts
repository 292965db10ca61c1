import type { Area } from '../../area';
import { bodyArea } from '../../model/table';
import type { Table } from '../../model/table';
import { notFound } from '../../wire/apiError';
import type { FilterHandle, TableHandle } from '../workbookSession';

export const headerArea = ({ area, showHeaders }: Table): Area => {
  if (!showHeaders) throw notFound();
  return { ...area, bottom: area.top };
};

export const totalsArea = ({ area, showTotals }: Table): Area => {
  if (!showTotals) throw notFound();
  return { ...area, top: area.bottom };
};

/** One column of a part of a table. */
export const columnOf = (area: Area, index: number): Area => ({ ...area, left: area.left + index, right: area.left + index });

/** A table that was deleted is gone for whoever still holds it. */
export function existingTable({ sheet, table }: TableHandle): Table {
  if (!sheet.tables.includes(table)) throw notFound();
  return table;
}

/** A table's filter covers header and body. */
export const filterOfTable = (it: TableHandle): FilterHandle => ({
  session: it.session,
  sheet: it.sheet,
  home: () => ({ ...it.table.area, bottom: bodyArea(it.table).bottom }),
  read: () => it.table.filter,
  write: (filter) => {
    it.table.filter = filter;
  },
});
