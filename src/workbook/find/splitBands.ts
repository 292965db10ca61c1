import { cellAt, isFilled } from '../cellAt';
import type { Rect, SheetCells } from '../cells';
import { guessColumn } from '../headers/guessColumn';
import { columnHeaders } from '../headers/columnHeaders';

/**
 * Tables that stand side by side share their header's rows: where an empty column separates groups of columns of which at least two
 * have indicator codes and figures of their own, each of those is a header of its own, with what stands apart to its right.
 */
export function splitBands(cells: SheetCells, band: Rect): Rect[] {
  const starts = filledRuns(cells, band).filter((part) => isWhole(cells, part)).map(({ left }) => left);
  if (starts.length < 2) return [band];
  const lefts = [band.left, ...starts.slice(1)];
  return lefts.map((left, at) => ({ ...band, left, width: (lefts[at + 1] ?? band.left + band.width) - left }));
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

function isWhole(cells: SheetCells, band: Rect): boolean {
  const concepts = new Set(columnHeaders(cells, band).map((levels) => guessColumn(levels).concept));
  return concepts.has('code') && (concepts.has('target') || concepts.has('actual') || concepts.has('progress'));
}
