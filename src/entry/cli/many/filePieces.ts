import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const PIECE = 1 << 16;

/** The text of a file in UTF-8, in pieces. */
export function* filePieces(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const bytes = Buffer.alloc(PIECE);
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) yield decoder.write(bytes.subarray(0, read));
  } finally {
    closeSync(file);
  }
}
