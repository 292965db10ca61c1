import fc from 'fast-check';
import { evaluate } from '../../src/engine/evaluate';
import type { Evaluation } from '../../src/engine/evaluation';
import { findings } from '../../src/engine/findings';
import type { Aggregation, Direction, Indicator, Plan, Printed, Relevance } from '../../src/engine/plan';
import { aPlan, anAction, anIndicator } from '../helpers/plans';

const quantity = fc.option(fc.oneof(
  fc.integer({ min: 0, max: 100000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
));

const indicator: fc.Arbitrary<Indicator> = fc.record({
  relevance: fc.constantFrom<(Relevance | null)[]>(1, 2, 3, null),
  direction: fc.constantFrom<(Direction | null)[]>('ascending', 'descending', 'undefined', null),
  aggregation: fc.constantFrom<(Aggregation | null)[]>('summable', 'not-summable', 'maximum', 'minimum', null),
  baseline: quantity,
  targets: fc.array(quantity, { maxLength: 5 }),
  actuals: fc.array(quantity, { maxLength: 2 }),
  printed: fc.array(fc.oneof(fc.constantFrom<Printed[]>('ND', null), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 2 }),
  unit: fc.constantFrom('', '13.00-GERENCIA', '13.00-OFICINA', '13.01-GERENCIA', 'Gerencia'),
  code: fc.constantFrom('', 'IND.01.AEI.01.01', 'IND.07.AEI.01.01', 'IND.02.AEI.09.09', 'x'),
  name: fc.string({ maxLength: 12 }),
}).map((change) => anIndicator(change));

/** Two actions that share the indicators in turn. */
function planOf(indicators: readonly Indicator[]): Plan {
  const members = (turn: number): number[] => indicators.flatMap((_, i) => (i % 2 === turn ? [i] : []));
  return aPlan(indicators.map((one, i) => ({ ...one, parent: i % 2 })), {
    actions: [0, 1].map((turn) => anAction({ code: `AEI.01.0${turn + 1}`, indicators: members(turn) })),
  });
}

const plan = fc.array(indicator, { maxLength: 10 }).map(planOf);

const figures = ({ indicators, actions, objectives }: Evaluation) => [...indicators, ...actions, ...objectives];

describe('whatever the plan holds, evaluate', () => {
  it('gives progress from 0 to 100 with two decimals, or ND', () => {
    fc.assert(fc.property(plan, (one) => {
      for (const { progress } of figures(evaluate(one, 0))) {
        expect(progress === null || (progress >= 0 && progress <= 100 && Number(progress.toFixed(2)) === progress)).toBe(true);
      }
    }));
  });

  it('counts everything once in the summary', () => {
    fc.assert(fc.property(plan, (one) => {
      const { summary } = evaluate(one, 0);
      for (const { red, amber, green, nd, total } of Object.values(summary)) expect(red + amber + green + nd).toBe(total);
      expect(summary.actionIndicators.total).toBe(one.indicators.length);
      expect(summary.actions.total).toBe(2);
    }));
  });

  it('shares out the weights of each action exactly', () => {
    fc.assert(fc.property(plan, (one) => {
      const { indicators } = evaluate(one, 0);
      for (const action of one.actions) {
        const sum = action.indicators.reduce((total, i) => total + (indicators[i]?.weight ?? 0), 0);
        for (const i of action.indicators) expect(indicators[i]?.weightTotal).toBe(sum);
      }
    }));
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(fc.property(fc.array(indicator, { minLength: 1, maxLength: 8 }), (rows) => {
      const forward = evaluate(aPlan(rows), 0);
      const backward = evaluate(aPlan([...rows].reverse()), 0);
      expect(backward.actions).toEqual(forward.actions);
      expect([...backward.indicators].reverse()).toEqual(forward.indicators);
      expect(backward.summary).toEqual(forward.summary);
    }));
  });

  it('gives the same again, also when what it printed is read back', () => {
    fc.assert(fc.property(plan, (one) => {
      const first = evaluate(one, 0);
      expect(evaluate(one, 0)).toEqual(first);
      const printed = { ...one, indicators: one.indicators.map((own, i) => ({ ...own, printed: [first.indicators[i]?.progress ?? 'ND' as const] })) };
      expect(figures(evaluate(printed, 0)).map(({ progress }) => progress)).toEqual(figures(first).map(({ progress }) => progress));
    }));
  });

  it('survives JSON unchanged', () => {
    fc.assert(fc.property(plan, (one) => {
      const evaluation = evaluate(one, 0);
      expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
    }));
  });

  it('can be looked through by every check', () => {
    fc.assert(fc.property(plan, (one) => {
      expect(() => findings(one, [evaluate(one, 0)])).not.toThrow();
    }));
  });
});
