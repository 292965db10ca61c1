import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import type { Rect } from '../../workbook/cells/rect';
import { columnLetters } from '../../workbook/cells/cellAddress';
import { usedRangeEnd } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { hasCode, headerFrom, headerOfRange } from '../../workbook/find/answers/tableMapping';
import { headerText } from '../../workbook/find/columnHeaders';
import { guessedColumns } from '../../workbook/find/findTables';
import { nearMiss } from '../../workbook/find/nearMiss';
import type { NearMiss } from '../../workbook/find/nearMiss';
import { userSheetsIn } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import { textSheetsIn } from '../../workbook/text/textSheet';
import type { TextSheet } from '../../workbook/text/textSheet';
import { standsOn } from '../calculate/readTables';
import type { ReadWorkbook } from '../calculate/readTables';
import type { Notice } from '../messages/messages';
import { columnSamples } from './columnSamples';
import type { ColumnOffer, RowOffer, StartSheet, WithoutTable } from './offers';

const MOST_ROWS = 6;
const ROWS_SEARCHED = 60;
const HEADER_DISTANCE = 5;
const TEXTS_NAMED = 4;

/** What the pane says and offers when there is no table. A workbook that cannot be changed offers nothing. */
export function stateWithoutTable({ sheets, isReadOnly }: WorkbookCells): WithoutTable {
  const theirs = userSheetsIn(sheets);
  const miss = nearMiss(theirs);
  const texts = textSheetsIn(sheets);
  const [text] = texts;
  const notice = text === undefined ? nothingFound(theirs.length, miss) : textNotice(texts);
  const offered = sheetsOffered(theirs, ({ name }) => name === miss?.sheet);
  return isReadOnly ? { notice } : { notice, start: { sheets: offered, texts } };
}

/** The sheets on which the user may show where a table is, beside those that were found; none in a workbook that cannot be changed. */
export function sheetsWithoutTable({ workbook, readings }: ReadWorkbook): readonly StartSheet[] {
  const hasTable = (cells: SheetCells): boolean => readings.some((reading) => standsOn(reading, cells.id));
  return workbook.isReadOnly ? [] : sheetsOffered(userSheetsIn(workbook.sheets), (cells) => !hasTable(cells));
}

/** With their rows that may be headers; `isFirst` go before the others, and those without any such row are left out. */
function sheetsOffered(sheets: readonly SheetCells[], isFirst: (cells: SheetCells) => boolean): StartSheet[] {
  const ordered = [...sheets.filter(isFirst), ...sheets.filter((cells) => !isFirst(cells))];
  return ordered.map((cells) => ({ id: cells.id, name: cells.name, rows: rowsOffered(cells) })).filter(({ rows }) => rows.length > 0);
}

/** Rows with several texts right above the first code, from the top; without codes, the first rows with several texts. */
function rowsOffered(cells: SheetCells): RowOffer[] {
  const end = Math.min(usedRangeEnd(cells).row, cells.top + ROWS_SEARCHED);
  const rows = Array.from({ length: Math.max(0, end - cells.top) }, (_, at) => cells.top + at);
  const firstCode = rows.find((row) => hasCode(cells, row)) ?? null;
  const near = firstCode === null ? [] : rows.filter((row) => row < firstCode && row >= firstCode - HEADER_DISTANCE);
  const ordered = [...near, ...rows.filter((row) => !near.includes(row))];
  return ordered.map((row) => ({ row, texts: textsOf(cells, row) })).filter(({ row, texts }) => texts.length >= 2 && !hasCode(cells, row))
    .slice(0, MOST_ROWS).map(({ row, texts }) => ({ row, text: texts.slice(0, TEXTS_NAMED).join(' · ') }));
}

const textsOf = (cells: SheetCells, row: number): string[] =>
  (cells.values[row - cells.top] ?? []).filter((value) => typeof value === 'string' && value.trim() !== '').map(headerText);

/**
 * The columns under the header that begins in a row; none where the sheet has nothing there.
 *
 * @param range the cells of the table, its header first; absent: it spans what is filled
 */
export function columnsOffered(cells: SheetCells, row: number, range?: Rect): readonly ColumnOffer[] {
  const header = range === undefined ? headerFrom(cells, row) : headerOfRange(cells, range);
  if (header === null) return [];
  return guessedColumns(cells, header).filter(({ meaning }) => meaning.field !== 'own').map(({ column, header: words, meaning }) => ({
    column, letters: columnLetters(column), header: words, meaning, samples: columnSamples(cells, header.top + header.height, column),
  }));
}

const textNotice = (sheets: readonly TextSheet[]): Notice => ({
  code: 'texto-en-una-columna',
  message: `${sheets.length === 1 ? 'La hoja' : 'Las hojas'} ${spanishList(sheets.map(({ name }) => `«${name}»`))} ${sheets.length === 1 ? 'tiene' : 'tienen'} una tabla como texto, en una sola columna.`,
  remedy: 'Pulse Separar en columnas: la tabla va a una hoja nueva y la suya queda como está.',
});

/** What was looked for and not found, and what comes nearest. */
function nothingFound(sheets: number, miss: NearMiss | null): Notice {
  const where = sheets === 1 ? 'la única hoja del libro' : `${formatCount(sheets)} hojas`;
  const looked = `Se buscó en ${where} una tabla con códigos OEI, AEI o IND y columnas de logro esperado y valor obtenido.`;
  const nearest = miss === null
    ? 'Nada se le parece. Abra el libro con los indicadores del PEI (Anexo B-7), o pruebe con una hoja de ejemplo.'
    : `Lo más parecido: ${nearMissWords(miss)} ${miss.isTurned === true ? TURN_IT : 'Si esa es su tabla, indique qué contiene cada columna.'}`;
  return { code: 'sin-tabla', message: 'No se encontró una tabla de PEI en este libro.', remedy: `${looked} ${nearest}` };
}

/** What to do with a table whose titles stand below each other. */
export const TURN_IT = 'Así no se puede calcular: ponga cada indicador en una fila, con los títulos en una sola fila arriba (en Excel, Copiar y Pegado especial > Transponer).';

/** The place that comes nearest to a table, in a sentence: "la fila 5 de la hoja «Metas», desde A5, dice «Código» y debajo hay códigos." */
export function nearMissWords({ sheet, row, column, words, hasCodes, isTurned }: NearMiss): string {
  const place = `la fila ${row + 1} de la hoja «${sheet}», desde ${columnLetters(column)}${row + 1},`;
  const quoted = words.map((word) => `«${word}»`).join(', ');
  if (isTurned === true) return `la hoja «${sheet}» tiene los títulos uno debajo de otro desde ${columnLetters(column)}${row + 1} (${quoted}), y cada indicador en una columna o en una ficha.`;
  if (words.length === 0) return `${place} tiene códigos, pero no se reconocen los títulos de sus columnas.`;
  return hasCodes ? `${place} dice ${quoted} y debajo hay códigos.` : `${place} dice ${quoted}, pero debajo no hay códigos OEI, AEI o IND.`;
}
