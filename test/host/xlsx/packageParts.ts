import { strFromU8, unzipSync } from 'fflate';

/** The parts of a file as text, one character per byte, so that equal texts are equal bytes. */
export const packageParts = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));

/** A part of a file as text. */
export const partText = (file: Uint8Array, name: string): string => {
  const bytes = unzipSync(file)[name];
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
};

/** The names of the parts that changed, were added or were removed, sorted. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const one = packageParts(before);
  const other = packageParts(after);
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();
}
