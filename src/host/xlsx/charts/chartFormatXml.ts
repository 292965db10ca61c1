import { CHART_PARTS, HORIZONTAL_ALIGNMENTS, MARKERS, VERTICAL_ALIGNMENTS } from '../../model/drawing/chartFormat';
import type { ChartFont, ChartFormat, ChartLine, ChartLineStyle, ChartMarker, ChartPart, HorizontalAlignment, MarkerStyle, VerticalAlignment } from '../../model/drawing/chartFormat';
import { booleanAttribute, child, descendant, elementXml, numberAttribute } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

const DASHES: Readonly<Record<ChartLineStyle, string | null>> = {
  None: null, Continuous: 'solid', Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'lgDashDotDot', Dot: 'sysDash', RoundDot: 'sysDot', Automatic: null,
};
/** The file's units per point. */
const EMU = 12_700;
const DEGREE = 60_000;
const STACKED = 180;

export const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
const fillXml = (fill: string | undefined): string => (fill === undefined ? '' : fill === 'none' ? '<a:noFill/>' : solid(fill));

/** The line of a shape; nothing for Excel's own. */
function lineXml(line: ChartLine | undefined): string {
  if (line === undefined || Object.keys(line).length === 0) return '';
  if (line.style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const dash = line.style === undefined ? null : DASHES[line.style];
  return elementXml('a:ln', { w: line.weight === undefined ? null : Math.round(line.weight * EMU) },
    (line.color === undefined ? '' : solid(line.color)) + (dash === null ? '' : elementXml('a:prstDash', { val: dash })));
}

const SHADOW = '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0">'
  + '<a:prstClr val="black"><a:alpha val="40000"/></a:prstClr></a:outerShdw></a:effectLst>';

/** `spPr` of a part; nothing for Excel's own look. */
export function shapeFormatXml(format: ChartFormat | undefined): string {
  const inner = fillXml(format?.fill) + lineXml(format?.line) + (format?.hasShadow === true ? SHADOW : '');
  return inner === '' ? '' : `<c:spPr>${inner}</c:spPr>`;
}

/** The properties of letters: `a:defRPr` for all of a part, `a:rPr` for a run. */
export function fontXml(tag: 'a:defRPr' | 'a:rPr', font: ChartFont | undefined): string {
  if (font === undefined || Object.keys(font).length === 0) return tag === 'a:rPr' ? '' : '<a:defRPr/>';
  return elementXml(tag, {
    sz: font.size === undefined ? null : Math.round(font.size * 100), b: font.bold ?? null, i: font.italic ?? null,
    u: font.underline === undefined ? null : font.underline === 'Single' ? 'sng' : 'none',
  }, (font.color === undefined ? '' : solid(font.color)) + (font.name === undefined ? '' : elementXml('a:latin', { typeface: font.name })));
}

/** `a:bodyPr`: how text stands. */
export function bodyXml({ orientation, vertical }: ChartFormat = {}): string {
  const turned = orientation === undefined ? {} : orientation === STACKED ? { rot: 0, vert: 'wordArtVert' } : { rot: -orientation * DEGREE, vert: 'horz' };
  return elementXml('a:bodyPr', { ...turned, anchor: vertical === undefined ? null : VERTICAL_ALIGNMENTS[vertical] });
}

/** `a:pPr` of a line of text with its font; nothing for Excel's own. */
export function paragraphXml({ font, horizontal }: ChartFormat = {}): string {
  if (font === undefined && horizontal === undefined) return '';
  return elementXml('a:pPr', { algn: horizontal === undefined ? null : HORIZONTAL_ALIGNMENTS[horizontal] }, fontXml('a:defRPr', font));
}

/** `txPr` of a part without a text of its own; nothing for Excel's own. */
export function textFormatXml(format: ChartFormat | undefined): string {
  if (format === undefined || [format.font, format.orientation, format.horizontal, format.vertical].every((part) => part === undefined)) return '';
  return `<c:txPr>${bodyXml(format)}<a:lstStyle/><a:p>${paragraphXml({ ...format, font: format.font ?? {} })}<a:endParaRPr lang="es-PE"/></a:p></c:txPr>`;
}

/** The markers of a line; nothing for Excel's own. */
export function markerXml(marker: ChartMarker | undefined): string {
  if (marker === undefined) return '';
  const shape = fillXml(marker.background) + (marker.foreground === undefined ? '' : `<a:ln>${solid(marker.foreground)}</a:ln>`);
  return `<c:marker>${marker.style === undefined ? '' : elementXml('c:symbol', { val: MARKERS[marker.style] })}${marker.size === undefined ? '' : elementXml('c:size', { val: marker.size })}`
    + `${shape === '' ? '' : `<c:spPr>${shape}</c:spPr>`}</c:marker>`;
}

const colorOf = (element: XmlElement | undefined): string | undefined => {
  const value = descendant(element, 'solidFill', 'srgbClr')?.attributes['val'];
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
};

const given = <T extends object>(values: T): T | undefined => {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known) as T;
};

