import { PALETTES } from '../../engine/bandPalettes';
import type { PaletteName } from '../../engine/bandPalettes';
import { areLimits, CEPLAN_LIMITS } from '../../engine/limits';
import type { Limits } from '../../engine/limits';

/** How our cells are painted: in which colours, and where they change. */
export interface Paint {
  readonly palette: PaletteName;
  readonly limits: Limits;
}

const USUAL_PAINT: Paint = { palette: 'ceplan', limits: CEPLAN_LIMITS };

/**
 * A paint as the receipt keeps it; '' for the usual one, which receipts of before it was kept stand for.
 *
 * @example paintText({ palette: 'safe', limits: CEPLAN_LIMITS }) // 'safe 75 95'
 */
export function paintText({ palette, limits: { amberFrom, greenFrom } }: Paint): string {
  const text = `${palette} ${amberFrom} ${greenFrom}`;
  return text === `${USUAL_PAINT.palette} ${CEPLAN_LIMITS.amberFrom} ${CEPLAN_LIMITS.greenFrom}` ? '' : text;
}

/** The way back; the usual paint for what is none. */
export function paintFrom(text: string): Paint {
  const [palette = '', amber, green] = text.split(' ');
  const limits = { amberFrom: Number(amber), greenFrom: Number(green) };
  return isPalette(palette) && areLimits(limits) ? { palette, limits } : USUAL_PAINT;
}

const isPalette = (name: string): name is PaletteName => Object.hasOwn(PALETTES, name);
