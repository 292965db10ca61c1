import { basename } from 'node:path';
import { UsageProblem } from '../usageProblem';

/** Files that are no text, by how they begin. */
const OTHER_FILES: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'es un PDF: ábralo, copie el texto de su tabla y péguelo en un archivo .txt'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'es un libro de Excel 97-2003: ábralo en Excel y guárdelo como .xlsx'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'es un documento RTF: ábralo, copie el texto de su tabla y péguelo en un archivo .txt'],
];
/** Share of zero bytes at odd or even places by which UTF-16 without a mark is known. */
const MOSTLY = 0.3;
const BYTES_LOOKED_AT = 4_096;

/**
 * The text of a file: UTF-8, UTF-16 with or without its mark, else Windows-1252, as Excel and older programs save it in Peru.
 *
 * Throws a {@link UsageProblem} for a file that is no text.
 *
 * @example decodeText('a.csv', Uint8Array.of(0x4e, 0xba)) // 'Nº'
 */
export function decodeText(path: string, bytes: Uint8Array): string {
  const other = OTHER_FILES.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (other !== undefined) throw new UsageProblem([`«${basename(path)}» ${other[1]}.`]);
  const wide = wideEncoding(bytes);
  const text = wide === null ? narrowText(bytes) : new TextDecoder(wide).decode(bytes);
  if (text.includes('\0')) throw new UsageProblem([`«${basename(path)}» no es un archivo de texto.`]);
  return text;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, BYTES_LOOKED_AT);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length / Math.max(1, start.length / 2));
  if ((zeros[1] ?? 0) > MOSTLY && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > MOSTLY && zeros[1] === 0 ? 'utf-16be' : null;
}

function narrowText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
