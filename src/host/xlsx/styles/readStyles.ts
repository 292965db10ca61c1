import type { DifferentialFormat } from '../../model/cellRules';
import type { NamedStyle, StyleIncludes } from '../../model/document/namedStyle';
import { DEFAULT_STYLE, NO_FILL } from '../../model/style';
import type { Alignment, BorderLine, Borders, BorderSide, Fill, Font, Style } from '../../model/style';
import { FileError } from '../fileError';
import { booleanAttribute, child, childrenOf, descendant, numberAttribute } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { INDEXED_COLORS, readColor } from './colors';
import type { ColorTables } from './colors';
import { builtInFormat, readHorizontal, readLine, readPattern, readUnderline, readVertical } from './styleAttributes';

/** The styles of a file. Each list is in the file's order: an index is the file's number. */
export type FileStyles = {
  readonly fonts: readonly Font[];
  /** Fonts without name or size in the file, which programs display differently. */
  readonly openFonts: ReadonlySet<Font>;
  readonly fills: readonly Fill[];
  readonly borders: readonly Borders[];
  readonly formats: ReadonlyMap<number, string>;
  /** Cell styles by name, with the number of their format among the style formats. */
  readonly named: ReadonlyMap<string, number>;
  readonly namedStyles: readonly NamedStyle[];
  /** Number of the style formats (`cellStyleXfs`). */
  readonly styleFormatCount: number;
  /** The formats of cells (`cellXfs`). */
  readonly styles: readonly Style[];
  readonly differential: readonly XmlElement[];
  readonly colors: ColorTables;
};

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && booleanAttribute(element, 'val', true);

function readFont(font: XmlElement | undefined, colors: ColorTables): Font {
  const align = child(font, 'vertAlign')?.attributes['val'];
  const underline = child(font, 'u');
  return Object.freeze({
    name: child(font, 'name')?.attributes['val'] ?? DEFAULT_STYLE.font.name,
    size: numberAttribute(child(font, 'sz'), 'val') ?? DEFAULT_STYLE.font.size,
    bold: isOn(child(font, 'b')),
    italic: isOn(child(font, 'i')),
    underline: underline === undefined ? 'None' : readUnderline(underline.attributes['val']),
    strikethrough: isOn(child(font, 'strike')),
    subscript: align === 'subscript',
    superscript: align === 'superscript',
    color: readColor(child(font, 'color'), colors) ?? '#000000',
  });
}

/**
 * A fill.
 *
 * @param differential whether it belongs to a rule, where the colour of a solid fill is its background and no pattern means solid
 */
function readFill(fill: XmlElement | undefined, colors: ColorTables, differential = false): Fill {
  const gradient = child(fill, 'gradientFill');
  if (gradient !== undefined) {
    const color = readColor(descendant(gradient, 'stop', 'color'), colors);
    return Object.freeze({ pattern: gradient.attributes['type'] === 'path' ? 'RectangularGradient' : 'LinearGradient', color, patternColor: null });
  }
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'];
  const fore = readColor(child(pattern, 'fgColor'), colors);
  const back = readColor(child(pattern, 'bgColor'), colors);
  if (differential && (type === undefined || type === 'solid')) return Object.freeze({ pattern: 'Solid', color: back ?? fore, patternColor: null });
  if (pattern === undefined || type === undefined || type === 'none') return NO_FILL;
  if (type === 'solid') return Object.freeze({ pattern: 'Solid', color: fore ?? '#000000', patternColor: null });
  return Object.freeze({ pattern: readPattern(type), color: back ?? '#FFFFFF', patternColor: fore ?? '#000000' });
}

function readEdge(edge: XmlElement | undefined, colors: ColorTables): BorderLine | null {
  const line = readLine(edge?.attributes['style']);
  return line === null ? null : Object.freeze({ ...line, color: readColor(child(edge, 'color'), colors) ?? '#000000' });
}

