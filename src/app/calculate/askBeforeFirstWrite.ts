import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import type { WorkbookCells } from '../../workbook/port';
import { settingsOf } from '../settings/settings';
import type { SheetPreview } from '../messages/messages';
import type { StatePatch } from '../store/state';
import type { ReadWorkbook } from './readTables';

/** Whether whatever is written next would be the first in this workbook, and the user wants to be asked. */
export const mustAsk = ({ workbook }: ReadWorkbook): boolean => settingsOf(workbook.settings).askBefore && isFirstWrite(workbook);

/** A write that may have to be asked for. */
interface ProposedWrite {
  readonly sheets: readonly SheetPreview[];
  /** What of the workbook it would leave out, a line each. */
  readonly omitted?: readonly string[];
  /** The key of the write that the user said yes to, if any; see {@link firstWriteQuestion}. */
  readonly confirmed: string | null;
}

/**
 * The question to ask before a write: what it would write, where it would be the first in this workbook and the user wants to be asked.
 * Null when nothing is to be asked, as after a yes to the same write.
 *
 * @param goOn called after a yes, with the key of what was confirmed
 */
export function firstWriteQuestion(
  read: ReadWorkbook, { sheets, omitted = [], confirmed }: ProposedWrite, goOn: (confirmed: string) => Promise<StatePatch>,
): StatePatch | null {
  const written = sheets.filter(({ lines }) => lines.length > 0);
  const key = JSON.stringify(written);
  if (written.length === 0 || confirmed === key || !mustAsk(read)) return null;
  const preview = { title: PREVIEW.title, sheets: written, omitted, promise: PREVIEW.promise };
  return { work: { question: { preview, goOn: () => goOn(key) } } };
}

/** Whether nothing of ours stands in a workbook yet: what we write into cells has a defined name of ours on it. */
const isFirstWrite = ({ sheets }: Pick<WorkbookCells, 'sheets'>): boolean =>
  sheets.every(({ ownNames }) => Object.keys(ownNames).length === 0);

/** Words of what is shown before the first write to a workbook. */
export const PREVIEW = {
  title: 'Es la primera vez que PEI Avance escribirá en este libro. Esto es lo que hará:',
  promise: 'No se cambia ninguna celda que usted haya llenado, y «Deshacer» deja todo como estaba.',
  colours: 'Formato y colores del semáforo, solo en esas celdas.',
  /** @example cells(60, ['V']) // '60 celdas en la columna V' */
  cells: (count: number, columns: readonly string[]): string =>
    `${count === 1 ? '1 celda' : `${formatCount(count)} celdas`} en ${columns.length === 1 ? 'la columna' : 'las columnas'} ${spanishList(columns)}.`,
  /** @example columns(['W', 'X', 'Y'], ['Ponderador', 'Semáforo', 'Observación']) // '3 columnas nuevas (W a Y): Ponderador, Semáforo y Observación.' */
  columns: (letters: readonly string[], titles: readonly string[]): string =>
    `${letters.length === 1 ? '1 columna nueva' : `${letters.length} columnas nuevas`} (${fromTo(letters)}): ${spanishList(titles)}.`,
  /** @example omitted('hoja-protegida', ['Unidad B']) // 'Protegidas (Revisar > Desproteger hoja): Unidad B.' */
  omitted: (code: string, sheets: readonly string[]): string => `${REASONS[code] ?? 'Por otro motivo'}: ${spanishList(sheets)}.`,
} as const;

/** Why sheets are left out, and the way out, by the code of the omission. */
const REASONS: Readonly<Record<string, string>> = {
  'sin-tabla': 'Sin una tabla de PEI',
  'sin-valores': 'Sin valores obtenidos en ningún periodo',
  'sin-valores-obtenidos': 'Sin una columna de valores obtenidos con su periodo',
  'periodo-en-filas': 'Con una fila por periodo, que así no se puede calcular',
  'por-confirmar': 'Con columnas por confirmar (elija su tabla, pulse Calcular avance y diga qué contienen)',
  'hoja-protegida': 'Protegidas (Revisar > Desproteger hoja)',
  'hoja-filtrada': 'Con un filtro que oculta filas (Datos > Borrar)',
  'hoja-oculta': 'Ocultas por completo (pida a quien preparó el libro que las muestre)',
};

const fromTo = (letters: readonly string[]): string => (letters.length === 1 ? letters.join('') : `${letters[0] ?? ''} a ${letters.at(-1) ?? ''}`);
