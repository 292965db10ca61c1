import { builtInFormats } from './builtInFormats';
import type { CellValue } from './cellValue';

/** What a text becomes when it is typed into a cell whose format is General. */
export interface Typed {
  /** The value; for a formula its text, with the `=`. */
  readonly value: CellValue;
  /** The number format that the cell takes on; absent when it stays General. */
  readonly numberFormat?: string;
  /** Set when the text is a formula and still has to be parsed and calculated. */
  readonly formula?: true;
  /** Set when an apostrophe in front forced the rest to be text. */
  readonly quotePrefix?: true;
}

/** A typed value with the built-in format of an id: typing sets no other formats. */
export function typedAs(value: number, id: number | undefined): Typed {
  const numberFormat = id === undefined ? undefined : builtInFormats[id];
  return numberFormat === undefined ? { value } : { value, numberFormat };
}
