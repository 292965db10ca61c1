import type { SheetStamp } from './makeSummary';
import type { ReportContents } from './reportContents';

/** A text with bold parts, for the clipboard. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/** What the report needs of the world around the workbook; the entry gives it. */
export interface ReportEnvironment {
  /** Day and version that the summary's foot says. */
  stamp(): SheetStamp;
  /** False where Office lets no file out of the pane: Excel for Mac. */
  readonly canSave: boolean;
  /** The Word file of a report. */
  word(contents: ReportContents): Promise<Uint8Array>;
  /** Hands a file over to be kept. */
  save(name: string, bytes: Uint8Array): void;
  /** Called within the click that asked for it: a clipboard opens for no other. Rejects when it stays shut. */
  copy(words: Promise<RichText>): Promise<void>;
}

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
