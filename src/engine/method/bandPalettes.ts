import type { Band } from './bands';

/** Sets of colours of the semaphore: the usual one, and one for any colour vision. */
export type PaletteName = 'ceplan' | 'safe';

/** The colours of one band, as `#RRGGBB`. */
export interface BandColours {
  /** Background of a cell. */
  readonly fill: string;
  /** Text on that background: contrast 4.5 or more. */
  readonly ink: string;
  /** A bar or slice of a chart. */
  readonly chart: string;
}

/** What is not calculated has no colour. */
const OPEN_COLOURS: BandColours = { fill: '#FFFFFF', ink: '#404040', chart: '#FFFFFF' };

/**
 * The colours of every band. The words are Rojo, Ámbar and Verde with every palette.
 *
 * - `ceplan`: light fills with dark text; chart colours go from dark to light and stay distinct in a black and white print.
 * - `safe`: vermilion, yellow and blue of Okabe and Ito, "Color Universal Design" (2008), distinct with any colour vision; the
 *   fills are tints of them.
 */
export const PALETTES: Readonly<Record<PaletteName, Readonly<Record<Band, BandColours>>>> = {
  ceplan: {
    red: { fill: '#FFC7CE', ink: '#9C0006', chart: '#C00000' },
    amber: { fill: '#FFEB9C', ink: '#7F6000', chart: '#F2B800' },
    green: { fill: '#C6EFCE', ink: '#006100', chart: '#2E8B57' },
    nd: { fill: '#D9D9D9', ink: '#404040', chart: '#BFBFBF' },
    open: OPEN_COLOURS,
  },
  safe: {
    red: { fill: '#F0A078', ink: '#5A1F00', chart: '#D55E00' },
    amber: { fill: '#FFF48F', ink: '#5A5200', chart: '#F0E442' },
    green: { fill: '#8FC4E8', ink: '#00355A', chart: '#0072B2' },
    nd: { fill: '#BABABA', ink: '#2B2B2B', chart: '#999999' },
    open: OPEN_COLOURS,
  },
};

/** Near black, for text on light fills. */
const DARK_INK = '#262626';

/**
 * White or dark, whichever is read better on a fill (`#RRGGBB`).
 *
 * - Source: WCAG 2.2, relative luminance and contrast ratio.
 *
 * @example inkOn('#C00000') // '#FFFFFF'
 * @example inkOn('#F2B800') // '#262626'
 */
export function inkOn(fill: string): string {
  const light = luminance(fill) + 0.05;
  return 1.05 / light >= light / (luminance(DARK_INK) + 0.05) ? '#FFFFFF' : DARK_INK;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
