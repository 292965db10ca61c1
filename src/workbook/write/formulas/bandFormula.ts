import { BAND_WORDS } from '../../../engine/bandWords';
import type { Limits } from '../../../engine/limits';

const word = (band: keyof typeof BAND_WORDS): string => `"${BAND_WORDS[band]}"`;

/**
 * The semaphore of a progress cell as a formula: `bandOf` in Excel's words.
 *
 * @example bandFormula('O13', CEPLAN_LIMITS) // 'IF(ISNUMBER(O13),IF(O13<75,"Rojo",IF(O13<95,"Ámbar","Verde")),"ND")'
 */
export const bandFormula = (progress: string, { amberFrom, greenFrom }: Limits): string =>
  `IF(ISNUMBER(${progress}),IF(${progress}<${amberFrom},${word('red')},IF(${progress}<${greenFrom},${word('amber')},${word('green')})),${word('nd')})`;
