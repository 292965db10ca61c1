import { findings } from '../../../src/engine/checks/findings';
import { evaluatePart } from '../../../src/engine/join/evaluatePart';
import { joinPlans } from '../../../src/engine/join/joinPlans';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Evaluation } from '../../../src/engine/method/evaluation';
import type { Plan, PlanElement } from '../../../src/engine/plan/plan';
import { plan2024 as planAs, planOf, recordsOf } from '../../helpers/plans/plans';

const plan2024 = planAs('registered');

/** The rows of a plan that go to one sheet: its indicators, with the OEI and AEI that have any of them there. */
function partOf(plan: Plan, isHere: (i: number) => boolean): Plan {
  const records = recordsOf(plan);
  const kept = records.indicators.flatMap((_, i) => (isHere(i) ? [i] : []));
  const own = (elements: readonly PlanElement[]): PlanElement[] =>
    elements.flatMap((element) => {
      const indicators = element.indicators.flatMap((i) => (isHere(i) ? [kept.indexOf(i)] : []));
      return indicators.length === 0 ? [] : [{ ...element, indicators }];
    });
  const [objectives, actions] = [own(records.objectives), own(records.actions)];
  const parents = new Map([...objectives, ...actions].flatMap((element) => element.indicators.map((i) => [i, (element.level === 'OEI' ? objectives : actions).indexOf(element)] as const)));
  return planOf({ ...records, objectives, actions, indicators: kept.flatMap((i, at) => ({ ...records.indicators[i], parent: parents.get(at) ?? -1 }) as never) });
}

const split = (plan: Plan, sheets: number, of: (i: number) => number) =>
  Array.from({ length: sheets }, (_, nth) => ({ sheet: `Hoja ${nth}`, plan: partOf(plan, (i) => of(i) === nth) })).filter((one) => one.plan.columns.count > 0);

const figures = (plan: Plan, evaluation: Evaluation): Readonly<Record<string, number | null>> => Object.fromEntries([
  ...plan.indicators.map(({ code }, i) => [code, evaluation.indicators[i]?.progress ?? null] as const),
  ...plan.actions.map(({ code }, i) => [code, evaluation.actions[i]?.progress ?? null] as const),
  ...plan.objectives.map(({ code }, i) => [code, evaluation.objectives[i]?.progress ?? null] as const),
  ['mean', evaluation.actionsMean],
]);

describe('joinPlans', () => {
  const whole = figures(plan2024, evaluate(plan2024, 0));

  it.each<{ way: string; sheets: number; of: (i: number) => number }>([
    { way: 'one sheet after another', sheets: 3, of: (i) => Math.floor(i / 15) },
    { way: 'row by row in turn, so that nearly every AEI is on both', sheets: 2, of: (i) => i % 2 },
    { way: 'in the opposite order of the sheets', sheets: 2, of: (i) => (i < 20 ? 1 : 0) },
    { way: 'an indicator a sheet', sheets: 40, of: (i) => i },
  ])('gives the figures of the whole plan when it is split $way', ({ sheets, of }) => {
    const { plan } = joinPlans(split(plan2024, sheets, of));
    expect(figures(plan, evaluate(plan, 0))).toEqual(whole);
  });

  it('keeps codes in their order, so that no number seems to be left out', () => {
    const { plan } = joinPlans(split(plan2024, 2, (i) => i % 2));
    const skipped = (of: Plan): readonly string[] => findings(of, [evaluate(of, 0)]).filter(({ code }) => code === 'codigo-salteado').map(({ place }) => place.subject.kind);
    expect(plan.columns.codes).toEqual(plan2024.columns.codes);
    expect(skipped(plan)).toEqual(skipped(plan2024));
  });

  it('gives each part the figures of the whole for its own rows', () => {
    const tables = split(plan2024, 2, (i) => i % 2);
    const { plan, parts } = joinPlans(tables);
    const evaluation = evaluate(plan, 0);
    for (const part of parts) {
      const own = figures(part.plan, evaluatePart(evaluation, part));
      expect(Object.keys(own).length).toBeGreaterThan(15);
      for (const [code, progress] of Object.entries(own)) expect([code, progress]).toEqual([code, whole[code]]);
    }
  });

  it('tells on which sheet and row each indicator stands', () => {
    const { plan } = joinPlans(split(plan2024, 2, (i) => i % 2));
    expect(Array.from(plan.columns.tables ?? []).slice(0, 4)).toEqual([0, 1, 0, 1]);
    expect(plan.sheets).toEqual(['Hoja 0', 'Hoja 1']);
    expect(Array.from(plan.columns.rows)).toEqual(Array.from(plan2024.columns.rows));
  });

  it('leaves an AEI without a figure when two sheets have one of its indicators, and tells of the sheet that has it already', () => {
    const [one, other] = [partOf(plan2024, (i) => i < 20), partOf(plan2024, (i) => i >= 19)];
    const { plan } = joinPlans([{ sheet: 'Unidad A', plan: one }, { sheet: 'Unidad B', plan: other }]);
    const repeated = plan2024.columns.codes[19] ?? '';
    const undecided = plan.actions.filter((action) => action.undecided === 'repeated').map(({ code }) => code);
    expect(undecided).toEqual([repeated.slice(repeated.indexOf('AEI'))]);
    const { actions, actionsMean } = evaluate(plan, 0);
    expect(actions[plan.actions.findIndex(({ undecided: why }) => why !== undefined)]?.progress).toBeNull();
    expect(actionsMean).toBeNull();
    expect(findings(plan, [evaluate(plan, 0)]).filter(({ code }) => code === 'codigo-repetido')).toHaveLength(1);
  });

  it('has the periods that every sheet has', () => {
    const records = recordsOf(plan2024);
    const year = { year: 2024, span: 'year' } as const;
    const more = planOf({ ...recordsOf(partOf(plan2024, (i) => i < 20)), periods: [...records.periods, year] });
    expect(joinPlans([{ sheet: 'A', plan: more }, { sheet: 'B', plan: partOf(plan2024, (i) => i >= 20) }]).plan.periods).toEqual(records.periods);
  });

  it('numbers indicators without codes on over the sheets, those of one name alike', () => {
    const [one, other] = [partOf(plan2024, (i) => i === 0), partOf(plan2024, (i) => i === 0)];
    const renamed = planOf({ ...recordsOf(other), indicators: recordsOf(other).indicators.map((indicator) => ({ ...indicator, name: 'Otro' })) });
    const codesWith = (plan: Plan): readonly string[] => joinPlans([{ sheet: 'A', plan: one, isNumbered: true }, { sheet: 'B', plan, isNumbered: true }]).plan.columns.codes;
    const code = one.columns.codes[0] ?? '';
    expect(codesWith(renamed)).toEqual([code, code.replace('IND.01', 'IND.02')]);
    expect(codesWith(other)).toEqual([code, code]);
  });
});
