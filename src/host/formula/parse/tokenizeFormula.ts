import { readReference } from '../references/readReference';
import type { ReferenceStyle } from '../references/readReference';
import type { Reference, SheetMark } from '../references/reference';

/** A token of a formula. `start` is its index; the texts of all tokens make up the formula. */
export type Token = { readonly text: string; readonly start: number } & (
  | { readonly kind: 'space' | 'number' | 'text' | 'operator' | 'open' | 'close' | 'comma' | 'semicolon' | 'openArray' | 'closeArray' }
  | { readonly kind: 'error'; readonly sheet?: SheetMark }
  | { readonly kind: 'function' | 'structured' }
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: SheetMark }
  | { readonly kind: 'reference'; readonly reference: Reference }
);

type TokenKind = Token['kind'];

/** Thrown at a character that no formula may have there, or at a text, bracket or sheet name that is not closed. */
export class FormulaSyntaxError extends Error {
  constructor(readonly at: number) {
    super(`the formula cannot be read from character ${at + 1} on`);
  }
}

const sticky = (source: string): RegExp => new RegExp(source, 'iuy');
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!)/iy;
const SPACE = /[\s\u00a0]+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy;
const TEXT = /"(?:[^"]|"")*"/y;
const NAME = sticky('[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*');
const FUNCTION = sticky('[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\()');
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%:@]/y;

const OPERATORS = '+-*/^&=<>%:@';

const SINGLE: Readonly<Record<string, TokenKind>> = {
  '(': 'open',
  ')': 'close',
  ',': 'comma',
  ';': 'semicolon',
  '{': 'openArray',
  '}': 'closeArray',
};

/**
 * Splits a formula, without its `=`, into tokens; their texts together are the formula.
 *
 * @throws FormulaSyntaxError where no token begins.
 */
export function tokenizeFormula(formula: string, style: ReferenceStyle = { kind: 'A1' }): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = readToken(formula, at, style);
    if (token === undefined || token.text === '') throw new FormulaSyntaxError(at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function readToken(formula: string, start: number, style: ReferenceStyle): Token | undefined {
  const first = formula.charAt(start);
  const single = SINGLE[first];
  if (single !== undefined) return { kind: single, text: first, start } as Token;
  if (first === '"') return plain('text', TEXT, formula, start);
  if (first === '#') return plain('error', ERROR, formula, start) ?? { kind: 'operator', text: first, start };
  if (OPERATORS.includes(first)) return plain('operator', OPERATOR, formula, start);
  if (first <= ' ' || first === '\u00a0') return plain('space', SPACE, formula, start);
  const place = isNumber(formula, start) ? undefined : readPlace(formula, start, style);
  return place ?? plain('number', NUMBER, formula, start) ?? plain('space', SPACE, formula, start);
}

/** Whether a digit surely begins a number: rows (`3:4`) need a colon and sheet names an exclamation mark further on. */
const isNumber = (formula: string, start: number): boolean => {
  const code = formula.charCodeAt(start);
  return code >= 48 && code <= 57 && !formula.includes(':', start) && !formula.includes('!', start);
};

function plain(kind: TokenKind, pattern: RegExp, formula: string, start: number): Token | undefined {
  pattern.lastIndex = start;
  const text = pattern.exec(formula)?.[0];
  return text === undefined ? undefined : ({ kind, text, start } as Token);
}

/** A reference, name, function or structured reference, with its sheet if there is one. */
function readPlace(formula: string, start: number, style: ReferenceStyle): Token | undefined {
  const mark = formula.indexOf('!', start) < 0 ? undefined : readSheetMark(formula, start);
  const at = mark?.end ?? start;
  const sheet = mark === undefined ? {} : { sheet: mark.sheet };
  const text = (end: number) => formula.slice(start, end);
  const found = readReference(formula, at, style);
  if (found?.reference === 'off-sheet') return { kind: 'error', text: text(found.end), start, ...sheet };
  if (found !== undefined) return { kind: 'reference', text: text(found.end), start, reference: { ...found.reference, ...sheet } };
  const error = mark === undefined ? undefined : plain('error', ERROR, formula, at);
  if (error !== undefined) return { kind: 'error', text: text(at + error.text.length), start, ...sheet };
  const call = mark === undefined ? plain('function', FUNCTION, formula, at) : undefined;
  if (call !== undefined) return call;
  const name = plain('name', NAME, formula, at)?.text;
  const end = at + (name?.length ?? 0);
  if (mark === undefined && formula.charAt(end) === '[')
    return { kind: 'structured', text: formula.slice(start, closingBracket(formula, end)), start };
  return name === undefined ? undefined : { kind: 'name', text: text(end), start, name, ...sheet };
}

/** The index just after the bracket that closes the one at `open`; an apostrophe escapes the next character. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const char = formula.charAt(at);
    if (char === "'") at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  throw new FormulaSyntaxError(open);
}

const SHEET_NAME = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*';
const QUOTED = /'((?:[^']|'')+)'!/y;
const PLAIN = new RegExp(`(\\[[^\\][]+\\])?(${SHEET_NAME})(?::(${SHEET_NAME}))?!`, 'uy');
const INSIDE_QUOTES = /^(?:(?:.*)?\[([^\]]+)\])?([^:]+)(?::(.+))?$/s;

/**
 * The sheet written at index `at` and the index after its `!`; undefined without one.
 *
 * @example readSheetMark("'Hoja 1'!A1", 0) // { sheet: { first: 'Hoja 1' }, end: 9 }
 */
function readSheetMark(formula: string, at: number): { sheet: SheetMark; end: number } | undefined {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(formula);
  if (quoted !== null) {
    const inside = INSIDE_QUOTES.exec((quoted[1] ?? '').replace(/''/g, "'"));
    if (inside === null) return undefined;
    return { sheet: mark(inside[2] ?? '', inside[3], inside[1]), end: at + quoted[0].length };
  }
  PLAIN.lastIndex = at;
  const plain = PLAIN.exec(formula);
  if (plain === null) return undefined;
  return { sheet: mark(plain[2] ?? '', plain[3], plain[1]?.slice(1, -1)), end: at + plain[0].length };
}

function mark(first: string, last: string | undefined, workbook: string | undefined): SheetMark {
  return { first, ...(last === undefined ? {} : { last }), ...(workbook === undefined ? {} : { workbook }) };
}
