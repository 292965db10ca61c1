import fc from 'fast-check';
import { compareCuts } from '../../../src/engine/compare/compareCuts';
import type { Change, Cut } from '../../../src/engine/compare/change';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { Indicator } from '../../../src/engine/plan/indicator';
import type { Plan } from '../../../src/engine/plan/plan';
import { runToEnd } from '../../../src/engine/steps';
import { anyIndicator, anyPlan } from '../../helpers/plans/anyPlan';
import { anAction, anIndicator, aPlan, indexOfCode, plan2024, planOf, recordsOf } from '../../helpers/plans/plans';

const cutOf = (plan: Plan, index = 0, policies = CEPLAN_POLICIES): Cut => ({ plan, evaluation: evaluate(plan, index, policies) });
const compared = (before: Cut, now: Cut): readonly Change[] => runToEnd(compareCuts(before, now));
const between = (before: Plan, now: Plan): readonly Change[] => compared(cutOf(before), cutOf(now));

/** "IND.01.AEI.01.01 actual: 50 → 60" */
const lineOf = ({ code, field, was, is }: Change): string => `${code} ${field}: ${String(was)} → ${String(is)}`;
const lines = (changes: readonly Change[]): readonly string[] => changes.map(lineOf);

/** A plan with one indicator as `change` makes it of what it is. */
function withIndicator(plan: Plan, at: number, change: (indicator: Indicator) => Partial<Indicator>): Plan {
  const records = recordsOf(plan);
  return planOf({ ...records, indicators: records.indicators.map((one, i) => (i === at ? { ...one, ...change(one) } : one)) });
}

/** Any plan whose codes are all others, as in a table without repeated rows. */
const anyPlanByCode = anyPlan.map((plan) => {
  const records = recordsOf(plan);
  return planOf({ ...records, indicators: records.indicators.map((one, i) => ({ ...one, code: `IND.${10 + i}.AEI.01.01` })) });
});

describe('a cut compared with itself', () => {
  it('has no changes, whatever stands in it', () => {
    fc.assert(fc.property(anyPlan, (plan) => expect(between(plan, planOf(recordsOf(plan)))).toEqual([])));
  });

  it('has none where its printed figures are not the computed ones', () => {
    expect(between(plan2024('printed'), plan2024('printed'))).toEqual([]);
  });

  it('has none after its rows were sorted otherwise', () => {
    fc.assert(fc.property(anyPlanByCode, (plan) => {
      const { indicators, actions, ...rest } = recordsOf(plan);
      const last = indicators.length - 1;
      const turned = actions.map((action) => ({ ...action, indicators: action.indicators.map((i) => last - i).reverse() })).reverse();
      const sorted = planOf({ ...rest, actions: turned, indicators: [...indicators].reverse().map((one) => ({ ...one, parent: 1 - one.parent })) });
      expect(between(plan, sorted)).toEqual([]);
    }));
  });
});

describe('one value changed', () => {
  it('is told with what follows from it in its indicator and its AEI, and nothing else is', () => {
    const anyCase = anyPlanByCode.filter(({ columns }) => columns.count > 0).chain((plan) => fc.record({
      plan: fc.constant(plan), at: fc.nat(plan.columns.count - 1), value: fc.option(fc.integer({ min: 0, max: 20000 }).map((hundredths) => hundredths / 100)),
    }));
    fc.assert(fc.property(anyCase, ({ plan, at, value }) => {
      const now = withIndicator(plan, at, () => ({ actuals: [value] }));
      const [was, is] = [evaluate(plan, 0), evaluate(now, 0)];
      const code = plan.columns.codes[at] ?? '';
      const action = plan.actions[at % 2]?.code ?? '';
      const differing = <T>(field: string, owner: string, from: T, to: T): string[] => (from === to ? [] : [`${owner} ${field}: ${String(from)} → ${String(to)}`]);
      const expected = [
        ...differing('actual', code, plan.indicator(at)?.actuals[0] ?? null, value),
        ...differing('progress', code, was.indicators[at]?.progress, is.indicators[at]?.progress),
        ...differing('band', code, was.indicators[at]?.band, is.indicators[at]?.band),
        ...differing('progress', action, was.actions[at % 2]?.progress, is.actions[at % 2]?.progress),
        ...differing('band', action, was.actions[at % 2]?.band, is.actions[at % 2]?.band),
      ];
      const told = lines(between(plan, now).filter(({ field }) => field !== 'printed'));
      expect([...told].sort()).toEqual(expected.sort());
    }));
  });

  it.each<readonly [Partial<Indicator>, string]>([
    [{ name: 'Número de multas' }, 'name: Número de licencias otorgadas → Número de multas'],
    [{ unit: '13.00-OFICINA' }, 'unit: 15.00-GERENCIA DE SEGURIDAD CIUDADANA → 13.00-OFICINA'],
    [{ executingUnit: '300001' }, 'executing-unit:  → 300001'],
    [{ parameter: 'Número' }, 'parameter:  → Número'],
    [{ relevance: 2 }, 'relevance: 1 → 2'],
    [{ relevance: null }, 'relevance: 1 → null'],
    [{ aggregation: 'summable' }, 'aggregation: not-summable → summable'],
    [{ baseline: 91 }, 'baseline: 90 → 91'],
    [{ baselineYear: null }, 'baseline-year: 2023 → null'],
    [{ targets: [100, 110, 120, null] }, 'target: 130 → null'],
  ])('%j is told alone where no figure follows', (change, line) => {
    const plan = aPlan([anIndicator()]);
    expect(lines(between(plan, withIndicator(plan, 0, () => change)))).toEqual([`IND.01.AEI.01.01 ${line}`]);
  });

  it('is told with its figures, of the 2024 report', () => {
    const plan = plan2024('registered');
    const at = indexOfCode(plan.indicators, 'IND.01.AEI.01.01');
    expect(lines(between(withIndicator(plan, at, () => ({ actuals: [46.74] })), plan))).toEqual([
      'AEI.01.01 progress: 49.72 → 50.64', 'IND.01.AEI.01.01 actual: 46.74 → 47.6', 'IND.01.AEI.01.01 progress: 49.72 → 50.64',
    ]);
  });

  it('a sense is told with the progress that it turns', () => {
    const plan = aPlan([anIndicator()]);
    expect(lines(between(plan, withIndicator(plan, 0, () => ({ direction: 'descending' }))))).toEqual([
      'AEI.01.01 progress: 50 → 100', 'AEI.01.01 band: red → green',
      'IND.01.AEI.01.01 direction: ascending → descending', 'IND.01.AEI.01.01 progress: 50 → 100', 'IND.01.AEI.01.01 band: red → green',
    ]);
  });
});

