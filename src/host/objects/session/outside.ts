import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';

/** What an add-in asks of Excel's window: it concerns whoever holds the file. */
export type FileAction =
  | { readonly kind: 'save' }
  /** The workbook is to be closed, saved before or not. */
  | { readonly kind: 'close'; readonly saves: boolean }
  /** A new workbook is to be opened in a window of its own: a copy of this file, or an empty one with null. */
  | { readonly kind: 'create'; readonly bytes: Uint8Array | null };

/** A workbook of another file, whose sheets may be inserted into this one. */
export interface OtherBook {
  readonly workbook: Workbook;
  /** Whether a sheet has parts outside the model, such as pivot tables, which cannot be taken along. */
  hasOtherParts(sheet: Sheet): boolean;
}

/** What the object model needs of the world around the workbook. */
export interface Outside {
  /** Opens the bytes of a file. Throws an error when they are no readable workbook. */
  openBook(bytes: Uint8Array): OtherBook;
  /** Called when an add-in asks for it, after it was checked. */
  act(action: FileAction): void;
}
