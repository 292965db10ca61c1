const encoder = new TextEncoder();
/** Bodies are megabytes: they are encoded piece by piece into the same room. */
const PIECE = 16_384;
const MOST_BYTES_PER_UNIT = 3;
const room = new Uint8Array(PIECE * MOST_BYTES_PER_UNIT);

/**
 * Bytes of a text in UTF-8.
 *
 * @example utf8Length('año') // 4
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let from = 0; from < text.length;) {
    const end = endOfPiece(text, from);
    bytes += encoder.encodeInto(text.slice(from, end), room).written;
    from = end;
  }
  return bytes;
}

/** No piece ends between the two halves of a letter. */
function endOfPiece(text: string, from: number): number {
  const end = from + PIECE;
  if (end >= text.length) return text.length;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
