import { builtInFormats } from './builtInFormats';
import type { Typed } from './parseTyped';

/** A typed value with the built-in format of an id: typing sets no other formats. */
export function typedAs(value: number, id: number | undefined): Typed {
  const numberFormat = id === undefined ? undefined : builtInFormats[id];
  return numberFormat === undefined ? { value } : { value, numberFormat };
}
