import type { CellValue, Rect, SheetCells } from '../../src/workbook/cells';
import { sheetBlockName, type OwnSheetPlan, type OwnSheetToken } from '../../src/workbook/sheets/planOwnSheet';
import { plainValue } from './plainValue';

/** A sheet of its values, from A1 on. */
export const sheetOf = (name: string, values: readonly (readonly CellValue[])[], ownNames: Readonly<Record<string, Rect>> = {}): SheetCells => ({
  id: `{${name}}`, name, top: 0, left: 0, values, visibility: 'Visible', isProtected: false, isFiltered: false, ownNames,
});

/** The sheet after a plan was carried out, its block named, and the settings it leaves. */
export function afterPlan(cells: SheetCells, token: OwnSheetToken, { writePlan, insert }: OwnSheetPlan): { cells: SheetCells; settings: Readonly<Record<string, unknown>> } {
  const rows = cells.values.map((row) => [...row]);
  if (insert !== null) rows.splice(insert.at, 0, ...Array.from({ length: insert.count }, (): CellValue[] => []));
  for (const { rect, values } of writePlan.blocks) {
    values.forEach((row, r) => row.forEach((value, c) => {
      const target = (rows[rect.top + r] ??= []);
      while (target.length <= rect.left + c) target.push('');
      if (value !== null) target[rect.left + c] = plainValue(value);
    }));
  }
  const block = writePlan.names.find(({ name }) => name === sheetBlockName(token))?.rect;
  return { cells: { ...cells, values: rows, ownNames: block === undefined ? {} : { [sheetBlockName(token)]: block } }, settings: writePlan.settings };
}
