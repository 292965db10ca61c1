import fc from 'fast-check';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { Policies } from '../../../src/engine/method/evaluation';
import type { Indicator } from '../../../src/engine/plan/indicator';
import type { Plan } from '../../../src/engine/plan/plan';
import { changedPlan } from '../../../src/engine/simulate/changedPlan';
import { leastEffort } from '../../../src/engine/simulate/leastEffort';
import type { Effort, Move } from '../../../src/engine/simulate/leastEffort';
import { anAction, anIndicator, aPlan, indexOfCode, plan2024 } from '../../helpers/plans/plans';

const effort = (plan: Plan, limit: number, policies: Policies = CEPLAN_POLICIES): Effort => leastEffort(plan, evaluate(plan, 0, policies), 'AEI', 0, limit);

/** The progress of the first AEI with some values in the place of its indicators'. */
const progressWith = (plan: Plan, values: readonly Pick<Move, 'indicator' | 'to'>[], policies: Policies = CEPLAN_POLICIES): number =>
  evaluate(changedPlan(plan, 0, values.map(({ indicator, to }) => ({ kind: 'actual', indicator, value: to }))), 0, policies).actions[0]?.progress ?? -1;

/** The moves with one step less in the nth. */
const withoutOneStep = (moves: readonly Move[], nth: number): readonly Pick<Move, 'indicator' | 'to'>[] => moves.map((move, at) => {
  const back = move.to > move.from ? -move.step : move.step;
  return at === nth ? { indicator: move.indicator, to: Number((move.to + back).toFixed(6)) } : move;
});

const counted = (change: Partial<Indicator>): Indicator => anIndicator({ name: 'Número de casos', ...change });
const anyCount = fc.record({
  targets: fc.integer({ min: 0, max: 400 }).map((target) => [target]),
  actuals: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 6 }).map((actual) => [actual]),
  direction: fc.constantFrom('ascending' as const, 'ascending' as const, 'descending' as const),
  relevance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  name: fc.constantFrom('Número de casos', 'Porcentaje de casos'),
}).map(counted);
const anyPolicies = fc.record({ noData: fc.constantFrom('zero' as const, 'leave-out' as const), cap: fc.boolean(), zeroTarget: fc.constant('undefined' as const), limits: fc.constant(CEPLAN_POLICIES.limits) });
const anyLimit = fc.constantFrom(75, 95, 50.01, 100);

