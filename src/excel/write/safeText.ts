const FORMULA_STARTS = new Set([...'=+-@\t\r', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−']);
/** A letter that begins neither a truth value nor anything else that Excel reads. */
const PLAIN_START = /^[a-eg-suw-z\u00c0-\u024f]/i;
/** Digits with the signs of numbers, dates, times and shares; or a number with an exponent; or a truth value. */
const TAKEN_FOR_VALUE = /^(?:(?=.*\d)[\s\d.,:/%$()+-]+|\s*\d+(?:[.,]\d+)?e[+-]?\d+\s*|\s*(?:true|false|verdadero|falso)\s*)$/i;

/**
 * Text that Excel keeps as text. What begins (after spaces) with a sign that Excel or a reader of a later export could take for a
 * formula gets an apostrophe in front, which Excel takes for "this is text" and does not show. So does what begins with an
 * apostrophe, which would vanish. Other text, '' included, comes back as it is.
 *
 * - Signs: `=`, `+`, `-`, `@`, tab, carriage return, and their full-width and small forms. A lone `-` is a usual mark for "no data"
 *   and is kept as it is.
 * - So does text that Excel would read as a number, a date or a truth value: "040129" would lose its zero.
 *
 * @example safeText('=HYPERLINK("http://…")') // "'=HYPERLINK(\"http://…\")"
 */
export function safeText(text: string): string {
  if (text === '-' || PLAIN_START.test(text)) return text;
  const first = text.charAt(0);
  if (TAKEN_FOR_VALUE.test(text)) return `'${text}`;
  if (first === "'" || FORMULA_STARTS.has(first)) return `'${text}`;
  return FORMULA_STARTS.has(text.trimStart().charAt(0)) ? `'${text}` : text;
}
