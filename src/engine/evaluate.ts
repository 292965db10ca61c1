import { bandOf } from './bandOf';
import { percentOf } from './cents';
import { CEPLAN_POLICIES } from './evaluation';
import type { ElementProgress, Evaluation, FigureColumns, IndicatorProgress, Policies } from './evaluation';
import { figureAt } from './figureAt';
import { figureColumns } from './figureColumns';
import { lazily } from './lazily';
import { meanCents } from './meanOf';
import type { Plan } from './plan';
import { summaryOf } from './summaryOf';

/**
 * Everything the method makes of a plan in one period: progress and semaphore of every indicator, AEI and OEI, their mean and
 * the summary counts. Figures are those CEPLAN's application prints, unless `policies` say otherwise.
 *
 * - Arithmetic: whole cents throughout; the same input gives the same cents on every machine.
 * - Blanks: an indicator without LE or VO takes the progress printed in the sheet (`origin: 'printed'`), else it is ND.
 * - OEI come from their own indicators, not from their AEI.
 * - Errors: throws `RangeError` when the plan has no period `index`: that is a bug of the caller.
 * - Source: method note, sections 4, 6, 7 and 11.
 *
 * @example evaluate(plan2024, 0).actionsMean // 74.68
 */
export function evaluate(plan: Plan, index: number, policies: Policies = CEPLAN_POLICIES): Evaluation {
  const period = plan.periods[index];
  if (period === undefined) throw new RangeError(`The plan has ${plan.periods.length} periods, asked for ${index}`);
  const columns = figureColumns(plan, index, plan.years.indexOf(period.year), policies);
  const indicators = lazily(() => indicatorRecords(columns, policies));
  const actions = lazily(() => elementRecords(columns.actions, policies));
  const objectives = lazily(() => elementRecords(columns.objectives, policies));
  return {
    period,
    policies,
    columns,
    get indicators() {
      return indicators();
    },
    get actions() {
      return actions();
    },
    get objectives() {
      return objectives();
    },
    actionsMean: percentOf(meanCents(columns.actions)),
    summary: summaryOf(plan, columns, policies),
  };
}

const indicatorRecords = (columns: FigureColumns, policies: Policies): readonly IndicatorProgress[] =>
  Array.from(columns.indicators.progress, (_, i) => figureAt({ columns, policies }, i) as IndicatorProgress);

function elementRecords(cents: Float64Array, { limits }: Policies): readonly ElementProgress[] {
  return Array.from(cents, (own) => {
    const progress = percentOf(own);
    return { progress, band: bandOf(progress, limits) };
  });
}
