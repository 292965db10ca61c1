import { evaluate } from '../../engine/method/evaluate';
import { parsePeriodId, periodId, periodIndex } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Steps } from '../../engine/steps';
import { columnRect, receiptSetting } from '../../workbook/cells/ownNames';
import { blockToken } from '../../workbook/write/blockToken';
import { receiptFrom } from '../../workbook/write/receipt';
import { countChangedFigures } from '../../workbook/write/receiptAfter';
import { encodeColourScheme } from '../../workbook/write/writeSettings';
import { calculationSteps } from '../calculate/calculateTable';
import { countChangedCells, countWrittenCells } from '../calculate/changedCells';
import { receiptsOf } from '../calculate/changesSinceWritten';
import { groupObservations, observationSteps } from '../calculate/observations';
import type { ObservationView } from '../calculate/observations';
import { periodsOf, tableKey } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { RunStopped } from '../store/scheduler';
import type { StatePatch, WorkbookSlice } from '../store/state';
import { withDetails } from '../store/survey';
import type { Examination, Freshness } from '../store/survey';
import type { UseCaseContext } from '../store/useCaseContext';
import { currentTable, knownFreshness, nextToExamine } from './examinations';
import type { TableToExamine } from './examinations';
import { outcomeOf } from './outcome';

/**
 * Examines each table, the chosen one first: whether its written figures are fresh, and what should be looked at in it. Shows the result
 * of the chosen one where the sheet already holds it. Stops as soon as a task begins; to be called again when that has ended.
 *
 * @param isIdle whether no task runs
 */
export async function examineTables(context: UseCaseContext, isIdle: () => boolean): Promise<void> {
  const { state, scheduler } = context;
  const { read } = state.get('workbook');
  const goOn = (): void => {
    if (!isIdle() || state.get('workbook').read?.readings !== read?.readings) throw new RunStopped();
  };
  await scheduler.yieldToUi();
  for (let done = 0; ; done += 1) {
    const { survey, examinations } = state.get('workbook');
    if (!read || !survey) return;
    const { settings } = read.workbook;
    const next = nextToExamine(examinations, read, survey);
    if (!next) {
      const chosen = done === 0 ? currentTable(examinations, read, survey) : null;
      return chosen ? showResultInSheet(context, chosen, settings, goOn) : undefined;
    }
    const observations = await scheduler.run(tableFindingSteps(next.reading, next.period), goOn);
    const freshness = knownFreshness(examinations, next) ?? await scheduler.run(freshnessSteps(next.reading, settings), goOn);
    goOn();
    state.patch(examinedPatch(state.get('workbook'), next, { freshness, observations }));
    if (freshness.state === 'current') await showResultInSheet(context, next, settings, goOn);
  }
}

/** What was found out of a table, as part of the survey. */
export function examinedPatch(
  { read, survey, examinations: before }: WorkbookSlice, { key, reading, period }: TableToExamine, found: Pick<Examination, 'freshness' | 'observations'>,
): StatePatch {
  const examinations = new Map(before).set(key, { reading, period, ...found });
  return { workbook: { examinations, survey: survey && read && withDetails(survey, read, examinations) } };
}

/** Shows the result of a table that is on screen without one, when a run would write nothing: its figures stand in the sheet already. */
async function showResultInSheet(
  { state, scheduler }: UseCaseContext, { key, reading, period }: TableToExamine, settings: Readonly<Record<string, unknown>>, goOn: () => void,
): Promise<void> {
  const isAwaited = (): boolean => {
    const { workbook: { read, survey }, work: { question, failure }, result } = state.all();
    return result === null && question === null && failure === null && survey !== null && tableKey(read?.readings ?? [], survey.chosen) === key;
  };
  if (!isAwaited()) return;
  const calculation = await scheduler.run(calculationSteps(reading, period, settings), goOn);
  goOn();
  if (!isAwaited() || countWrittenCells(calculation.writes) > 0) return;
  state.patch({ result: { table: key, outcome: { ...outcomeOf(reading, calculation), written: '', writtenPlace: null }, stale: false } });
}

/**
 * Whether the figures that the add-in wrote in a table are still those it would write there now, in the periods it wrote, and in the
 * same colours. Writes nothing.
 * What it wrote about rows, in the *Observación* column, is no figure: it changes with every finding that somebody ignores.
 *
 * @param settings the add-in's settings as read with the table
 * @example after the value of one indicator is corrected: { state: 'outdated', label: '2024, primer semestre', cells: 4 }
 */
export function* freshnessSteps(reading: TableReading, settings: Readonly<Record<string, unknown>>): Steps<Freshness> {
  const receipts = receiptsOf(reading, settings);
  const written = [...new Set(receipts.flatMap(({ figures }) => [...figures.keys()]))];
  const isInPlan = (wanted: PeriodId): boolean => reading.plan.periods.some((period) => periodId(period) === wanted);
  const last = [...receipts.map(({ period }) => period), ...[...written].reverse()].find(isInPlan);
  if (last === undefined) return { state: 'never' };
  const earlier = written.filter((period) => period !== last && isInPlan(period));
  const { writes } = yield* calculationSteps(reading, last, settings, { earlier });
  const figures = writes.reduce((sum, { table, writePlan }) => sum + countChangedCells(writePlan, observationColumn(table)), 0);
  const labelOf = (wanted: PeriodId): string => periodsOf(reading.plan).find(({ id }) => id === wanted)?.label ?? '';
  const label = labelOf(last);
  if (figures > 0 || receipts.some(({ colours }) => colours !== paintWanted(reading))) return { state: 'outdated', label, cells: countWrittenCells(writes) };
  const moved = writes.reduce((sum, { table, writePlan }, at) => {
    const after = receiptFrom(writePlan.settings[receiptSetting(blockToken(table.cells, table.layout))]);
    return sum + (receipts[at] === undefined ? 0 : countChangedFigures(receipts[at], after));
  }, 0);
  return moved > 0 ? { state: 'followed', label, figures: moved } : { state: 'current', label, ...(earlier.length > 0 && { others: earlier.map(labelOf) }) };
}

/** The colours and limits that another run would paint the cells with. */
const paintWanted = ({ settings: { palette, method } }: TableReading): string => encodeColourScheme({ palette, limits: method.policies.limits });

/** Where the *Observación* column of a table stands; null while it has none. */
const observationColumn = ({ cells, layout }: TableReading): number | null => columnRect(cells, blockToken(cells, layout), 'Observacion')?.left ?? null;

/**
 * What should be looked at in a table before anything is calculated, as the pane shows it. Figures are checked as printed reports have
 * them; of a period that the plan does not have, the registration alone is.
 */
function* tableFindingSteps(reading: TableReading, id: PeriodId): Steps<readonly ObservationView[]> {
  const { plan } = reading;
  const period = parsePeriodId(id);
  const at = period ? periodIndex(plan.periods, period) : -1;
  const evaluations = at < 0 ? [] : [evaluate(plan, at)];
  yield;
  return groupObservations(yield* observationSteps(reading, evaluations), plan.letters);
}
