import { writeUnrecorded } from '../../workbook/port';
import { reloadAfterEdit, settingsPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';
import { settingsChange, settingsOf, settingsPlan } from './settings';
import type { Settings } from './settings';

/** Stores settings in the workbook. They are shown at once, and those before again when they cannot be stored. */
export async function saveSettings(context: UseCaseContext, settings: Settings): Promise<StatePatch> {
  const { survey } = context.state.get('workbook');
  if (!survey) return {};
  context.state.patch({ workbook: { survey: { ...survey, settings } } });
  try {
    await storeSettings(context, settings);
  } catch (error) {
    context.state.patch({ workbook: { survey } });
    throw error;
  }
  return reloadAfterEdit(context);
}

/** Stores that the user is not to be asked before this workbook is written. */
export async function disableAsking(context: UseCaseContext): Promise<StatePatch> {
  const { read, survey } = context.state.get('workbook');
  if (!read || !survey) return {};
  const change = await storeSettings(context, { ...settingsOf(read.workbook.settings), askBefore: false });
  const { workbook } = settingsPatch(context.state.all(), change);
  return { workbook: { ...workbook, survey: { ...survey, settings: { ...survey.settings, askBefore: false } } } };
}

async function storeSettings({ state, ports }: UseCaseContext, settings: Settings): Promise<Readonly<Record<string, unknown>>> {
  const { read } = state.get('workbook');
  const [cells] = read?.workbook.sheets ?? [];
  if (!read || !cells) return {};
  const change = settingsChange(read.workbook.settings, settings);
  if (Object.keys(change).length > 0) await writeUnrecorded(ports.port, settingsPlan(cells, change));
  return change;
}
