import { unitRequest, unitsToAsk } from '../../../src/app/ask/unitsToAsk';
import { readTables } from '../../../src/app/join/acrossSheets';
import type { ReadWorkbook, TableReading } from '../../../src/app/calculate/readTables';
import { parsePeriodId } from '../../../src/engine/plan/periods';
import { REQUEST_SETTING } from '../../../src/workbook/ask/requestMarks';
import { requestSheet } from '../../../src/workbook/ask/requestSheet';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { returnedTables } from '../../../src/workbook/gather/readReturn';
import type { ReturnedBook } from '../../../src/app/gather/gatherReturns';
import { cellsOf, sheetCells } from './cellsOf';

/** Period of the requests. */
export const ASKED = '2024-S1';

/** A request as a grid of cells, to be filled and spoilt as people do. */
export interface RequestGrid {
  /** Index of its unit in `unitsToAsk`. */
  readonly unit: number;
  /** The row of the headings, 0-based. */
  readonly header: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The 2024 workbook, read; with `blank` its values obtained are not there yet. */
export function read2024({ blank = false } = {}): ReadWorkbook {
  const cells = cellsOf('pei-jlbr-2024.xlsx');
  const values = cells.values.map((row) => row.map((value, at): CellValue => (blank && at === 13 && typeof value === 'number' && String(row[0]).startsWith('IND') ? '' : value)));
  const workbook = { sheets: [{ ...cells, values }], activeSheetId: cells.id, isReadOnly: false, settings: {} };
  return { workbook, readings: readTables(workbook) };
}

export function tableOf({ readings: [reading] }: ReadWorkbook): TableReading {
  if (reading === undefined) throw new Error('No table');
  return reading;
}

/** The requests of every unit of a table. */
export function requestGrids(reading: TableReading): readonly RequestGrid[] {
  const period = parsePeriodId(ASKED);
  if (period === null) throw new Error('No period');
  return unitsToAsk(reading).map((unit, at) => {
    const request = unitRequest(reading, period, unit, '15 de julio de 2024');
    const { values } = requestSheet(request).content;
    const memory = { version: 1, table: request.table, period: ASKED, unit: request.unit, codes: request.rows.map(({ indicator }) => indicator.code) };
    return { unit: at, header: values.findIndex(([first]) => first === 'Código'), values, settings: { [REQUEST_SETTING]: memory } };
  });
}

/** A request with values typed in, from its first row on. */
export const filledWith = (grid: RequestGrid, values: readonly CellValue[]): RequestGrid =>
  ({ ...grid, values: grid.values.map((row, at) => (at <= grid.header || values[at - grid.header - 1] === undefined ? row : row.map((cell, column) => (column === VALUE ? values[at - grid.header - 1] ?? '' : cell)))) });

/** Columns of a request of the 2024 workbook, which has no earlier period. */
export const [CODE, NAME, VALUE, CAUSE, COMMENT] = [0, 1, 4, 6, 7] as const;

export const sheetOf = (values: RequestGrid['values'], name = 'Pedido 2024-I'): SheetCells => {
  const width = Math.max(1, ...values.map((row) => row.length));
  return sheetCells({ name, values: values.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]) });
};

/** A file that came back with this sheet. */
export const returnedFile = (file: string, { values, settings }: Pick<RequestGrid, 'values' | 'settings'>): ReturnedBook =>
  ({ file, tables: returnedTables(sheetOf(values)), settings, hasPlan: false });
