import type { Rect } from '../workbook/cells/rect';
import type { FormatBlock } from '../workbook/write/writePlan';
import { supportsExcelApi } from './excelRun';
import { untracked } from './rangeOf';

type FormatOfBlock = Omit<FormatBlock, 'rect' | 'numberFormat'>;

/** The faces of a format that a block sets; null where the cells differ among themselves. */
export type FormatProperties = { -readonly [Face in keyof FormatOfBlock]?: Exclude<FormatOfBlock[Face], undefined> | null };

type PropertyName = keyof FormatOfBlock;

/** What to load of a range's format to know a face. */
const LOADED: Readonly<Record<PropertyName, string>> = {
  fill: 'fill/color',
  fontColor: 'font/color',
  fontSize: 'font/size',
  bold: 'font/bold',
  italic: 'font/italic',
  wrap: 'wrapText',
  horizontal: 'horizontalAlignment',
  vertical: 'verticalAlignment',
  columnWidth: 'columnWidth',
  border: '',
  rowLines: '',
  columnLines: '',
  frame: '',
};
const PROPERTY_NAMES = Object.keys(LOADED) as readonly PropertyName[];

/** The faces a block sets. */
export const propertiesOf = (block: FormatBlock): FormatProperties =>
  Object.fromEntries(PROPERTY_NAMES.filter((face) => block[face] !== undefined).map((face) => [face, block[face]]));

/**
 * Loads the present state of the faces a block sets, for the next round trip; what it gives back tells them after it. Nothing
 * else is loaded: each face of a mixed range costs Excel a pass over its cells. '' is no line, or no fill; null is mixed.
 */
export function loadProperties(range: Excel.Range, block: FormatBlock): () => FormatProperties {
  const { format } = range;
  const wanted = propertiesOf(block);
  const faces = Object.keys(wanted) as PropertyName[];
  const lines = new Map(LINE_PROPERTIES.filter((face) => block[face] !== undefined).map((face) => [face, loadLines(format, block.rect, face)]));
  const paths = faces.map((face) => LOADED[face]).filter((path) => path !== '');
  const takeFill = block.fill !== undefined && supportsExcelApi('1.9') ? loadTints(range, block.rect) : null;
  if (paths.length > 0) format.load(paths.join(','));
  return () => Object.fromEntries(faces.map((face) =>
    [face, isLineProperty(face) ? commonLine(lines.get(face) ?? [], wanted[face]) : face === 'fill' ? fillOf(format.fill, takeFill) : propertyOf(format, face)]));
}

type LineProperty = 'border' | 'rowLines' | 'columnLines' | 'frame';
const LINE_PROPERTIES: readonly LineProperty[] = ['border', 'rowLines', 'columnLines', 'frame'];
const isLineProperty = (face: PropertyName): face is LineProperty => (LINE_PROPERTIES as readonly PropertyName[]).includes(face);

type Line = 'InsideHorizontal' | 'InsideVertical' | 'EdgeBottom' | 'EdgeTop' | 'EdgeLeft' | 'EdgeRight';

/** A border is the lines between the cells of a rect, a frame those around it, which are also edges of the cells beside it. */
function linesOf({ height, width }: Rect, face: LineProperty): readonly Line[] {
  if (face === 'frame') return ['EdgeBottom', 'EdgeTop', 'EdgeLeft', 'EdgeRight'];
  return [
    ...(height > 1 && face !== 'columnLines' ? (['InsideHorizontal'] as const) : []),
    ...(width > 1 && face !== 'rowLines' ? (['InsideVertical'] as const) : []),
  ];
}

/** A frame is known by one of its lines: the others may be those of a table beside it. */
function loadLines(format: Excel.RangeFormat, rect: Rect, face: LineProperty): Excel.RangeBorder[] {
  const lines = linesOf(rect, face);
  return (face === 'frame' ? lines.slice(0, 1) : lines).map((line) => format.borders.getItem(line).load('style,color,weight'));
}

/** What all the lines are; a single cell has none inside, so whatever is wanted of it is there. */
function commonLine(borders: readonly Excel.RangeBorder[], wanted: string | null | undefined): string | null | undefined {
  const [first, ...others] = borders.map(lineOf);
  return first === undefined ? wanted : others.every((one) => one === first) ? first : null;
}

