import type { Area } from '../../model/area';
import { invalidArgument } from '../../wire/apiError';
import { HostObject } from '../../wire/hostObject';
import { areaOfRange } from '../handles';
import type { Place } from '../resolveAddress';
import { resolveAddress } from '../resolveAddress';
import type { RangeHandle, SheetHandle } from '../session';

export const isRange = (value: unknown): value is HostObject<RangeHandle> =>
  value instanceof HostObject && value.type.name === 'Range';

/** A Range object or its address, on any sheet of the workbook. */
export function placeArgument({ session, sheet }: SheetHandle, value: unknown): Place {
  if (isRange(value)) return { sheet: value.it.sheet, area: areaOfRange(value.it) };
  if (typeof value !== 'string') throw invalidArgument();
  return resolveAddress(session.workbook, sheet, value);
}

/** The same, but it must lie on the sheet at hand. */
export function areaArgument(home: SheetHandle, value: unknown): Area {
  const place = placeArgument(home, value);
  if (place.sheet !== home.sheet) throw invalidArgument();
  return place.area;
}
