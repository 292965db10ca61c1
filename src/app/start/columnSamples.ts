import { cellAt, isFilled } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { headerText } from '../../workbook/find/columnHeaders';

const MOST_SAMPLES = 3;
const SAMPLE_ROWS = 40;

/**
 * The first things that stand in a column from a row on, as texts; at most three, of 40 rows. Blank cells are passed over.
 *
 * @param first absolute row, 0-based
 * @param column absolute, 0-based
 * @example columnSamples(cells, 12, 13) // ['47.6', '100', '25']
 */
export function columnSamples(cells: SheetCells, first: number, column: number): readonly string[] {
  const found: string[] = [];
  for (let row = first; row < first + SAMPLE_ROWS && found.length < MOST_SAMPLES; row += 1) {
    const value = cellAt(cells, row, column);
    if (isFilled(value)) found.push(headerText(value));
  }
  return found;
}
