import type { Area } from './area';
import type { Cell } from './cell';
import { hasContent } from './cell';

type Cells = readonly (Cell | undefined)[];

/**
 * The smallest block around the cells of a block, or null when it has none. After the first row only what lies outside the block
 * found so far is looked at.
 *
 * @param rows the numbers of the rows that have cells, ascending
 * @param contentOnly cells that have only a style do not count
 */
export function usedArea(rows: readonly number[], row: (row: number) => Cells, within: Area, contentOnly: boolean): Area | null {
  const counts = (cell: Cell | undefined): boolean => (contentOnly ? hasContent(cell) : cell !== undefined);
  const first = (cells: Cells, from: number, to: number): number => {
    for (let column = from; column <= to && column < cells.length; column += 1) if (counts(cells[column])) return column;
    return -1;
  };
  const last = (cells: Cells, from: number, to: number): number => {
    for (let column = Math.min(to, cells.length - 1); column >= from; column -= 1) if (counts(cells[column])) return column;
    return -1;
  };
  const inside = rows.filter((number) => number >= within.top && number <= within.bottom);
  const isUsed = (number: number): boolean => first(row(number), within.left, within.right) >= 0;
  const top = inside.find(isUsed);
  if (top === undefined) return null;
  let left = first(row(top), within.left, within.right);
  let right = last(row(top), within.left, within.right);
  for (const number of inside) {
    const cells = row(number);
    const before = left > within.left && number > top ? first(cells, within.left, left - 1) : -1;
    if (before >= 0) left = before;
    if (cells.length > right + 1 && number > top) right = Math.max(right, last(cells, right + 1, within.right));
  }
  let end = inside.length - 1;
  while (!isUsed(inside[end] ?? top)) end -= 1;
  return { top, left, bottom: inside[end] ?? top, right };
}
