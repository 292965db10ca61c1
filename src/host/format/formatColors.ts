const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  cyan: '#00FFFF',
  green: '#00FF00',
  magenta: '#FF00FF',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** The 56 colours that `[Color1]`…`[Color56]` name: Excel's indexed palette from index 8 on (ECMA-376 part 1, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

const INDEXED = PALETTE.split(' ');

/**
 * The colour that a bracket of a number format names, as `#RRGGBB`; undefined when it names none.
 *
 * @example formatColor('Red') // '#FF0000'
 * @example formatColor('Color10') // '#008000'
 */
export function formatColor(bracket: string): string | undefined {
  const named = NAMED[bracket.toLowerCase()];
  if (named !== undefined) return named;
  const index = /^color\s?(\d{1,2})$/i.exec(bracket)?.[1];
  const hex = index === undefined ? undefined : INDEXED[Number(index) - 1];
  return hex === undefined ? undefined : `#${hex}`;
}
