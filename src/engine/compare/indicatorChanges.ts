import { percentOf } from '../method/arithmetic';
import { aggregationAt, directionAt, printedAt, quantityAt, textIn } from '../plan/indicatorColumns';
import type { TextColumn } from '../plan/indicatorColumns';
import { periodIndex } from '../plan/periods';
import type { Change, ChangeField, ChangeValue, Cut } from './change';
import { figureChanges } from './figureChanges';
import type { CutFigure, MakeChange, Pair } from './figureChanges';

/** What differs of an indicator, by its index in each cut; -1 where it is not there. */
export function indicatorChanges(pair: Pair, was: number, is: number): readonly Change[] {
  const { before: { plan: { columns: old } }, now: { plan: { columns: own } } } = pair;
  const code = own.codes[is] ?? old.codes[was] ?? '';
  const change: MakeChange = (field, from, to) => ({ kind: 'IND', code, before: was, now: is, field, was: from, is: to });
  if (was < 0) return [change('appeared', null, own.names[is] ?? '')];
  if (is < 0) return [change('vanished', old.names[was] ?? '', null)];
  const texts = (field: ChangeField, from: TextColumn, to: TextColumn) => [field, textIn(from, was), textIn(to, is)] as const;
  const registered: readonly (readonly [ChangeField, ChangeValue, ChangeValue])[] = [
    ['name', old.names[was] ?? '', own.names[is] ?? ''],
    ['parent', parentCode(pair.before, was), parentCode(pair.now, is)],
    texts('executing-unit', old.executingUnits, own.executingUnits),
    texts('unit', old.units, own.units),
    texts('parameter', old.parameters, own.parameters),
    ['relevance', orNull(old.relevances[was]), orNull(own.relevances[is])],
    ['direction', directionAt(old, was), directionAt(own, is)],
    ['aggregation', aggregationAt(old, was), aggregationAt(own, is)],
    ['baseline-year', orNull(old.baselineYears[was]), orNull(own.baselineYears[is])],
    ['baseline', quantityAt(old.baselines, was), quantityAt(own.baselines, is)],
  ];
  return [
    ...registered.flatMap(([field, from, to]) => (from === to ? [] : [change(field, from, to)])),
    ...targetChanges(pair, was, is, change),
    ...actualChanges(pair, was, is, change),
    ...figureChanges(pair, figureAt(pair.before, was), figureAt(pair.now, is), change),
  ];
}

/** The targets of the years that both have, and between the years of the evaluated periods where they are two. */
function targetChanges({ before, now }: Pair, was: number, is: number, change: MakeChange): readonly Change[] {
  const common = now.plan.years.filter((year) => before.plan.years.includes(year)).map((year) => [year, year] as const);
  const evaluated = [before.evaluation.period.year, now.evaluation.period.year] as const;
  return [...common, ...(evaluated[0] === evaluated[1] ? [] : [evaluated])].flatMap((years) => {
    const from = quantityAt(before.plan.columns.targets[before.plan.years.indexOf(years[0])], was);
    const to = quantityAt(now.plan.columns.targets[now.plan.years.indexOf(years[1])], is);
    return from === to ? [] : [{ ...change('target', from, to), years }];
  });
}

/** The same of the values of the periods. */
function actualChanges({ before, now }: Pair, was: number, is: number, change: MakeChange): readonly Change[] {
  const common = now.plan.periods.filter((period) => periodIndex(before.plan.periods, period) >= 0).map((period) => [period, period] as const);
  const evaluated = [before.evaluation.period, now.evaluation.period] as const;
  const isOne = periodIndex([evaluated[0]], evaluated[1]) === 0;
  return [...common, ...(isOne ? [] : [evaluated])].flatMap((periods) => {
    const from = quantityAt(before.plan.columns.actuals[periodIndex(before.plan.periods, periods[0])], was);
    const to = quantityAt(now.plan.columns.actuals[periodIndex(now.plan.periods, periods[1])], is);
    return from === to ? [] : [{ ...change('actual', from, to), periods }];
  });
}

function figureAt({ plan, evaluation: { columns: { indicators, open }, period } }: Cut, i: number): CutFigure {
  return { progress: percentOf(indicators.progress[i] ?? NaN), isOpen: open?.indicators[i] === 1, printed: printedAt(plan.columns.printed[periodIndex(plan.periods, period)], i) };
}

function parentCode({ plan: { columns, objectives, actions } }: Cut, i: number): string {
  return (columns.ofObjective[i] === 1 ? objectives : actions)[columns.parents[i] ?? -1]?.code ?? '';
}

const orNull = (own: number | undefined): number | null => (own === undefined || own === 0 ? null : own);
