import type { Making } from '../sheets/makeSummary';
import type { ReportContents } from './reportContents';

/** A text with bold parts, for the clipboard. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/** What the report needs of the world around the workbook; the entry gives it. */
export interface ReportDesk {
  /** Day and version that the summary's foot says. */
  making(): Making;
  /** False where Office lets no file out of the pane: Excel for Mac. */
  readonly canSave: boolean;
  /** The Word file of a report. */
  word(contents: ReportContents): Promise<Uint8Array>;
  /** Hands a file over to be kept. */
  save(name: string, bytes: Uint8Array): void;
  /** Called within the click that asked for it: a clipboard opens for no other. Rejects when it stays shut. */
  copy(words: Promise<RichText>): Promise<void>;
}
