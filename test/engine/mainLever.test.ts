import { evaluate } from '../../src/engine/evaluate';
import { mainLever } from '../../src/engine/mainLever';
import type { Relevance } from '../../src/engine/plan';
import { aPlan, anIndicator, indexOf, plan2024 } from '../helpers/plans';

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
    const lever = mainLever(plan, evaluate(plan, 0), 'AEI', 0);
    expect(lever).toEqual(indicator === null ? null : { indicator, gain });
  });

  it('of AEI.04.03 of 2024 is IND.03', () => {
    const plan = plan2024('registered');
    const lever = mainLever(plan, evaluate(plan, 0), 'AEI', indexOf(plan.actions, 'AEI.04.03'));
    expect(plan.indicators[lever?.indicator ?? -1]?.code).toBe('IND.03.AEI.04.03');
    expect(lever?.gain).toBe(11.75);
  });
});
