import { zlibSync } from 'fflate';

/** An image of opaque pixels, row by row from the top: red, green and blue, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel, true colour. */
const IMAGE_KIND = [8, 2, 0, 0, 0];

/**
 * The pixels as a PNG file. The same pixels give the same bytes.
 *
 * - Source: PNG specification, third edition, sections 5 and 11: header, data and end, each with its check sum; rows without filter.
 */
export function pngOf({ width, height, bytes }: Pixels): Uint8Array {
  const stride = width * 3;
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row += 1) rows.set(bytes.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from([...bigEndian(width), ...bigEndian(height), ...IMAGE_KIND])),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

const bigEndian = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** A chunk: length, type, data, and the check sum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(data.length + 12);
  framed.set(bigEndian(data.length), 0);
  framed.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  framed.set(data, 8);
  framed.set(bigEndian(crc32(framed.subarray(4, data.length + 8))), data.length + 8);
  return framed;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
