import { besideElement } from '../../src/engine/besideElement';
import { evaluate } from '../../src/engine/evaluate';
import type { Relevance } from '../../src/engine/plan';
import { aPlan, anIndicator, indexOf, plan2024 } from '../helpers/plans';

function beside(rows: readonly (readonly [number | null, Relevance])[]): readonly string[] {
  const plan = aPlan(rows.map(([actual, relevance], k) => anIndicator({ code: `IND.0${k + 1}.AEI.01.01`, actuals: [actual], relevance })));
  return besideElement(plan, evaluate(plan, 0), 'AEI', 0);
}

describe('besideElement', () => {
  it('tells pace and lever of AEI.04.03 of 2024', () => {
    const plan = plan2024('registered');
    expect(besideElement(plan, evaluate(plan, 0), 'AEI', indexOf(plan.actions, 'AEI.04.03'))).toEqual([
      'en ritmo: se esperaba 50.00 a la fecha', 'IND.03.AEI.04.03 es el que más la mueve: hasta 11.75 puntos más',
    ]);
  });

  it('shows the value without ND where ND pulls it down', () => {
    expect(beside([[null, 1], [70, 1], [null, 1]])).toEqual([
      'atrasado: se esperaba 50.00 a la fecha', 'sin contar sus ND sería 70.00', 'IND.01.AEI.01.01 es el que más la mueve: hasta 33.33 puntos más',
    ]);
  });

  it('leaves what there is to say of a single indicator to that indicator', () => expect(beside([[60, 1]])).toEqual([]));

  it('names no lever where there is nothing to gain', () => {
    expect(beside([[100, 1], [100, 1]])).toEqual(['en ritmo: se esperaba 50.00 a la fecha']);
  });

  it('has nothing to say of ND', () => expect(beside([[null, 1]])).toEqual([]));
});
