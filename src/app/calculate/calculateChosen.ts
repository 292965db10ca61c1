import { periodLabel } from '../../engine/plan/periods';
import { problemOf, tablesRefusal } from '../messages/notices';
import { STEP_LABELS, TABLE_LOST } from '../messages/words';
import { examinedPatch } from '../result/examineTables';
import { outcomeOf } from '../result/outcome';
import { foundPatch, reload, settingsPatch, tablesPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { currentPeriods } from '../store/survey';
import { readWorkbook, showStep, throwIfStopped } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { changeJournal } from '../undo/changeJournal';
import { firstWriteQuestion } from './askBeforeFirstWrite';
import { changesSinceWritten, receiptsOf } from './changesSinceWritten';
import { prepareTable, writeTable } from './calculateTable';
import type { PreparedTable, ReplacedCells } from './calculateTable';
import { planSheetsName, tableByKey, tableKey, tablesOf } from './readTables';
import { sheetPreviews } from './writePreview';

/** Share of the task that is done when a step begins. */
const STEP_SHARES = { reading: 0, computing: 0.4, writing: 0.6 } as const;

/**
 * *Calcular avance* of the chosen table and period, as the workbook is at the click. It can be stopped until the writing begins. After a
 * yes to the question before the first write it writes what it prepared, or begins anew where the workbook was edited meanwhile.
 *
 * @param confirmed key of the write that the user said yes to
 * @param replaces cells that somebody changed and that are to hold what is calculated
 */
export async function calculateChosen(context: UseCaseContext, confirmed: string | null = null, replaces: ReplacedCells = []): Promise<StatePatch> {
  const { state, scheduler } = context;
  const { read: before, survey } = state.get('workbook');
  if (!before || !survey) return reload(context);
  const table = tableKey(before.readings, survey.chosen);
  await showStep(context, STEP_LABELS.reading, STEP_SHARES.reading, true);
  const read = await readWorkbook(context);
  const reading = tableByKey(read.readings, table);
  const { workbook, ...others } = tablesPatch(state.all(), read, undefined, table);
  const period = workbook.survey?.tables[workbook.survey.chosen]?.period;
  if (!reading || period === undefined) {
    state.patch(foundPatch(state.all(), read));
    throw problemOf(TABLE_LOST);
  }
  state.patch({ workbook, ...others });
  const refused = tablesRefusal(read.workbook, tablesOf(reading));
  if (refused) throw problemOf(refused);
  await showStep(context, STEP_LABELS.computing, STEP_SHARES.computing, true);
  const prepared = await prepareTable(read, { table, period, earlier: [], replaces }, (steps) => scheduler.run(steps, () => throwIfStopped(context)));
  throwIfStopped(context);
  if (prepared === null) throw problemOf(TABLE_LOST);
  const goOn = (yes: string): Promise<StatePatch> => (context.isCurrent(read) ? writeChosen(context, prepared) : calculateChosen(context, yes, replaces));
  return firstWriteQuestion(read, { sheets: sheetPreviews(prepared.calculation), confirmed }, goOn) ?? writeChosen(context, prepared);
}

/** Writes the table and returns its result. */
async function writeChosen(context: UseCaseContext, prepared: PreparedTable): Promise<StatePatch> {
  const { state, scheduler, ports: { port } } = context;
  const { read, reading, job: { table, period }, calculation } = prepared;
  await showStep(context, STEP_LABELS.writing(planSheetsName(reading)), STEP_SHARES.writing);
  const receipts = receiptsOf(reading, read.workbook.settings);
  const changes = changesSinceWritten(reading.plan, receipts, calculation.evaluation);
  const journal = changeJournal(read.workbook.settings, (steps) => scheduler.run(steps), context.askWithoutUndo);
  const changed = await writeTable({ port, journal, label: null }, prepared);
  await scheduler.yieldToUi();
  const outcome = outcomeOf(reading, calculation);
  await scheduler.yieldToUi();
  if (changed !== null) state.patch(settingsPatch(state.all(), changed));
  const label = periodLabel(calculation.evaluation.period);
  const others = currentPeriods(state.get('workbook').examinations.get(table)?.freshness).filter((other) => other !== label);
  const freshness = { state: 'current', label, ...(others.length > 0 && { others }) } as const;
  return {
    ...examinedPatch(state.get('workbook'), { key: table, reading, period }, { freshness, observations: outcome.observations }),
    result: { table, outcome, stale: false },
    work: { news: null },
    ...(changes !== null && changes.length > 0 && { report: { changes } }),
  };
}
