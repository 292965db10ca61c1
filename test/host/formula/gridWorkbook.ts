import { hasCell } from '../../../src/host/area';
import { isCellError } from '../../../src/host/format/cellValue';
import type { CellValue } from '../../../src/host/format/cellValue';
import { Uncalculable } from '../../../src/host/formula/evaluate/formulaFault';
import type { CalculatedWorkbook, FormulaCell, TableShape } from '../../../src/host/formula/evaluate/formulaWorkbook';
import { sameName } from '../../../src/host/formula/references/reference';

/** A workbook in a few lines: texts that begin with `=` are formulas, everything else is a value. */
export interface GridWorkbook extends CalculatedWorkbook {
  /** Writes a value without telling anybody. */
  put(sheet: string, row: number, column: number, value: CellValue): void;
  readonly names: Record<string, string>;
  readonly tables: TableShape[];
  readonly rowStates: Map<number, 'hidden' | 'filtered'>;
}

const key = (row: number, column: number): string => `${row},${column}`;

/** The moment that NOW and TODAY give: noon of 1 January 2024. */
export const NOON = 45292.5;

export function gridWorkbook(sheets: Record<string, CellValue[][]>): GridWorkbook {
  const values = new Map<string, Map<string, CellValue>>();
  const formulas: FormulaCell[] = [];
  for (const [sheet, grid] of Object.entries(sheets)) {
    const cells = new Map<string, CellValue>();
    values.set(sheet, cells);
    grid.forEach((line, row) =>
      line.forEach((value, column) => {
        if (typeof value === 'string' && value.startsWith('=')) formulas.push({ sheet, row, column, formula: value });
        else if (value !== null) cells.set(key(row, column), value);
      }),
    );
  }
  const cellsOf = (sheet: string) => values.get(sheet) ?? new Map<string, CellValue>();
  const unknown = new Set<string>();
  const names: Record<string, string> = {};
  const tables: TableShape[] = [];
  const rowStates = new Map<number, 'hidden' | 'filtered'>();
  return {
    names,
    tables,
    rowStates,
    put: (sheet, row, column, value) => cellsOf(sheet).set(key(row, column), value),
    setResult: (sheet, row, column, value) => {
      unknown.delete(`${sheet}!${key(row, column)}`);
      cellsOf(sheet).set(key(row, column), value);
    },
    setUnknown: (sheet, row, column, shown) => {
      unknown.add(`${sheet}!${key(row, column)}`);
      cellsOf(sheet).set(key(row, column), shown);
    },
    storedAt: (sheet, row, column) => cellsOf(sheet).get(key(row, column)) ?? null,
    formulaCells: () => formulas,
    sheets: () => [...values.keys()],
    findSheet: (name) => [...values.keys()].find((sheet) => sameName(sheet, name)),
    valueAt: (sheet, row, column) => {
      const value = cellsOf(sheet).get(key(row, column)) ?? null;
      if (unknown.has(`${sheet}!${key(row, column)}`) && isCellError(value)) throw new Uncalculable(value.error);
      return value;
    },
    usedSize: (sheet) => ({ rows: sheets[sheet]?.length ?? 0, columns: Math.max(0, ...(sheets[sheet] ?? []).map((line) => line.length)) }),
    nameFormula: (name) => Object.entries(names).find(([known]) => sameName(known, name))?.[1],
    findTable: (name) => tables.find((table) => sameName(table.name, name)),
    tableAt: (sheet, row, column) =>
      tables.find((table) => table.sheet === sheet && hasCell(table, row, column)),
    now: () => NOON,
    rowState: (_sheet, row) => rowStates.get(row),
    formulaAt: (sheet, row, column) =>
      formulas.find((cell) => cell.sheet === sheet && cell.row === row && cell.column === column)?.formula,
  };
}
