import type { Steps } from '../../engine/steps';
import type { MakeBook } from '../otherBooks/makeBook';
import type { SheetStamp } from './makeSummary';
import type { ReportContents } from './word/reportContents';

/** A text with bold parts, for the clipboard. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/** A file by its name. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the report needs besides the workbook; each entry has its own. */
export interface ReportEnvironment {
  /** Day and version in the foot of the summary. */
  stamp(): SheetStamp;
  /** False where Office lets the pane save no file: Excel for Mac. */
  readonly canSave: boolean;
  /** The Word file of a report. `run` runs the parts that grow with the plan; what it throws ends the making. */
  word(contents: ReportContents, run: <T>(steps: Steps<T>) => Promise<T>): Promise<Uint8Array>;
  /** Gives the user a file to save, of the kind that its ending says: .docx, .xlsx or .zip. */
  save(name: string, bytes: Uint8Array): void;
  /** Several files as the bytes of one .zip. */
  zip(files: readonly NamedFile[]): Promise<Uint8Array>;
  /** Makes workbooks of their own, such as requests. */
  readonly makeBook: MakeBook;
  /** To be called in the handler of a click: browsers open the clipboard for nothing else. Rejects when it stays shut. */
  copy(text: Promise<RichText>): Promise<void>;
}

/** A clipboard that was opened in a click, for a text that comes later. */
export interface Clipboard {
  /** Rejects when the clipboard stays shut. */
  put(text: RichText): Promise<void>;
  /** To be called at the end, whether anything was put or not. */
  close(): void;
}

/** Opens the clipboard; to be called in the handler of a click. */
export function openClipboard(environment: ReportEnvironment): Clipboard {
  let put: (text: RichText) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const copied = environment.copy(new Promise<RichText>((resolve, reject) => ((put = resolve), (fail = reject))));
  copied.catch(() => undefined);
  return {
    put: (text) => {
      put(text);
      return copied;
    },
    close: () => fail(new Error('Nothing was copied.')),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text as it stands in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Paragraphs with `**bold**` parts as HTML, which Word takes with its bold, and as plain text for the rest.
 *
 * @example richText(['en **Uno**']).html // '<p>en <b>Uno</b></p>'
 */
export function richText(paragraphs: readonly string[]): RichText {
  const html = paragraphs.map((paragraph) => `<p>${paragraph.split('**').map((part, at) => (at % 2 === 1 ? `<b>${escaped(part)}</b>` : escaped(part))).join('')}</p>`);
  return { html: html.join('\n'), plain: paragraphs.map((paragraph) => paragraph.replaceAll('**', '')).join('\n\n') };
}