describe('the least effort to a limit', () => {
  it('reaches it when it is applied, and one step less in any of its moves does not', () => {
    let moved = 0;
    fc.assert(fc.property(fc.array(anyCount, { minLength: 1, maxLength: 5 }), anyLimit, anyPolicies, (indicators, limit, policies) => {
      const plan = aPlan(indicators);
      const found = effort(plan, limit, policies);
      if (found.kind !== 'moves') return;
      moved += 1;
      expect(progressWith(plan, found.moves, policies)).toBeGreaterThanOrEqual(limit);
      for (const nth of found.moves.keys()) expect(progressWith(plan, withoutOneStep(found.moves, nth), policies)).toBeLessThan(limit);
    }), { numRuns: 120 });
    expect(moved).toBeGreaterThan(20);
  });

  it('is the least of all ways, tried one by one', () => {
    const small = fc.record({
      targets: fc.integer({ min: 1, max: 14 }).map((target) => [target]), actuals: fc.integer({ min: 0, max: 20 }).map((actual) => [actual]),
      direction: fc.constantFrom('ascending' as const, 'descending' as const), relevance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }).map(counted);
    fc.assert(fc.property(fc.array(small, { minLength: 2, maxLength: 3 }), fc.constantFrom(75, 95), (indicators, limit) => {
      const plan = aPlan(indicators);
      const found = effort(plan, limit);
      const ways = indicators.reduce<number[][]>((all, { targets: [target = 0], actuals }) => {
        const actual = actuals[0] ?? 0;
        const values = Array.from({ length: Math.abs((target ?? 0) - actual) + 1 }, (_, steps) => (((target ?? 0) > actual) ? actual + steps : actual - steps));
        return all.flatMap((way) => values.map((value) => [...way, value]));
      }, [[]]);
      const reaching = ways.filter((way) => progressWith(plan, way.map((to, indicator) => ({ indicator, to }))) >= limit);
      const cost = (way: readonly number[]): number => way.reduce((sum, value, at) => sum + Math.abs(value - (indicators[at]?.actuals[0] ?? 0)), 0);
      const least = Math.min(...reaching.map(cost));
      expect(found.kind === 'moves' ? found.total : found.kind === 'reached' ? 0 : Infinity).toBe(least);
    }), { numRuns: 40 });
  });

  it('of one indicator is what is said to be missing: 28 licences for amber and 55 for green', () => {
    const plan = aPlan([counted({ targets: [135], actuals: [74] })]);
    expect([effort(plan, 75), effort(plan, 95)]).toEqual([
      { kind: 'moves', moves: [{ indicator: 0, from: 74, to: 102, amount: 28, step: 1 }], total: 28 },
      { kind: 'moves', moves: [{ indicator: 0, from: 74, to: 129, amount: 55, step: 1 }], total: 55 },
    ]);
  });

  it('takes what weighs most by unit first, and rounds as the method does', () => {
    const plan = aPlan([counted({ targets: [10], actuals: [5], relevance: 1 }), counted({ targets: [100], actuals: [50], relevance: 2 })]);
    expect(effort(plan, 75)).toMatchObject({ moves: [{ indicator: 0, to: 9 }], total: 4 });
  });

  it('takes from what should be less, in hundredths of what is not counted', () => {
    const plan = aPlan([anIndicator({ name: 'Porcentaje de morosidad', direction: 'descending', targets: [13], actuals: [29] })]);
    expect(effort(plan, 75)).toMatchObject({ moves: [{ from: 29, to: 17.33, amount: 11.67, step: 0.01 }] });
  });

  it('of the 2024 report is moves of its own indicators that turn it green', () => {
    const plan = plan2024('registered');
    const at = indexOfCode(plan.actions, 'AEI.04.03');
    const found = leastEffort(plan, evaluate(plan, 0), 'AEI', at, 95);
    if (found.kind !== 'moves') throw new Error(found.kind);
    const after = evaluate(changedPlan(plan, 0, found.moves.map(({ indicator, to }) => ({ kind: 'actual', indicator, value: to }))), 0);
    expect(after.actions[at]).toMatchObject({ band: 'green' });
    expect(found.moves.every(({ indicator }) => plan.actions[at]?.indicators.includes(indicator))).toBe(true);
  });
});

describe('where no moves are due', () => {
  it('a limit that is reached needs none', () => expect(effort(aPlan([counted({ actuals: [75] })]), 75)).toEqual({ kind: 'reached' }));

  it('says the best there can be, and which indicators are ND', () => {
    const plan = aPlan([counted({ actuals: [10] }), counted({ actuals: [null], printed: [null] })]);
    expect(effort(plan, 75)).toEqual({ kind: 'unreachable', best: 50, noData: [1] });
    expect(effort(aPlan([counted({ actuals: [null] })]), 75)).toEqual({ kind: 'unreachable', best: null, noData: [0] });
  });

  it('a printed progress without values stays what it is', () => {
    const plan = aPlan([counted({ actuals: [10] }), counted({ actuals: [null], printed: [20] })]);
    expect(effort(plan, 75)).toEqual({ kind: 'unreachable', best: 60, noData: [] });
  });

  it('three equal thirds reach 100 only all together, where they add up to 99.99', () => {
    const plan = aPlan(Array.from({ length: 3 }, () => counted({ targets: [10], actuals: [9] })));
    expect(effort(plan, 100)).toMatchObject({ kind: 'moves', total: 3 });
  });

  it('knows nothing of an AEI that stands on other sheets too', () => {
    const plan = aPlan([counted({})], { actions: [anAction({ undecided: 'elsewhere' })] });
    expect(effort(plan, 75)).toEqual({ kind: 'unknown' });
  });
});
