import fc from 'fast-check';
import { RULES } from '../../../src/engine/checks/rules';
import type { Rule, CheckContext } from '../../../src/engine/checks/rule';
import { registryContext, checkContext } from '../../../src/engine/checks/checkContext';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { Plan } from '../../../src/engine/plan/plan';
import { anyPlan } from '../../helpers/plans/anyPlan';
import { aPlan, anIndicator, plan2024 } from '../../helpers/plans/plans';

const sceneFor = (plan: Plan, cap: boolean): CheckContext | null =>
  checkContext(registryContext(plan), evaluate(plan, 0, { ...CEPLAN_POLICIES, cap }));

/** The same scene without the shortcut: every indicator is looked at. */
function withAll(scene: CheckContext): CheckContext {
  const all = [...scene.plan.columns.codes.keys()];
  return { ...scene, unusual: all, irregular: all };
}

const strike = (rule: Rule, scene: CheckContext) => rule.find(scene);

describe('sceneOf', () => {
  it('leaves out no indicator that a check would strike', () => {
    fc.assert(fc.property(anyPlan, fc.boolean(), (plan, cap) => {
      const scene = sceneFor(plan, cap);
      if (scene === null) throw new Error('the plan has its period');
      for (const rule of Object.values(RULES)) expect(strike(rule, scene)).toEqual(strike(rule, withAll(scene)));
    }), { numRuns: 400 });
  });

  it('leaves out most of an orderly plan', () => {
    const orderly = Array.from({ length: 20 }, (_, i) => anIndicator({ code: `IND.${String(i + 1).padStart(2, '0')}.AEI.01.01`, name: `Número ${i}` }));
    expect(sceneFor(aPlan(orderly), true)).toMatchObject({ unusual: [], irregular: [] });
    expect(sceneFor(plan2024('registered'), true)?.unusual.length).toBeLessThan(20);
  });

  it('is not made for a period the plan does not have', () => {
    const other = evaluate(aPlan([], { periods: [{ year: 2031, span: 'year' }] }), 0);
    expect(checkContext(registryContext(aPlan([])), other)).toBeNull();
  });
});
