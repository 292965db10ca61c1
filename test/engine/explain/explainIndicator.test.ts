import { explainIndicator } from '../../../src/engine/explain/explainIndicator';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { Policies } from '../../../src/engine/method/evaluation';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { anIndicator, aPlan, plan2024 } from '../../helpers/plans/plans';

function explained(change: Partial<Indicator>, policies: Partial<Policies> = {}): string {
  const plan = aPlan([anIndicator(change)]);
  return explainIndicator(plan, evaluate(plan, 0, { ...CEPLAN_POLICIES, ...policies }), 0);
}

describe('explainIndicator', () => {
  it('shows the quotient of the first indicator of 2024', () => {
    const plan = plan2024('registered');
    expect(explainIndicator(plan, evaluate(plan, 0), 0)).toBe('47.60 / 94.00 = 50.64 %');
  });

  it.each<{ change: Partial<Indicator>; policies?: Partial<Policies>; line: string }>([
    { change: { actuals: [108] }, line: '108.00 / 100.00 = 108.00 %, se imprime 100.00 (tope)' },
    { change: { actuals: [108] }, policies: { cap: false }, line: '108.00 / 100.00 = 108.00 %' },
    { change: { actuals: [-5] }, line: '-5.00 / 100.00 = -5.00 %, se imprime 0.00 (negativo)' },
    { change: { direction: 'descending', targets: [8400], actuals: [5604] }, line: '5,604.00 ≤ 8,400.00 (descendente): 100.00 %' },
    { change: { direction: 'descending', targets: [13], actuals: [29] }, line: '13.00 / 29.00 = 44.83 % (descendente: LE / VO)' },
    {
      change: { direction: 'undefined', aggregation: 'maximum', targets: [40], actuals: [12] },
      line: '12.00 ≤ 40.00 (máximo permisible): 100.00 %',
    },
    {
      change: { direction: null, aggregation: null, targets: [57, 71, 0], actuals: [25] },
      line: '25.00 ≤ 57.00 (descendente, deducido de los logros esperados): 100.00 %',
    },
    { change: { actuals: [null] }, line: 'ND: falta el valor obtenido' },
    { change: { targets: [null] }, line: 'ND: falta el logro esperado de 2024' },
    { change: { targets: [], actuals: [] }, line: 'ND: faltan el logro esperado de 2024 y el valor obtenido' },
    { change: { targets: [0] }, line: 'ND: el logro esperado de 2024 es cero' },
    { change: { targets: [0] }, policies: { zeroTarget: 'hundred' }, line: '100.00 %, porque el logro esperado de 2024 es cero y así se eligió tratarlo' },
    { change: { actuals: [null], printed: [54.95] }, line: '54.95 %, tomado del avance impreso porque falta el valor obtenido' },
    {
      change: { actuals: [null], printed: [108] },
      line: '108.00 %, se imprime 100.00 (tope), tomado del avance impreso porque falta el valor obtenido',
    },
  ])('is "$line"', ({ change, policies, line }) => expect(explained(change, policies)).toBe(line));

  it('is empty for an indicator the plan does not have', () => {
    const plan = aPlan([]);
    expect(explainIndicator(plan, evaluate(plan, 0), 3)).toBe('');
  });
});
