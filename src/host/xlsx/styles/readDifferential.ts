import type { DifferentialFormat } from '../../model/conditionalFormat';
import type { BorderLine, BorderSide } from '../../model/style';
import { child } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';
import type { ColorTables } from './colors';
import { readBorders, readFill, readFont } from './readStyles';

/** The parts of a look that a rule's format (`dxf`) changes. */
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
