import { languageOfLocale } from './dateNames';
import { formatColor } from './formatColors';
import type { FormatCondition, SectionDraft } from './formatSection';

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d*\.?\d+(?:e[+-]?\d+)?)$/i;
const CURRENCY = /^\$([^-]*)(?:-(.*))?$/;
const ELAPSED = /^(h+|m+|s+)$/i;

/**
 * Reads what stands in square brackets at `at` into the section: a colour, a condition, elapsed time, or a currency
 * with its locale (`[$S/-280A]`). Other brackets (`[DBNum1]`) show nothing. Says where the next piece starts.
 */
export function readBracket(code: string, at: number, draft: SectionDraft): number {
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
