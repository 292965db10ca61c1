import type { Band } from '../../engine/evaluation';

export { BAND_WORDS } from '../../engine/bandWords';

/** What each band holds, in percent points. */
export const BAND_RANGES: Readonly<Record<Band, string>> = {
  red: 'menos de 75 %',
  amber: 'de 75 % a menos de 95 %',
  green: '95 % o más',
  nd: 'no disponible',
};

/** The order of the summary table of CEPLAN's application. */
export const BANDS: readonly Band[] = ['red', 'amber', 'green', 'nd'];
