import type { Area } from '../model/area';
import type { ProtectionOptions } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { ApiError } from '../wire/apiError';
import { isUnbounded } from './range/isUnbounded';
import type { Session } from './session';

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Throws `AccessDenied` on a protected sheet unless its protection allows this kind of change. */
export function refuseProtected(sheet: Sheet, permission?: Permission): void {
  if (sheet.protection && !(permission && sheet.protection.options[permission])) throw new ApiError('AccessDenied');
}

/** Throws `AccessDenied` when a cell of the block is locked on a protected sheet. */
export function refuseLockedCells(session: Session, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  if (isUnbounded(area)) throw new ApiError('AccessDenied');
  const isLocked = (style: number): boolean => session.workbook.style(style).protection.locked;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (isLocked(sheet.styleAt(row, column))) throw new ApiError('AccessDenied');
    }
  }
}
