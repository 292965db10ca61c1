import { evaluate } from '../../engine/method/evaluate';
import { parsePeriodId, periodId, periodIndex } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Steps } from '../../engine/steps';
import { columnRect, receiptSetting } from '../../workbook/cells/ownNames';
import { blockToken, receiptFrom, receiptOf } from '../../workbook/write/receipt';
import { countChangedFigures } from '../../workbook/write/receiptAfter';
import { encodeColourScheme } from '../../workbook/write/writeSettings';
import { calculationSteps } from '../calculate/calculateTable';
import { countChangedCells } from '../calculate/changedCells';
import { groupObservations, observationSteps } from '../calculate/observations';
import type { ObservationView } from '../calculate/observations';
import { periodsOf, tableKey } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { RunStopped } from '../store/scheduler';
import type { Freshness } from '../store/survey';
import type { UseCaseContext } from '../store/useCaseContext';
import type { TableToExamine } from './examinations';
import { outcomeOf } from './outcome';

/**
 * Finds out of each table, the chosen one first, how fresh its written figures are and what should be looked at in it, and shows it; the
 * result too, where the sheet already holds it. It is done while nothing else is, and left as soon as anything is: whoever ends last calls
 * it again.
 *
 * @param isFree whether nothing else is being done
 */
export async function examineTables(session: UseCaseContext, isFree: () => boolean): Promise<void> {
  const look = session.lastRead;
  const goOn = (): void => {
    if (!isFree() || session.lastRead?.readings !== look?.readings) throw new RunStopped();
  };
  await session.scheduler.yieldToUi();
  for (let done = 0; ; done += 1) {
    const survey = session.screen.survey();
    if (!look || !survey) return;
    const { settings } = look.workbook;
    const next = session.examinations.next(look, survey);
    if (!next) {
      const chosen = done === 0 ? session.examinations.currentTable(look, survey) : null;
      return chosen ? showResultInSheet(session, chosen, settings, goOn) : undefined;
    }
    const observations = await session.scheduler.run(tableFindingSteps(next.reading, next.period), goOn);
    const freshness = session.examinations.freshnessOf(next) ?? await session.scheduler.run(freshnessSteps(next.reading, settings), goOn);
    goOn();
    session.examinations.keep(next, { freshness, observations });
    session.screen.replaceSurvey(session.withDetails(session.screen.survey() ?? survey));
    if (freshness.state === 'current') await showResultInSheet(session, next, settings, goOn);
  }
}

/** Shows the result of a table that is on screen without one, when a run would write nothing: its figures stand in the sheet already. */
async function showResultInSheet(
  session: UseCaseContext, { key, reading, period }: TableToExamine, settings: Readonly<Record<string, unknown>>, goOn: () => void,
): Promise<void> {
  const isShown = (): boolean => {
    const state = session.screen.current();
    return state.status === 'found' && state.result === undefined && tableKey(session.lastRead?.readings ?? [], state.survey.chosen) === key;
  };
  if (!isShown()) return;
  const calculation = await session.scheduler.run(calculationSteps(reading, period, settings), goOn);
  goOn();
  const survey = session.screen.survey();
  if (survey === null || !isShown() || countChangedCells(calculation.writePlan) > 0) return;
  session.resultKey = key;
  const result = { outcome: { ...outcomeOf(reading, calculation), written: '' }, stale: false };
  const state = session.screen.current();
  const news = state.status === 'found' ? state.news : undefined;
  session.screen.show(news ? { status: 'found', survey, news, result } : { status: 'done', survey, ...result });
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
  const receipt = receiptOf(reading.cells, reading.layout, settings);
  const written = [...receipt.figures.keys()];
  const isInPlan = (wanted: PeriodId): boolean => reading.plan.periods.some((period) => periodId(period) === wanted);
  const last = [receipt.period, ...[...written].reverse()].find(isInPlan);
  if (last === undefined) return { state: 'never' };
  const earlier = written.filter((period) => period !== last && isInPlan(period));
  const { writePlan } = yield* calculationSteps(reading, last, settings, earlier);
  const figures = countChangedCells(writePlan, observationColumn(reading));
  const label = periodsOf(reading.plan).find(({ id }) => id === last)?.label ?? '';
  if (figures > 0 || receipt.colours !== paintWanted(reading)) return { state: 'outdated', label, cells: countChangedCells(writePlan) };
  const moved = countChangedFigures(receipt, receiptFrom(writePlan.settings[receiptSetting(blockToken(reading.cells, reading.layout))]));
  return moved > 0 ? { state: 'followed', label, figures: moved } : { state: 'current', label };
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
  return groupObservations(yield* observationSteps(reading, evaluations));
}
