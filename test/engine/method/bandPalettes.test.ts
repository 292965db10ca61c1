import { PALETTES } from '../../../src/engine/method/bandPalettes';
import type { PaletteName } from '../../../src/engine/method/bandPalettes';
import { BANDS } from '../../../src/engine/method/bands';
import { colourDistance, contrastRatio, EYES } from '../../helpers/pane/colourSight';

const NAMES = Object.keys(PALETTES) as PaletteName[];
const pairs = BANDS.flatMap((one, at) => BANDS.slice(at + 1).map((other) => ({ one, other })));

describe('PALETTES', () => {
  it.each(NAMES.flatMap((palette) => BANDS.map((band) => ({ palette, band, ...PALETTES[palette][band] }))))(
    'has readable words on the fill of $band in $palette: $ink on $fill',
    ({ fill, ink }) => expect(contrastRatio(ink, fill)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(EYES.flatMap((sight) => pairs.map((pair) => ({ sight, ...pair }))))(
    'keeps $one and $other apart for $sight eyes in the safe set',
    ({ sight, one, other }) => {
      expect(colourDistance(PALETTES.safe[one].fill, PALETTES.safe[other].fill, sight)).toBeGreaterThanOrEqual(20);
      expect(colourDistance(PALETTES.safe[one].chart, PALETTES.safe[other].chart, sight)).toBeGreaterThanOrEqual(20);
    },
  );

  it('needs the safe set: the usual fills of red and green are nearly one to deutan eyes', () => {
    expect(colourDistance(PALETTES.ceplan.red.fill, PALETTES.ceplan.green.fill, 'deutan')).toBeLessThan(10);
  });
});
