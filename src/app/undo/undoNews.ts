import { formatCount } from '../../engine/formatQuantity';
import { addressOfCell } from '../../workbook/cellAddress';
import type { News, NewsLine } from '../state';
import type { Undone } from './undoWork';

/** Cells named one by one; the rest are counted. */
const NAMED = 20;

/** What undoing did, sheet by sheet, with the cells that were left as somebody put them. */
export function undoNews(undone: readonly Undone[]): News {
  if (undone.length === 0) return { title: 'No había nada que deshacer.', lines: [] };
  const isWhole = undone.every(({ notice }) => notice === null);
  const what = whatWords(undone);
  return {
    title: isWhole ? `Se deshizo ${what}.` : `No se pudo deshacer del todo ${what}.`,
    lines: undone.flatMap((one) => [sheetLine(one), ...leftLines(one)]),
  };
}

/** "el último cálculo"; of a run that only made sheets, their names. */
function whatWords(undone: readonly Undone[]): string {
  if (undone.some(({ isOwn }) => isOwn === undefined)) return 'el último cálculo';
  return `lo último que se hizo en ${[...undone].reverse().map(({ sheet }) => `«${sheet}»`).join(' y ')}`;
}

function sheetLine({ sheet, restored, notice, removed, rowsKept }: Undone): NewsLine {
  if (notice !== null) return { status: 'failed', text: sheet, detail: `${notice.message} ${notice.remedy}`, place: null };
  if (removed) return { status: 'done', text: sheet, detail: 'La hoja se quitó: antes no existía.', place: null };
  const rows = rowsKept === undefined ? '' : ` Quedaron ${rowsKept === 1 ? '1 fila añadida' : `${rowsKept} filas añadidas`}, porque hay algo escrito en ellas.`;
  return { status: 'done', text: sheet, detail: (restored === 1 ? '1 celda quedó como estaba.' : `${formatCount(restored)} celdas quedaron como estaban.`) + rows, place: null };
}

function leftLines({ left }: Undone): NewsLine[] {
  const named = left.slice(0, NAMED).map((place): NewsLine => ({
    status: 'skipped',
    text: addressOfCell(place.sheet, place.rect.top, place.rect.left),
    detail: 'Alguien cambió esta celda después del cálculo: se dejó como está.',
    place,
  }));
  const rest = left.length - named.length;
  return rest === 0 ? named : [...named, { status: 'skipped', text: '', detail: `Y ${formatCount(rest)} celdas más que alguien cambió.`, place: null }];
}
