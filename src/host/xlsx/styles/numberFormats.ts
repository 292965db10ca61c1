/** The formats every file has without saying so, by their number (ECMA-376 part 1, 18.8.30; dates in the American form Excel gives). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm', 37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 42: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 44: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
};

const NUMBERS = new Map(Object.entries(BUILT_IN).map(([number, code]) => [code, Number(number)]));

/** The first number a file may give to a format of its own. */
export const FIRST_OWN_FORMAT = 164;

/** The format with this number among the built-in ones; an unknown number is `General`. */
export const builtInFormat = (number: number): string => BUILT_IN[number] ?? 'General';

/** The number of a built-in format, or undefined. */
export const builtInNumber = (code: string): number | undefined => NUMBERS.get(code);
