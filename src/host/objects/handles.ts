import type { Area } from '../model/area';
import { ApiError } from '../wire/apiError';
import type { AreasHandle, CellsHandle, RangeHandle } from './session';

/** Where the block is now. Throws `InvalidReference` when all its cells were deleted, or its sheet. */
export function areaOfRange({ session, sheet, tracked }: RangeHandle): Area {
  if (tracked.area === null || !session.workbook.sheets.includes(sheet)) throw new ApiError('InvalidReference');
  return tracked.area;
}

export const cellsOfRange = (range: RangeHandle): CellsHandle => ({
  session: range.session,
  sheet: range.sheet,
  areas: () => [areaOfRange(range)],
});

export const cellsOfAreas = ({ session, sheet, parts }: AreasHandle): CellsHandle => ({
  session,
  sheet,
  areas: () => parts.map(areaOfRange),
});
