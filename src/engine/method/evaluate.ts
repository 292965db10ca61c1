import { UNREAD_CELL, UNREAD_ROW } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import type { Plan, PlanElement } from '../plan/plan';
import { centsOf, percentOf } from './arithmetic';
import type { Cents } from './arithmetic';
import { bandOf } from './bands';
import { lowerIsBetterAt } from './direction';
import { CEPLAN_POLICIES } from './evaluation';
import type { BandCounts, ElementProgress, Evaluation, FigureColumns, IndicatorFigures, IndicatorProgress, OpenFigures, Policies, Summary } from './evaluation';
import { meanCents } from './meanOf';
import { cappedCents, typeOneCents } from './progress';
import { countedWeight, rollUpCents } from './rollUp';
import type { IndicatorGroup } from './rollUp';
import { fillWeights } from './weights';

/**
 * The evaluation of a plan in one period: progress and semaphore of every indicator, AEI and OEI, their mean and the summary counts.
 * Figures are those that CEPLAN's application prints, unless `policies` differ from its own.
 *
 * - Arithmetic: whole cents throughout; the same input gives the same cents on every machine.
 * - Blanks: an indicator without LE or VO takes the progress printed in the sheet (`origin: 'printed'`), else it is ND.
 * - OEI come from their own indicators, not from their AEI.
 * - Unread: an indicator whose row was not understood, or the LE or VO of this period, is not calculated (band `open`), which is not ND; neither is its
 *   AEI or OEI, nor the mean.
 * - Errors: throws `RangeError` when the plan has no period `index`: that is a bug of the caller.
 * - Source: method note, sections 4, 6, 7 and 11.
 *
 * @example evaluate(plan2024, 0).actionsMean // 74.68
 */
export function evaluate(plan: Plan, index: number, policies: Policies = CEPLAN_POLICIES): Evaluation {
  const period = plan.periods[index];
  if (period === undefined) throw new RangeError(`The plan has ${plan.periods.length} periods, asked for ${index}`);
  const columns = figureColumns(plan, index, plan.years.indexOf(period.year), policies);
  const summary = summaryOf(plan, columns, policies);
  return evaluationOf({ period, policies, columns, actionsMean: summary.actions.open === 0 ? percentOf(meanCents(columns.actions)) : null, summary });
}

/** An evaluation of figures that are known in columns. */
export function evaluationOf({ period, policies, columns, actionsMean, summary }: Omit<Evaluation, 'indicators' | 'actions' | 'objectives'>): Evaluation {
  const indicators = lazily(() => indicatorRecords(columns, policies));
  const actions = lazily(() => elementRecords(columns.actions, columns.open?.actions, policies));
  const objectives = lazily(() => elementRecords(columns.objectives, columns.open?.objectives, policies));
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
    actionsMean,
    summary,
  };
}

const indicatorRecords = (columns: FigureColumns, policies: Policies): readonly IndicatorProgress[] =>
  Array.from(columns.indicators.progress, (_, i) => figureAt({ columns, policies }, i) as IndicatorProgress);

function elementRecords(cents: Float64Array, open: Uint8Array | undefined, { limits }: Policies): readonly ElementProgress[] {
  return Array.from(cents, (own, at) => {
    const progress = percentOf(own);
    return { progress, band: bandOf(progress, limits, open?.[at] === 1) };
  });
}

/** The record of one indicator; undefined when the evaluation has no such indicator. */
export function figureAt({ columns: { indicators, open }, policies: { limits } }: Pick<Evaluation, 'columns' | 'policies'>, i: number): IndicatorProgress | undefined {
  const { progress, uncapped, isPrinted, weights, weightTotals } = indicators;
  const cents = progress[i];
  if (cents === undefined) return undefined;
  const percent = percentOf(cents);
  return {
    progress: percent,
    uncapped: percentOf(uncapped[i] ?? NaN),
    weight: weights[i] ?? 0,
    weightTotal: weightTotals[i] ?? 0,
    band: bandOf(percent, limits, open?.indicators[i] === 1),
    origin: isPrinted[i] === 1 ? 'printed' : 'computed',
  };
}

/** The figures of {@link evaluate}, in columns: `period` is an index into `plan.periods`, `year` into `plan.years`, -1 for none. */
function figureColumns(plan: Plan, period: number, year: number, policies: Policies): FigureColumns {
  const figures = indicatorFigures(plan.columns, period, year, policies);
  const open = openFigures(plan, figures);
  const rollUp = (elements: readonly PlanElement[], own: Uint8Array | undefined): Float64Array => rollUpAll(elements, plan.columns, figures, own, policies);
  return { indicators: figures, objectives: rollUp(plan.objectives, open?.objectives), actions: rollUp(plan.actions, open?.actions), ...(open && { open }) };
}

