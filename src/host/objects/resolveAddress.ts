import { parseArea, splitSheetName } from '../model/address';
import type { Area } from '../model/area';
import { WHOLE_SHEET } from '../model/area';
import type { Sheet } from '../model/sheet';
import { bodyArea } from '../model/table';
import type { Workbook } from '../model/workbook';
import { invalidArgument } from '../wire/apiError';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** `Ventas[Monto]` or `Ventas[[#All],[Monto]]`: a table's body or one of its parts. */
function tablePlace(workbook: Workbook, address: string): Place | null {
  const [, tableName = '', inside] = /^([^[\]!]+)(?:\[(.*)\])?$/.exec(address) ?? [];
  const found = workbook.table(tableName);
  if (!found) return null;
  const { sheet, table } = found;
  const words = (inside ?? '').split(',').map((word) => word.replace(/^\[|\]$/g, ''));
  const columnName = words.filter((word) => word !== '' && !word.startsWith('#')).at(-1);
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === columnName?.toLowerCase());
  if (columnName !== undefined && index < 0) return null;
  const rows = words.some((word) => word.toLowerCase() === '#all') ? table.area : bodyArea(table);
  const columns = columnName === undefined ? rows : { left: table.area.left + index, right: table.area.left + index };
  return { sheet, area: { ...rows, left: columns.left, right: columns.right } };
}

/** The block that a formula such as `='Hoja 1'!$A$1:$B$2` points to, or null when it is not a plain reference. */
export function placeOfFormula(workbook: Workbook, formula: string, home: Sheet | null): Place | null {
  const { sheet: name, rest } = splitSheetName(formula.replace(/^=/, '').trim());
  const sheet = name === null ? home : workbook.sheet(name);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : null;
}

function namedPlace(workbook: Workbook, name: string, home: Sheet): Place | null {
  const found = workbook.definedName(name, home.id) ?? workbook.definedName(name, null);
  return found ? placeOfFormula(workbook, found.formula, home) : null;
}

/**
 * The block an address names: A1 text with or without sheet, a defined name, or a table's part.
 * An empty address is the whole sheet.
 *
 * @throws ApiError `InvalidArgument` when it names nothing, or several blocks
 */
export function resolveAddress(workbook: Workbook, home: Sheet, address: string): Place {
  if (address.trim() === '') return { sheet: home, area: WHOLE_SHEET };
  const place =
    placeOfFormula(workbook, address, home) ?? namedPlace(workbook, address, home) ?? tablePlace(workbook, address);
  if (!place) throw invalidArgument();
  return place;
}
