import { isDoubtful } from '../../workbook/find/tableLayout';
import { writeUnrecorded } from '../../workbook/port';
import { calculateChosen } from '../calculate/calculateChosen';
import { readTableSteps } from '../calculate/readTableSteps';
import { sheetIdIn, tableKey, tablesOf } from '../calculate/readTables';
import type { JoinOffer } from '../calculate/readTables';
import { problemOf } from '../messages/notices';
import { READ_ONLY } from '../messages/words';
import { settingsPlan } from '../settings/settings';
import { foundPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { readWorkbook } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { foundReadings } from './acrossSheets';
import { joinAnswerChange } from './joinAnswers';

/**
 * *Calcular juntas* or *Por separado*: stores in the workbook whether tables are one plan, and reads it again. Together they are calculated
 * at once, unless some column waits to be confirmed, or nobody said whether its values add up.
 */
export async function answerJoin(context: UseCaseContext, tables: JoinOffer['tables'], joined: boolean): Promise<StatePatch> {
  const { state, scheduler, ports: { port } } = context;
  const { read } = state.get('workbook');
  const [cells] = read?.workbook.sheets ?? [];
  if (!read || !cells) return {};
  if (read.workbook.isReadOnly) throw problemOf(READ_ONLY);
  const found = foundReadings(await scheduler.run(readTableSteps(read.workbook)));
  await writeUnrecorded(port, settingsPlan(cells, joinAnswerChange(read.workbook.settings, { tables, joined }, found)));
  const now = await readWorkbook(context);
  const sheetIds = tables.map(sheetIdIn);
  const at = now.readings.findIndex(({ parts = [] }) => parts.length > 0 && parts.every(({ layout }) => sheetIds.includes(layout.sheetId)));
  const { choices } = state.get('workbook');
  state.patch(foundPatch(state.all(), now, joined && at >= 0 ? { ...choices, table: tableKey(now.readings, at) } : choices));
  const reading = now.readings[at];
  const isSure = reading !== undefined && !tablesOf(reading).some(({ layout }) => layout.valueParts?.answer === null || layout.columns.some(isDoubtful));
  return joined && isSure ? calculateChosen(context) : {};
}
