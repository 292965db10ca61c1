import { PALETTES } from '../../src/engine/bandPalettes';
import type { PaletteName } from '../../src/engine/bandPalettes';
import { BANDS } from '../../src/engine/bandWords';
import { contrast, distance, EYES } from '../helpers/colourSight';

const NAMES = Object.keys(PALETTES) as PaletteName[];
const pairs = BANDS.flatMap((one, at) => BANDS.slice(at + 1).map((other) => ({ one, other })));

describe('PALETTES', () => {
  it.each(NAMES.flatMap((palette) => BANDS.map((band) => ({ palette, band, ...PALETTES[palette][band] }))))(
    'has readable words on the fill of $band in $palette: $ink on $fill',
    ({ fill, ink }) => expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(EYES.flatMap((sight) => pairs.map((pair) => ({ sight, ...pair }))))(
    'keeps $one and $other apart for $sight eyes in the safe set',
    ({ sight, one, other }) => {
      expect(distance(PALETTES.safe[one].fill, PALETTES.safe[other].fill, sight)).toBeGreaterThanOrEqual(20);
      expect(distance(PALETTES.safe[one].chart, PALETTES.safe[other].chart, sight)).toBeGreaterThanOrEqual(20);
    },
  );

  it('needs the safe set: the usual fills of red and green are nearly one to deutan eyes', () => {
    expect(distance(PALETTES.ceplan.red.fill, PALETTES.ceplan.green.fill, 'deutan')).toBeLessThan(10);
  });
});
