import type { Rect } from '../workbook/cells';
import type { FormatBlock } from '../workbook/writePlan';

type Block = Omit<FormatBlock, 'rect' | 'numberFormat'>;

/** The faces of a format that a block sets; null where the cells differ among themselves. */
export type FormatFaces = { -readonly [Face in keyof Block]?: Exclude<Block[Face], undefined> | null };

type Face = keyof Block;
const FACES: readonly Face[] = [
  'fill', 'fontColor', 'fontSize', 'bold', 'italic', 'wrap', 'horizontal', 'vertical', 'columnWidth', 'border',
];

/** Only lines between the cells of a rect: its outer edges are also edges of the user's cells beside it. */
const LINES = ['InsideHorizontal', 'InsideVertical'] as const;
const FORMAT = 'fill/color,font/color,font/size,font/bold,font/italic,wrapText,horizontalAlignment,verticalAlignment,columnWidth';

/** The faces a block sets. */
export const facesOf = (block: FormatBlock): FormatFaces =>
  Object.fromEntries(FACES.filter((face) => block[face] !== undefined).map((face) => [face, block[face]]));

/** What {@link takeFaces} needs, loaded with the next round trip. */
export interface LoadedFormat {
  readonly format: Excel.RangeFormat;
  readonly line: Excel.RangeBorder;
}

export function loadFaces({ format }: Excel.Range, { height }: Rect): LoadedFormat {
  const line = format.borders.getItem(height > 1 ? 'InsideHorizontal' : 'InsideVertical');
  return { format: format.load(FORMAT), line: line.load('style,color') };
}

/** The present state of the faces that `wanted` sets. A border is known by one of its lines; '' is none, or no fill. */
export function takeFaces({ format, line }: LoadedFormat, wanted: FormatFaces): FormatFaces {
  const all: Required<{ [F in Face]: unknown }> = {
    fill: format.fill.color,
    fontColor: format.font.color,
    fontSize: format.font.size,
    bold: format.font.bold,
    italic: format.font.italic,
    wrap: format.wrapText,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    columnWidth: format.columnWidth,
    border: (line.style as string) === 'None' ? '' : line.color,
  };
  return Object.fromEntries(Object.keys(wanted).map((face) => [face, all[face as Face]]));
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase()
  : typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 0.75
  : a === b;

/** Whether cells already look as wanted. Widths and sizes come back rounded to what the screen can show. */
export const haveFaces = (present: FormatFaces, wanted: FormatFaces): boolean =>
  Object.entries(wanted).every(([face, want]) => isSame(present[face as Face], want));

/** Office gives white for "no fill"; writing white would hide the grid lines. */
const isNoFill = (color: string): boolean => color === '' || color.toUpperCase() === '#FFFFFF';

const isGiven = <T>(face: T | null | undefined): face is T => face !== null && face !== undefined;

/** Queues the faces; null ones (mixed before) stay as they are. */
export function setFaces({ format }: Excel.Range, faces: FormatFaces): void {
  const { fill, fontColor, fontSize, bold, italic, wrap, horizontal, vertical, columnWidth, border } = faces;
  if (isGiven(fill)) {
    if (isNoFill(fill)) format.fill.clear();
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
  if (isGiven(border)) setBorder(format, border);
}

function setBorder(format: Excel.RangeFormat, color: string): void {
  for (const line of LINES) {
    const border = format.borders.getItem(line);
    border.style = color === '' ? 'None' : 'Continuous';
    if (color !== '') border.color = color;
  }
}
