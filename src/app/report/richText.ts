import type { RichText } from './reportDesk';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Paragraphs with `**bold**` parts as HTML, which Word takes with its bold, and as plain text for the rest.
 *
 * @example richText(['en **Uno**']).html // '<p>en <b>Uno</b></p>'
 */
export function richText(paragraphs: readonly string[]): RichText {
  const html = paragraphs.map((paragraph) => `<p>${paragraph.split('**').map((part, at) => (at % 2 === 1 ? `<b>${escaped(part)}</b>` : escaped(part))).join('')}</p>`);
  return { html: html.join('\n'), plain: paragraphs.map((paragraph) => paragraph.replaceAll('**', '')).join('\n\n') };
}
