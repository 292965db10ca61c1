import type { Area } from '../../area';
import { bodyArea } from '../../model/table';
import type { Table } from '../../model/table';
import { notFound } from '../../wire/apiError';
import { refuseProtected } from '../workbook/protection';
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

/** Must precede every change of a table. Throws `AccessDenied` on a protected sheet, `ItemNotFound` for a deleted table. */
export function editTable(target: TableHandle): Table {
  target.session.beginEdit();
  refuseProtected(target.sheet);
  return existingTable(target);
}

/** A table's filter covers header and body. */
export const filterOfTable = (target: TableHandle): FilterHandle => ({
  session: target.session,
  sheet: target.sheet,
  home: () => ({ ...target.table.area, bottom: bodyArea(target.table).bottom }),
  read: () => target.table.filter,
  write: (filter) => {
    target.table.filter = filter;
  },
});
