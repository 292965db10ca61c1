import type { Policies } from '../../../engine/method/evaluation';
import { cellAt } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import { cellRef } from './cellReferences';

/** The cells that give the progress of an indicator. */
interface TypeOneCells {
  readonly target: InputCell;
  readonly actual: InputCell;
  readonly lowerIsBetter: boolean;
  /** Text of a formula for an indicator without target or actual. */
  readonly otherwise: string;
}

/** Decimals of a first rounding, which makes an exact half cent of a quotient that is one but for its last binary digit. */
const DECIMALS_KEPT = 10;
export const ND_TEXT = '"ND"';

/**
 * Avance Tipo I as a formula equal to `progressTypeOne`: percent points with two decimals, or "ND". A cell that is not a number is no
 * figure for Excel nor for the method.
 *
 * @example typeOneFormula({ target: K14, actual: M14, lowerIsBetter: false, otherwise: '"ND"' }, CEPLAN_POLICIES)
 * // 'IF(COUNT(K14,M14)<2,"ND",IF(K14=0,"ND",MAX(0,MIN(100,ROUND(ROUND(M14/K14*100,10),2)))))'
 */
export function typeOneFormula({ target, actual, lowerIsBetter, otherwise }: TypeOneCells, policies: Policies): string {
  const defined = lowerIsBetter
    ? `IF(${actual.text}<=${target.text},100,${roundedProgress(`${target.text}/${divisor(actual)}*100`, policies)})`
    : `IF(${target.ref}=0,${policies.zeroTarget === 'hundred' ? '100' : ND_TEXT},${roundedProgress(`${actual.text}/${divisor(target)}*100`, policies)})`;
  return `IF(COUNT(${target.ref},${actual.ref})<2,${otherwise},${defined})`;
}

/** A printed progress, rounded and capped as the method does. */
export const printedFormula = ({ ref, text }: InputCell, policies: Policies): string => `IF(ISNUMBER(${ref}),${roundedProgress(text, policies)},${ND_TEXT})`;

const divisor = ({ ref, text }: InputCell): string => (ref === text ? ref : `(${text})`);

/** Two decimals, never below 0, nor above 100 with the cap. */
function roundedProgress(quotient: string, { cap }: Policies): string {
  const rounded = `ROUND(ROUND(${quotient},${DECIMALS_KEPT}),2)`;
  return `MAX(0,${cap ? `MIN(100,${rounded})` : rounded})`;
}

/** A user's cell in a formula. */
export interface InputCell {
  readonly ref: string;
  /** Its figure: the cell itself, or a hundred times a share ("0.476" shown as 47.6 %). */
  readonly text: string;
}

/**
 * The cell a figure was read from, where a formula reads the same: a number, or no number where no figure was read. Null otherwise:
 * numbers typed as text, dates, truth values.
 */
export function inputCell(cells: SheetCells, row: number, column: number, figure: number | null): InputCell | null {
  const value = cellAt(cells, row, column);
  const ref = cellRef(row, column);
  if (typeof value !== 'number') return figure === null ? { ref, text: ref } : null;
  if (value === figure) return { ref, text: ref };
  return figure !== null && figure === Number(`${value}e2`) ? { ref, text: `${ref}*100` } : null;
}
