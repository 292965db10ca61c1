import { borderParts, setBorder } from '../../model/edit/formatCells';
import type { RangeSide } from '../../model/edit/formatCells';
import type { BorderLine, LineStyle, LineWeight } from '../../model/style';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { colorValue, enumValue, integerArg } from '../args';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle } from '../workbookSession';
import { commonStyle } from './commonStyle';

/** The sides in the order of the collection's indexes. */
const SIDES: readonly RangeSide[] = [
  'EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp',
];
/** Lines of borders; `None` removes one. */
export const LINE_STYLES: readonly (LineStyle | 'None')[] = [
  'None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot',
];
export const LINE_WEIGHTS: readonly LineWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];

interface BorderHandle {
  readonly cells: CellsHandle;
  readonly side: RangeSide;
}

/** The line of all cells of a side; undefined when they differ, null when none has one. */
function lineOf({ cells, side }: BorderHandle): BorderLine | null | undefined {
  let common: BorderLine | null | undefined;
  const parts = cells.areas().flatMap((area) => borderParts(area, side).slice(0, 1));
  for (const [index, [area, edge]] of parts.entries()) {
    const text = commonStyle({ ...cells, areas: () => [area] }, ({ borders }) => JSON.stringify(borders[edge]));
    const line = text === null ? undefined : (JSON.parse(text) as BorderLine | null);
    if (line === undefined || (index > 0 && JSON.stringify(line) !== JSON.stringify(common))) return undefined;
    common = line;
  }
  return parts.length === 0 ? null : common;
}

/** Changes the line of every cell; a new line starts as Excel's thin black one. Null removes lines. */
function draw({ cells, side }: BorderHandle, line: Partial<BorderLine> | null): void {
  cells.session.beginEdit();
  refuseProtected(cells.sheet, 'allowFormatCells');
  for (const area of cells.areas()) setBorder(cells.session.workbook, cells.sheet, area, side, line);
}

function setStyle(target: BorderHandle, value: unknown): void {
  const style = enumValue(value, LINE_STYLES);
  if (style === 'None') draw(target, null);
  else draw(target, { style });
}

function partOf<T>(target: BorderHandle, none: T, pick: (line: BorderLine) => T): T | null {
  const line = lineOf(target);
  if (line === undefined) return null;
  return line === null ? none : pick(line);
}

const borderClass: ObjectClass<BorderHandle> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: { get: (target) => partOf<string>(target, 'None', ({ style }) => style), set: setStyle },
    Weight: {
      get: (target) => partOf<string>(target, 'Thin', ({ weight }) => weight),
      set: (target, value) => draw(target, { weight: enumValue(value, LINE_WEIGHTS) }),
    },
    Color: {
      get: (target) => partOf(target, '#000000', ({ color }) => color),
      set: (target, value) => draw(target, { color: colorValue(value) }),
    },
  },
  refused: ['TintAndShade'],
};
const borderObject = defineClass(borderClass);

/** A border of some cells. */
export const borderOf = (cells: CellsHandle, side: RangeSide): HostObject => borderObject({ cells, side });

function borderAt(cells: CellsHandle, index: number): HostObject {
  const side = SIDES[index];
  if (!side) throw invalidArgument();
  return borderObject({ cells, side });
}

const bordersClass: ObjectClass<CellsHandle> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => SIDES.length } },
  refused: ['TintAndShade'],
  methods: { GetItemAt: (target, args) => borderAt(target, integerArg(args, 0)) },
  items: (target) => SIDES.map((side) => borderObject({ cells: target, side })),
  item: (target, key) => borderObject({ cells: target, side: enumValue(key, SIDES) }),
};

/** `range.format.borders` */
export const bordersObject = defineClass(bordersClass);
