import { cellCount } from '../area';
import type { CellValue } from '../format/cellValue';
import { formulaTarget } from './formulaTarget';
import type { Workbook } from './workbook';

/** A cell that a chart shows, with its number format. */
export type ChartCell = { readonly value: CellValue; readonly format: string };

/** The cells that a series' formula names, row by row; none when it names no block of this workbook. */
export type ChartCells = (formula: string) => readonly ChartCell[];

/** Cells of one series beyond which the file keeps no values of it: the program that opens the file reads them. */
const MOST_POINTS = 32_000;

/** The cells behind the series of a workbook's charts; none for a block of more than 32,000 cells. */
export const chartCells = (workbook: Workbook): ChartCells => (formula) => {
  const block = formulaTarget(workbook, formula, null);
  if (block === null || cellCount(block.area) > MOST_POINTS) return [];
  const { sheet, area } = block;
  return sheet.cells.values(area).flatMap((line, row) => line.map((value, column) =>
    ({ value, format: workbook.style(sheet.styleAt(area.top + row, area.left + column)).numberFormat })));
};
