import type { CellValue, SheetCells } from '../../src/workbook/cells';
import type { WritePlan } from '../../src/workbook/writePlan';
import { plainValue } from './plainValue';

/** A sheet and the workbook's settings after a plan was carried out: what the next run would read. */
export interface Written {
  readonly cells: SheetCells;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Carries out the values, names and settings of a plan on a sheet held in memory. Fails where `before` is not what stands there. */
export function applyWrites({ cells, settings }: Written, plan: WritePlan): Written {
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