function readBorders(border: XmlElement | undefined, colors: ColorTables): Borders {
  const diagonal = readEdge(child(border, 'diagonal'), colors);
  return Object.freeze({
    left: readEdge(child(border, 'left') ?? child(border, 'start'), colors),
    right: readEdge(child(border, 'right') ?? child(border, 'end'), colors),
    top: readEdge(child(border, 'top'), colors),
    bottom: readEdge(child(border, 'bottom'), colors),
    diagonalDown: booleanAttribute(border, 'diagonalDown') ? diagonal : null,
    diagonalUp: booleanAttribute(border, 'diagonalUp') ? diagonal : null,
  });
}

/** Degrees of a rotation: the file counts clockwise ones from 91 and has 255 for stacked text. */
function readOrientation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function readAlignment(alignment: XmlElement | undefined): Alignment {
  if (alignment === undefined) return DEFAULT_STYLE.alignment;
  const order = numberAttribute(alignment, 'readingOrder');
  return Object.freeze({
    horizontal: readHorizontal(alignment.attributes['horizontal']),
    vertical: readVertical(alignment.attributes['vertical']),
    wrapText: booleanAttribute(alignment, 'wrapText'),
    indent: numberAttribute(alignment, 'indent') ?? 0,
    orientation: readOrientation(numberAttribute(alignment, 'textRotation') ?? 0),
    shrinkToFit: booleanAttribute(alignment, 'shrinkToFit'),
    readingOrder: order === 1 ? 'LeftToRight' : order === 2 ? 'RightToLeft' : 'Context',
  });
}

/** What a style format gives: everything that it does not leave out. */
const readIncludes = (xf: XmlElement): StyleIncludes => ({
  numberFormat: booleanAttribute(xf, 'applyNumberFormat', true), font: booleanAttribute(xf, 'applyFont', true), alignment: booleanAttribute(xf, 'applyAlignment', true),
  borders: booleanAttribute(xf, 'applyBorder', true), fill: booleanAttribute(xf, 'applyFill', true), protection: booleanAttribute(xf, 'applyProtection', true),
});

/** Refuses formats of cells whose font, fill or border does not exist. */
function checkFormats(xfs: readonly XmlElement[], lists: readonly (readonly [attribute: string, length: number])[]): void {
  const wrong = lists.find(([attribute, length]) => xfs.some((xf) => (numberAttribute(xf, attribute) ?? 0) >= Math.max(1, length)));
  if (wrong !== undefined) throw new FileError('needs-repair', `un formato de celda tiene un ${wrong[0]} que no existe`);
}

/**
 * Reads the part `styles.xml`.
 *
 * @throws FileError `needs-repair` for a format with a font, fill or border that does not exist
 */
