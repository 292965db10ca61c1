/** Characters that a cell of Excel holds. */
export const MAX_CELL_TEXT = 32_767;

/** At the end of a text that was cut. */
const CUT_MARK = '… [cortado: no cabe en una celda]';

/**
 * A text as a cell can hold it: one that is too long ends with a mark that says so.
 *
 * @example cellText('GERENCIA') // 'GERENCIA'
 */
export function cellText(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const kept = text.slice(0, MAX_CELL_TEXT - CUT_MARK.length);
  return kept.replace(/[\uD800-\uDBFF]$/, '') + CUT_MARK;
}

/** Whether a text is one that {@link cellText} cut. */
export const isCut = (text: string): boolean => text.endsWith(CUT_MARK);

/** What stands in the cell of a goal or a value whose figure was not placed: it is no number, so that what hangs on it is not calculated, and no ND. */
export const NOT_PLACED = 'sin separar';
