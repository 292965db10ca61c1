import { codeIn, codeKindOf } from '../cells/leadingCode';
import { cellAt } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { periodOfTitle } from './tableHeading';
import { findColumn, keyColumn } from './tableLayout';
import type { LayoutColumn, TableLayout } from './tableLayout';

/**
 * Joins tables that are pages of one, each with the header repeated. A table continues the one before it when it has the same header
 * texts over the same columns, a title without another period, and no code of the table before (an AEI divided by the page end may
 * repeat).
 */
export function joinPages(cells: SheetCells, tables: readonly TableLayout[]): TableLayout[] {
  const joined: TableLayout[] = [];
  let codes: readonly string[] | null = null;
  for (const table of tables) {
    const before = joined.at(-1);
    if (before === undefined || !repeatsHeaderOf(before, table)) {
      joined.push(table);
      codes = null;
      continue;
    }
    codes ??= codesOf(cells, before);
    const more = codesOf(cells, table);
    const isPage = isContinuation(codes, more);
    if (isPage) joined.pop();
    joined.push(isPage ? withPage(before, table) : table);
    codes = isPage ? [...codes, ...more] : more;
  }
  return joined;
}

const withPage = (table: TableLayout, page: TableLayout): TableLayout => ({
  ...table,
  kind: page.kind === 'b7' ? 'b7' : table.kind,
  body: { ...table.body, height: page.body.top + page.body.height - table.body.top },
  averageRow: page.averageRow ?? table.averageRow,
});

function repeatsHeaderOf(one: TableLayout, other: TableLayout): boolean {
  const [columns, otherColumns] = [one.columns.filter(isUserColumn), other.columns.filter(isUserColumn)];
  if (one.header.height !== other.header.height || columns.length !== otherColumns.length) return false;
  if (!columns.every(({ column, header }, at) => otherColumns[at]?.column === column && otherColumns[at].header === header)) return false;
  if ((findColumn(one, 'code') === undefined) !== (findColumn(other, 'code') === undefined)) return false;
  const [period, before] = [periodOfTitle(other.title), periodOfTitle(one.title)];
  return period === null || (period.year === before?.year && period.span === before.span);
}

const isUserColumn = ({ meaning }: LayoutColumn): boolean => meaning.field !== 'own';

function isContinuation(codes: readonly string[], more: readonly string[]): boolean {
  const last = codes.at(-1) ?? '';
  const isCut = more[0] === last && codeKindOf(last) !== 'IND';
  const known = new Set(codes);
  return more.every((code) => !known.has(code) || (isCut && code === last));
}

/** The codes in a table's key column, top to bottom. */
function codesOf(cells: SheetCells, layout: TableLayout): string[] {
  const { body } = layout;
  const key = keyColumn(layout);
  const codes: string[] = [];
  for (let row = body.top; key !== undefined && row < body.top + body.height; row += 1) {
    const code = codeIn(cellAt(cells, row, key.column));
    if (code !== null) codes.push(code);
  }
  return codes;
}
