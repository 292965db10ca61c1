import type { ZipEntry } from './readDirectory';

/** Sizes stand in the directory, not behind the data, once the file is written whole. */
const SIZES_FOLLOW = 0x8;
const HEADER = 30;
const RECORD = 46;

/** A zip file of these parts in this order; their compressed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const dataSize = entries.reduce((sum, { nameBytes, packed }) => sum + HEADER + nameBytes.length + packed.length, 0);
  const directorySize = entries.reduce((sum, { nameBytes }) => sum + RECORD + nameBytes.length, 0);
  const file = new Uint8Array(dataSize + directorySize + 22);
  const view = new DataView(file.buffer);
  let offset = 0;
  let record = dataSize;
  for (const entry of entries) {
    view.setUint32(record, 0x02014b50, true);
    view.setUint16(record + 4, 20, true);
    writeCommon(view, record + 6, entry);
    view.setUint32(record + 42, offset, true);
    file.set(entry.nameBytes, record + RECORD);
    record += RECORD + entry.nameBytes.length;

    view.setUint32(offset, 0x04034b50, true);
    writeCommon(view, offset + 4, entry);
    file.set(entry.nameBytes, offset + HEADER);
    file.set(entry.packed, offset + HEADER + entry.nameBytes.length);
    offset += HEADER + entry.nameBytes.length + entry.packed.length;
  }
  view.setUint32(record, 0x06054b50, true);
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
