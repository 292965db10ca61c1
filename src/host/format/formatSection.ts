import type { DateLanguage } from './dateNames';

/** One piece of a section, in the order it is written. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly char: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' | 'general' | 'slash' }
  | { readonly kind: 'denominator'; readonly number: number }
  | { readonly kind: 'exponent'; readonly sign: '+' | '-' }
  | { readonly kind: 'date'; readonly part: 'y' | 'm' | 'd' | 'h' | 'minute' | 's'; readonly length: number }
  | { readonly kind: 'elapsed'; readonly part: 'h' | 'minute' | 's'; readonly length: number }
  | { readonly kind: 'half'; readonly am: string; readonly pm: string };

export interface FormatCondition {
  readonly operator: '<' | '<=' | '>' | '>=' | '=' | '<>';
  readonly operand: number;
}

/** One of the up to four parts that semicolons separate. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly color?: string;
  readonly condition?: FormatCondition;
  readonly language: DateLanguage;
  /** How a number is shown in it. */
  readonly shows: 'date' | 'general' | 'exponent' | 'fraction' | 'digits';
}

/** A section while its text is read from left to right. */
export interface SectionDraft {
  tokens: FormatToken[];
  color?: string;
  condition?: FormatCondition;
  language: DateLanguage;
}
