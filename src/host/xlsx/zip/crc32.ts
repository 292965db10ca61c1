/** Entry `256 * k + b` is what byte `b` does to the sum when `k` more bytes follow it, so that four are taken at a time. */
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
 * The check sum that zip files carry for each part (CRC-32, ISO 3309), as an unsigned number.
 *
 * @example crc32(strToU8('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  const table = TABLE;
  const { length } = bytes;
  const blocks = length - (length % 4);
  let crc = -1;
  let at = 0;
  for (; at < blocks; at += 4) {
    crc ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    crc = (table[768 + (crc & 255)] as number) ^ (table[512 + ((crc >>> 8) & 255)] as number)
      ^ (table[256 + ((crc >>> 16) & 255)] as number) ^ (table[crc >>> 24] as number);
  }
  for (; at < length; at += 1) crc = (table[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
