import { strFromU8, strToU8 } from 'fflate';
import { FileError } from '../fileError';

/** A part of a zip file as its directory describes it, with its compressed bytes. */
export type ZipEntry = {
  readonly name: string;
  /** The name's bytes in the file, which are written unchanged but for backslashes between folders. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  /** The compressed bytes, a view of the file. */
  readonly packed: Uint8Array;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
/** Bytes of a local entry, of a directory entry and of the end record, without names and comments. */
const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const END_SIZE = 22;
const UTF8_NAME = 0x800;
const ENCRYPTED = 0x1;

/** Largest size of all unpacked parts together, in bytes, and largest number of parts. */
const SIZE_LIMIT = 400 * 1024 * 1024;
const PART_LIMIT = 10_000;

/**
 * The parts of a zip file in the order of its directory.
 *
 * @throws FileError `not-xlsx` when it is no zip file, `corrupt` when it is truncated or inconsistent, `encrypted`, `zip-features` for a
 * compression that workbooks do not use, `too-large`, `too-many-parts`, `repeated-part` for two parts of one name
 */
export function readDirectory(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { count, start } = directoryPlace(view, findEnd(view));
  if (count > PART_LIMIT) throw new FileError('too-many-parts');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let offset = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (offset + RECORD_SIZE > file.length || view.getUint32(offset, true) !== DIRECTORY_ENTRY) throw new FileError('corrupt');
    const entry = readEntry(file, view, offset);
    total += entry.size;
    if (total > SIZE_LIMIT) throw new FileError('too-large');
    const name = partKey(entry.name);
    if (names.has(name)) throw new FileError('repeated-part', entry.name);
    names.add(name);
    entries.push(entry);
    offset += RECORD_SIZE + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** Names that differ in case, or in letters written as `%20`, are the same part. */
export function partKey(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes('%') ? lower.replace(/%([0-7][0-9a-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : lower;
}

/**
 * Position of the end record, after which only a comment of at most 65,535 bytes stands, as long as the record says; or, where bytes were
 * added to the file, of the last mark with room for its comment.
 */
function findEnd(view: DataView): number {
  let found = -1;
  for (let offset = view.byteLength - END_SIZE; offset >= Math.max(0, view.byteLength - END_SIZE - 0xffff); offset -= 1) {
    if (view.getUint32(offset, true) !== END_OF_DIRECTORY) continue;
    const end = offset + END_SIZE + view.getUint16(offset + 20, true);
    if (end === view.byteLength) return offset;
    if (found < 0 && end < view.byteLength) found = offset;
  }
  if (found >= 0) return found;
  const startsAsZip = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_ENTRY;
  throw new FileError(startsAsZip ? 'corrupt' : 'not-xlsx');
}

/** Number of parts and position of the directory. Numbers too large for the end record are in the 64-bit one that its locator names. */
function directoryPlace(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff && view.getUint32(end + 12, true) !== 0xffffffff) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start };
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) throw new FileError('corrupt');
  return { count: Number(view.getBigUint64(record + 32, true)), start: Number(view.getBigUint64(record + 48, true)) };
}

/** Unpacked size, packed size and position of an entry; values of 0xffffffff are in the extra field 1 as 64-bit numbers. */
function readSizes(view: DataView, offset: number): [size: number, packed: number, local: number] {
  const sizes: [number, number, number] = [view.getUint32(offset + 24, true), view.getUint32(offset + 20, true), view.getUint32(offset + 42, true)];
  let extra = offset + RECORD_SIZE + view.getUint16(offset + 28, true);
  const end = extra + view.getUint16(offset + 30, true);
  while (extra + 4 <= end && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  extra += 4;
  for (const index of [0, 1, 2] as const) {
    if (sizes[index] !== 0xffffffff || extra + 8 > end) continue;
    sizes[index] = Number(view.getBigUint64(extra, true));
    extra += 8;
  }
  return sizes;
}

function readEntry(file: Uint8Array, view: DataView, offset: number): ZipEntry {
  const flags = view.getUint16(offset + 8, true);
  const method = view.getUint16(offset + 10, true);
  const nameBytes = file.subarray(offset + RECORD_SIZE, offset + RECORD_SIZE + view.getUint16(offset + 28, true));
  const [size, packedSize, local] = readSizes(view, offset);
  if (flags & ENCRYPTED) throw new FileError('encrypted');
  if (local + LOCAL_SIZE > file.length || view.getUint32(local, true) !== LOCAL_ENTRY) throw new FileError('corrupt');
  if (method !== 0 && method !== 8) throw new FileError('zip-features');
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > file.length) throw new FileError('corrupt');
  const written = strFromU8(nameBytes, !(flags & UTF8_NAME));
  const name = written.replaceAll('\\', '/');
  return {
    name, nameBytes: name === written ? nameBytes : strToU8(name, !(flags & UTF8_NAME)), flags, method,
    time: view.getUint32(offset + 12, true),
    crc: view.getUint32(offset + 16, true),
    size,
    packed: file.subarray(start, start + packedSize),
  };
}

/** Flag of a part whose sizes follow its data. */
const SIZES_FOLLOW = 0x8;

/** A zip file of these parts in this order, with their compressed bytes as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const dataSize = entries.reduce((sum, { nameBytes, packed }) => sum + LOCAL_SIZE + nameBytes.length + packed.length, 0);
  const directorySize = entries.reduce((sum, { nameBytes }) => sum + RECORD_SIZE + nameBytes.length, 0);
  const file = new Uint8Array(dataSize + directorySize + END_SIZE);
  const view = new DataView(file.buffer);
  let offset = 0;
  let record = dataSize;
  for (const entry of entries) {
    view.setUint32(record, DIRECTORY_ENTRY, true);
    view.setUint16(record + 4, 20, true);
    writeCommon(view, record + 6, entry);
    view.setUint32(record + 42, offset, true);
    file.set(entry.nameBytes, record + RECORD_SIZE);
    record += RECORD_SIZE + entry.nameBytes.length;

    view.setUint32(offset, LOCAL_ENTRY, true);
    writeCommon(view, offset + 4, entry);
    file.set(entry.nameBytes, offset + LOCAL_SIZE);
    file.set(entry.packed, offset + LOCAL_SIZE + entry.nameBytes.length);
    offset += LOCAL_SIZE + entry.nameBytes.length + entry.packed.length;
  }
  view.setUint32(record, END_OF_DIRECTORY, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directorySize, true);
  view.setUint32(record + 16, dataSize, true);
  return file;
}

/** The 24 bytes that a part's header and its directory record share. */
function writeCommon(view: DataView, offset: number, entry: ZipEntry): void {
  view.setUint16(offset, 20, true);
  view.setUint16(offset + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(offset + 4, entry.method, true);
  view.setUint32(offset + 6, entry.time, true);
  view.setUint32(offset + 10, entry.crc, true);
  view.setUint32(offset + 14, entry.packed.length, true);
  view.setUint32(offset + 18, entry.size, true);
  view.setUint16(offset + 22, entry.nameBytes.length, true);
}
