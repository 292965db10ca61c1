import * as fc from 'fast-check';
import { limitsFault } from '../../../src/app/settings/settingsFaults';
import type { TypedLimits } from '../../../src/app/settings/settingsFaults';
import { areLimits } from '../../../src/engine/method/bands';

describe('limitsFault', () => {
  it.each<TypedLimits & { field: string | null; says: RegExp; because: string }>([
    { amberFrom: null, greenFrom: 95, field: 'amberFrom', says: /mayor que 0 y hasta 100/, because: 'amber is no number' },
    { amberFrom: 75, greenFrom: 120, field: 'greenFrom', says: /mayor que 0 y hasta 100/, because: 'green is past 100' },
    { amberFrom: 75.125, greenFrom: 95, field: 'amberFrom', says: /dos decimales/, because: 'amber is between two hundredths' },
    { amberFrom: 95, greenFrom: 75, field: null, says: /95 no es menor que 75/, because: 'amber would begin after green' },
  ])('says so of $amberFrom and $greenFrom: $because', ({ field, says, because: _, ...typed }) => {
    expect(limitsFault(typed)).toMatchObject({ field, message: expect.stringMatching(says) as string });
  });

  it('has nothing against exactly what can be limits', () => {
    const number = fc.oneof(fc.integer({ min: -1, max: 102 }), fc.integer({ min: -100, max: 10100 }).map((cents) => cents / 100), fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(fc.property(number, number, (amberFrom, greenFrom) => expect(limitsFault({ amberFrom, greenFrom }) === null).toBe(areLimits({ amberFrom, greenFrom }))));
  });
});
