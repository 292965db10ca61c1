import { booleanAttribute, descendant, elementXml, numberAttribute } from '../xml/elements';
import { DRAWING } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';

/** The numbered colours of a file, `#RRGGBB`: those of its theme, and the old palette. */
export type ColorTables = { readonly theme: readonly string[]; readonly indexed: readonly string[] };

/** The 56 colours of the old palette, numbered from 8; 0 to 7 repeat the first eight. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 '
  + '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF '
  + '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 '
  + '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ').map((color) => `#${color}`);
export const INDEXED_COLORS: readonly string[] = [...PALETTE.slice(0, 8), ...PALETTE, '#000000', '#FFFFFF'];

/** The colours of Office's own theme, in the order in which cells number them. */
export const OFFICE_THEME: readonly string[] = [
  '#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
];

/** The names of a theme's colours in the order in which cells number them; a theme lists dark before light. */
const THEME_COLORS = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const;

/** The colours of a theme part as {@link THEME_COLORS} orders them; Office's own for unreadable ones. */
export function readTheme(xml: string, part: string): string[] {
  const scheme = descendant(parseXml(xml, part), 'themeElements', 'clrScheme');
  return THEME_COLORS.map((name, index) => {
    const color = descendant(scheme, name)?.children[0];
    const value = color?.name === 'sysClr' ? color.attributes['lastClr'] : color?.attributes['val'];
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : OFFICE_THEME[index] ?? '#000000';
  });
}

/**
 * The colour of an element (`rgb`, `theme` with `tint`, `indexed`); null for none and for `auto`.
 *
 * @example <color theme="4" tint="0.5999"/> in Office's theme // '#B4C6E7'
 */
export function readColor(element: XmlElement | undefined, tables: ColorTables): string | null {
  if (element === undefined || booleanAttribute(element, 'auto')) return null;
  const { rgb } = element.attributes;
  const theme = numberAttribute(element, 'theme');
  const indexed = numberAttribute(element, 'indexed');
  let color: string | undefined;
  if (rgb !== undefined) color = `#${rgb.slice(-6).toUpperCase()}`;
  else if (theme !== null) color = tables.theme[theme];
  else if (indexed !== null) color = tables.indexed[indexed];
  return color === undefined ? null : tinted(color, numberAttribute(element, 'tint') ?? 0);
}

/** A colour lightened (tint above 0; 1 is white) or darkened (below 0; -1 is black) by its lightness, as in Excel. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const hue = range === 0 ? 0 : hueOf(red, green, blue, max, range);
  const lightness = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHsl(hue, saturation, lightness);
}

function hueOf(red: number, green: number, blue: number, max: number, range: number): number {
  if (max === red) return ((green - blue) / range + 6) % 6;
  return max === green ? (blue - red) / range + 2 : (red - green) / range + 4;
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const part = (shift: number): string => {
    const angle = (shift + hue * 2) % 12;
    const share = lightness - amplitude * Math.max(-1, Math.min(angle - 3, 9 - angle, 1));
    return Math.round(Math.min(1, Math.max(0, share)) * 255).toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

/** The order of the schema. */
const SCHEMA_ORDER: readonly (typeof THEME_COLORS)[number][] = ['dk1', 'lt1', 'dk2', 'lt2', ...THEME_COLORS.slice(4)];

const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350">${PLAIN}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const thrice = (name: string, item: string): string => `<a:${name}>${item.repeat(3)}</a:${name}>`;
const themeFontXml = (kind: string, name: string): string =>
  `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;

/**
 * A theme part without its header line, of these colours and plain shapes. Without a theme charts have no automatic colours.
 *
 * @param colors twelve `#RRGGBB` in the order of {@link THEME_COLORS}
 */
export function themeXml(colors: readonly string[]): string {
  const named = new Map(THEME_COLORS.map((name, index) => [name, (colors[index] ?? '#000000').slice(1)]));
  const scheme = SCHEMA_ORDER.map((name) => `<a:${name}>${elementXml('a:srgbClr', { val: named.get(name) ?? '000000' })}</a:${name}>`).join('');
  return `<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements>`
    + `<a:clrScheme name="Office">${scheme}</a:clrScheme>`
    + `<a:fontScheme name="Office">${themeFontXml('major', 'Calibri Light')}${themeFontXml('minor', 'Calibri')}</a:fontScheme>`
    + `<a:fmtScheme name="Office">${thrice('fillStyleLst', PLAIN)}${thrice('lnStyleLst', LINE)}${thrice('effectStyleLst', EFFECT)}${thrice('bgFillStyleLst', PLAIN)}</a:fmtScheme>`
    + '</a:themeElements></a:theme>';
}
