import { languageOfLocale } from './dateNames';
import type { DateLanguage } from './dateNames';

/**
 * The sections of a number format code in en-US, as in a file and in Range.numberFormat.
 *
 * - Result: at least one section. Unknown letters are literals, so every code is accepted.
 * - `*x` (fill) is dropped and `_x` (the width of x) is one space, because text has no width.
 * - Source: ECMA-376 part 1, 18.8.31 `numFmts`.
 */
export function parseNumberFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let draft: SectionDraft = { tokens: [], language: 'en' };
  let at = 0;
  while (at < code.length) {
    if (code[at] === ';') {
      sections.push(finished(draft));
      draft = { tokens: [], language: draft.language };
      at++;
    } else {
      at = readToken(code, at, draft);
    }
  }
  sections.push(finished(draft));
  return sections;
}

function finished(draft: SectionDraft): FormatSection {
  const shows = shownAs(draft.tokens);
  return { ...draft, tokens: shows === 'date' ? resolveMinutes(draft.tokens) : draft.tokens, shows };
}

function shownAs(tokens: readonly FormatToken[]): FormatSection['shows'] {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has('date') || kinds.has('elapsed') || kinds.has('half')) return 'date';
  if (kinds.has('general') || kinds.has('text')) return 'general';
  if (kinds.has('exponent')) return 'exponent';
  return kinds.has('slash') && kinds.has('digit') ? 'fraction' : 'digits';
}

/** Adds the token at index `at` to the draft and returns the index after it. */
function readToken(code: string, at: number, draft: SectionDraft): number {
  const char = code.charAt(at);
  switch (char) {
    case '"': {
      const end = code.indexOf('"', at + 1);
      const stop = end < 0 ? code.length : end;
      draft.tokens.push({ kind: 'literal', text: code.slice(at + 1, stop) });
      return stop + 1;
    }
    case '\\':
      draft.tokens.push({ kind: 'literal', text: code.charAt(at + 1) });
      return at + 2;
    case '_':
      draft.tokens.push({ kind: 'literal', text: ' ' });
      return at + 2;
    case '*':
      return at + 2;
    case '[':
      return readBracket(code, at, draft);
    default:
      return readSymbol(code, at, draft);
  }
}

const DATE_RUN = /y+|m+|d+|h+|s+|e+/iy;
const WORD = /General|AM\/PM|A\/P|E[+-](?=[0#?])/iy;

function readSymbol(code: string, at: number, draft: SectionDraft): number {
  WORD.lastIndex = at;
  const word = WORD.exec(code)?.[0];
  if (word !== undefined) {
    draft.tokens.push(wordToken(word));
    return at + word.length;
  }
  DATE_RUN.lastIndex = at;
  const run = DATE_RUN.exec(code)?.[0];
  if (run !== undefined) {
    const letter = run.charAt(0).toLowerCase() as 'y' | 'm' | 'd' | 'h' | 's' | 'e';
    draft.tokens.push(letter === 'e' ? { kind: 'date', part: 'y', length: 4 } : { kind: 'date', part: letter, length: run.length });
    return at + run.length;
  }
  const denominator = /^\/\s*([1-9]\d*)/.exec(code.slice(at));
  if (denominator !== null) {
    draft.tokens.push({ kind: 'slash' }, { kind: 'denominator', number: Number(denominator[1]) });
    return at + denominator[0].length;
  }
  draft.tokens.push(symbolToken(code.charAt(at)));
  return at + 1;
}

function wordToken(word: string): FormatToken {
  if (word.length === 7 && /^g/i.test(word)) return { kind: 'general' };
  if (/^e/i.test(word)) return { kind: 'exponent', sign: word.charAt(1) === '-' ? '-' : '+' };
  return word.length === 5 ? { kind: 'half', am: 'AM', pm: 'PM' } : { kind: 'half', am: word.charAt(0), pm: word.charAt(2) };
}

function symbolToken(char: string): FormatToken {
  switch (char) {
    case '0':
    case '#':
    case '?':
      return { kind: 'digit', char };
    case '.':
      return { kind: 'point' };
    case ',':
      return { kind: 'comma' };
    case '%':
      return { kind: 'percent' };
    case '@':
      return { kind: 'text' };
    case '/':
      return { kind: 'slash' };
    default:
      return { kind: 'literal', text: char };
  }
}

/** A token of a section. */
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

/** A section of a format: one of up to four parts between semicolons. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly color?: string;
  readonly condition?: FormatCondition;
  readonly language: DateLanguage;
  /** How the section shows a number. */
  readonly shows: 'date' | 'general' | 'exponent' | 'fraction' | 'digits';
}

/** A section while it is read. */
interface SectionDraft {
  tokens: FormatToken[];
  color?: string;
  condition?: FormatCondition;
  language: DateLanguage;
}

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d*\.?\d+(?:e[+-]?\d+)?)$/i;
const CURRENCY = /^\$([^-]*)(?:-(.*))?$/;
const ELAPSED = /^(h+|m+|s+)$/i;

