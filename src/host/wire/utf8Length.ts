/**
 * Bytes of a text in UTF-8, counted without making them: bodies are megabytes, and nearly all of them ASCII.
 *
 * @example utf8Length('año') // 4
 */
export function utf8Length(text: string): number {
  const beyondAscii = /[\u0080-\uffff]/g;
  let bytes = text.length;
  while (beyondAscii.test(text)) {
    const code = text.charCodeAt(beyondAscii.lastIndex - 1);
    const isHalfOfPair = code >= 0xd800 && code <= 0xdfff;
    bytes += code > 0x7ff && !isHalfOfPair ? 2 : 1;
  }
  return bytes;
}
