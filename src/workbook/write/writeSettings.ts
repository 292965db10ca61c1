import { PALETTES } from '../../engine/method/bandPalettes';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { areLimits, CEPLAN_LIMITS } from '../../engine/method/bands';
import type { Limits } from '../../engine/method/bands';

/** The user's settings for what is written in a table. */
export interface WriteSettings {
  readonly palette: PaletteName;
  /** Figures as values, or as formulas that follow their cells. */
  readonly output: 'values' | 'formulas';
  readonly place: PlacementSettings;
}

/** Where new figures go; written ones keep their place. */
export interface PlacementSettings {
  /** Whether the progress goes into the table's own column while that is blank; otherwise it goes into the own block. */
  readonly tableColumn: boolean;
  /** Column ("AC") from which the first free place for the block is taken; null for right of the table. */
  readonly from: string | null;
}

export const DEFAULT_WRITE_SETTINGS: WriteSettings = { palette: 'ceplan', output: 'values', place: { tableColumn: true, from: null } };

/** The colours of the bands, and the limits between bands. */
export interface ColourScheme {
  readonly palette: PaletteName;
  readonly limits: Limits;
}

const DEFAULT_COLOUR_SCHEME: ColourScheme = { palette: 'ceplan', limits: CEPLAN_LIMITS };

/**
 * A colour scheme as the receipt keeps it; '' for the default one, also in old receipts.
 *
 * @example encodeColourScheme({ palette: 'safe', limits: CEPLAN_LIMITS }) // 'safe 75 95'
 */
export function encodeColourScheme({ palette, limits: { amberFrom, greenFrom } }: ColourScheme): string {
  const text = `${palette} ${amberFrom} ${greenFrom}`;
  return text === `${DEFAULT_COLOUR_SCHEME.palette} ${CEPLAN_LIMITS.amberFrom} ${CEPLAN_LIMITS.greenFrom}` ? '' : text;
}

/** Undoes {@link encodeColourScheme}; the default scheme for any other text. */
export function decodeColourScheme(text: string): ColourScheme {
  const [palette = '', amber, green] = text.split(' ');
  const limits = { amberFrom: Number(amber), greenFrom: Number(green) };
  return isPalette(palette) && areLimits(limits) ? { palette, limits } : DEFAULT_COLOUR_SCHEME;
}

const isPalette = (name: string): name is PaletteName => Object.hasOwn(PALETTES, name);
