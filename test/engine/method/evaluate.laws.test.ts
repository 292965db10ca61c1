import fc from 'fast-check';
import { findings } from '../../../src/engine/checks/findings';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Evaluation } from '../../../src/engine/method/evaluation';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { anyIndicator, anyPlan } from '../../helpers/plans/anyPlan';
import { aPlan, planOf, recordsOf } from '../../helpers/plans/plans';

const figures = ({ indicators, actions, objectives }: Evaluation) => [...indicators, ...actions, ...objectives];

describe('whatever the plan holds, evaluate', () => {
  it('gives progress from 0 to 100 with two decimals, or ND', () => {
    fc.assert(fc.property(anyPlan, (one) => {
      for (const { progress } of figures(evaluate(one, 0))) {
        expect(progress === null || (progress >= 0 && progress <= 100 && Number(progress.toFixed(2)) === progress)).toBe(true);
      }
    }));
  });

  it('counts everything once in the summary', () => {
    fc.assert(fc.property(anyPlan, (one) => {
      const { summary } = evaluate(one, 0);
      for (const { red, amber, green, nd, total } of Object.values(summary)) expect(red + amber + green + nd).toBe(total);
      expect(summary.actionIndicators.total).toBe(one.indicators.length);
      expect(summary.actions.total).toBe(2);
    }));
  });

  it('shares out the weights of each action exactly', () => {
    fc.assert(fc.property(anyPlan, (one) => {
      const { indicators } = evaluate(one, 0);
      for (const action of one.actions) {
        const sum = action.indicators.reduce((total, i) => total + (indicators[i]?.weight ?? 0), 0);
        for (const i of action.indicators) expect(indicators[i]?.weightTotal).toBe(sum);
      }
    }));
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(fc.property(fc.array(anyIndicator, { minLength: 1, maxLength: 8 }), (rows) => {
      const forward = evaluate(aPlan(rows), 0);
      const backward = evaluate(aPlan([...rows].reverse()), 0);
      expect(backward.actions).toEqual(forward.actions);
      expect([...backward.indicators].reverse()).toEqual(forward.indicators);
      expect(backward.summary).toEqual(forward.summary);
    }));
  });

  it('gives the same again, also when what it printed is read back', () => {
    fc.assert(fc.property(anyPlan, (one) => {
      const first = evaluate(one, 0);
      expect(evaluate(one, 0)).toEqual(first);
      const indicators = one.indicators.map((own, i): Indicator => ({ ...own, printed: [first.indicators[i]?.progress ?? 'ND'] }));
      const printed = planOf({ ...recordsOf(one), indicators });
      expect(figures(evaluate(printed, 0)).map(({ progress }) => progress)).toEqual(figures(first).map(({ progress }) => progress));
    }));
  });

  it('gives records that survive JSON unchanged', () => {
    fc.assert(fc.property(anyPlan, (one) => {
      const records = { ...evaluate(one, 0), columns: null };
      expect(JSON.parse(JSON.stringify(records))).toEqual(records);
    }));
  });

  it('can be looked through by every check', () => {
    fc.assert(fc.property(anyPlan, (one) => {
      expect(() => findings(one, [evaluate(one, 0)])).not.toThrow();
    }));
  });
});
