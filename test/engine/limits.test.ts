import { areLimits, CEPLAN_LIMITS } from '../../src/engine/limits';
import type { Limits } from '../../src/engine/limits';

describe('areLimits', () => {
  it.each<Limits & { are: boolean; because: string }>([
    { ...CEPLAN_LIMITS, are: true, because: 'they are the method’s' },
    { amberFrom: 0.01, greenFrom: 100, are: true, because: 'they are the widest there are' },
    { amberFrom: 66.67, greenFrom: 87.5, are: true, because: 'progress has two decimals too' },
    { amberFrom: 0, greenFrom: 95, are: false, because: 'nothing would be red' },
    { amberFrom: -5, greenFrom: 95, are: false, because: 'no progress is below zero' },
    { amberFrom: 95, greenFrom: 95, are: false, because: 'nothing would be amber' },
    { amberFrom: 95, greenFrom: 75, are: false, because: 'amber would begin after green' },
    { amberFrom: 75, greenFrom: 100.01, are: false, because: 'nothing reaches more than 100' },
    { amberFrom: 75.005, greenFrom: 95, are: false, because: 'a progress is never between two hundredths' },
    { amberFrom: NaN, greenFrom: 95, are: false, because: 'it is no number' },
  ])('says $are of $amberFrom and $greenFrom: $because', ({ are, because: _, ...limits }) => expect(areLimits(limits)).toBe(are));
});
