const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED[body] ?? whole;
  const code = body[1] === 'x' || body[1] === 'X' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The text that XML writes with entities: `a &lt; b&#10;` is `a < b` and a line break. Line ends are one character, as XML reads them. */
export function decodeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? lines.replace(/&([#\w]+);/g, decodeEntity) : lines;
}

/** A text as XML content or attribute; tabs and line breaks are kept in attributes too. */
export const escapeXml = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (letter) => {
  switch (letter) {
    case '&': return '&amp;';
    case '<': return '&lt;';
    case '>': return '&gt;';
    case '"': return '&quot;';
    default: return `&#${letter.charCodeAt(0)};`;
  }
});

/** The letters that the format writes as `_x000D_`, in a text whose entities are read already. */
export const decodeControls = (text: string): string => (text.includes('_x')
  ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

/** The text of a cell as the file keeps it: `_x000D_` stands for what XML cannot hold. */
export const decodeCellText = (text: string): string => decodeControls(decodeXml(text));

/** Control letters but tab and line feed, and the two codes that are no letters: XML has no way to write them. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** The inverse of {@link decodeCellText}; line breaks stay as they are, inside an element. */
export const encodeCellText = (text: string): string => text
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
