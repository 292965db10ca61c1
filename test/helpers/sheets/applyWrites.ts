import type { Rect } from '../../../src/workbook/cells/rect';
import { isFormula } from '../../../src/workbook/cells/sheetCells';
import type { CellContent, CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { sheetBlockName } from '../../../src/workbook/ownSheets/ownSheet';
import type { OwnSheetToken } from '../../../src/workbook/ownSheets/ownSheet';
import type { OwnSheetPlan } from '../../../src/workbook/ownSheets/planOwnSheet';
import type { WritePlan } from '../../../src/workbook/write/writePlan';

/** A sheet and the workbook's settings after a plan was carried out: what the next run would read. */
export interface WrittenSheet {
  readonly cells: SheetCells;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Carries out the values, names and settings of a plan on a sheet held in memory. Fails where `before` is not what stands there. */
export function applyWrites({ cells, settings }: WrittenSheet, plan: WritePlan): WrittenSheet {
  const values = cells.values.map((row) => [...row]);
  for (const { rect, values: wanted, before } of plan.blocks) {
    wanted.forEach((line, r) => line.forEach((value, c) => {
      const row = rect.top + r - cells.top;
      const column = rect.left + c - cells.left;
      if (((values[row] ?? [])[column] ?? '') !== before[r]?.[c]) throw new Error(`Row ${row + 1} is not as the plan found it`);
      if (value !== null) put(values, row, column, plainValue(value));
    }));
  }
  const width = Math.max(...values.map((row) => row.length));
  return {
    cells: {
      ...cells,
      values: values.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]),
      ownNames: { ...cells.ownNames, ...Object.fromEntries(plan.names.map(({ name, rect }) => [name, rect])) },
    },
    settings: { ...settings, ...(JSON.parse(JSON.stringify(plan.settings)) as Record<string, unknown>) },
  };
}

function put(values: CellValue[][], row: number, column: number, value: CellValue): void {
  while (values.length <= row) values.push([]);
  const line = values[row] ?? [];
  while (line.length <= column) line.push('');
  line[column] = value;
}

/** A sheet of its values, from A1 on. */
export const namedSheet = (name: string, values: readonly (readonly CellValue[])[], ownNames: Readonly<Record<string, Rect>> = {}): SheetCells => ({
  id: `{${name}}`, name, top: 0, left: 0, values, visibility: 'Visible', isProtected: false, isFiltered: false, ownNames,
});

/** The sheet after a plan was carried out, its block named, and the settings it leaves. */
export function afterOwnSheetPlan(cells: SheetCells, token: OwnSheetToken, { writePlan, insert }: OwnSheetPlan): { cells: SheetCells; settings: Readonly<Record<string, unknown>> } {
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

/** What is written in a workbook that calculates nothing: formulas go to the embedded host. */
export function plainValue(content: CellContent): CellValue {
  if (isFormula(content)) throw new Error(`Nobody calculates ${content.formula} here`);
  return content;
}
