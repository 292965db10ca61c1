import { INVISIBLE } from './foldText';

/** A text read as a number. */
export type Amount =
  | { readonly kind: 'number'; readonly value: number }
  /** ND in any of its spellings. */
  | { readonly kind: 'no-data' }
  /** One separator before three digits: thousands on one machine, decimals on another. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'unreadable' };

const NO_DATA_SPELLINGS = new Set([
  '', 'nd', '(nd)', 'sd', 'na', 'ni', 'si', '-', '--', '---', 'nodisponible', 'nodisponibles', 'sindato', 'sindatos', 'noaplica',
  'noreporta', 'noreporto', 'noregistra', 'noregistro', 'nocuentaconinformacion', 'nosecuentaconinformacion', 'sininformacion',
  'pendiente', '*', '**', '(*)', '(**)', '...', '…',
]);
/** Footnote marks after a figure, as tables print them: `12*`, `45.2 (1)`, `45.2 (*)`, `45 a/`, `45 1/`, `47.6¹`. */
const FOOTNOTES = /(?<=[\da-z.%)])(?:\s*\*|\s*\((?:\*{1,3}|[a-z]|\d)\)|\s+[a-z\d]\/|\s*[¹²³⁰⁴-⁹])+$/i;
/** A mark without a figure: `(1)` may be a note or a negative. */
const ONLY_A_MARK = /^(?:\(\d\)|[¹²³⁰⁴-⁹]+)$/;
const DASHES = /[‐‑‒–—―−]/g;
const CURRENCY = /^(?:s\/\.?|us\$|\$|pen)\s*/i;
const DIGITS_AND_MARKS = /^\d[\d., '’`]*$|^[.,]\d+$/;
const GROUPS = /^\d{1,3}(?:[ '’`]\d{3})+(?=$|[.,])/;
const THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number typed as text. A percent sign is dropped (47.60 % is 47.6 percent points), soles and dollars too.
 *
 * - Separators: with both `.` and `,` the last one is the decimal mark; one that repeats separates thousands.
 * - `1,234` and `1.234` are ambiguous; `0,500`, `12,5` and `1 234,567` are not.
 * - Blanks: '' is ND, as are `N.D.`, `S/D`, `—`, `No disponible`, `(*)`.
 * - Footnote marks after the figure are not part of it: `12*`, `45.2 (1)`, `45 a/`, `47.6¹`, `ND (2)`. A lone `(1)` is unreadable.
 *
 * @example parseAmount('S/ 36,394.80') // { kind: 'number', value: 36394.8 }
 */
export function parseAmount(text: string): Amount {
  if (text === 'ND' || text === '') return { kind: 'no-data' };
  const bare = text.trim();
  if (ONLY_A_MARK.test(bare)) return { kind: 'unreadable' };
  // Footnotes go first: normalising would turn a raised digit into one of the figure.
  const plain = bare.replace(FOOTNOTES, '').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(DASHES, '-').trim();
  if (NO_DATA_SPELLINGS.has(lettersOf(plain))) return { kind: 'no-data' };
  const signed = withoutMarks(plain);
  const isNegative = /^-|^\(.*\)$/.test(signed);
  const digits = signed.replace(/^[-+(]\s*|\)$/g, '').trim();
  if (!DIGITS_AND_MARKS.test(digits)) return { kind: 'unreadable' };
  return withSign(readDigits(digits), isNegative);
}

const lettersOf = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/^\.+(?=[a-z])|(?<=[a-z])[./\s]+|\s/g, '');

/** Of a goal that is at least a number. One that is at most a number is of the other sense, and is not read. */
const LOWER_BOUND = /^(?:[≥>]=?|=|al menos|m[ií]nimo|no menos de|m[aá]s de|mayor (?:que|a|de))\s*/i;
const FIGURE_AND_UNIT = /^(\d[\d.,'’ ]*?)\s*(%?)\s*(\p{L}[\p{L}\s./°²³]{0,40})?$/u;
/** What changes the number, or joins it to another. */
const NO_UNIT = /^(?:mil|mill|mills|mill[oó]n|millones|k|mm|y|o|a|de|entre|hasta|de cada)\b/i;

/** A figure with a sign or a unit beside it. */
export interface WordedAmount {
  readonly value: number;
  /** "Más de 5" is no value that was obtained. */
  readonly isBound: boolean;
}

/**
 * Reads one number with its unit or with a sign of a goal before it; null for a range, several numbers, and thousands or millions in words.
 *
 * @example parseWordedAmount('12 informes') // { value: 12, isBound: false }
 * @example parseWordedAmount('≥ 95%') // { value: 95, isBound: true }
 */
export function parseWordedAmount(text: string): WordedAmount | null {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  const bare = plain.replace(LOWER_BOUND, '');
  const [, digits = '', , unit = ''] = FIGURE_AND_UNIT.exec(bare) ?? [];
  const amount = parseAmount(digits.trim());
  return digits === '' || NO_UNIT.test(unit) || amount.kind !== 'number' ? null : { value: amount.value, isBound: bare !== plain };
}

function withoutMarks(text: string): string {
  const withoutPercent = text.replace(/\s*%$/, '');
  const isNegative = withoutPercent.startsWith('-');
  const unsigned = isNegative ? withoutPercent.slice(1).trim() : withoutPercent;
  return (isNegative ? '-' : '') + unsigned.replace(CURRENCY, '');
}

function readDigits(digits: string): Amount {
  const isGrouped = GROUPS.test(digits);
  const joined = isGrouped ? digits.replace(/[ '’`]/g, '') : digits;
  if (/[ '’`]/.test(joined)) return { kind: 'unreadable' };
  const commas = joined.split(',').length - 1;
  const points = joined.split('.').length - 1;
  if (commas === 0 && points === 0) return number(joined);
  if (commas > 0 && points > 0) return mixed(joined, joined.lastIndexOf(',') > joined.lastIndexOf('.') ? ',' : '.');
  const mark = commas > 0 ? ',' : '.';
  if (commas + points > 1) return thousands(joined, mark);
  if (!isGrouped && THOUSANDS.test(joined)) return { kind: 'ambiguous', readings: [Number(joined.replace(mark, '')), Number(joined.replace(mark, '.'))] };
  return number(joined.replace(mark, '.'));
}

/** Both marks: the last one is the decimal mark, what precedes it must be well grouped by the other ("1'234,567.80" is too). */
function mixed(text: string, decimal: '.' | ','): Amount {
  const at = text.lastIndexOf(decimal);
  const whole = text.slice(0, at);
  const group = decimal === '.' ? ',' : '.';
  if (whole.includes(decimal)) return { kind: 'unreadable' };
  return isGroupedBy(whole, group) ? number(`${whole.split(group).join('')}.${text.slice(at + 1)}`) : { kind: 'unreadable' };
}

function thousands(text: string, mark: '.' | ','): Amount {
  return isGroupedBy(text, mark) ? number(text.split(mark).join('')) : { kind: 'unreadable' };
}

function isGroupedBy(text: string, mark: '.' | ','): boolean {
  const [first = '', ...others] = text.split(mark);
  return /^\d+$/.test(first) && first.length <= 6 && others.every((group) => /^\d{3}$/.test(group));
}

function number(text: string): Amount {
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'unreadable' };
}

function withSign(amount: Amount, isNegative: boolean): Amount {
  if (!isNegative) return amount;
  if (amount.kind === 'number') return { kind: 'number', value: -amount.value };
  if (amount.kind === 'ambiguous') return { kind: 'ambiguous', readings: [-amount.readings[0], -amount.readings[1]] };
  return amount;
}
