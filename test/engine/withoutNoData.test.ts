import { evaluate } from '../../src/engine/evaluate';
import { withoutNoData } from '../../src/engine/withoutNoData';
import type { Relevance } from '../../src/engine/plan';
import { aPlan, anIndicator } from '../helpers/plans';

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
    expect(withoutNoData(plan, evaluation, 'AEI', 0)).toBe(without);
  });
});
