import type { Area } from '../../area';
import { bodyArea } from '../../model/table';
import type { Table } from '../../model/table';
import { notFound } from '../../wire/apiError';
import { refuseProtected } from '../workbook/protection';
import type { FilterHandle, TableHandle } from '../workbookSession';

/** The header row. Throws `ItemNotFound` for a table without one. */
export const headerArea = ({ area, showHeaders }: Table): Area => {
  if (!showHeaders) throw notFound();
  return { ...area, bottom: area.top };
};

/** The totals row. Throws `ItemNotFound` for a table without one. */
export const totalsArea = ({ area, showTotals }: Table): Area => {
  if (!showTotals) throw notFound();
  return { ...area, top: area.bottom };
};

/** One column of a block, counted from 0. */
export const columnOf = (area: Area, index: number): Area => ({ ...area, left: area.left + index, right: area.left + index });

/** The table. Throws `ItemNotFound` when it was deleted. */
export function existingTable({ sheet, table }: TableHandle): Table {
  if (!sheet.tables.includes(table)) throw notFound();
  return table;
}

/** Must precede every change of a table. Throws `AccessDenied` on a protected sheet, `ItemNotFound` for a deleted table. */
export function editTable(target: TableHandle): Table {
  target.session.beginEdit();
  refuseProtected(target.sheet);
  return existingTable(target);
}

/** The filter of a table, which covers header and body. */
export const filterOfTable = (target: TableHandle): FilterHandle => ({
  session: target.session,
  sheet: target.sheet,
  home: () => ({ ...target.table.area, bottom: bodyArea(target.table).bottom }),
  read: () => target.table.filter,
  write: (filter) => {
    target.table.filter = filter;
  },
});
