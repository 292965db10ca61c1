import { PALETTES } from '../engine/bandPalettes';
import type { PaletteName } from '../engine/bandPalettes';
import type { Band } from '../engine/evaluation';

export const FONT = 'Calibri';
/** Twentieths of a point. */
export const LANDSCAPE_MARGIN = { top: 850, bottom: 850, left: 720, right: 720 } as const;
export const PORTRAIT_MARGIN = { top: 1134, bottom: 1134, left: 1418, right: 1134 } as const;

/** Between the margins of a landscape A4 page. */
export const LANDSCAPE_WIDTH = 16_838 - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;
export const PORTRAIT_WIDTH = 11_906 - PORTRAIT_MARGIN.left - PORTRAIT_MARGIN.right;

export const HEADER_FILL = 'D9E1F2';
export const LINE = 'BFBFBF';

/** Fill and ink of a band's cells, as Word writes colours: without `#`. */
export function bandLook(palette: PaletteName, band: Band): { readonly fill: string; readonly ink: string } {
  const { fill, ink } = PALETTES[palette][band];
  return { fill: fill.slice(1), ink: ink.slice(1) };
}
