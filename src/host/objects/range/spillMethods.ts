import { cellArea, cellCount, intersect, isSingleCell } from '../../area';
import { spillAt } from '../../model/calculation/spills';
import { invalidArgument } from '../../wire/apiError';
import { orNotFound } from '../../wire/hostObject';
import type { HostObject, Method } from '../../wire/hostObject';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';

/** The dynamic array that fills the one cell of a range with others; null for none. */
function spillOf(target: RangeHandle): ReturnType<typeof spillAt> {
  const area = areaOfRange(target);
  if (!isSingleCell(area)) throw invalidArgument();
  target.session.calculation.recalculate();
  return spillAt(target.sheet, area.top, area.left);
}

/** The cells that the formula of a cell fills. */
function spillingTo(target: RangeHandle): HostObject | null {
  const { top, left } = areaOfRange(target);
  const spill = spillOf(target);
  return spill !== null && spill.row === top && spill.column === left ? target.session.range(target.sheet, spill.area) : null;
}

/** The cell whose formula fills a cell. */
function spillParent(target: RangeHandle): HostObject | null {
  const spill = spillOf(target);
  return spill === null ? null : target.session.range(target.sheet, cellArea(spill.row, spill.column));
}

/** Whether all cells of a block are filled by dynamic arrays; null where only some are. */
export function hasSpill(target: RangeHandle): boolean | null {
  const area = areaOfRange(target);
  const spill = spillAt(target.sheet, area.top, area.left);
  const shared = spill === null ? null : intersect(spill.area, area);
  if (shared !== null && cellCount(shared) === cellCount(area)) return true;
  if (shared !== null) return null;
  let isSome = false;
  target.sheet.cells.forEachIn(area, ({ extra }) => {
    isSome ||= extra?.isSpilled === true;
  });
  return isSome ? null : false;
}

export const spillMethods: Readonly<Record<string, Method<RangeHandle>>> = {
  GetSpillingToRange: (target) => orNotFound(spillingTo(target)),
  GetSpillingToRangeOrNullObject: spillingTo,
  GetSpillParent: (target) => orNotFound(spillParent(target)),
  GetSpillParentOrNullObject: spillParent,
};
