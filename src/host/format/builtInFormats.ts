import type { CellValue } from './cellValue';

/**
 * The number formats that a file names by id alone (no `numFmt` element), in en-US.
 * Ids 5 to 8 and 41 to 44 are the en-US currency and accounting formats; 23 to 36 are reserved and have no code here.
 *
 * - Source: ECMA-376 part 1, 18.8.30 `numFmt`, and the codes Excel en-US shows for the ids it leaves to the locale.
 */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** What a text becomes when typed into a cell with the format General. */
export interface TypedValue {
  /** The value; for a formula its text, with the `=`. */
  readonly value: CellValue;
  /** The number format that the cell gets; absent when it stays General. */
  readonly numberFormat?: string;
  /** Set for a formula, which is neither parsed nor calculated yet. */
  readonly formula?: true;
  /** Set for a text after a leading apostrophe. */
  readonly quotePrefix?: true;
}

/** A typed value with the built-in format of an id; without an id it stays General. */
export function typedValue(value: number, id: number | undefined): TypedValue {
  const numberFormat = id === undefined ? undefined : builtInFormats[id];
  return numberFormat === undefined ? { value } : { value, numberFormat };
}
