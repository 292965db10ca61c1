import { sheetPrefix } from '../../formula/printReference';
import { absoluteAreaName } from '../../model/address';
import type { Area } from '../../model/area';
import { isWholeColumns, isWholeRows } from '../../model/area';
import { invalidArgument } from '../../wire/apiError';
import { HostObject } from '../../wire/hostObject';
import { areaOfRange } from '../handles';
import { areaArgument } from '../range/rangeArgument';
import { placeOfFormula } from '../resolveAddress';
import type { AreasHandle, SheetHandle } from '../session';

/** The names under which Excel keeps what a sheet prints. */
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

const nameOf = ({ session, sheet }: SheetHandle, name: string) => session.workbook.definedName(name, sheet.id);

/** The blocks behind such a name; several are joined by commas outside of quotes. */
function areasOf(it: SheetHandle, name: string): Area[] {
  const formula = nameOf(it, name)?.formula.replace(/^=/, '') ?? '';
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => placeOfFormula(it.session.workbook, part, it.sheet)?.area ?? []);
}

function write(it: SheetHandle, name: string, areas: readonly Area[]): void {
  const workbook = it.session.beginEdit();
  workbook.names = workbook.names.filter((entry) => entry !== nameOf(it, name));
  if (areas.length === 0) return;
  const formula = `=${areas.map((area) => `${sheetPrefix({ first: it.sheet.name })}${absoluteAreaName(area)}`).join(',')}`;
  workbook.names.push({ name, sheetId: it.sheet.id, formula, visible: true, comment: '' });
}

function givenAreas(it: SheetHandle, value: unknown): readonly Area[] {
  if (value instanceof HostObject && value.type.name === 'RangeAreas') return (value.it as AreasHandle).parts.map(areaOfRange);
  return [areaArgument(it, value)];
}

export const setPrintArea = (it: SheetHandle, value: unknown): void => write(it, PRINT_AREA, givenAreas(it, value));

export const printArea = (it: SheetHandle): HostObject | null => it.session.areas(it.sheet, areasOf(it, PRINT_AREA));

type Titles = 'rows' | 'columns';
const isOf = (titles: Titles, area: Area): boolean => (titles === 'rows' ? isWholeRows(area) : isWholeColumns(area));

/** Rows or columns repeated on every page; the other kind stays. Only whole ones can be. */
export function setPrintTitles(it: SheetHandle, titles: Titles, value: unknown): void {
  const area = areaArgument(it, value);
  if (!isOf(titles, area)) throw invalidArgument();
  const others = areasOf(it, PRINT_TITLES).filter((other) => !isOf(titles, other));
  write(it, PRINT_TITLES, titles === 'rows' ? [...others, area] : [area, ...others]);
}

export function printTitles(it: SheetHandle, titles: Titles): HostObject | null {
  const area = areasOf(it, PRINT_TITLES).find((part) => isOf(titles, part));
  return area ? it.session.range(it.sheet, area) : null;
}
