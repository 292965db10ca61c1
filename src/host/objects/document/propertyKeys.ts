import { invalidArgument } from '../../wire/apiError';

/** Letters of a key, and of the text of a workbook's property, that Excel takes. */
export const LONGEST = 255;

/** The exact spelling of a key of a property, in any case; undefined for none. */
export const keptKey = (properties: ReadonlyMap<string, unknown>, key: string): string | undefined =>
  [...properties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

/** The key for a property that is added or replaced. Throws `InvalidArgument` for an empty or too long one. */
export function keyToWrite(properties: ReadonlyMap<string, unknown>, given: string): string {
  if (given === '' || given.length > LONGEST) throw invalidArgument();
  return keptKey(properties, given) ?? given;
}
