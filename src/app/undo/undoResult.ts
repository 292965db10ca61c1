import type { Steps } from '../../engine/steps';
import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import { addressOfCell } from '../../workbook/cells/cellAddress';
import type { Place } from '../../workbook/cells/observation';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WorkbookCells } from '../../workbook/port';
import type { WritePlan } from '../../workbook/write/writePlan';
import type { News, NewsLine, Notice } from '../messages/messages';
import type { StoredChange } from './storedChange';

/** What came of undoing one write of the last run. */
export interface UndoResult {
  readonly sheet: string;
  /** Cells that got back what stood in them. */
  readonly restored: number;
  /** Cells that somebody changed since: left as they are. */
  readonly left: readonly Place[];
  /** Why nothing was put back; null when it was. */
  readonly notice: Notice | null;
  /** The sheet is one of the add-in's own. */
  readonly isOwn?: true;
  /** It is the register of what units returned: the run wrote that. */
  readonly isRegister?: true;
  /** The run had made the sheet, and it is gone again. */
  readonly removed?: true;
  /** Rows the run had put in and that stay, as somebody uses them. */
  readonly rowsKept?: number;
  /** The run arranged a sheet of an earlier version anew: its widths, merged cells and page set-up stay as they are now. */
  readonly isArrangementKept?: true;
}

/** How the workbook is reached. */
export interface UndoPorts {
  read(): Promise<WorkbookCells>;
  write(plan: WritePlan): Promise<void>;
  compute<T>(pieces: Steps<T>): Promise<T>;
  readonly sheets: SheetPort;
}

/** One write to undo: the workbook as it is, and the record under its setting. */
export interface UndoTask {
  readonly ports: UndoPorts;
  readonly workbook: WorkbookCells;
  readonly key: string;
  readonly change: StoredChange;
}

/** Cells named one by one; the rest are counted. */
const NAMED = 20;

/**
 * What undoing did, sheet by sheet, with the cells that were left as somebody put them.
 *
 * @param lost why nothing could be undone; null where there was nothing
 */
export function undoNews(undone: readonly UndoResult[], lost: Notice | null = null): News {
  if (undone.length === 0) {
    return lost === null ? { title: 'No había nada que deshacer.', lines: [] } : { title: lost.message, lines: [{ status: 'skipped', text: '', detail: lost.remedy, place: null }] };
  }
  const isWhole = undone.every(({ notice }) => notice === null);
  const what = whatWords(undone);
  return {
    title: isWhole ? `Se deshizo ${what}.` : `No se pudo deshacer del todo ${what}.`,
    lines: undone.flatMap((one) => [sheetLine(one), ...leftLines(one)]),
  };
}

/** "el último cálculo"; of a run that only made sheets, their names. */
function whatWords(undone: readonly UndoResult[]): string {
  if (undone.some(({ isRegister }) => isRegister === true)) return 'lo último que se recogió';
  if (undone.some(({ isOwn }) => isOwn === undefined)) return 'el último cálculo';
  return `lo último que se hizo en ${spanishList([...undone].reverse().map(({ sheet }) => `«${sheet}»`))}`;
}

function sheetLine({ sheet, restored, notice, removed, rowsKept, isArrangementKept }: UndoResult): NewsLine {
  if (notice !== null) return { status: 'failed', text: sheet, detail: `${notice.message} ${notice.remedy}`, place: null };
  if (removed) return { status: 'done', text: sheet, detail: 'La hoja se quitó: antes no existía.', place: null };
  const rows = rowsKept === undefined ? '' : ` Quedaron ${rowsKept === 1 ? '1 fila añadida' : `${rowsKept} filas añadidas`}, porque hay algo escrito en ellas.`;
  const arrangement = isArrangementKept === true ? ' Los anchos de columna, las celdas combinadas y la página son los de ahora: la hoja era de una versión anterior.' : '';
  return { status: 'done', text: sheet, detail: (restored === 1 ? '1 celda quedó como estaba.' : `${formatCount(restored)} celdas quedaron como estaban.`) + rows + arrangement, place: null };
}

function leftLines({ left }: UndoResult): NewsLine[] {
  const named = left.slice(0, NAMED).map((place): NewsLine => ({
    status: 'skipped',
    text: addressOfCell(place.sheet, place.rect.top, place.rect.left),
    detail: 'Alguien cambió esta celda después del cálculo: se dejó como está.',
    place,
  }));
  const rest = left.length - named.length;
  return rest === 0 ? named : [...named, { status: 'skipped', text: '', detail: `Y ${formatCount(rest)} celdas más que alguien cambió.`, place: null }];
}
