import fc from 'fast-check';
import { evaluate } from '../../src/engine/evaluate';
import { figureAt } from '../../src/engine/figureAt';
import { anyPlan } from '../helpers/anyPlan';

it('gives what stands in the list of all, and nothing beyond it', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const evaluation = evaluate(plan, 0);
    expect(plan.indicators.map((_, i) => figureAt(evaluation, i))).toEqual(evaluation.indicators);
    for (const i of [-1, plan.indicators.length]) expect([figureAt(evaluation, i), plan.indicator(i)]).toEqual([undefined, undefined]);
  }));
});
