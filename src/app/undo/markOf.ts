import type { CellValue } from '../../workbook/cells';
import { fingerprint } from '../../workbook/write/fingerprint';

/** Letters of a mark: 36⁴, so that another value is taken for ours once in 1.7 million. */
export const MARK_LENGTH = 4;
/** In the place of a mark: the cell was not written. */
export const UNTOUCHED = '-'.repeat(MARK_LENGTH);

/** A short mark of a cell's value, to know later whether the cell still holds it. A number is told from its text. */
export const markOf = (value: CellValue): string =>
  value === '' ? '0'.repeat(MARK_LENGTH) : fingerprint(`${typeof value}${String(value)}`).padStart(MARK_LENGTH, '0').slice(-MARK_LENGTH);
