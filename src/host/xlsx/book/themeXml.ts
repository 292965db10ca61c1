import { elementXml } from '../xml/elements';

/** The names of a theme's colours, in the order in which cells number them. */
const NAMES = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const;
/** The order in which the schema asks for them. */
const ORDER: readonly (typeof NAMES)[number][] = ['dk1', 'lt1', 'dk2', 'lt2', ...NAMES.slice(4)];

const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350">${PLAIN}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const thrice = (name: string, item: string): string => `<a:${name}>${item.repeat(3)}</a:${name}>`;
const font = (kind: string, name: string): string =>
  `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;

/**
 * A theme part (without its header line) of these colours and plain shapes. Without a theme charts have no automatic colours.
 *
 * @param colors twelve `#RRGGBB` in the order of {@link NAMES}
 */
export function themeXml(colors: readonly string[]): string {
  const named = new Map(NAMES.map((name, index) => [name, (colors[index] ?? '#000000').slice(1)]));
  const scheme = ORDER.map((name) => `<a:${name}>${elementXml('a:srgbClr', { val: named.get(name) ?? '000000' })}</a:${name}>`).join('');
  return '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
    + `<a:clrScheme name="Office">${scheme}</a:clrScheme>`
    + `<a:fontScheme name="Office">${font('major', 'Calibri Light')}${font('minor', 'Calibri')}</a:fontScheme>`
    + `<a:fmtScheme name="Office">${thrice('fillStyleLst', PLAIN)}${thrice('lnStyleLst', LINE)}${thrice('effectStyleLst', EFFECT)}${thrice('bgFillStyleLst', PLAIN)}</a:fmtScheme>`
    + '</a:themeElements></a:theme>';
}
