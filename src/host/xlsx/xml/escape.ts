const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED[body] ?? whole;
  const code = body[1] === 'x' || body[1] === 'X' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Decodes the entities of XML: `a &lt; b&#10;` is `a < b` and a line feed. Line ends become line feeds, as XML prescribes. */
export function decodeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? lines.replace(/&([#\w]+);/g, decodeEntity) : lines;
}

/** Characters that XML cannot hold: control characters but tab and line ends, halves of a pair, and two noncharacters. */
const OUTSIDE_XML = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Escapes a text for content or attributes; tabs and line breaks survive in attributes too. Characters that XML cannot hold become
 * U+FFFD, the sign of a lost character: with them no program would open the file.
 */
export const escapeXml = (text: string): string => text.replace(OUTSIDE_XML, '\uFFFD').replace(/[&<>"\r\n\t]/g, (letter) => {
  switch (letter) {
    case '&': return '&amp;';
    case '<': return '&lt;';
    case '>': return '&gt;';
    case '"': return '&quot;';
    default: return `&#${letter.charCodeAt(0)};`;
  }
});

/** Decodes `_x000D_` and the like in a text without entities. */
export const decodeControls = (text: string): string => (text.includes('_x')
  ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

/** Decodes the text of a cell: entities, and `_x000D_` for characters that XML cannot hold. */
export const decodeCellText = (text: string): string => decodeControls(decodeXml(text));

/** Characters that a cell's text writes by their number: control characters except tab and line feed, and two noncharacters. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** The inverse of {@link decodeCellText}, for the content of an element: line breaks stay. */
export const encodeCellText = (text: string): string => text
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