/** What has no figure because its row, or a cell that gives it in this period, was not understood, or for the parts of it on other sheets; undefined for nothing. */
function openFigures({ columns: { unread, count }, actions, objectives }: Plan, { progress }: IndicatorFigures): OpenFigures | undefined {
  const isUndecided = ({ undecided }: PlanElement): boolean => undecided !== undefined;
  if (unread === undefined && !actions.some(isUndecided) && !objectives.some(isUndecided)) return undefined;
  const indicators = new Uint8Array(count);
  for (let i = 0; i < count; i += 1) indicators[i] = unread?.[i] === UNREAD_ROW || (unread?.[i] === UNREAD_CELL && Number.isNaN(progress[i])) ? 1 : 0;
  const openIn = (elements: readonly PlanElement[]): Uint8Array =>
    Uint8Array.from(elements, (element) => (isUndecided(element) || element.indicators.some((i) => indicators[i] === 1) ? 1 : 0));
  const open = { indicators, actions: openIn(actions), objectives: openIn(objectives) };
  return Object.values(open).some((marks) => marks.includes(1)) ? open : undefined;
}

function indicatorFigures(columns: IndicatorColumns, period: number, year: number, policies: Policies): IndicatorFigures {
  const { count } = columns;
  const figures: IndicatorFigures = {
    progress: new Float64Array(count), uncapped: new Float64Array(count), weights: new Uint8Array(count), weightTotals: new Uint32Array(count),
    isPrinted: new Uint8Array(count),
  };
  const targets = columns.targets[year] ?? EMPTY_COLUMN;
  const actuals = columns.actuals[period] ?? EMPTY_COLUMN;
  const printed = columns.printed[period] ?? EMPTY_COLUMN;
  for (let i = 0; i < count; i += 1) {
    const target = targets[i] ?? NaN;
    const actual = actuals[i] ?? NaN;
    let cents = NaN;
    if (target === target && actual === actual) cents = typeOneCents(target, actual, lowerIsBetterAt(columns, i), policies);
    else if (Number.isFinite(printed[i])) {
      cents = centsOf(printed[i] ?? NaN);
      figures.isPrinted[i] = 1;
    }
    figures.uncapped[i] = cents;
    figures.progress[i] = cappedCents(cents, policies);
  }
  return figures;
}

/** The column of a year or period the table does not have. */
const EMPTY_COLUMN = new Float64Array(0);

/** Fills in the weights of the elements' indicators and returns the elements' progress. */
function rollUpAll(
  elements: readonly PlanElement[], { relevances }: IndicatorColumns, figures: IndicatorFigures, open: Uint8Array | undefined, policies: Policies,
): Float64Array {
  const all = new Float64Array(elements.length);
  for (let k = 0; k < all.length; k += 1) {
    const own = rollUpOne(elements[k]?.indicators ?? [], relevances, figures, policies);
    all[k] = open?.[k] === 1 ? NaN : own;
  }
  return all;
}

function rollUpOne(
  members: readonly number[], relevances: Uint8Array, { progress, weights, weightTotals }: IndicatorFigures, policies: Policies,
): Cents {
  const group: IndicatorGroup = { members, cents: progress, weights };
  const all = fillWeights(members, relevances, weights);
  const counted = countedWeight(group, policies);
  const own = rollUpCents(group, counted, policies);
  const isLeftOut = policies.noData === 'leave-out' && counted > 0;
  for (let k = 0; k < members.length; k += 1) {
    const i = members[k] ?? 0;
    weightTotals[i] = counted > 0 ? counted : all;
    if (isLeftOut && Number.isNaN(progress[i])) weights[i] = 0;
  }
  return own;
}

type Tally = { -readonly [key in keyof BandCounts]: BandCounts[key] };

const emptyTally = (): Tally => ({ red: 0, amber: 0, green: 0, nd: 0, open: 0, total: 0 });

/**
 * The four rows of "Tabla Resumen: Semaforización por nivel de avance". An indicator counts by the level of its code, also
 * without an element.
 *
 * - Source: method note, section 7 (11 printed tables reproduced; 2024: actions 12 / 3 / 11 / 0 / 26).
 */
function summaryOf({ columns: { ofObjective } }: Plan, { indicators, actions, objectives, open }: FigureColumns, { limits }: Policies): Summary {
  const count = (cents: Float64Array, marks: Uint8Array | undefined, tallyOf: (i: number) => Tally): void => {
    for (let i = 0; i < cents.length; i += 1) {
      const tally = tallyOf(i);
      tally[bandOf(percentOf(cents[i] ?? NaN), limits, marks?.[i] === 1)] += 1;
      tally.total += 1;
    }
  };
  const all = { objectives: emptyTally(), objectiveIndicators: emptyTally(), actions: emptyTally(), actionIndicators: emptyTally() };
  count(objectives, open?.objectives, () => all.objectives);
  count(actions, open?.actions, () => all.actions);
  count(indicators.progress, open?.indicators, (i) => (ofObjective[i] === 1 ? all.objectiveIndicators : all.actionIndicators));
  return all;
}

/** Makes a value at the first call and returns it from then on. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
