import type { Rect } from '../../workbook/cells/rect';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { correctionKey, CORRECTIONS_SETTING, correctionsFrom } from '../../workbook/find/answers/corrections';
import { headerFrom, mappingOf, MAPPINGS_SETTING, mappingsFrom } from '../../workbook/find/answers/tableMapping';
import { guessedColumns } from '../../workbook/find/findTables';
import { findWithNumbers } from '../../workbook/find/numericCodes';
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
import { mappingRefusal, MAPPING_REFUSALS } from './mappingRefusals';
import { rangeTable } from './rangeTable';
import type { RangeAnswer } from './rangeTable';

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
  const answer = map.range === undefined ? rowTable(workbook.settings, cells, map) : rangeTable(workbook.settings, cells, { rect: map.range, meanings: map.meanings });
  if ('refused' in answer) return refused(answer.refused);
  await writeUnrecorded(port, settingsPlan(cells, answer.change));
  const read = await readWorkbook(context);
  const at = read.readings.findIndex((reading) => tablesOf(reading).some(({ layout }) => layout.sheetId === cells.id && layout.header.top === map.row && (map.range === undefined || layout.header.left === map.range.left)));
  const { choices } = state.get('workbook');
  return { refused: null, patch: foundPatch(state.all(), read, at < 0 ? choices : { ...choices, table: tableKey(read.readings, at) }) };
}

/** The table whose header begins in a row and spans what is filled. */
function rowTable(settings: Settings, cells: SheetCells, { row, meanings }: TableMap): RangeAnswer {
  const header = headerFrom(cells, row);
  const change = mappingChange(settings, cells, header, meanings);
  const fault = mappingRefusal(cells, header, meanings) ?? (isFound({ ...settings, ...change }, cells, row) ? null : MAPPING_REFUSALS.unread);
  return fault === null ? { change } : { refused: fault };
}

/** The settings that remember a table: its header, and what each column holds as a correction has it. */
function mappingChange(settings: Settings, cells: SheetCells, header: Rect, meanings: TableMap['meanings']): Settings {
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
  findWithNumbers(cells, correctionsFrom(settings[CORRECTIONS_SETTING]), mappingsFrom(settings[MAPPINGS_SETTING])).tables.some(({ header }) => header.top === row);
