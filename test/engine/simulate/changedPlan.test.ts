import fc from 'fast-check';
import { evaluate } from '../../../src/engine/method/evaluate';
import { changedPlan } from '../../../src/engine/simulate/changedPlan';
import type { Edit } from '../../../src/engine/simulate/changedPlan';
import { anyPlan } from '../../helpers/plans/anyPlan';
import { anIndicator, aPlan } from '../../helpers/plans/plans';

const figures = (edits: readonly Edit[]) => evaluate(changedPlan(aPlan([anIndicator(), anIndicator({ relevance: 2 })]), 0, edits), 0);

describe('a plan with supposed changes', () => {
  it.each<{ edits: readonly Edit[]; progress: number | null; of: number; because: string }>([
    { edits: [], progress: 50, of: 50, because: 'nothing is supposed' },
    { edits: [{ kind: 'actual', indicator: 0, value: 100 }], progress: 83.34, of: 100, because: 'the value is another' },
    { edits: [{ kind: 'target', indicator: 0, value: 50 }], progress: 83.34, of: 100, because: 'the goal is another' },
    { edits: [{ kind: 'actual', indicator: 0, value: null }], progress: 16.67, of: -1, because: 'the value is gone' },
    { edits: [{ kind: 'sense', indicator: 0, direction: 'descending', aggregation: null }], progress: 83.34, of: 100, because: 'less is better' },
    { edits: [{ kind: 'actual', indicator: 0, value: 100 }, { kind: 'relevance', indicator: 0, value: 3 }], progress: 66.66, of: 100, because: 'the relevance is another too' },
    { edits: [{ kind: 'actual', indicator: 0, value: 10 }, { kind: 'actual', indicator: 0, value: 100 }], progress: 83.34, of: 100, because: 'the later of two holds' },
  ])('has $progress where $because', ({ edits, progress, of }) => {
    const { actions, indicators } = figures(edits);
    expect([actions[0]?.progress, indicators[0]?.progress ?? -1]).toEqual([progress, of]);
  });

  it('leaves the plan as it is, whatever is supposed', () => {
    const anyEdit = fc.record({ kind: fc.constantFrom('actual' as const, 'target' as const), value: fc.option(fc.integer({ min: 0, max: 999 })) });
    fc.assert(fc.property(anyPlan.filter(({ columns }) => columns.count > 0), anyEdit, (plan, edit) => {
      const before = structuredClone(plan.columns);
      changedPlan(plan, 0, [{ ...edit, indicator: 0 }, { kind: 'relevance', indicator: 0, value: 3 }, { kind: 'sense', indicator: 0, direction: 'undefined', aggregation: 'maximum' }]);
      expect(plan.columns).toEqual(before);
    }));
  });

  it('has no period and no target that the plan has not', () => {
    expect(() => changedPlan(aPlan([anIndicator()]), 1, [])).toThrow(RangeError);
    expect(() => changedPlan(aPlan([anIndicator()], { years: [2023] }), 0, [{ kind: 'target', indicator: 0, value: 1 }])).toThrow(RangeError);
  });
});
