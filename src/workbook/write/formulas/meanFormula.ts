import { NO_DATA } from './typeOneFormula';

/**
 * Avance promedio de AEI as a formula: the mean of the AEI that have a figure, found by their codes; "ND" when none has.
 *
 * @param codes cells of the codes, those of AEI beginning with "AEI" and no others
 * @param progresses cells of their progress, in the same rows
 * @example meanFormula('A13:A72', 'O13:O72')
 * // 'IF(COUNTIFS(A13:A72,"AEI*",O13:O72,">=0")=0,"ND",ROUND(ROUND(AVERAGEIF(A13:A72,"AEI*",O13:O72),10),2))'
 */
export const meanFormula = (codes: string, progresses: string): string =>
  `IF(COUNTIFS(${codes},"AEI*",${progresses},">=0")=0,${NO_DATA},ROUND(ROUND(AVERAGEIF(${codes},"AEI*",${progresses}),10),2))`;
