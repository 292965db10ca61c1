import { builtInFormats } from '../../format/builtInFormats';
import type { BorderLine, FillPattern, HorizontalAlignment, Underline, VerticalAlignment } from '../../model/style';

/** Values of the file and of Office.js. Both directions of each table are used. */
type Pairs<T extends string> = readonly (readonly [file: string, office: T])[];

const PATTERNS: Pairs<FillPattern> = [
  ['none', 'None'], ['solid', 'Solid'], ['mediumGray', 'Gray50'], ['darkGray', 'Gray75'], ['lightGray', 'Gray25'],
  ['darkHorizontal', 'Horizontal'], ['darkVertical', 'Vertical'], ['darkDown', 'Down'], ['darkUp', 'Up'], ['darkGrid', 'Checker'],
  ['darkTrellis', 'SemiGray75'], ['lightHorizontal', 'LightHorizontal'], ['lightVertical', 'LightVertical'],
  ['lightDown', 'LightDown'], ['lightUp', 'LightUp'], ['lightGrid', 'Grid'], ['lightTrellis', 'CrissCross'],
  ['gray125', 'Gray16'], ['gray0625', 'Gray8'],
];
const UNDERLINES: Pairs<Underline> = [
  ['single', 'Single'], ['double', 'Double'], ['singleAccounting', 'SingleAccountant'], ['doubleAccounting', 'DoubleAccountant'], ['none', 'None'],
];
const HORIZONTAL: Pairs<HorizontalAlignment> = [
  ['general', 'General'], ['left', 'Left'], ['center', 'Center'], ['right', 'Right'], ['fill', 'Fill'], ['justify', 'Justify'],
  ['centerContinuous', 'CenterAcrossSelection'], ['distributed', 'Distributed'],
];
const VERTICAL: Pairs<VerticalAlignment> = [
  ['top', 'Top'], ['center', 'Center'], ['bottom', 'Bottom'], ['justify', 'Justify'], ['distributed', 'Distributed'],
];
const LINES: readonly (readonly [file: string, style: BorderLine['style'], weight: BorderLine['weight']])[] = [
  ['thin', 'Continuous', 'Thin'], ['hair', 'Continuous', 'Hairline'], ['medium', 'Continuous', 'Medium'], ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'], ['mediumDashed', 'Dash', 'Medium'], ['dotted', 'Dot', 'Thin'], ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'], ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'], ['mediumDashDotDot', 'DashDotDot', 'Medium'], ['slantDashDot', 'SlantDashDot', 'Medium'],
];

const reader = <T extends string>(pairs: Pairs<T>, otherwise: T) => {
  const byFile = new Map(pairs);
  return (value: string | undefined): T => (value === undefined ? otherwise : byFile.get(value) ?? otherwise);
};
const writer = <T extends string>(pairs: Pairs<T>, otherwise: string) => {
  const byOffice = new Map(pairs.map(([file, office]) => [office, file]));
  return (value: T): string => byOffice.get(value) ?? otherwise;
};

export const readPattern = reader(PATTERNS, 'Solid');
export const writePattern = writer(PATTERNS, 'solid');
export const readUnderline = reader(UNDERLINES, 'Single');
export const writeUnderline = writer(UNDERLINES, 'single');
export const readHorizontal = reader(HORIZONTAL, 'General');
export const writeHorizontal = writer(HORIZONTAL, 'general');
export const readVertical = reader(VERTICAL, 'Bottom');
export const writeVertical = writer(VERTICAL, 'bottom');

/** Style and weight of a line of the file; null for `none` and unknown values. */
export function readLine(word: string | undefined): Pick<BorderLine, 'style' | 'weight'> | null {
  const found = LINES.find(([file]) => file === word);
  return found === undefined ? null : { style: found[1], weight: found[2] };
}

/** A line in the file; for a weight that its style does not have, the style's own. */
export function writeLine({ style, weight }: BorderLine): string {
  const exact = LINES.find(([, itsStyle, itsWeight]) => itsStyle === style && itsWeight === weight);
  return (exact ?? LINES.find(([, itsStyle]) => itsStyle === style))?.[0] ?? 'thin';
}

const NUMBERS = new Map(Object.entries(builtInFormats).map(([number, code]) => [code, Number(number)]));

/** The first number of a file's own formats. */
export const FIRST_OWN_FORMAT = 164;

/** The format with this number among the built-in ones; an unknown number is `General`. */
export const builtInFormat = (number: number): string => builtInFormats[number] ?? 'General';

/** The number of a built-in format, or undefined. */
export const builtInNumber = (code: string): number | undefined => NUMBERS.get(code);
