import { bandOf } from '../../src/engine/bandOf';
import type { Band } from '../../src/engine/evaluation';
import { CEPLAN_LIMITS } from '../../src/engine/limits';

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
