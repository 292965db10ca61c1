import { columnLetters } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import { cellAt, isFilled } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { correctionKey, CORRECTIONS_SETTING, correctionsFrom, meaningKey } from '../../workbook/find/answers/corrections';
import { hasCode, headerFrom, mappingOf, MAPPINGS_SETTING, mappingsFrom } from '../../workbook/find/answers/tableMapping';
import { findTables, guessedColumns } from '../../workbook/find/findTables';
import { keyColumn } from '../../workbook/find/tableLayout';
import type { LayoutColumn } from '../../workbook/find/tableLayout';
import { writeUnrecorded } from '../../workbook/port';
import { tableKey, tablesOf } from '../calculate/readTables';
import type { Notice } from '../messages/messages';
import { READ_ONLY, SHEET_GONE } from '../messages/words';
import { settingsPlan } from '../settings/settings';
import { foundPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { readWorkbook } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import type { TableMap } from './offers';
import { MAPPING_REFUSALS } from './mappingRefusals';

type Settings = Readonly<Record<string, unknown>>;

/**
 * *Indicar las columnas*: stores in the workbook where a table stands and what its columns hold, reads it again and shows that table. Only
 * the add-in's settings are written.
 *
 * - Result: `refused` is why it cannot be a table; null when it is one now.
 */
export async function mapTable(context: UseCaseContext, map: TableMap): Promise<{ readonly refused: Notice | null; readonly patch: StatePatch }> {
  const { state, ports: { port } } = context;
  const workbook = await port.read();
  const cells = workbook.sheets.find(({ id }) => id === map.sheetId);
  const refused = (notice: Notice) => ({ refused: notice, patch: {} });
  if (workbook.isReadOnly) return refused(READ_ONLY);
  if (cells === undefined) return refused(SHEET_GONE(''));
  const header = headerFrom(cells, map.row);
  const change = mappingChange(workbook.settings, cells, header, map.meanings);
  const fault = mappingRefusal(cells, header, map.meanings) ?? (isFound({ ...workbook.settings, ...change }, cells, map.row) ? null : MAPPING_REFUSALS.unread);
  if (fault !== null) return refused(fault);
  await writeUnrecorded(port, settingsPlan(cells, change));
  const read = await readWorkbook(context);
  const at = read.readings.findIndex((reading) => tablesOf(reading).some(({ layout }) => layout.sheetId === cells.id && layout.header.top === map.row));
  const { choices } = state.get('workbook');
  return { refused: null, patch: foundPatch(state.all(), read, at < 0 ? choices : { ...choices, table: tableKey(read.readings, at) }) };
}

/** The settings that remember a table: its header, and what each column holds as a correction has it. */
export function mappingChange(settings: Settings, cells: SheetCells, header: Rect, meanings: TableMap['meanings']): Settings {
  const columns = guessedColumns(cells, header);
  const meant = columns.map(({ column, meaning }, at) =>
    [correctionKey(cells.id, columns, at), meaning.field === 'own' ? meaning : (meanings[column] ?? { field: 'unknown' as const })] as const);
  const mapping = mappingOf(cells, header);
  const isOther = (one: { readonly sheetId: string; readonly words: readonly string[] }): boolean =>
    one.sheetId !== mapping.sheetId || one.words.join('|') !== mapping.words.join('|');
  return {
    [CORRECTIONS_SETTING]: { ...correctionsFrom(settings[CORRECTIONS_SETTING]), ...Object.fromEntries(meant.filter(([, { field }]) => field !== 'own')) },
    [MAPPINGS_SETTING]: [...mappingsFrom(settings[MAPPINGS_SETTING]).filter(isOther), mapping],
  };
}

const isFound = (settings: Settings, cells: SheetCells, row: number): boolean =>
  findTables(cells, correctionsFrom(settings[CORRECTIONS_SETTING]), mappingsFrom(settings[MAPPINGS_SETTING])).some(({ header }) => header.top === row);

/** What a table lacks that the method needs; null when it lacks nothing. */
export function mappingRefusal(cells: SheetCells, header: Rect, meanings: TableMap['meanings']): Notice | null {
  const columns = guessedColumns(cells, header).flatMap(({ column, header: words }): LayoutColumn[] => {
    const meaning = meanings[column];
    return meaning === undefined || meaning.field === 'unknown' ? [] : [{ column, header: words, meaning, confidence: 1 }];
  });
  const has = (...fields: readonly string[]): LayoutColumn | undefined => columns.find(({ meaning: { field } }) => fields.includes(field));
  const key = keyColumn({ columns });
  if (mappingOf(cells, header).words.length === 0) return MAPPING_REFUSALS.blankRow;
  if (key === undefined) return MAPPING_REFUSALS.noKey;
  if (!hasCodesUnder(cells, header, key.column)) return MAPPING_REFUSALS.noCodes(nameOf(key));
  const twice = columns.find((one, at) => columns.findIndex(({ meaning }) => meaningKey(meaning) === meaningKey(one.meaning)) < at);
  if (twice !== undefined) {
    const first = columns.find(({ meaning }) => meaningKey(meaning) === meaningKey(twice.meaning)) ?? twice;
    return MAPPING_REFUSALS.twice(nameOf(first), nameOf(twice));
  }
  if (has('target') === undefined) return MAPPING_REFUSALS.noTarget;
  return has('actual', 'progress') === undefined ? MAPPING_REFUSALS.noActual : null;
}

const nameOf = ({ header, column }: LayoutColumn): string => (header === '' ? columnLetters(column) : header);

function hasCodesUnder(cells: SheetCells, { top, height }: Rect, column: number): boolean {
  const only: SheetCells = { ...cells, left: column, values: cells.values.map((row) => row.slice(column - cells.left, column - cells.left + 1)) };
  for (let row = top + height; row < cells.top + cells.values.length; row += 1) if (isFilled(cellAt(only, row, column)) && hasCode(only, row)) return true;
  return false;
}
