import { tableKey } from '../calculate/readTables';
import type { ReadWorkbook, TableKey } from '../calculate/readTables';
import type { News } from '../messages/messages';
import type { Result } from '../result/outcome';
import { NO_TABLE } from '../messages/words';
import { IDLE } from './state';
import type { State, StatePatch, WorkbookSlice } from './state';
import { surveyOf, withDetails } from './survey';
import type { Choices } from './survey';
import { readWorkbook } from './useCaseContext';
import type { UseCaseContext } from './useCaseContext';
import { whenLoaded } from './whenLoaded';

/** Reads the workbook and shows its tables; a result, a failure or a question on screen gives way. */
export const reload = async (context: UseCaseContext): Promise<StatePatch> => foundPatch(context.state.all(), await readWorkbook(context));

/** Reads the workbook after somebody edited it: a result stays, marked stale when its figures are no longer those of the table; news stay until they are closed. */
export async function reloadAfterEdit(context: UseCaseContext): Promise<StatePatch> {
  const read = await readWorkbook(context);
  const state = context.state.all();
  if (read.readings.length === 0) return foundPatch(state, read);
  const patch = tablesPatch(state, read);
  const result = await resultAfter(state.result, read, patch.workbook);
  return { ...patch, result };
}

/** The result over its table as it is now; null where another table or period is shown. */
async function resultAfter(result: Result | null, { readings }: ReadWorkbook, { survey }: Pick<WorkbookSlice, 'survey'>): Promise<Result | null> {
  const at = survey?.chosen ?? 0;
  const reading = readings[at];
  const isShown = survey?.tables[at]?.period === result?.outcome.period && tableKey(readings, at) === result?.table;
  if (!result || !reading || !isShown) return null;
  const { refreshResult } = await whenLoaded(import(/* webpackChunkName: "work" */ '../result/outcome'));
  return refreshResult(reading, result);
}

/** Shows the tables of a reading and nothing above them. */
export const foundPatch = (state: State, read: ReadWorkbook, choices = state.workbook.choices): StatePatch =>
  ({ ...tablesPatch(state, read, choices), result: null, work: IDLE });

/** Shows news of a finished task over the tables as they are now. */
export function newsPatch(state: State, news: News, read: ReadWorkbook): StatePatch {
  const found = foundPatch(state, read);
  return found.workbook?.survey ? { ...found, work: { ...IDLE, news } } : found;
}

interface TablesPatch extends StatePatch {
  readonly workbook: Pick<WorkbookSlice, 'read' | 'survey' | 'withoutTable' | 'choices'>;
}

/**
 * The tables of a reading. What the report tells is cleared when another table or period is shown.
 *
 * @param pinned the table to show, whatever is chosen; it is not stored as the user's choice
 */
export function tablesPatch({ workbook }: State, read: ReadWorkbook, choices: Choices = workbook.choices, pinned: TableKey | null = null): TablesPatch {
  if (read.readings.length === 0) return { workbook: { read, choices, survey: null, withoutTable: read.withoutTable ?? { notice: NO_TABLE } } };
  const survey = surveyOf(read, pinned === null ? choices : { ...choices, table: pinned }, workbook.examinations);
  const shown = tableKey(read.readings, survey.chosen);
  const isSame = shown === choices.shown && periodShown(survey) === periodShown(workbook.survey);
  return {
    workbook: { read, survey, withoutTable: null, choices: { ...choices, shown } },
    ...(!isSame && { report: { message: null, notice: null, changes: null, findings: null } }),
  };
}

const periodShown = (survey: WorkbookSlice['survey']): string | undefined => survey?.tables[survey.chosen]?.period;

/** The workbook after settings were stored in it, undefined for those removed. */
export function settingsPatch({ workbook: { read, survey, examinations } }: State, changed: Readonly<Record<string, unknown>>): StatePatch {
  if (read === null) return {};
  const next = { ...read, workbook: { ...read.workbook, settings: { ...read.workbook.settings, ...changed } } };
  return { workbook: { read: next, survey: survey && withDetails(survey, next, examinations) } };
}
