import type { FormatCondition, FormatSection } from './formatSection';

/** The section that shows a number, and the number as that section shows it: without sign where the section stands for it. */
export interface ChosenSection {
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
export function chooseSection(value: number, sections: readonly FormatSection[]): ChosenSection {
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
