import { isCellError } from './cellValue';
import type { CellValue } from './cellValue';
import { decimalDigits } from './decimalDigits';
import { formatGeneral } from './formatGeneral';
import { parseNumberFormat } from './parseNumberFormat';
import type { FormatCondition, FormatSection, FormatToken } from './parseNumberFormat';
import { renderDate } from './renderDate';
import { renderDigits, renderFraction, renderScientific, staticText } from './renderDigits';

/** What a cell shows: its text, and the font colour when the format sets one (`#RRGGBB`). */
interface FormattedValue {
  readonly text: string;
  readonly color?: string;
}

const parsed = new Map<string, readonly FormatSection[]>();
/** More codes than any workbook may have (Excel stops at 65,490 cell formats, of which few hundred differ in code). */
const MAX_CACHED_CODES = 2000;

/**
 * What Excel en-US shows for a cell's value in a number format, as far as the text goes (no column width).
 *
 * - Numbers: 15 significant digits, rounded half away from zero; a date outside 1900–9999 shows `########`.
 * - Text goes through the text section, logical values show TRUE or FALSE, errors their code, an empty cell nothing.
 * - Source: ECMA-376 part 1, 18.8.31; Microsoft, "Number format codes".
 *
 * @example formatNumber(1234.5, '#,##0.00') // { text: '1,234.50' }
 * @example formatNumber(-3, '0;[Red](0)') // { text: '(3)', color: '#FF0000' }
 */
export function formatNumber(value: CellValue, code: string): FormattedValue {
  if (value === null || value === '') return { text: '' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (isCellError(value)) return { text: value.error };
  const sections = sectionsOf(code);
  if (typeof value === 'string') return formatText(value, sections);
  const { section, magnitude } = chooseSection(value, sections);
  const text = section === undefined ? '########' : renderSection(section, magnitude);
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

/** The fourth section is for text; with fewer, the last one if it has an `@`; otherwise text stands as it is. */
function formatText(value: string, sections: readonly FormatSection[]): FormattedValue {
  const last = sections[sections.length - 1];
  const hasText = last?.tokens.some(({ kind }) => kind === 'text') ?? false;
  const section = sections.length >= 4 ? sections[3] : hasText ? last : undefined;
  if (section === undefined) return { text: value };
  const text = section.tokens.map((token) => (token.kind === 'text' ? value : staticText(token))).join('');
  return section.color === undefined ? { text } : { text, color: section.color };
}

/** `amount` carries a sign only where the section does not stand for it. */
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

/** The section that shows a number, and the number as that section shows it: without sign where the section stands for it. */
interface ChosenSection {
  readonly section: FormatSection | undefined;
  readonly magnitude: number;
}

/**
 * Picks the section of a number: by the conditions in brackets where there are some, else positive; negative; zero.
 * A number that no section takes has none, and Excel fills its cell with `#`.
 *
 * - The sign is left to the section when that section is meant for negative numbers alone.
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

/** A last section with `@` and no number place is for text only (`0;@` has one section for numbers). */
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

/** Whether numbers of 0 or more can fall through a first section with this condition. */
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
