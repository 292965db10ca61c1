import { isCellError } from './cellValue';
import type { CellValue } from './cellValue';
import { decimalDigits } from './decimalDigits';
import { formatGeneral } from './formatGeneral';
import { parseNumberFormat } from './parseNumberFormat';
import type { FormatCondition, FormatSection, FormatToken } from './parseNumberFormat';
import { renderDate } from './renderDate';
import { renderDigits, renderFraction, renderScientific, staticText } from './renderDigits';

/** The text that a cell shows, and the font colour when the format sets one (`#RRGGBB`). */
interface FormattedValue {
  readonly text: string;
  readonly color?: string;
}

const parsed = new Map<string, readonly FormatSection[]>();
/** More codes than a workbook uses; Excel allows 65,490 cell formats, and few hundred differ in their code. */
const MAX_CACHED_CODES = 2000;
/** The number of 1904-01-01 where days count from 1900. */
const DAYS_TO_1904 = 1462;

/**
 * The text that Excel en-US shows for a value in a number format, regardless of the column width.
 *
 * - Numbers: 15 significant digits, rounded half away from zero; a date outside 1900–9999 shows `########`.
 * - Text is shown by the text section, logical values as TRUE or FALSE, errors as their code, a blank cell as ''.
 * - Source: ECMA-376 part 1, 18.8.31; Microsoft, "Number format codes".
 *
 * @param isFrom1904 days count from 1904, as in old files of the Mac
 * @example formatNumber(1234.5, '#,##0.00') // { text: '1,234.50' }
 * @example formatNumber(-3, '0;[Red](0)') // { text: '(3)', color: '#FF0000' }
 */
export function formatNumber(value: CellValue, code: string, isFrom1904 = false): FormattedValue {
  if (value === null || value === '') return { text: '' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (isCellError(value)) return { text: value.error };
  const sections = sectionsOf(code);
  if (typeof value === 'string') return formatText(value, sections);
  const { section, magnitude } = chooseSection(value, sections);
  const text = section === undefined ? '########' : renderSection(section, section.shows === 'date' && isFrom1904 ? magnitude + DAYS_TO_1904 : magnitude);
  return section?.color === undefined ? { text } : { text, color: section.color };
}

function sectionsOf(code: string): readonly FormatSection[] {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const sections = parseNumberFormat(code === '' ? 'General' : code);
  if (parsed.size >= MAX_CACHED_CODES) parsed.clear();
  parsed.set(code, sections);
  return sections;
}

/** Shows text by the fourth section, or by the last one if it has an `@`; otherwise unchanged. */
function formatText(value: string, sections: readonly FormatSection[]): FormattedValue {
  const last = sections[sections.length - 1];
  const hasText = last?.tokens.some(({ kind }) => kind === 'text') ?? false;
  const section = sections.length >= 4 ? sections[3] : hasText ? last : undefined;
  if (section === undefined) return { text: value };
  const text = section.tokens.map((token) => (token.kind === 'text' ? value : staticText(token))).join('');
  return section.color === undefined ? { text } : { text, color: section.color };
}

/** Shows a number in a section; `amount` is negative only when the section does not write the sign itself. */
function renderSection(section: FormatSection, amount: number): string {
  const { tokens, shows } = section;
  const sign = amount < 0 ? '-' : '';
  const size = Math.abs(amount);
  switch (shows) {
    case 'date':
      return renderDate(section, amount);
    case 'general':
      return sign + renderGeneral(tokens, size);
    case 'exponent':
      return sign + renderScientific(tokens, decimalDigits(size));
    case 'fraction':
      return sign + renderFraction(tokens, size);
    case 'digits':
      return sign + renderDigits(tokens, decimalDigits(size));
  }
}

function renderGeneral(tokens: readonly FormatToken[], size: number): string {
  return tokens.map((token) => (token.kind === 'general' || token.kind === 'text' ? formatGeneral(size) : staticText(token))).join('');
}

/** The section for a number and the number to show in it, without sign when the section writes the sign itself. */
interface ChosenSection {
  readonly section: FormatSection | undefined;
  readonly magnitude: number;
}

/**
 * Chooses the section of a number: by conditions in brackets, else positive; negative; zero. The section is undefined for a
 * number that no section covers; Excel fills its cell with `#`.
 *
 * - A section for only negative numbers writes the sign itself.
 * - Source: ECMA-376 part 1, 18.8.31.
 */
function chooseSection(value: number, sections: readonly FormatSection[]): ChosenSection {
  const [first, second, third] = numberSections(sections);
  if (second === undefined) return single(value, first);
  if (meets(value, first?.condition ?? (third === undefined && second.condition === undefined ? ATLEAST_ZERO : ABOVE_ZERO)))
    return signed(value, first, first?.condition !== undefined && onlyNegative(first.condition));
  const secondTakes = second.condition ?? (third === undefined ? undefined : BELOW_ZERO);
  if (secondTakes === undefined) return signed(value, second, first?.condition === undefined || !mayLeaveNonNegative(first.condition));
  if (meets(value, secondTakes)) return signed(value, second, onlyNegative(secondTakes));
  return signed(value, third, false);
}

const ATLEAST_ZERO: FormatCondition = { operator: '>=', operand: 0 };
const ABOVE_ZERO: FormatCondition = { operator: '>', operand: 0 };
const BELOW_ZERO: FormatCondition = { operator: '<', operand: 0 };

/** The sections for numbers: without a last one that has an `@` and so is for text (`0;@` has one for numbers). */
function numberSections(sections: readonly FormatSection[]): readonly FormatSection[] {
  if (sections.length === 4) return sections.slice(0, 3);
  const last = sections[sections.length - 1];
  const forText = sections.length > 1 && (last?.tokens.some(({ kind }) => kind === 'text') ?? false);
  return forText ? sections.slice(0, -1) : sections;
}

function single(value: number, section: FormatSection | undefined): ChosenSection {
  const refused = section?.condition !== undefined && !meets(value, section.condition);
  return { section: refused ? undefined : section, magnitude: value };
}

const signed = (value: number, section: FormatSection | undefined, drop: boolean): ChosenSection => ({
  section,
  magnitude: drop ? Math.abs(value) : value,
});

const onlyNegative = ({ operator, operand }: FormatCondition): boolean =>
  (operator === '<' && operand <= 0) || ((operator === '<=' || operator === '=') && operand < 0);

/** Whether numbers of 0 or more can fail the condition of a first section. */
const mayLeaveNonNegative = ({ operator, operand }: FormatCondition): boolean =>
  !((operator === '>=' && operand <= 0) || (operator === '>' && operand < 0));

function meets(value: number, { operator, operand }: FormatCondition): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '=':
      return value === operand;
    default:
      return value !== operand;
  }
}
