const TABLES = makeTables();

/** Eight tables, so that eight bytes are taken at a time. */
function makeTables(): Uint32Array[] {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first = new Uint32Array(256)] = tables;
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc >>> 0;
  }
  for (let level = 1; level < 8; level += 1) {
    const before = tables[level - 1] ?? first;
    const table = tables[level] ?? first;
    for (let byte = 0; byte < 256; byte += 1) {
      const crc = before[byte] ?? 0;
      table[byte] = ((crc >>> 8) ^ (first[crc & 255] ?? 0)) >>> 0;
    }
  }
  return tables;
}

/**
 * The check sum that zip files carry for each part (CRC-32, ISO 3309), as an unsigned number.
 *
 * @example crc32(strToU8('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const at = (table: Uint32Array, index: number): number => table[index & 255] as number;
  let crc = 0xffffffff;
  let offset = 0;
  for (const end = bytes.length - (bytes.length % 8); offset < end; offset += 8) {
    const byte = (index: number): number => bytes[offset + index] as number;
    crc ^= byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
    crc = at(t7, crc) ^ at(t6, crc >>> 8) ^ at(t5, crc >>> 16) ^ at(t4, crc >>> 24)
      ^ at(t3, byte(4)) ^ at(t2, byte(5)) ^ at(t1, byte(6)) ^ at(t0, byte(7));
  }
  for (; offset < bytes.length; offset += 1) crc = at(t0, crc ^ (bytes[offset] as number)) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
