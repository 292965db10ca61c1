import { overlaps } from '../../workbook/cells/rect';
import type { Rect } from '../../workbook/cells/rect';
import { cellAt } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { correctionKey, CORRECTIONS_SETTING, correctionsFrom } from '../../workbook/find/answers/corrections';
import { hasCode, mappedHeaders, mappingOfRange, MAPPINGS_SETTING, mappingsFrom } from '../../workbook/find/answers/tableMapping';
import type { MappedHeader } from '../../workbook/find/answers/tableMapping';
import { guessedColumns } from '../../workbook/find/findTables';
import { findWithNumbers } from '../../workbook/find/numericCodes';
import type { ColumnMeaning } from '../../workbook/find/tableLayout';
import type { Notice } from '../messages/messages';
import { mappingRefusal, MAPPING_REFUSALS } from './mappingRefusals';

type Settings = Readonly<Record<string, unknown>>;

/** Cells that the user says are a table, its header first. */
export interface RangeTable {
  readonly rect: Rect;
  /** What columns hold, by absolute 0-based column; the others are read as they are understood. */
  readonly meanings: Readonly<Record<number, ColumnMeaning>>;
}

/** The settings that remember a table in chosen cells, or why those cannot be one. */
export type RangeAnswer = { readonly change: Settings } | { readonly refused: Notice };

/**
 * Decides whether chosen cells of a sheet are a table, with what is known of its columns.
 *
 * - Only what the user says of a column is remembered as an answer; the other columns stay as sure or doubtful as they are.
 * - Tables that the user chose before and that have a cell in common with these are replaced.
 * - A first row with a code and a number is refused: taken for the header, its indicator would be left out.
 *
 * @example rangeTable({}, cells, { rect: { top: 4, left: 0, height: 36, width: 8 }, meanings: { 0: { field: 'code' } } }) // { change: {…} }
 */
export function rangeTable(settings: Settings, cells: SheetCells, { rect, meanings }: RangeTable): RangeAnswer {
  const mapping = mappingOfRange(cells, rect);
  const header = mapping === null ? undefined : mappedHeaders(cells, [mapping])[0]?.header;
  if (mapping === null || header === undefined) return { refused: MAPPING_REFUSALS.blankRow };
  if (isDataRow(cells, rect)) return { refused: MAPPING_REFUSALS.dataRow(rect.top) };
  const columns = guessedColumns(cells, header);
  const answers = columns.flatMap(({ column }, at) => {
    const meaning = meanings[column];
    return meaning === undefined ? [] : [[correctionKey(cells.id, columns, at), meaning] as const];
  });
  const before = mappingsFrom(settings[MAPPINGS_SETTING]).filter((one) => mappedHeaders(cells, [one]).every((chosen) => !overlaps(chosenCells(chosen), rect)));
  const [corrections, mappings] = [{ ...correctionsFrom(settings[CORRECTIONS_SETTING]), ...Object.fromEntries(answers) }, [...before, mapping]];
  const isFound = findWithNumbers(cells, corrections, mappings).tables.some(({ header: found }) => found.top === header.top && found.left === header.left);
  if (isFound) return { change: { ...(answers.length > 0 && { [CORRECTIONS_SETTING]: corrections }), [MAPPINGS_SETTING]: mappings } };
  const guessed = Object.fromEntries(columns.map(({ column, meaning }) => [column, meaning]));
  return { refused: mappingRefusal(cells, header, { ...guessed, ...meanings }) ?? MAPPING_REFUSALS.unread };
}

/** What is known of the cells of a table chosen before: only its header, where the user chose a row. */
const chosenCells = ({ header, end }: MappedHeader): Rect => ({ ...header, height: (end ?? header.top + header.height) - header.top });

function isDataRow(cells: SheetCells, { top, left, width }: Rect): boolean {
  return hasCode(cells, top, { left, width }) && Array.from({ length: width }, (_, at) => cellAt(cells, top, left + at)).some((value) => typeof value === 'number');
}
