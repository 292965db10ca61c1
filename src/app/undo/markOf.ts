import { isFormula } from '../../workbook/content';
import type { CellContent } from '../../workbook/content';
import { formulaShape } from '../../workbook/write/formulas/formulaShape';
import { fingerprint } from '../../workbook/write/fingerprint';

/** Letters of a mark: 36⁴, so that another value is taken for ours once in 1.7 million. */
export const MARK_LENGTH = 4;
/** In the place of a mark: the cell was not written. */
export const UNTOUCHED = '-'.repeat(MARK_LENGTH);

/**
 * A short mark of what a cell holds, to know later whether it still does. A number is told from its text; a formula is known
 * whatever its value, and wherever its cells were moved.
 */
export function markOf(content: CellContent): string {
  if (content === '') return '0'.repeat(MARK_LENGTH);
  const text = isFormula(content) ? `formula${formulaShape(content.formula)}` : `${typeof content}${String(content)}`;
  return fingerprint(text).padStart(MARK_LENGTH, '0').slice(-MARK_LENGTH);
}
