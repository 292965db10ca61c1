import { cellAt, endOf, isFilled } from '../../workbook/cellAt';
import type { CellValue, SheetCells } from '../../workbook/cells';
import { columnLetters } from '../../workbook/cellAddress';
import { guessedColumns } from '../../workbook/find/findTables';
import { hasCode, headerFrom } from '../../workbook/find/mappings';
import { nearMiss } from '../../workbook/find/nearMiss';
import { headerText } from '../../workbook/headers/columnHeaders';
import type { WorkbookCells } from '../../workbook/port';
import { isOwnSheet } from '../../workbook/sheets/planOwnSheet';
import type { Look } from '../look';
import type { Notice } from '../state';
import type { ColumnOffer, RowOffer, StartOffer, StartSheet } from './offers';
import { nothingFound } from './startWords';

const MOST_ROWS = 6;
const LOOKED_AT = 60;
const ABOVE_CODES = 5;
const MOST_SAMPLES = 3;
const SAMPLE_ROWS = 40;
const TEXTS_NAMED = 4;

/** What the pane says and offers when there is no table. A workbook that cannot be changed offers nothing. */
export function nothingState({ sheets, isReadOnly }: WorkbookCells): { readonly notice: Notice; readonly start?: StartOffer } {
  const theirs = theirsIn(sheets);
  const miss = nearMiss(theirs);
  const notice = nothingFound(theirs.length, miss);
  return isReadOnly ? { notice } : { notice, start: { sheets: sheetsOffered(theirs, ({ name }) => name === miss?.sheet) } };
}

/** The sheets on which the user may show where a table is, beside those that were found; none in a workbook that cannot be changed. */
export function otherSheets({ workbook, readings }: Look): readonly StartSheet[] {
  const hasTable = (cells: SheetCells): boolean => readings.some(({ layout }) => layout.sheetId === cells.id);
  return workbook.isReadOnly ? [] : sheetsOffered(theirsIn(workbook.sheets), (cells) => !hasTable(cells));
}

const theirsIn = (sheets: readonly SheetCells[]): SheetCells[] => sheets.filter((cells) => !isOwnSheet(cells) && cells.visibility !== 'VeryHidden');

/** With their rows that may be headers; `isFirst` go before the others, and those without any such row are left out. */
function sheetsOffered(sheets: readonly SheetCells[], isFirst: (cells: SheetCells) => boolean): StartSheet[] {
  const ordered = [...sheets.filter(isFirst), ...sheets.filter((cells) => !isFirst(cells))];
  return ordered.map((cells) => ({ id: cells.id, name: cells.name, rows: rowsOffered(cells) })).filter(({ rows }) => rows.length > 0);
}

/** Rows with several texts right above the first code, from the top; without codes, the first rows with several texts. */
function rowsOffered(cells: SheetCells): RowOffer[] {
  const end = Math.min(endOf(cells).row, cells.top + LOOKED_AT);
  const rows = Array.from({ length: Math.max(0, end - cells.top) }, (_, at) => cells.top + at);
  const firstCode = rows.find((row) => hasCode(cells, row)) ?? null;
  const near = firstCode === null ? [] : rows.filter((row) => row < firstCode && row >= firstCode - ABOVE_CODES);
  const ordered = [...near, ...rows.filter((row) => !near.includes(row))];
  return ordered.map((row) => ({ row, texts: textsOf(cells, row) })).filter(({ row, texts }) => texts.length >= 2 && !hasCode(cells, row))
    .slice(0, MOST_ROWS).map(({ row, texts }) => ({ row, text: texts.slice(0, TEXTS_NAMED).join(' · ') }));
}

const textsOf = (cells: SheetCells, row: number): string[] =>
  (cells.values[row - cells.top] ?? []).filter((value) => typeof value === 'string' && value.trim() !== '').map(headerText);

/** The columns under the header that begins in a row; none where the sheet has nothing there. */
export function columnsOffered(cells: SheetCells, row: number): readonly ColumnOffer[] {
  const header = headerFrom(cells, row);
  return guessedColumns(cells, header).filter(({ meaning }) => meaning.field !== 'own').map(({ column, header: words, meaning }) => ({
    column, letters: columnLetters(column), header: words, meaning, samples: samplesOf(cells, header.top + header.height, column),
  }));
}

function samplesOf(cells: SheetCells, first: number, column: number): string[] {
  const found: string[] = [];
  for (let row = first; row < first + SAMPLE_ROWS && found.length < MOST_SAMPLES; row += 1) {
    const value: CellValue = cellAt(cells, row, column);
    if (isFilled(value)) found.push(headerText(value));
  }
  return found;
}
