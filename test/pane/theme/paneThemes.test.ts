import type { PaletteName } from '../../../src/engine/method/bandPalettes';
import { bandColours } from '../../../src/pane/theme/bandColours';
import { PANE_THEMES, type ThemeName } from '../../../src/pane/theme/paneThemes';
import { contrastRatio } from '../../helpers/pane/colourSight';

const NAMES: readonly ThemeName[] = ['light', 'dark', 'contrast'];
const GROUNDS = ['colorNeutralBackground1', 'colorNeutralBackground2'] as const;
const WORDS = ['colorNeutralForeground1', 'colorNeutralForeground2', 'colorBrandForegroundLink'] as const;

describe('the themes of the pane', () => {
  it.each(NAMES)('keep words apart from their ground in %s', (name) => {
    const theme = PANE_THEMES[name];
    for (const ground of GROUNDS) for (const words of WORDS) expect([ground, words, contrastRatio(theme[words], theme[ground]) >= 4.5]).toEqual([ground, words, true]);
  });

  it.each(NAMES)('keep the words of the main button apart from it in %s', (name) => {
    const { colorNeutralForegroundOnBrand, colorBrandBackground } = PANE_THEMES[name];
    expect(contrastRatio(colorNeutralForegroundOnBrand, colorBrandBackground)).toBeGreaterThanOrEqual(4.5);
  });

  it('have nothing between letters and ground in high contrast', () => {
    const { colorNeutralForeground1, colorNeutralForeground3, colorNeutralBackground1, colorNeutralStroke2 } = PANE_THEMES.contrast;
    expect([colorNeutralForeground1, colorNeutralForeground3, colorNeutralBackground1, colorNeutralStroke2]).toEqual(['#ffffff', '#ffffff', '#000000', '#ffffff']);
  });
});

describe('bandColours', () => {
  it.each(NAMES.flatMap((theme) => (['ceplan', 'safe'] as const).map((palette): [ThemeName, PaletteName] => [theme, palette])))(
    'draws every band so that it is seen in %s, %s',
    (theme, palette) => {
      const colours = bandColours(palette, theme) as Readonly<Record<string, string>>;
      for (const band of ['red', 'amber', 'green', 'nd']) {
        const [edge = '', fill = ''] = [colours[`--band-${band}-edge`], colours[`--band-${band}-fill`]];
        const ground = PANE_THEMES[theme].colorNeutralBackground1;
        expect([band, Math.max(contrastRatio(edge, ground), contrastRatio(fill, ground)) >= 3]).toEqual([band, true]);
      }
    },
  );

  it('has a pattern that is seen on the bands that carry one', () => {
    for (const palette of ['ceplan', 'safe'] as const) {
      const colours = bandColours(palette, 'light') as Readonly<Record<string, string>>;
      for (const band of ['red', 'amber']) {
        expect([palette, band, contrastRatio(colours[`--band-${band}-mark`] ?? '', colours[`--band-${band}-fill`] ?? '') >= 2]).toEqual([palette, band, true]);
      }
    }
  });
});
