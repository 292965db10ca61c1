import { indicatorNotes } from '../../../src/engine/explain/indicatorNotes';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { aPlan, anIndicator, indexOfCode, plan2024 } from '../../helpers/plans/plans';

function beside(change: Partial<Indicator>): readonly string[] {
  const plan = aPlan([anIndicator(change)]);
  return indicatorNotes(plan, evaluate(plan, 0), 0);
}

describe('besideIndicator', () => {
  it('has pace and missing amounts of the licences of 2024', () => {
    const plan = plan2024('registered');
    expect(indicatorNotes(plan, evaluate(plan, 0), indexOfCode(plan.indicators, 'IND.01.AEI.07.01'))).toEqual([
      'en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 54.81 %',
      'faltan 28 licencias para ámbar y 55 para verde',
    ]);
  });

  it('keeps the over-achievement behind a printed 100', () => {
    expect(beside({ targets: [2], actuals: [8], baseline: null })).toEqual([
      'en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 400.00 %', 'sin tope sería 400.00 %',
    ]);
  });

  it('adds Tipo II at the end of a year, marked as not confirmed', () => {
    const plan = aPlan([anIndicator({ targets: [22], actuals: [13], baseline: 10 })], { periods: [{ year: 2024, span: 'year' }] });
    expect(indicatorNotes(plan, evaluate(plan, 0), 0)).toContain('avance Tipo II: 25.00 % (no confirmado por un reporte oficial)');
  });

  it('has nothing to say of ND', () => expect(beside({ actuals: [null] })).toEqual([]));
});
