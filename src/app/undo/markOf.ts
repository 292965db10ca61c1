import type { CellValue } from '../../workbook/cells';
import { isFormula } from '../../workbook/content';
import type { CellContent } from '../../workbook/content';
import { shapeHash } from '../../workbook/write/formulas/formulaShape';
import { hashOf } from '../../workbook/write/fingerprint';

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
  const hash = isFormula(content) ? shapeHash(content.formula, KINDS.formula) : hashOf(String(content), kindOf(content));
  const last = hash % (PAIRS.length * PAIRS.length);
  return `${PAIRS[Math.floor(last / PAIRS.length)] ?? ''}${PAIRS[last % PAIRS.length] ?? ''}`;
}

/** A kind goes before what is of it. */
const KINDS = { formula: hashOf('formula'), number: hashOf('number'), string: hashOf('string'), boolean: hashOf('boolean') };
const kindOf = (value: CellValue): number => (typeof value === 'number' ? KINDS.number : typeof value === 'string' ? KINDS.string : KINDS.boolean);

/** All pairs of base-36 digits: the last four digits of a number are two of them. */
const PAIRS: readonly string[] = Array.from({ length: 36 * 36 }, (_, pair) => pair.toString(36).padStart(2, '0'));
