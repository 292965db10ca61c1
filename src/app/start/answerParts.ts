import { PARTS_SETTING, partsAnswersFrom } from '../../workbook/find/periods/valueParts';
import type { PartsAnswer } from '../../workbook/find/tableLayout';
import { writeUnrecorded } from '../../workbook/port';
import { tablesOf } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { settingsPlan } from '../settings/settings';
import { reload } from '../store/reload';
import type { StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';

/** Stores in the workbook whether the values of months, quarters or semesters of the chosen table add up, and reads it again. */
export async function answerParts(context: UseCaseContext, answer: PartsAnswer): Promise<StatePatch> {
  const { read, survey } = context.state.get('workbook');
  const reading = read?.readings[survey?.chosen ?? 0];
  if (!read || !reading) return {};
  await writeUnrecorded(context.ports.port, settingsPlan(reading.cells, partsAnswerChange(read.workbook.settings, [reading], answer)));
  return reload(context);
}

/** The setting that keeps the same answer for every table of these plans that has such values. */
export function partsAnswerChange(settings: Readonly<Record<string, unknown>>, readings: readonly TableReading[], answer: PartsAnswer): Readonly<Record<string, unknown>> {
  const keys = readings.flatMap(tablesOf).flatMap(({ layout }) => layout.valueParts?.key ?? []);
  return { [PARTS_SETTING]: { ...partsAnswersFrom(settings[PARTS_SETTING]), ...Object.fromEntries(keys.map((key) => [key, answer])) } };
}
