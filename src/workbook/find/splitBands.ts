import { cellAt, isFilled } from '../cellAt';
import type { Rect, SheetCells } from '../cells';
import { guessColumn } from '../headers/guessColumn';
import { columnHeaders } from '../headers/columnHeaders';

/**
 * Tables that stand side by side share their header's rows: where an empty column separates two groups of columns that each have
 * their own codes, each group is a header of its own.
 */
export function splitBands(cells: SheetCells, band: Rect): Rect[] {
  const parts = filledRuns(cells, band);
  const withCodes = parts.filter((part) => hasCodeColumn(cells, part));
  return withCodes.length < 2 ? [band] : withCodes;
}

function filledRuns(cells: SheetCells, band: Rect): Rect[] {
  const runs: Rect[] = [];
  let start = -1;
  for (let column = band.left; column <= band.left + band.width; column += 1) {
    const isIn = column < band.left + band.width && hasWords(cells, band, column);
    if (isIn && start < 0) start = column;
    if (isIn || start < 0) continue;
    runs.push({ ...band, left: start, width: column - start });
    start = -1;
  }
  return runs;
}

function hasWords(cells: SheetCells, band: Rect, column: number): boolean {
  for (let row = band.top; row < band.top + band.height; row += 1) if (isFilled(cellAt(cells, row, column))) return true;
  return false;
}

function hasCodeColumn(cells: SheetCells, band: Rect): boolean {
  return columnHeaders(cells, band).some((levels) => {
    const { concept } = guessColumn(levels);
    return concept === 'code' || concept === 'element';
  });
}
