import * as fc from 'fast-check';
import { CEPLAN_LIMITS } from '../../../src/engine/limits';
import { paintFrom, paintText } from '../../../src/workbook/write/paint';
import type { Paint } from '../../../src/workbook/write/paint';

const usual: Paint = { palette: 'ceplan', limits: CEPLAN_LIMITS };

describe('paintFrom', () => {
  it('gives back every paint that was kept', () => {
    const cents = fc.integer({ min: 1, max: 10_000 });
    const paints = fc.tuple(fc.constantFrom('ceplan' as const, 'safe' as const), cents, cents).filter(([, amber, green]) => amber < green)
      .map(([palette, amber, green]): Paint => ({ palette, limits: { amberFrom: amber / 100, greenFrom: green / 100 } }));
    fc.assert(fc.property(paints, (paint) => expect(paintFrom(paintText(paint))).toEqual(paint)));
  });

  it.each<{ text: string; because: string }>([
    { text: '', because: 'receipts did not always keep it' },
    { text: 'rosa 75 95', because: 'there is no such palette' },
    { text: 'safe 95 75', because: 'those are no limits' },
    { text: 'safe', because: 'there are none' },
  ])('is the usual for «$text»: $because', ({ text }) => expect(paintFrom(text)).toEqual(usual));

  it('takes no room for the usual', () => expect(paintText(usual)).toBe(''));
});
