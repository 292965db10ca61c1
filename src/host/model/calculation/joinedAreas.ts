import { subtract } from '../../area';
import type { Area } from '../../area';

/** Joins blocks of the same rows that touch, or of the same columns: they must be sorted along the line on which they touch. */
function joined(areas: readonly Area[], continues: (last: Area, next: Area) => boolean, join: (last: Area, next: Area) => Area): Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    if (last !== undefined && continues(last, area)) found[found.length - 1] = join(last, area);
    else found.push(area);
  }
  return found;
}

/**
 * The cells of some blocks as few blocks that share no cell, from the top: touching ones become one.
 *
 * @example joinedAreas([C4, D4, C5, D5]) // one block, C4:D5
 */
export function joinedAreas(areas: readonly Area[]): Area[] {
  const apart: Area[] = [];
  for (const area of areas) apart.push(...apart.reduce<Area[]>((rest, taken) => rest.flatMap((part) => subtract(part, taken)), [area]));
  const byColumn = apart.sort((one, other) => one.left - other.left || one.right - other.right || one.top - other.top);
  const columns = joined(byColumn, (last, next) => last.left === next.left && last.right === next.right && last.bottom + 1 === next.top,
    (last, next) => ({ ...last, bottom: next.bottom }));
  const byRow = columns.sort((one, other) => one.top - other.top || one.bottom - other.bottom || one.left - other.left);
  return joined(byRow, (last, next) => last.top === next.top && last.bottom === next.bottom && last.right + 1 === next.left,
    (last, next) => ({ ...last, right: next.right }));
}
