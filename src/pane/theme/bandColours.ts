import type { CSSProperties } from 'react';
import { PALETTES } from '../../engine/method/bandPalettes';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { ALL_BANDS } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import type { ThemeName } from './paneThemes';
import { isDarkColour } from './themeOfColours';

type BandVariable = `--band-${Band}-${'fill' | 'edge' | 'soft' | 'mark'}`;

/**
 * The colours of the bands on the sheet as CSS variables: `fill` of a shape or bar, `edge` around it (contrasts with the pane), `mark` of
 * the pattern on it (contrasts with the fill), `soft` behind the words of a chip.
 *
 * @example bandColours('ceplan', 'light')['--band-red-fill'] // '#C00000'
 */
export const bandColours = (palette: PaletteName, theme: ThemeName): CSSProperties =>
  Object.assign({}, ...ALL_BANDS.map((band) => variables(palette, theme, band))) as CSSProperties;

function variables(palette: PaletteName, theme: ThemeName, band: Band): Partial<Record<BandVariable, string>> {
  const { fill, ink, chart } = PALETTES[palette][band];
  const isLight = theme === 'light';
  return {
    [`--band-${band}-fill`]: chart,
    [`--band-${band}-edge`]: isLight ? ink : fill,
    [`--band-${band}-mark`]: isDarkColour(chart) ? fill : ink,
    [`--band-${band}-soft`]: isLight ? `${fill}66` : `${chart}40`,
  };
}
