import type { Band } from '../../../../src/engine/method/bands';
import { CEPLAN_LIMITS, type Limits } from '../../../../src/engine/method/bands';
import { bandRange } from '../../../../src/pane/parts/bands/bandRange';

const OWN: Limits = { amberFrom: 60.5, greenFrom: 90 };

describe('bandRange', () => {
  it.each<{ band: Band; limits: Limits; says: string }>([
    { band: 'red', limits: CEPLAN_LIMITS, says: 'menos de 75 %' },
    { band: 'amber', limits: CEPLAN_LIMITS, says: 'de 75 % a menos de 95 %' },
    { band: 'green', limits: OWN, says: '90 % o más' },
    { band: 'amber', limits: OWN, says: 'de 60.5 % a menos de 90 %' },
    { band: 'nd', limits: OWN, says: 'no disponible' },
  ])('says «$says» of $band', ({ band, limits, says }) => {
    expect(bandRange(band, limits)).toBe(says);
  });
});
