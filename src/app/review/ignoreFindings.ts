import { formatCount } from '../../engine/text/format';
import type { Observation } from '../../workbook/cells/observation';
import { writeUnrecorded } from '../../workbook/port';
import { noticeOf } from '../messages/notices';
import { settingsPlan } from '../settings/settings';
import { settingsPatch } from '../store/reload';
import type { State, StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';
import { findingKeys, ignoredChange, shownIgnored, withKeys } from './ignoredFindings';
import type { ReviewedTable } from './ignoredFindings';

/** Findings of one check on one table: `all` there are, and those `chosen` of them. */
export interface FindingSelection {
  readonly table: ReviewedTable;
  readonly all: readonly Observation[];
  readonly chosen: readonly Observation[];
}

/** "Ignorar aquí", or "Volver a mostrar": shown at once, to be stored by {@link saveIgnored}. */
export function ignorePatch(state: State, { table, all, chosen }: FindingSelection, isIgnored: boolean): StatePatch {
  const before = shownIgnored(state.review.unsaved, state.workbook.read?.workbook.settings);
  const wanted = new Set(chosen);
  const keys = findingKeys(table, all).filter((_, at) => wanted.has(all[at] as Observation));
  const unsaved = withKeys(before, chosen[0]?.code ?? '', keys, isIgnored);
  return { review: { unsaved, before, message: (isIgnored ? MESSAGES.ignored : MESSAGES.restored)(chosen.length), notice: null } };
}

/** Takes back the last click; null when there is none to take back. */
export const undoIgnorePatch = ({ review: { before } }: State): StatePatch | null =>
  before && { review: { unsaved: before, before: null, message: MESSAGES.undone, notice: null } };

/** Stores the ignored findings in the workbook; shows those it holds when it cannot. */
export async function saveIgnored({ state, ports }: UseCaseContext): Promise<StatePatch> {
  const { review: { unsaved }, workbook: { read } } = state.all();
  const [sheet] = read?.workbook.sheets ?? [];
  if (unsaved === null || sheet === undefined) return { review: { unsaved: null } };
  const change = ignoredChange(unsaved);
  try {
    await writeUnrecorded(ports.port, settingsPlan(sheet, change));
  } catch (error) {
    return { review: { unsaved: null, before: null, message: '', notice: noticeOf(error) } };
  }
  const isLast = state.get('review').unsaved === unsaved;
  return { ...settingsPatch(state.all(), change), ...(isLast && { review: { unsaved: null } }) };
}

const countWords = (count: number): string => (count === 1 ? '1 observación' : `${formatCount(count)} observaciones`);

const MESSAGES = {
  ignored: (count: number): string =>
    `Se ${count === 1 ? 'ignoró' : 'ignoraron'} ${countWords(count)} en este libro. La columna Observación se pone al día en el próximo cálculo.`,
  restored: (count: number): string => `Se ${count === 1 ? 'volvió' : 'volvieron'} a mostrar ${countWords(count)}.`,
  undone: 'Se dejó como estaba.',
} as const;