/**
 * Adds the bracket at index `at` to the section: a colour, a condition, elapsed time, or a currency with its locale
 * (`[$S/-280A]`); others (`[DBNum1]`) are ignored. Returns the index after it.
 */
function readBracket(code: string, at: number, draft: SectionDraft): number {
  const end = code.indexOf(']', at);
  const stop = end < 0 ? code.length : end;
  const inside = code.slice(at + 1, stop);
  const color = formatColor(inside);
  const condition = CONDITION.exec(inside);
  const currency = CURRENCY.exec(inside);
  if (color !== undefined) draft.color = color;
  else if (condition !== null)
    draft.condition = { operator: condition[1] as FormatCondition['operator'], operand: Number(condition[2]) };
  else if (currency !== null) readCurrency(currency, draft);
  else if (ELAPSED.test(inside)) readElapsed(inside, draft);
  return stop + 1;
}

function readCurrency([, symbol = '', locale]: RegExpExecArray, draft: SectionDraft): void {
  if (symbol !== '') draft.tokens.push({ kind: 'literal', text: symbol });
  if (locale !== undefined) draft.language = languageOfLocale(locale);
}

function readElapsed(inside: string, draft: SectionDraft): void {
  const letter = inside.charAt(0).toLowerCase();
  const part = letter === 'm' ? 'minute' : letter === 'h' ? 'h' : 's';
  draft.tokens.push({ kind: 'elapsed', part, length: inside.length });
}

/**
 * Marks `m` and `mm` as minutes directly after hours or before seconds (`h:mm`, `mm:ss`); all others are months.
 *
 * - Source: ECMA-376 part 1, 18.8.31: "If "m" or "mm" code is used immediately after the "h" or "hh" code …".
 */
function resolveMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'date' || token.part !== 'm' || token.length > 2) return token;
    const before = neighbour(tokens, at, -1);
    const after = neighbour(tokens, at, 1);
    return before === 'h' || after === 's' ? { ...token, part: 'minute' } : token;
  });
}

function neighbour(tokens: readonly FormatToken[], from: number, step: number): string | undefined {
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (token?.kind === 'date' || token?.kind === 'elapsed') return token.part;
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  cyan: '#00FFFF',
  green: '#00FF00',
  magenta: '#FF00FF',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** The 56 colours that `[Color1]`…`[Color56]` name: Excel's indexed palette from index 8 on (ECMA-376 part 1, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

const INDEXED = PALETTE.split(' ');

/**
 * The colour of a bracket of a number format as `#RRGGBB`; undefined when it is no colour.
 *
 * @example formatColor('Red') // '#FF0000'
 * @example formatColor('Color10') // '#008000'
 */
function formatColor(bracket: string): string | undefined {
  const named = NAMED[bracket.toLowerCase()];
  if (named !== undefined) return named;
  const index = /^color\s?(\d{1,2})$/i.exec(bracket)?.[1];
  const hex = index === undefined ? undefined : INDEXED[Number(index) - 1];
  return hex === undefined ? undefined : `#${hex}`;
}
