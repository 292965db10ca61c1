import { WHOLE_SHEET } from '../area';
import type { Area } from '../area';
import { formulaTarget } from '../model/formulaTarget';
import type { AddressTarget } from '../model/formulaTarget';
import type { Sheet } from '../model/sheet';
import { bodyArea } from '../model/table';
import type { Workbook } from '../model/workbook';
import { invalidArgument } from '../wire/apiError';
import { HostObject } from '../wire/hostObject';
import { areaOfRange } from './workbookSession';
import type { RangeHandle, SheetHandle } from './workbookSession';

/** `Ventas[Monto]` or `Ventas[[#All],[Monto]]`: a table's body or one of its parts. */
function tableTarget(workbook: Workbook, address: string): AddressTarget | null {
  const [, tableName = '', inside] = /^([^[\]!]+)(?:\[(.*)\])?$/.exec(address) ?? [];
  const found = workbook.table(tableName);
  if (!found) return null;
  const { sheet, table } = found;
  const parts = (inside ?? '').split(',').map((part) => part.replace(/^\[|\]$/g, ''));
  const columnName = parts.filter((part) => part !== '' && !part.startsWith('#')).at(-1);
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === columnName?.toLowerCase());
  if (columnName !== undefined && index < 0) return null;
  const rows = parts.some((part) => part.toLowerCase() === '#all') ? table.area : bodyArea(table);
  const columns = columnName === undefined ? rows : { left: table.area.left + index, right: table.area.left + index };
  return { sheet, area: { ...rows, left: columns.left, right: columns.right } };
}

function namedTarget(workbook: Workbook, name: string, home: Sheet): AddressTarget | null {
  const found = workbook.definedName(name, home.id) ?? workbook.definedName(name, null);
  return found ? formulaTarget(workbook, found.formula, home) : null;
}

/**
 * The block that an address names: A1 text with or without sheet, a defined name, or a table's part. An empty address is the whole sheet.
 *
 * @throws ApiError `InvalidArgument` when it names nothing, or several blocks
 */
export function resolveAddress(workbook: Workbook, home: Sheet, address: string): AddressTarget {
  if (address.trim() === '') return { sheet: home, area: WHOLE_SHEET };
  const place =
    formulaTarget(workbook, address, home) ?? namedTarget(workbook, address, home) ?? tableTarget(workbook, address);
  if (!place) throw invalidArgument();
  return place;
}

export const isRange = (value: unknown): value is HostObject<RangeHandle> =>
  value instanceof HostObject && value.type.name === 'Range';

/** A Range object or its address, on any sheet of the workbook. */
export function targetArgument({ session, sheet }: SheetHandle, value: unknown): AddressTarget {
  if (isRange(value)) return { sheet: value.target.sheet, area: areaOfRange(value.target) };
  if (typeof value !== 'string') throw invalidArgument();
  return resolveAddress(session.workbook, sheet, value);
}

/** The same on the given sheet. Throws `InvalidArgument` for a block of another sheet. */
export function areaArgument(home: SheetHandle, value: unknown): Area {
  const place = targetArgument(home, value);
  if (place.sheet !== home.sheet) throw invalidArgument();
  return place.area;
}