function lineOf({ style, color, weight }: Excel.RangeBorder): string | null {
  const known: readonly (string | null)[] = [style, color, weight];
  if (known[0] === 'None') return '';
  if (known.some((one) => one === null)) return null;
  return style === THIN[0] && weight === THIN[1] ? color : `${color} ${style} ${weight}`;
}

const THIN = ['Continuous', 'Thin'] as const;

function propertyOf(format: Excel.RangeFormat, face: Exclude<PropertyName, LineProperty | 'fill'>): unknown {
  switch (face) {
    case 'fontColor': return format.font.color;
    case 'fontSize': return format.font.size;
    case 'bold': return format.font.bold;
    case 'italic': return format.font.italic;
    case 'wrap': return format.wrapText;
    case 'horizontal': return format.horizontalAlignment;
    case 'vertical': return format.verticalAlignment;
    case 'columnWidth': return format.columnWidth;
  }
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase()
  : typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 0.75
  : a === b;

/** Whether cells already look as wanted. Widths and sizes come back rounded to what the screen can show. */
export const hasProperties = (present: FormatProperties, wanted: FormatProperties): boolean =>
  Object.entries(wanted).every(([face, want]) => isSame(present[face as PropertyName], want));

/** Whether cells are filled: null where some are and some are not. */
type Filled = boolean | null;

/** Cells of a rect whose fills are asked for one by one; of a larger one, all together and the first. */
const MOST_TINTS = 32;

/**
 * Loads whether the cells of a rect are filled. Their tint tells, a number in filled cells and null in others; their pattern does not: it is
 * null in white cells as in those without a fill (OfficeDev/office-js #4900).
 */
function loadTints(range: Excel.Range, { height, width }: Rect): () => Filled {
  const isSmall = height * width <= MOST_TINTS;
  const cells = Array.from({ length: isSmall ? height * width : 1 }, (_, at) => untracked(range.getCell(Math.floor(at / width), at % width)));
  const all = range.format.fill.load('tintAndShade');
  const fills = cells.map(({ format }) => format.fill.load('tintAndShade'));
  return () => {
    const filled = fills.map(isFilled);
    if (isFilled(all)) return true;
    return filled.some((one) => one) ? null : false;
  };
}

const isFilled = ({ tintAndShade }: Excel.RangeFill): boolean => (tintAndShade as number | null) !== null;

/** Office gives white for "no fill", and writing white would hide the grid lines. Below ExcelApi 1.9 they cannot be told apart. */
function fillOf(fill: Excel.RangeFill, takeFilled: (() => Filled) | null): string | null {
  const { color } = fill as { readonly color: string | null };
  if (color?.toUpperCase() !== '#FFFFFF') return color;
  const filled = takeFilled === null ? false : takeFilled();
  return filled === null ? null : filled ? color : '';
}

const isGiven = <T>(face: T | null | undefined): face is T => face !== null && face !== undefined;

/** Queues the faces; null ones (mixed before) stay as they are. */
export function setProperties({ format }: Excel.Range, rect: Rect, faces: FormatProperties): void {
  const { fill, fontColor, fontSize, bold, italic, wrap, horizontal, vertical, columnWidth } = faces;
  if (isGiven(fill)) {
    if (fill === '') format.fill.clear();
    else format.fill.color = fill;
  }
  if (isGiven(fontColor)) format.font.color = fontColor;
  if (isGiven(fontSize)) format.font.size = fontSize;
  if (isGiven(bold)) format.font.bold = bold;
  if (isGiven(italic)) format.font.italic = italic;
  if (isGiven(wrap)) format.wrapText = wrap;
  if (isGiven(horizontal)) format.horizontalAlignment = horizontal;
  if (isGiven(vertical)) format.verticalAlignment = vertical;
  if (isGiven(columnWidth)) format.columnWidth = columnWidth;
  for (const face of LINE_PROPERTIES) {
    const color = faces[face];
    if (isGiven(color)) setLines(format, linesOf(rect, face), color);
  }
}

function setLines(format: Excel.RangeFormat, lines: readonly Line[], drawn: string): void {
  const [color = '', style = THIN[0], weight = THIN[1]] = drawn.split(' ');
  for (const line of lines) {
    const border = format.borders.getItem(line);
    border.style = (drawn === '' ? 'None' : style) as Excel.BorderLineStyle;
    if (drawn === '') continue;
    border.weight = weight as Excel.BorderWeight;
    border.color = color;
  }
}
