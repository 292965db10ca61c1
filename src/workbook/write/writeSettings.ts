import { PALETTES } from '../../engine/method/bandPalettes';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { areLimits, CEPLAN_LIMITS } from '../../engine/method/bands';
import type { Limits } from '../../engine/method/bands';

/** How the user wants what we write in a table. */
export interface WriteSettings {
  readonly palette: PaletteName;
  /** Figures as values, or as formulas that follow their cells. */
  readonly output: 'values' | 'formulas';
  readonly place: PlacementSettings;
}

/** Where figures go that are not written yet: what is written stays where it is, whatever stands here. */
export interface PlacementSettings {
  /** Whether the progress goes into the table's own column while that is blank; else into our block, as where it is not blank. */
  readonly tableColumn: boolean;
  /** Column from which our block may begin ("AC"), past whatever stands there; null for right of the table. */
  readonly from: string | null;
}

export const DEFAULT_WRITE_SETTINGS: WriteSettings = { palette: 'ceplan', output: 'values', place: { tableColumn: true, from: null } };

/** How our cells are painted: in which colours, and where they change. */
export interface ColourScheme {
  readonly palette: PaletteName;
  readonly limits: Limits;
}

const DEFAULT_COLOUR_SCHEME: ColourScheme = { palette: 'ceplan', limits: CEPLAN_LIMITS };

/**
 * A paint as the receipt keeps it; '' for the usual one, which receipts of before it was kept stand for.
 *
 * @example encodeColourScheme({ palette: 'safe', limits: CEPLAN_LIMITS }) // 'safe 75 95'
 */
export function encodeColourScheme({ palette, limits: { amberFrom, greenFrom } }: ColourScheme): string {
  const text = `${palette} ${amberFrom} ${greenFrom}`;
  return text === `${DEFAULT_COLOUR_SCHEME.palette} ${CEPLAN_LIMITS.amberFrom} ${CEPLAN_LIMITS.greenFrom}` ? '' : text;
}

/** The way back; the usual paint for what is none. */
export function decodeColourScheme(text: string): ColourScheme {
  const [palette = '', amber, green] = text.split(' ');
  const limits = { amberFrom: Number(amber), greenFrom: Number(green) };
  return isPalette(palette) && areLimits(limits) ? { palette, limits } : DEFAULT_COLOUR_SCHEME;
}

const isPalette = (name: string): name is PaletteName => Object.hasOwn(PALETTES, name);
