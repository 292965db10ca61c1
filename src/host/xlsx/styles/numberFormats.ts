import { builtInFormats } from '../../format/builtInFormats';

const NUMBERS = new Map(Object.entries(builtInFormats).map(([number, code]) => [code, Number(number)]));

/** The first number a file may give to a format of its own. */
export const FIRST_OWN_FORMAT = 164;

/** The format with this number among the built-in ones; an unknown number is `General`. */
export const builtInFormat = (number: number): string => builtInFormats[number] ?? 'General';

/** The number of a built-in format, or undefined. */
export const builtInNumber = (code: string): number | undefined => NUMBERS.get(code);
