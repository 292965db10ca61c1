import { boundingArea, FileError } from '../../../host';
import type { Area, WorkbookChange } from '../../../host';
import type { PreviewBook } from './previewBook';

/** The page's state: the open book, how often it changed, and what went wrong with the last file. */
export interface PreviewState {
  readonly book: PreviewBook | null;
  /** Grows with every change of the book. */
  readonly revision: number;
  /** Where cells were written last; null before that. */
  readonly written: WrittenCells | null;
  /** A whole Spanish sentence; null when nothing is wrong. */
  readonly problem: string | null;
}

/** The smallest block that holds all cells written in one burst on a sheet. */
export interface WrittenCells {
  readonly sheetId: string;
  readonly area: Area;
}

export interface PreviewStore {
  subscribe(listener: () => void): () => void;
  current(): PreviewState;
  /** Opens a file in place of the open book. What cannot be read leaves that book open and says why. */
  open(name: string, bytes: () => Promise<Uint8Array>): Promise<void>;
}

const UNREADABLE = 'No se pudo leer el archivo. Compruebe que existe y que puede abrirlo, y vuelva a intentar.';
/** Changes come in bursts, one per cell block: the page is drawn once for all of them. */
const BURST = 16;

/** @param openBook reads the bytes of an .xlsx; throws {@link FileError} when they are none */
export function createPreviewStore(openBook: (name: string, bytes: Uint8Array) => PreviewBook): PreviewStore {
  const listeners = new Set<() => void>();
  let state: PreviewState = { book: null, revision: 0, written: null, problem: null };
  let deaf: () => void = () => undefined;

  const show = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function follow(book: PreviewBook): () => void {
    let isComing = false;
    let written: WrittenCells | null = null;
    return book.workbook.listen((change) => {
      written = writtenAfter(written, change);
      if (isComing) return;
      isComing = true;
      setTimeout(() => {
        isComing = false;
        show({ revision: state.revision + 1, ...(written === null ? {} : { written }) });
        written = null;
      }, BURST);
    });
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
        deaf();
        deaf = follow(book);
        show({ book, revision: state.revision + 1, written: null, problem: null });
      } catch (error) {
        show({ problem: `${name}: ${error instanceof FileError ? error.message : UNREADABLE}` });
      }
    },
  };
}

function writtenAfter(written: WrittenCells | null, change: WorkbookChange): WrittenCells | null {
  if (change.type !== 'cells') return written;
  const { sheetId, area } = change;
  return written === null || written.sheetId !== sheetId ? { sheetId, area } : { sheetId, area: boundingArea(written.area, area) };
}