export function readStyles(xml: string, part: string, theme: readonly string[]): FileStyles {
  const root = parseXml(xml, part);
  const own = childrenOf(descendant(root, 'colors', 'indexedColors'), 'rgbColor').map(({ attributes }) => `#${(attributes['rgb'] ?? '').slice(-6).toUpperCase()}`);
  const colors = { theme, indexed: own.length > 0 ? [...own, ...INDEXED_COLORS.slice(own.length)] : INDEXED_COLORS };
  const fontElements = childrenOf(child(root, 'fonts'), 'font');
  const fonts = fontElements.map((font) => readFont(font, colors));
  const openFonts = new Set(fonts.filter((_, index) => ['name', 'sz'].some((name) => child(fontElements[index], name) === undefined)));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => readFill(fill, colors));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => readBorders(border, colors));
  const formats = new Map(childrenOf(child(root, 'numFmts'), 'numFmt')
    .map((format) => [numberAttribute(format, 'numFmtId') ?? -1, format.attributes['formatCode'] ?? 'General'] as const));
  const named = new Map(childrenOf(child(root, 'cellStyles'), 'cellStyle')
    .map((style) => [style.attributes['name'] ?? '', numberAttribute(style, 'xfId') ?? 0] as const));
  const nameOf = new Map([...named].map(([name, xf]) => [xf, name]));
  const xfs = childrenOf(child(root, 'cellXfs'), 'xf');
  checkFormats(xfs, [['fontId', fonts.length], ['fillId', fills.length], ['borderId', borders.length]]);
  const formatOf = (xf: XmlElement, styleName: string): Style => {
    const format = numberAttribute(xf, 'numFmtId') ?? 0;
    const protection = child(xf, 'protection');
    return Object.freeze({
      font: fonts[numberAttribute(xf, 'fontId') ?? 0] ?? DEFAULT_STYLE.font,
      fill: fills[numberAttribute(xf, 'fillId') ?? 0] ?? NO_FILL,
      borders: borders[numberAttribute(xf, 'borderId') ?? 0] ?? DEFAULT_STYLE.borders,
      numberFormat: formats.get(format) ?? builtInFormat(format),
      alignment: readAlignment(child(xf, 'alignment')),
      protection: Object.freeze({ locked: booleanAttribute(protection, 'locked', true), hidden: booleanAttribute(protection, 'hidden') }),
      styleName,
      quotePrefix: booleanAttribute(xf, 'quotePrefix'),
    });
  };
  const styles = xfs.map((xf) => formatOf(xf, nameOf.get(numberAttribute(xf, 'xfId') ?? 0) ?? 'Normal'));
  const styleFormats = childrenOf(child(root, 'cellStyleXfs'), 'xf');
  const namedStyles = childrenOf(child(root, 'cellStyles'), 'cellStyle').flatMap((cellStyle): NamedStyle[] => {
    const name = cellStyle.attributes['name'] ?? '';
    const xf = styleFormats[numberAttribute(cellStyle, 'xfId') ?? 0];
    if (xf === undefined || name === '') return [];
    return [{
      name, builtInId: numberAttribute(cellStyle, 'builtinId'), style: formatOf(xf, name), includes: readIncludes(xf),
      autoIndent: booleanAttribute(child(xf, 'alignment'), 'justifyLastLine'),
    }];
  });
  return { fonts, openFonts, fills, borders, formats, named, namedStyles, styleFormatCount: styleFormats.length, styles, differential: childrenOf(child(root, 'dxfs'), 'dxf'), colors };
}

/** The parts of a style that a rule's format (`dxf`) changes. */
export function readDifferential(dxf: XmlElement | undefined, colors: ColorTables): DifferentialFormat {
  const font = child(dxf, 'font');
  const fill = child(dxf, 'fill');
  const border = child(dxf, 'border');
  const format = child(dxf, 'numFmt')?.attributes['formatCode'];
  return {
    ...(font === undefined ? {} : { font: readDifferentialFont(font, colors) }),
    ...(fill === undefined ? {} : { fill: readFill(fill, colors, true) }),
    ...(border === undefined ? {} : { borders: readDifferentialBorders(border, colors) }),
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}

function readDifferentialFont(element: XmlElement, colors: ColorTables): NonNullable<DifferentialFormat['font']> {
  const font = readFont(element, colors);
  const has = (name: string): boolean => child(element, name) !== undefined;
  return {
    ...(has('b') ? { bold: font.bold } : {}),
    ...(has('i') ? { italic: font.italic } : {}),
    ...(has('strike') ? { strikethrough: font.strikethrough } : {}),
    ...(has('u') ? { underline: font.underline } : {}),
    ...(has('color') ? { color: font.color } : {}),
  };
}

function readDifferentialBorders(element: XmlElement, colors: ColorTables): { [side in BorderSide]?: BorderLine | null } {
  const borders = readBorders(element, colors);
  const sides = (['left', 'right', 'top', 'bottom'] as const).filter((side) => child(element, side) !== undefined);
  return Object.fromEntries(sides.map((side) => [side, borders[side]]));
}
