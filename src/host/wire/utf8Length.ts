/**
 * Bytes of a text in UTF-8, counted without making them: bodies are megabytes.
 *
 * @example utf8Length('año') // 4
 */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x7f) continue;
    const isHalfOfPair = code >= 0xd800 && code <= 0xdfff;
    bytes += code > 0x7ff && !isHalfOfPair ? 2 : 1;
  }
  return bytes;
}