describe('what comes and goes', () => {
  const two = aPlan([anIndicator(), anIndicator({ code: 'IND.02.AEI.01.01', name: 'Número de multas' })]);

  it('an indicator that is new is told, and the progress of its AEI', () => {
    expect(lines(between(aPlan([anIndicator({ actuals: [100] })]), aPlan([anIndicator({ actuals: [100] }), ...two.indicators.slice(1)])))).toEqual([
      'AEI.01.01 progress: 100 → 75', 'AEI.01.01 band: green → amber', 'IND.02.AEI.01.01 appeared: null → Número de multas',
    ]);
  });

  it('what is gone comes last, with its name', () => {
    const now = aPlan([anIndicator()], { actions: [anAction({ code: 'AEI.02.01' })] });
    expect(lines(between(two, now))).toEqual([
      'AEI.02.01 appeared: null → LICENCIAS OPORTUNAS PARA LA POBLACIÓN', 'IND.01.AEI.01.01 parent: AEI.01.01 → AEI.02.01',
      'AEI.01.01 vanished: LICENCIAS OPORTUNAS PARA LA POBLACIÓN → null', 'IND.02.AEI.01.01 vanished: Número de multas → null',
    ]);
  });

  it('a code that stands twice is matched by its name, else in its order', () => {
    const [first, second] = [anIndicator({ name: 'Uno' }), anIndicator({ name: 'Dos', actuals: [60] })];
    expect(between(aPlan([first, second]), aPlan([second, first])).filter(({ kind }) => kind === 'IND')).toEqual([]);
    expect(lines(between(aPlan([first, second]), aPlan([first, { ...second, name: 'Tres' }])))).toEqual(['IND.01.AEI.01.01 name: Dos → Tres']);
  });

  it('indicators are matched by the keys given in place of their codes', () => {
    const [before, now] = [cutOf(aPlan([anIndicator({ code: 'x' })])), cutOf(aPlan([anIndicator({ code: 'y' })]))];
    expect(compared({ ...before, keys: ['k'] }, { ...now, keys: ['k'] })).toEqual([]);
  });
});

describe('printed figures', () => {
  const plan = (printed: Indicator['printed'][number]) => aPlan([anIndicator({ printed: [printed] })]);

  it('are told where one cut prints another figure than the computed one', () => {
    expect(lines(between(plan(49.72), plan(null)))).toEqual(['IND.01.AEI.01.01 printed: 49.72 → null']);
    expect(lines(between(plan(50), plan('ND')))).toEqual(['IND.01.AEI.01.01 printed: null → ND']);
  });

  it('are not told where they are the computed ones, or the same difference stood before', () => {
    expect(between(plan(50), plan(null))).toEqual([]);
    expect(between(plan(49.72), plan(49.72))).toEqual([]);
  });
});

describe('two periods', () => {
  const year = { year: 2024, span: 'year' } as const;
  const plan = aPlan([anIndicator({ actuals: [50, 96], printed: [null, null] })], { periods: [{ year: 2024, span: 'semester' }, year] });

  it('of one table are compared with each other', () => {
    const changes = compared(cutOf(plan, 0), cutOf(plan, 1));
    expect(lines(changes)).toEqual([
      'AEI.01.01 progress: 50 → 96', 'AEI.01.01 band: red → green',
      'IND.01.AEI.01.01 actual: 50 → 96', 'IND.01.AEI.01.01 progress: 50 → 96', 'IND.01.AEI.01.01 band: red → green',
    ]);
    expect(changes.find(({ field }) => field === 'actual')?.periods).toEqual([{ year: 2024, span: 'semester' }, year]);
  });

  it('a value of a period that is not evaluated is told too, without its figures', () => {
    expect(lines(compared(cutOf(plan), cutOf(withIndicator(plan, 0, () => ({ actuals: [50, 90] })))))).toEqual(['IND.01.AEI.01.01 actual: 96 → 90']);
  });
});

it('a colour alone is told where the limits of the two cuts differ', () => {
  const plan = aPlan([anIndicator()]);
  const changes = compared(cutOf(plan), cutOf(plan, 0, { ...CEPLAN_POLICIES, limits: { amberFrom: 50, greenFrom: 80 } }));
  expect(lines(changes)).toEqual(['AEI.01.01 band: red → amber', 'IND.01.AEI.01.01 band: red → amber']);
});

it('anyIndicator gives indicators that differ, or nothing here would be compared', () => {
  expect(new Set(fc.sample(anyIndicator, { numRuns: 50, seed: 1 }).map((one) => JSON.stringify(one))).size).toBeGreaterThan(20);
});
