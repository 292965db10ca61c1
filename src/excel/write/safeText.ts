const FORMULA_STARTS = new Set([...'=+-@\t\r', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−']);
/** Longer texts are no number, date, truth value or error. */
const LONGEST_VALUE = 60;
/** Digits with the signs of numbers, amounts, dates, times and shares; or a number with an exponent; a truth value; an error. */
const TAKEN_FOR_VALUE = /^\s*(?:(?=.*\d)(?:s\/\.?|us\$|[€£¥])?[\s\d.,:/%$()+-]+(?:s\/\.?|[€£¥])?|\d+(?:[.,]\d+)?\s*e[+-]?\d+|true|false|verdadero|falso|#[¡¿]?[a-zñ\d/_]+[!?]?)\s*$/i;
/** Words of a date or a time, in Spanish and English. */
const DATE_WORDS = [
  'ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|set(?:iembre)?|sept?(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?',
  'jan(?:uary)?|february|march|apr(?:il)?|june|july|aug(?:ust)?|september|october|november|dec(?:ember)?',
  'lun(?:es)?|martes|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?',
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
  'del?|a\\.?\\s?m\\.?|p\\.?\\s?m\\.?|[ap]',
].join('|');
/** Words of a date with at least one digit among them: "jun 2025", "30 jun", "may-24", "3 de mayo de 2024". */
const TAKEN_FOR_DATE = new RegExp(`^(?=.*\\d)(?:[\\s\\d.,:/-]|(?<![a-zñ])(?:${DATE_WORDS})(?![a-zñ]))+$`, 'i');

/**
 * Text that Excel keeps as text. What begins (after spaces) with a sign that Excel or a reader of a later export could take for a
 * formula gets an apostrophe in front, which Excel takes for "this is text" and does not show. So does what begins with an
 * apostrophe, which would vanish. Other text, '' included, comes back as it is.
 *
 * - Signs: `=`, `+`, `-`, `@`, tab, carriage return, and their full-width and small forms. A lone `-` is a usual mark for "no data"
 *   and is kept as it is.
 * - So does text that Excel would read as a number, an amount, a date, a truth value or an error: "040129" would lose its zero, and
 *   "jun 2025" would become a day.
 *
 * @example safeText('=HYPERLINK("http://…")') // "'=HYPERLINK(\"http://…\")"
 */
export function safeText(text: string): string {
  if (text === '' || text === '-') return text;
  const first = text.charAt(0);
  if (first === "'" || FORMULA_STARTS.has(first)) return `'${text}`;
  if (text.length <= LONGEST_VALUE && (TAKEN_FOR_VALUE.test(text) || TAKEN_FOR_DATE.test(text))) return `'${text}`;
  return FORMULA_STARTS.has(text.trimStart().charAt(0)) ? `'${text}` : text;
}
