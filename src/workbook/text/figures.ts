import { parseAmount } from '../cells/parseAmount';
import type { CellValue } from '../cells/sheetCells';

export type DecimalMark = '.' | ',';

/** ND as reports print it; other spellings of it may be words or dashes of a name. */
const NO_DATA = /^(?:n\.?\s?d\.?|s\/d|[-–—])$/i;
const PLAIN = /^[-+(]?[\d.,'’` ]+\)?%?$/;

/** Whether a text is a figure or ND, whatever its separators. */
export function isFigure(text: string): boolean {
  if (NO_DATA.test(text)) return true;
  return PLAIN.test(text) && /\d/.test(text) && parseAmount(text).kind !== 'unreadable';
}

/**
 * The decimal mark of a document, by its figures whose separators leave no doubt; null when none does, or they disagree.
 *
 * @example decimalMarkOf(['8,600.00', '1,150']) // '.'
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | null {
  const marks = new Set<DecimalMark>();
  for (const text of texts) {
    if (!PLAIN.test(text) || parseAmount(text).kind !== 'number') continue;
    const last = /([.,])\d+\)?%?$/.exec(text)?.[1];
    const isRepeated = last !== undefined && text.split(last).length > 2;
    if (last === '.' || last === ',') marks.add(isRepeated === (last === '.') ? ',' : '.');
  }
  const [mark] = marks;
  return marks.size === 1 ? (mark ?? null) : null;
}

/**
 * A figure as a cell is to hold it: a number, ND, or the text itself where its separators may be read in two ways.
 *
 * @example figureOf('1,234', '.') // 1234
 */
export function figureOf(text: string, mark: DecimalMark | null): CellValue {
  if (NO_DATA.test(text)) return 'ND';
  const amount = parseAmount(text);
  if (amount.kind === 'number') return amount.value;
  if (amount.kind !== 'ambiguous' || mark === null) return text;
  return text.includes(mark) ? amount.readings[1] : amount.readings[0];
}