export function readLine(line: XmlElement | undefined): ChartLine | undefined {
  if (line === undefined) return undefined;
  if (child(line, 'noFill') !== undefined) return { style: 'None' };
  const dash = child(line, 'prstDash')?.attributes['val'];
  const style = (Object.keys(DASHES) as ChartLineStyle[]).find((name) => DASHES[name] !== null && DASHES[name] === dash);
  const width = numberAttribute(line, 'w');
  return given({ color: colorOf(line), style, weight: width === null ? undefined : width / EMU }) as ChartLine | undefined;
}

/** A font of the file, from `defRPr` or `rPr`. Theme fonts and colours are Excel's own choice. */
export function readFont(element: XmlElement | undefined): ChartFont | undefined {
  if (element === undefined) return undefined;
  const { sz, b, i, u } = element.attributes;
  const name = child(element, 'latin')?.attributes['typeface'];
  return given({
    bold: b === undefined ? undefined : booleanAttribute(element, 'b'), italic: i === undefined ? undefined : booleanAttribute(element, 'i'),
    underline: u === undefined ? undefined : u === 'none' ? 'None' as const : 'Single' as const, color: colorOf(element),
    name: name?.startsWith('+') ? undefined : name, size: sz === undefined ? undefined : Number(sz) / 100,
  }) as ChartFont | undefined;
}

function orientationOf(body: XmlElement | undefined): number | undefined {
  if (body?.attributes['vert'] === 'wordArtVert') return STACKED;
  const rotation = numberAttribute(body, 'rot');
  return rotation === null || Math.abs(rotation) > 90 * DEGREE ? undefined : -rotation / DEGREE;
}

/** The word of Office.js for one of the file; undefined for any other. */
const wordOf = <T extends string>(words: Readonly<Record<T, string>>, text: string | undefined): T | undefined =>
  (Object.keys(words) as T[]).find((word) => words[word] === text);

/** The format of a part of a chart in the file; undefined for Excel's own. */
export function readFormat(element: XmlElement | undefined): ChartFormat | undefined {
  const shape = child(element, 'spPr');
  const text = child(element, 'txPr') ?? descendant(element, 'tx', 'rich');
  return given({
    font: readFont(descendant(text, 'p', 'pPr', 'defRPr')),
    fill: child(shape, 'noFill') === undefined ? colorOf(shape) : 'none',
    line: readLine(child(shape, 'ln')), orientation: orientationOf(child(text, 'bodyPr')),
    horizontal: wordOf<HorizontalAlignment>(HORIZONTAL_ALIGNMENTS, descendant(text, 'p', 'pPr')?.attributes['algn']),
    vertical: wordOf<VerticalAlignment>(VERTICAL_ALIGNMENTS, child(text, 'bodyPr')?.attributes['anchor']),
    hasShadow: descendant(shape, 'effectLst', 'outerShdw') === undefined ? undefined : true,
  }) as ChartFormat | undefined;
}

/** The formats of a chart's parts, by the element of each. */
export function readFormats(elements: Readonly<Partial<Record<ChartPart, XmlElement | undefined>>>): Map<ChartPart, ChartFormat> {
  return new Map(CHART_PARTS.flatMap((part) => {
    const format = readFormat(elements[part]);
    return format === undefined ? [] : [[part, format] as const];
  }));
}

/** The markers of a series in the file. */
export function readMarker(marker: XmlElement | undefined): ChartMarker | undefined {
  const symbol = child(marker, 'symbol')?.attributes['val'];
  const style = (Object.keys(MARKERS) as MarkerStyle[]).find((name) => MARKERS[name] === symbol);
  return given({
    style, size: numberAttribute(child(marker, 'size'), 'val') ?? undefined,
    background: colorOf(child(marker, 'spPr')), foreground: colorOf(descendant(marker, 'spPr', 'ln')),
  }) as ChartMarker | undefined;
}
