import { deflateSync, inflateSync, strToU8 } from 'fflate';
import { FileError } from '../fileError';
import { canonicalXml } from '../xml/canonicalXml';
import { decodePart } from '../xml/decodePart';
import { deflateText } from './deflateText';
import { partKey, readDirectory, writeZip } from './zipDirectory';
import type { ZipEntry } from './zipDirectory';

/** 1 January 1980, Excel's date of every part. */
const NO_DATE = 0x00210000;

/**
 * The parts of an .xlsx, each unpacked on demand. Names are those of the zip, without a leading slash; their case does not matter. The
 * package never changes; {@link replaced} returns the file with some parts changed and all others byte for byte the same.
 */
export class ZipPackage {
  private readonly entries: readonly ZipEntry[];
  private readonly byName: Map<string, ZipEntry>;
  /** Parts found to be in that form already: they are checked once. */
  private readonly plain = new Set<string>();

  /** @throws FileError as `readDirectory` */
  constructor(file: Uint8Array) {
    this.entries = readDirectory(file);
    this.byName = new Map(this.entries.map((entry) => [partKey(entry.name), entry]));
  }

  get names(): string[] {
    return this.entries.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.byName.has(partKey(name));
  }

  /** @throws FileError `corrupt` when the part is missing or its bytes do not match their check sum */
  bytes(name: string): Uint8Array {
    const entry = this.byName.get(partKey(name));
    if (entry === undefined) throw new FileError('corrupt', name);
    const bytes = unpack(entry);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileError('corrupt', name);
    return bytes;
  }

  /**
   * A part as text, decoded and otherwise as it is.
   *
   * @throws FileError when it is missing, damaged or of an unknown encoding
   */
  rawText(name: string): string {
    return decodePart(this.bytes(name), name);
  }

  /**
   * A part as text, in the form that the host reads and patches (`canonicalXml`); old drawings (.vml), which are not always XML, only decoded.
   *
   * @throws FileError when it is missing, damaged, or not well formed
   */
  text(name: string): string {
    const text = this.rawText(name);
    if (/\.vml$/i.test(name) || this.plain.has(name)) return text;
    const read = canonicalXml(text, name);
    if (read === text) this.plain.add(name);
    return read;
  }

  /** The file with parts changed, added (at the end) or, with null, removed. */
  replaced(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
    const pending = new Map([...changes].map(([name, text]) => [partKey(name), { name, text }]));
    const written: ZipEntry[] = [];
    for (const entry of this.entries) {
      const change = pending.get(partKey(entry.name));
      pending.delete(partKey(entry.name));
      if (change === undefined) written.push(entry);
      else if (change.text !== null) written.push(pack(entry.name, change.text));
    }
    for (const { name, text } of pending.values()) {
      if (text !== null) written.push(pack(name, text));
    }
    return writeZip(written);
  }
}

function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.packed;
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new FileError('corrupt', entry.name);
  }
}

const pack = (name: string, content: string | Uint8Array): ZipEntry => ({
  name, nameBytes: strToU8(name), flags: 0x800, method: 8, time: NO_DATE,
  ...(typeof content === 'string' ? deflateText(content, crc32) : { packed: deflateSync(content), size: content.length, crc: crc32(content) }),
});

/** A zip file of these parts, for a new workbook. */
export const createZip = (parts: readonly (readonly [name: string, text: string])[]): Uint8Array =>
  writeZip(parts.map(([name, text]) => pack(name, text)));

/** Entry `256 * k + b` is the effect of byte `b` on the sum when `k` more bytes follow it: four bytes are processed at a time. */
const TABLE = makeTable();

function makeTable(): Uint32Array {
  const table = new Uint32Array(1024);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    table[byte] = crc;
  }
  for (let index = 256; index < 1024; index += 1) {
    const before = table[index - 256] as number;
    table[index] = (before >>> 8) ^ (table[before & 255] as number);
  }
  return table;
}

/**
 * The check sum of a part of a zip file (CRC-32, ISO 3309), as an unsigned number.
 *
 * @param before the check sum of the bytes before these; 0 for none
 * @example crc32(strToU8('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLE;
  const { length } = bytes;
  const blocks = length - (length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < blocks; at += 4) {
    crc ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    crc = (table[768 + (crc & 255)] as number) ^ (table[512 + ((crc >>> 8) & 255)] as number)
      ^ (table[256 + ((crc >>> 16) & 255)] as number) ^ (table[crc >>> 24] as number);
  }
  for (; at < length; at += 1) crc = (table[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
