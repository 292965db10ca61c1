import { areLimits, bandOf, bandRanges, CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import type { Band, Limits } from '../../../src/engine/method/bands';

describe('bandOf', () => {
  it.each<{ progress: number | null; band: Band; because: string }>([
    { progress: 0, band: 'red', because: 'zero is a value' },
    { progress: 74.99, band: 'red', because: 'it is a cent under amber' },
    { progress: 75, band: 'amber', because: 'La Libertad AEI.12.07 and PCM count 75 as amber' },
    { progress: 94.99, band: 'amber', because: 'it is a cent under green' },
    { progress: 95, band: 'green', because: 'all texts write ≥ 95' },
    { progress: 400, band: 'green', because: 'without the cap it still is green' },
    { progress: null, band: 'nd', because: 'ND is apart' },
  ])('puts $progress in $band: $because', ({ progress, band }) => expect(bandOf(progress, CEPLAN_LIMITS)).toBe(band));

  it.each<{ progress: number; band: Band }>([
    { progress: 59.99, band: 'red' },
    { progress: 60, band: 'amber' },
    { progress: 87.49, band: 'amber' },
    { progress: 87.5, band: 'green' },
  ])('puts $progress in $band with limits of 60 and 87.5', ({ progress, band }) =>
    expect(bandOf(progress, { amberFrom: 60, greenFrom: 87.5 })).toBe(band));
});

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
  ])('limits $amberFrom and $greenFrom are possible: $are, because $because', ({ are, because: _, ...limits }) => expect(areLimits(limits)).toBe(are));
});

describe('bandHeaders', () => {
  it('writes the method’s limits as the report prints them', () => {
    expect(bandRanges(CEPLAN_LIMITS)).toEqual({ red: '[0%-75%>', amber: '[75%-95%>', green: '≥95%', nd: 'ND', open: 'Sin calcular' });
  });

  it('writes other limits with the decimals they have', () => {
    expect(bandRanges({ amberFrom: 60, greenFrom: 87.5 })).toEqual({ red: '[0%-60%>', amber: '[60%-87.5%>', green: '≥87.5%', nd: 'ND', open: 'Sin calcular' });
  });
});
