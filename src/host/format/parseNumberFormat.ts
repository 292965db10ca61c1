import type { FormatSection, FormatToken, SectionDraft } from './formatSection';
import { readBracket } from './readBracket';
import { resolveMinutes } from './resolveMinutes';

/**
 * The sections of a number format code (en-US letters and separators, as in a file and in Range.numberFormat).
 *
 * - Result: at least one section; unknown letters are shown as they are, so that no code is refused.
 * - `*x` (fill) gives nothing and `_x` (the width of x) one space: text has no width.
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
      at = readPiece(code, at, draft);
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

/** Reads one piece that starts at `at`, adds it to the draft and says where the next one starts. */
function readPiece(code: string, at: number, draft: SectionDraft): number {
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
