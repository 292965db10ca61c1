import { boundingArea, FileError } from '../../../host';
import type { Area, WorkbookChange } from '../../../host';
import { EditDesk } from '../edit/editDesk';
import type { PreviewBook } from './previewBook';

/** State of the preview page: the open workbook, its revision, and the problem with the last file. */
export interface PreviewState {
  readonly book: PreviewBook | null;
  /** How many books have been opened: another one even when it has the same name. */
  readonly opening: number;
  /** What a person does in the grid of the open book. */
  readonly desk: EditDesk | null;
  /** Whether the book has changes that no saved copy has. */
  readonly isUnsaved: boolean;
  /** Grows with every change of the book. */
  readonly revision: number;
  /** The cells that the add-in wrote last; null before the first write. */
  readonly written: WrittenCells | null;
  /** A whole Spanish sentence; null when nothing is wrong. */
  readonly problem: string | null;
  /** What is to be known of the copy saved last, a whole Spanish sentence; null for nothing. */
  readonly notice: string | null;
}

/** The smallest block that holds all cells written together on a sheet. */
export interface WrittenCells {
  readonly sheetId: string;
  readonly area: Area;
}

/** The store of the preview page. */
export interface PreviewStore {
  /** Calls the listener after every change of the state; the returned function ends it. */
  subscribe(listener: () => void): () => void;
  /** The state now; the same object until something changes. */
  current(): PreviewState;
  /** Opens a file in place of the open book. An unreadable file leaves that book open and sets `problem`. */
  open(name: string, bytes: () => Promise<Uint8Array>): Promise<void>;
  /** Makes a copy of the open book and hands it over. One that cannot be made sets `problem`; a lost signature sets `notice`. */
  save(handOver: (book: PreviewBook, bytes: Uint8Array<ArrayBuffer>) => void): Promise<void>;
}

const UNREADABLE = 'No se pudo leer el archivo. Compruebe que existe y que puede abrirlo, y vuelva a intentar.';
const UNSAVED = 'No se pudo armar el archivo. El libro sigue abierto: vuelva a intentar.';
const SIGNATURE_REMOVED = 'El libro tenía una firma digital, que deja de valer al cambiarlo: la copia ya no la lleva. Si la necesita, vuelva a firmarla en Excel.';
/** Milliseconds that changes are gathered before the page is drawn: a run makes one change per block of cells. */
const BURST = 16;

/** @param openBook opens the bytes of an .xlsx; throws {@link FileError} for anything else */
export function createPreviewStore(openBook: (name: string, bytes: Uint8Array) => PreviewBook): PreviewStore {
  const listeners = new Set<() => void>();
  let state: PreviewState = { book: null, opening: 0, desk: null, isUnsaved: false, revision: 0, written: null, problem: null, notice: null };
  let unfollow: () => void = () => undefined;

  const show = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function follow(book: PreviewBook, desk: EditDesk): () => void {
    let isScheduled = false;
    let written: WrittenCells | null = null;
    const draw = (): void => {
      if (isScheduled) return;
      isScheduled = true;
      setTimeout(() => {
        isScheduled = false;
        show({ revision: state.revision + 1, ...(written === null ? {} : { written }) });
        written = null;
      }, BURST);
    };
    const unlisten = book.workbook.listen((change) => {
      if (change.type === 'selection') return;
      if (!desk.edits.isOwn(change)) written = writtenAfter(written, change);
      draw();
    });
    // Widths of columns change without a notice of their own.
    const unheard = book.onChange(() => {
      if (!state.isUnsaved) show({ isUnsaved: true });
      draw();
    });
    return () => {
      unlisten();
      unheard();
    };
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    open: async (name, bytes) => {
      try {
        const book = openBook(name, await bytes());
        unfollow();
        const desk = new EditDesk(book);
        unfollow = follow(book, desk);
        show({ book, opening: state.opening + 1, desk, isUnsaved: false, revision: state.revision + 1, written: null, problem: null, notice: null });
      } catch (error) {
        show({ problem: `${name}: ${error instanceof FileError ? error.message : UNREADABLE}` });
      }
    },
    save: async (handOver) => {
      const { book } = state;
      if (book === null) return;
      try {
        const { bytes, lostSignature, changes: saved } = await book.save();
        handOver(book, bytes);
        show({ isUnsaved: saved !== book.changes, problem: null, notice: lostSignature ? SIGNATURE_REMOVED : null });
      } catch (error) {
        show({ problem: `No se guardó la copia de ${book.name}: ${error instanceof FileError ? error.message : UNSAVED}`, notice: null });
      }
    },
  };
}

function writtenAfter(written: WrittenCells | null, change: WorkbookChange): WrittenCells | null {
  if (change.type !== 'cells') return written;
  const { sheetId, area } = change;
  return written === null || written.sheetId !== sheetId ? { sheetId, area } : { sheetId, area: boundingArea(written.area, area) };
}
