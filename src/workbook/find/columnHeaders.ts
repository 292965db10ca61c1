import type { Rect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';

/**
 * The texts over each column of a header, top to bottom. A group's text ("Línea Base") counts for every column it spans, merged or
 * left blank; a text repeated from the row above counts once.
 */
export function columnHeaders(cells: SheetCells, header: Rect): string[][] {
  const grid = Array.from({ length: header.height }, (_, row) =>
    Array.from({ length: header.width }, (_unused, column) => headerText(cellAt(cells, header.top + row, header.left + column))),
  );
  const merged = mergedInto(cells, header);
  carryGroups(grid, merged);
  return Array.from({ length: header.width }, (_, column) => distinct(grid.map((row) => row[column] ?? '')));
}

/** A hyphen that divides a word at the end of a line; between two months it does not. */
const DIVIDED = /(?<=\p{Ll})(?<!\b(?:ene|enero|jul|julio))-[^\S\n]*\n\s*(?=\p{Ll})/gu;

/** A header cell as text on one line, with divided words joined; a number becomes its digits. */
export function headerText(value: CellValue): string {
  return String(value).replace(DIVIDED, '').replace(/\s+/g, ' ').trim();
}

/** For each cell of the header the first column of its horizontal merge, relative to the header; -1 for none. */
function mergedInto(cells: SheetCells, header: Rect): number[][] {
  const into = Array.from({ length: header.height }, () => new Array<number>(header.width).fill(-1));
  for (const merge of cells.merges ?? []) {
    if (merge.width === 1) continue;
    for (let row = Math.max(merge.top, header.top); row < Math.min(merge.top + merge.height, header.top + header.height); row += 1) {
      for (let column = Math.max(merge.left, header.left); column < Math.min(merge.left + merge.width, header.left + header.width); column += 1) {
        const line = into[row - header.top];
        if (line !== undefined) line[column - header.left] = merge.left - header.left;
      }
    }
  }
  return into;
}

function carryGroups(grid: string[][], merged: readonly (readonly number[])[]): void {
  grid.forEach((line, row) => {
    for (let column = 1; column < line.length; column += 1) {
      if (line[column] !== '') continue;
      const from = merged[row]?.[column] ?? -1;
      if (from >= 0) line[column] = line[from] ?? '';
      else if ((merged[row]?.[column - 1] ?? -1) < 0 && isSpanned(grid, row, column)) line[column] = line[column - 1] ?? '';
    }
  });
}

/** A blank header cell belongs to its left neighbour's group when its column has words below and the same group above. */
function isSpanned(grid: readonly (readonly string[])[], row: number, column: number): boolean {
  const hasWordsBelow = grid.slice(row + 1).some((line) => line[column] !== '');
  const above = grid[row - 1];
  const isOneGroup = above === undefined || (above[column] !== '' && above[column] === above[column - 1]);
  return hasWordsBelow && isOneGroup;
}

function distinct(levels: readonly string[]): string[] {
  return levels.filter((text, at) => text !== '' && text !== levels[at - 1]);
}
