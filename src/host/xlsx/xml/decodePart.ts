import { FileError } from '../fileError';

/** Byte order marks, and the first letters of a part without one, by encoding. */
const SIGNS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be'], [[0x3c, 0, 0x3f, 0], 'utf-16le'], [[0, 0x3c, 0, 0x3f], 'utf-16be'],
];

/** The first bytes of parts in UTF-32, which programs do not read. */
const UTF_32: readonly (readonly number[])[] = [[0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff], [0x3c, 0, 0, 0], [0, 0, 0, 0x3c]];

const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*(["'])([\w.:-]+)\1[^>]*?\?>/;

/**
 * The text of an XML part, decoded as its byte order mark or else its declaration says; UTF-8 where neither does. A declaration of
 * another encoding is made UTF-8, in which parts are written.
 *
 * @param part its name, for the error
 * @throws FileError `encoding` when the encoding is unknown or the bytes are not of it
 * @example decodePart(strToU8('<a/>'), 'x.xml') // '<a/>'
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  if (UTF_32.some((mark) => mark.every((byte, at) => bytes[at] === byte))) throw new FileError('encoding', part);
  const sign = SIGNS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const declared = DECLARATION.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[2]?.toLowerCase() ?? 'utf-8';
  if (sign === undefined && declared.startsWith('utf-16')) throw new FileError('encoding', part);
  const text = decoded(bytes, sign ?? (declared === 'us-ascii' || declared === 'ascii' ? 'utf-8' : declared), part);
  return text.replace(DECLARATION, (line, _, encoding: string) => (/^utf-?8$/i.test(encoding) ? line : line.replace(encoding, 'UTF-8')));
}

function decoded(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('encoding', part);
  }
}
