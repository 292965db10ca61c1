import { elementNotes, largestGain, progressWithoutNoData } from '../../../src/engine/explain/elementNotes';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Relevance } from '../../../src/engine/plan/indicator';
import { anIndicator, aPlan, indexOfCode, plan2024 } from '../../helpers/plans/plans';

describe('besideElement', () => {
  function beside(rows: readonly (readonly [number | null, Relevance])[]): readonly string[] {
    const plan = aPlan(rows.map(([actual, relevance], k) => anIndicator({ code: `IND.0${k + 1}.AEI.01.01`, actuals: [actual], relevance })));
    return elementNotes(plan, evaluate(plan, 0), 'AEI', 0);
  }

  describe('besideElement', () => {
    it('has pace and largest gain of AEI.04.03 of 2024', () => {
      const plan = plan2024('registered');
      expect(elementNotes(plan, evaluate(plan, 0), 'AEI', indexOfCode(plan.actions, 'AEI.04.03'))).toEqual([
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
});

describe('mainLever', () => {
  type Row = [actual: number | null, relevance: Relevance];
  const planOf = (rows: readonly Row[]) => aPlan(rows.map(([actual, relevance]) => anIndicator({ actuals: [actual], relevance })));

  describe('mainLever', () => {
    it.each<{ rows: Row[]; indicator: number | null; gain: number | null; because: string }>([
      { rows: [[8.36, 1], [0, 2]], indicator: 0, gain: 61.1, because: 'twice the weight beats the larger gap' },
      { rows: [[90, 1], [0, 2]], indicator: 1, gain: 33.33, because: 'there is more to gain' },
      { rows: [[60, 1], [null, 1]], indicator: 1, gain: 50, because: 'ND counts from zero' },
      { rows: [[50, 1], [50, 1]], indicator: 0, gain: 25, because: 'the first of equals' },
      { rows: [[100, 1], [100, 1]], indicator: null, gain: null, because: 'nothing is left to gain' },
    ])('is indicator $indicator with $gain: $because', ({ rows, indicator, gain }) => {
      const plan = planOf(rows);
      const lever = largestGain(plan, evaluate(plan, 0), 'AEI', 0);
      expect(lever).toEqual(indicator === null ? null : { indicator, gain });
    });

    it('of AEI.04.03 of 2024 is IND.03', () => {
      const plan = plan2024('registered');
      const lever = largestGain(plan, evaluate(plan, 0), 'AEI', indexOfCode(plan.actions, 'AEI.04.03'));
      expect(plan.indicators[lever?.indicator ?? -1]?.code).toBe('IND.03.AEI.04.03');
      expect(lever?.gain).toBe(11.75);
    });
  });
});

describe('withoutNoData', () => {
  type Row = [actual: number | null, relevance: Relevance];
  const planOf = (rows: readonly Row[]) => aPlan(rows.map(([actual, relevance]) => anIndicator({ actuals: [actual], relevance })));

  describe('withoutNoData', () => {
    it.each<{ rows: Row[]; official: number | null; without: number | null; because: string }>([
      { rows: [[null, 1], [70, 1], [null, 1]], official: 23.33, without: 70, because: 'La Libertad AEI.02.02' },
      { rows: [[100, 1], [null, 2], [92.86, 2]], official: 73.22, without: 97.62, because: 'La Libertad AEI.05.01' },
      { rows: [[50, 1], [20, 2]], official: 40, without: 40, because: 'nothing is ND' },
      { rows: [[null, 1]], official: null, without: null, because: 'everything is ND' },
    ])('gives $without beside the official $official: $because', ({ rows, official, without }) => {
      const plan = planOf(rows);
      const evaluation = evaluate(plan, 0);
      expect(evaluation.actions[0]?.progress).toBe(official);
      expect(progressWithoutNoData(plan, evaluation, 'AEI', 0)).toBe(without);
    });
  });
});
