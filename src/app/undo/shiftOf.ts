import type { Rect, SheetCells } from '../../workbook/cells';
import { contentAt } from '../../workbook/content';
import { MARK_LENGTH, markOf, UNTOUCHED } from './markOf';
import type { Area, StoredChange } from './storedChange';
import { rectOfArea } from './storedChange';

/** Where an area of the record stands now. */
export type Shift = (area: Area) => Rect;

/**
 * How the cells of a change moved since, by the own names over them: whole rows up or down, and columns that were inserted or
 * deleted between those concerned. Null when the names are gone or their rows are more or fewer than they were.
 */
export function shiftOf(cells: SheetCells, { anchors, values }: StoredChange): Shift | null {
  const known = Object.entries(anchors);
  if (known.length === 0) return rectOfArea;
  const moves = known.map(([name, [top, left, height]]) => {
    const now = Object.entries(cells.ownNames).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    return now === undefined || now.height !== height ? null : { down: now.top - top, right: now.left - left };
  });
  const [first] = moves;
  if (first === null || first === undefined || moves.some((move) => move?.down !== first.down || move.right !== first.right)) return null;
  const down = ([top, ...rest]: Area): Area => [top + first.down, ...rest];
  if (first.right === 0) return (area) => rectOfArea(down(area));
  const right = ([top, left, ...rest]: Area): Area => [top, left + first.right, ...rest];
  const moved = values.filter(({ at, marks }) => matches(cells, right(down(at)), marks) > matches(cells, down(at), marks));
  return (area) => rectOfArea(moved.some(({ at }) => overlaps(at, area)) ? right(down(area)) : down(area));
}

/** How many cells of an area hold what the marks say. */
function matches(cells: SheetCells, [top, left, height, width]: Area, marks: string): number {
  let count = 0;
  for (let nth = 0; nth < height * width; nth += 1) {
    const mark = marks.slice(nth * MARK_LENGTH, (nth + 1) * MARK_LENGTH);
    const value = contentAt(cells, top + Math.floor(nth / width), left + (nth % width));
    if (mark !== UNTOUCHED && mark === markOf(value)) count += 1;
  }
  return count;
}

const overlaps = ([, left, , width]: Area, [, other, , otherWidth]: Area): boolean => left < other + otherWidth && other < left + width;
