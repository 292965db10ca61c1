import fc from 'fast-check';
import { timeLeft } from '../../../src/app/store/useCaseContext';

describe('timeLeft', () => {
  it.each<{ elapsed: number; share: number; seconds: number | undefined; because: string }>([
    { elapsed: 6_000, share: 0.75, seconds: 2, because: 'three quarters took six seconds' },
    { elapsed: 2_000, share: 0.4, seconds: 3, because: 'five seconds in all' },
    { elapsed: 60_000, share: 0.5, seconds: 60, because: 'half a minute is told in seconds too' },
    { elapsed: 5_000, share: 1, seconds: 1, because: 'it is not over before it is over' },
    { elapsed: 999, share: 0.01, seconds: undefined, because: 'it is too early to tell' },
    { elapsed: 2_000, share: 0.6, seconds: undefined, because: 'all of it takes little more than three seconds' },
    { elapsed: 9_000, share: 0, seconds: undefined, because: 'nothing is done yet' },
  ])('after $elapsed ms with $share done tells $seconds, as $because', ({ elapsed, share, seconds }) => {
    expect(timeLeft(elapsed, share)).toBe(seconds);
  });

  it('tells whole seconds, never more than the pace so far gives, rounded up', () => {
    fc.assert(fc.property(fc.integer({ min: 1_000, max: 600_000 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (elapsed, share) => {
      const seconds = timeLeft(elapsed, share);
      if (seconds === undefined) return elapsed / share < 4_000;
      return Number.isInteger(seconds) && seconds >= 1 && (seconds === 1 || seconds - 1 <= (elapsed / share - elapsed) / 1000 + 1e-6);
    }));
  });
});
