import { explainElement, explainMean } from '../../../src/engine/explain/explainElement';
import { explainOpen } from '../../../src/engine/explain/explainOpen';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { Policies } from '../../../src/engine/method/evaluation';
import type { Relevance } from '../../../src/engine/plan/indicator';
import { anAction, anIndicator, aPlan, plan2024 } from '../../helpers/plans/plans';

type Row = [actual: number | null, relevance: Relevance | null];

function explained(rows: readonly Row[], policies: Partial<Policies> = {}): string {
  const plan = aPlan(rows.map(([actual, relevance]) => anIndicator({ actuals: [actual], relevance })));
  return explainElement(plan, evaluate(plan, 0, { ...CEPLAN_POLICIES, ...policies }), 'AEI', 0);
}

describe('explainElement', () => {
  it.each<{ rows: Row[]; policies?: Partial<Policies>; line: string }>([
    { rows: [[8.36, 1], [100, 2]], line: '8.36 × 2/3 = 5.57; 100 × 1/3 = 33.33; suma 38.90' },
    { rows: [[50.64, 1]], line: '50.64, como su único indicador' },
    { rows: [[null, 1], [70, 1], [null, 1]], line: 'ND × 1/3 = 0; 70 × 1/3 = 23.33; ND × 1/3 = 0; suma 23.33' },
    { rows: [[null, 1], [70, 1]], policies: { noData: 'leave-out' }, line: 'ND no cuenta; 70 × 1/1 = 70.00; suma 70.00' },
    { rows: [[null, 1], [null, 2]], line: 'ND: ninguno de sus indicadores tiene avance' },
    { rows: [], line: 'ND: no tiene indicadores' },
    { rows: [[100, 1], [100, 2]], line: '100 × 2/3 = 66.67; 100 × 1/3 = 33.33; todos en 100: 100.00' },
    { rows: [[20, 1], [50, null]], line: '20 × 1/2 = 10.00; 50 × 1/2 = 25.00; suma 35.00 (pesos iguales: falta la relevancia)' },
  ])('is "$line"', ({ rows, policies, line }) => expect(explained(rows, policies)).toBe(line));

  it('says that a row or a weight was not understood, and so do the open figures together', () => {
    const plan = aPlan([anIndicator({ actuals: [50] })], { actions: [anAction({ undecided: 'unread' })] });
    const evaluation = evaluate(plan, 0);
    expect([explainElement(plan, evaluation, 'AEI', 0), explainOpen(plan, evaluation)]).toEqual([
      'Sin calcular: alguna de sus filas, o cuánto pesa, no se entendió',
      'AEI.01.01: alguna de sus filas, o cuánto pesa, no se entendió. No se calculan 1 AEI y el promedio de AEI. No cuentan como ND.',
    ]);
  });

  it('mentions the cap on the sum of rounded shares', () => {
    const line = explained([100, 100, 100, 100, 100, 100, 99.99].map((actual) => [actual, 1]));
    expect(line).toMatch(/suma 100\.02, se imprime 100\.00 \(tope\)$/);
  });

  it('adds up to what is printed, for every AEI of 2024', () => {
    const plan = plan2024('registered');
    const evaluation = evaluate(plan, 0);
    plan.actions.forEach(({ indicators }, index) => {
      const line = explainElement(plan, evaluation, 'AEI', index);
      const [last] = line.match(/\d+\.\d\d(?=$|,)/) ?? [];
      expect(Number(last)).toBe(evaluation.actions[index]?.progress);
      expect(line.split('×')).toHaveLength(indicators.length === 1 ? 1 : indicators.length + 1);
    });
  });
});

describe('explainMean', () => {
  it('shows the sum and the number behind 74.68', () => {
    expect(explainMean(evaluate(plan2024('registered'), 0))).toBe('1,941.66 / 26 = 74.68');
  });

  it('has the number of ND left out, and the reason for a missing mean', () => {
    const actions = [anAction(), anAction({ code: 'AEI.01.02', indicators: [1] })];
    const plan = aPlan([anIndicator(), anIndicator({ actuals: [null] })], { actions });
    expect(explainMean(evaluate(plan, 0))).toBe('50.00 / 1 = 50.00 (1 AEI en ND queda fuera)');
    expect(explainMean(evaluate(aPlan([anIndicator({ actuals: [null] })]), 0))).toBe('ND: ninguna AEI tiene avance');
    expect(explainMean(evaluate(aPlan([], { actions: [] }), 0))).toBe('ND: la tabla no tiene AEI');
  });
});
