import type { Policies } from '../../../engine/evaluation';
import type { InputCell } from './inputCell';

/** The cells of an indicator that make its progress. */
export interface TypeOneCells {
  readonly target: InputCell;
  readonly actual: InputCell;
  readonly lowerIsBetter: boolean;
  /** What it is without a target or an actual: text of a formula. */
  readonly otherwise: string;
}

/** Decimals kept before the two that are printed: a quotient that is exactly half a cent comes out so, whatever its last binary digit. */
const DECIMALS_KEPT = 10;
export const NO_DATA = '"ND"';

/**
 * Avance Tipo I as a formula, in percent points with two decimals or "ND": `progressTypeOne` in Excel's words. In a cell that is not
 * a number Excel and the method alike see no figure.
 *
 * @example typeOneFormula({ target: K14, actual: M14, lowerIsBetter: false, otherwise: '"ND"' }, CEPLAN_POLICIES)
 * // 'IF(COUNT(K14,M14)<2,"ND",IF(K14=0,"ND",MAX(0,MIN(100,ROUND(ROUND(M14/K14*100,10),2)))))'
 */
export function typeOneFormula({ target, actual, lowerIsBetter, otherwise }: TypeOneCells, policies: Policies): string {
  const defined = lowerIsBetter
    ? `IF(${actual.text}<=${target.text},100,${shown(`${target.text}/${divisor(actual)}*100`, policies)})`
    : `IF(${target.ref}=0,${policies.zeroTarget === 'hundred' ? '100' : NO_DATA},${shown(`${actual.text}/${divisor(target)}*100`, policies)})`;
  return `IF(COUNT(${target.ref},${actual.ref})<2,${otherwise},${defined})`;
}

/** A progress that the sheet prints, as the method takes it. */
export const printedFormula = ({ ref, text }: InputCell, policies: Policies): string => `IF(ISNUMBER(${ref}),${shown(text, policies)},${NO_DATA})`;

const divisor = ({ ref, text }: InputCell): string => (ref === text ? ref : `(${text})`);

/** Two decimals, never below 0, nor above 100 with the cap. */
function shown(quotient: string, { cap }: Policies): string {
  const rounded = `ROUND(ROUND(${quotient},${DECIMALS_KEPT}),2)`;
  return `MAX(0,${cap ? `MIN(100,${rounded})` : rounded})`;
}
