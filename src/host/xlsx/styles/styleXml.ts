import type { DifferentialFormat } from '../../model/cellRules';
import type { Alignment, BorderLine, Borders, Fill, Font } from '../../model/style';
import { elementXml } from '../xml/elements';
import { writeHorizontal, writeLine, writePattern, writeUnderline, writeVertical } from './styleAttributes';

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const mark = (name: string, isOn: boolean | undefined): string => (isOn === undefined ? '' : isOn ? `<${name}/>` : `<${name} val="0"/>`);
const only = (name: string, isOn: boolean): string => (isOn ? `<${name}/>` : '');

export function fontXml(font: Font): string {
  return elementXml('font', {}, only('b', font.bold) + only('i', font.italic) + only('strike', font.strikethrough)
    + (font.underline === 'None' ? '' : elementXml('u', { val: font.underline === 'Single' ? null : writeUnderline(font.underline) }))
    + (font.subscript || font.superscript ? elementXml('vertAlign', { val: font.subscript ? 'subscript' : 'superscript' }) : '')
    + elementXml('sz', { val: font.size }) + elementXml('color', { rgb: rgb(font.color) })
    + elementXml('name', { val: font.name }) + elementXml('family', { val: 2 }));
}

export function fillXml({ pattern, color, patternColor }: Fill): string {
  if (pattern === 'None') return '<fill><patternFill patternType="none"/></fill>';
  if (pattern === 'Solid' || pattern === 'LinearGradient' || pattern === 'RectangularGradient') {
    const inner = elementXml('fgColor', { rgb: rgb(color ?? '#FFFFFF') }) + elementXml('bgColor', { indexed: 64 });
    return elementXml('fill', {}, elementXml('patternFill', { patternType: 'solid' }, inner));
  }
  const inner = elementXml('fgColor', { rgb: rgb(patternColor ?? '#000000') }) + elementXml('bgColor', { rgb: rgb(color ?? '#FFFFFF') });
  return elementXml('fill', {}, elementXml('patternFill', { patternType: writePattern(pattern) }, inner));
}

const edgeXml = (name: string, line: BorderLine | null | undefined): string =>
  (line === null || line === undefined ? `<${name}/>` : elementXml(name, { style: writeLine(line) }, elementXml('color', { rgb: rgb(line.color) })));

export const bordersXml = (borders: Borders): string => elementXml(
  'border', { diagonalUp: borders.diagonalUp === null ? null : true, diagonalDown: borders.diagonalDown === null ? null : true },
  edgeXml('left', borders.left) + edgeXml('right', borders.right) + edgeXml('top', borders.top) + edgeXml('bottom', borders.bottom)
  + edgeXml('diagonal', borders.diagonalDown ?? borders.diagonalUp),
);

export function alignmentXml(alignment: Alignment): string {
  const { horizontal, vertical, orientation, readingOrder } = alignment;
  const rotation = orientation === 180 ? 255 : orientation < 0 ? 90 - orientation : orientation;
  return elementXml('alignment', {
    horizontal: horizontal === 'General' ? null : writeHorizontal(horizontal),
    vertical: vertical === 'Bottom' ? null : writeVertical(vertical),
    textRotation: rotation === 0 ? null : rotation,
    wrapText: alignment.wrapText ? true : null,
    indent: alignment.indent === 0 ? null : alignment.indent,
    shrinkToFit: alignment.shrinkToFit ? true : null,
    readingOrder: readingOrder === 'Context' ? null : readingOrder === 'LeftToRight' ? 1 : 2,
  });
}

function differentialFont(font: NonNullable<DifferentialFormat['font']>): string {
  const { underline, color } = font;
  return elementXml('font', {}, mark('b', font.bold) + mark('i', font.italic) + mark('strike', font.strikethrough)
    + (color === undefined ? '' : elementXml('color', { rgb: rgb(color) }))
    + (underline === undefined ? '' : elementXml('u', { val: writeUnderline(underline) })));
}

function differentialFill({ pattern, color, patternColor }: Fill): string {
  if (pattern === 'None') return '<fill><patternFill patternType="none"/></fill>';
  const back = color === null ? '' : elementXml('bgColor', { rgb: rgb(color) });
  if (pattern === 'Solid') return elementXml('fill', {}, elementXml('patternFill', {}, back));
  const fore = patternColor === null ? '' : elementXml('fgColor', { rgb: rgb(patternColor) });
  return elementXml('fill', {}, elementXml('patternFill', { patternType: writePattern(pattern) }, fore + back));
}

/**
 * The format of a rule (`dxf`), with only what the rule changes.
 *
 * @param formatNumber the number of a number format in the file
 */
export function differentialXml({ font, fill, borders, numberFormat }: DifferentialFormat, formatNumber: (code: string) => number): string {
  const edges = borders === undefined ? '' : (['left', 'right', 'top', 'bottom'] as const)
    .map((side) => (borders[side] === undefined ? '' : edgeXml(side, borders[side]))).join('');
  return elementXml('dxf', {}, (font === undefined ? '' : differentialFont(font))
    + (numberFormat === undefined ? '' : elementXml('numFmt', { numFmtId: formatNumber(numberFormat), formatCode: numberFormat }))
    + (fill === undefined ? '' : differentialFill(fill))
    + (edges === '' ? '' : elementXml('border', {}, edges)));
}
