import { cellError, errorFromText } from '../../format/cellValue';
import type { ReferenceStyle } from '../references/readReference';
import type { BinaryOperator, Constant, FormulaNode } from './formulaNode';
import { FormulaSyntaxError, tokenizeFormula } from './tokenizeFormula';
import type { Token } from './tokenizeFormula';

/** The parsed formula, or the index in the text where it cannot be continued. */
type ParsedFormula =
  | { readonly ok: true; readonly node: FormulaNode }
  | { readonly ok: false; readonly at: number };

/**
 * Parses a formula in en-US (comma between arguments, point as decimal), with or without its `=`.
 *
 * - Precedence as Excel: `:` space `,` (references), sign, `%`, `^`, `* /`, `+ -`, `&`, comparisons. So `-2^2` is 4
 *   and `2^3^2` is 64.
 * - `A1#` is a call of ANCHORARRAY.
 * - Function names are kept as written in upper case, without the `_xlfn.` of files; whether they exist is not checked.
 * - Source: Microsoft, "Calculation operators and precedence in Excel"; [MS-XLSX] 2.2.2 formulas.
 *
 * @example parseFormula('=1+2') // { ok: true, node: { kind: 'binary', operator: '+', … } }
 */
export function parseFormula(formula: string, style: ReferenceStyle = { kind: 'A1' }): ParsedFormula {
  const offset = formula.startsWith('=') ? 1 : 0;
  try {
    return { ok: true, node: parseTokens(tokenizeFormula(formula.slice(offset), style), formula.length - offset) };
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return { ok: false, at: error.at + offset };
    throw error;
  }
}

function parseTokens(tokens: readonly Token[], length: number): FormulaNode {
  const cursor: Cursor = { tokens, length, at: 0 };
  const node = parseBinary(cursor, 0);
  skipSpace(cursor);
  if (cursor.at < tokens.length) fail(cursor);
  return node;
}

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** All binary operators of values are left-associative, including `^`. */
function parseBinary(cursor: Cursor, level: number): FormulaNode {
  const operators = LEVELS[level];
  if (operators === undefined) return parsePercent(cursor);
  let left = parseBinary(cursor, level + 1);
  for (;;) {
    skipSpace(cursor);
    const token = peek(cursor);
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return left;
    cursor.at++;
    left = { kind: 'binary', operator: token.text as BinaryOperator, left, right: parseBinary(cursor, level + 1) };
  }
}

function parsePercent(cursor: Cursor): FormulaNode {
  let node = parsePrefix(cursor);
  for (;;) {
    skipSpace(cursor);
    const token = peek(cursor);
    if (token?.kind !== 'operator' || token.text !== '%') return node;
    cursor.at++;
    node = { kind: 'percent', operand: node };
  }
}

function parsePrefix(cursor: Cursor): FormulaNode {
  skipSpace(cursor);
  const token = peek(cursor);
  if (token?.kind !== 'operator') return parseIntersection(cursor);
  if (token.text !== '-' && token.text !== '+' && token.text !== '@') return fail(cursor);
  cursor.at++;
  return { kind: 'prefix', operator: token.text, operand: parsePrefix(cursor) };
}

function parseIntersection(cursor: Cursor): FormulaNode {
  let left = parseRange(cursor);
  while (peek(cursor)?.kind === 'space' && givesReference(left) && startsReference(cursor.tokens[cursor.at + 1])) {
    cursor.at++;
    left = { kind: 'binary', operator: ' ', left, right: parseRange(cursor) };
  }
  return left;
}

const givesReference = (node: FormulaNode): boolean =>
  ['reference', 'name', 'structured', 'call'].includes(node.kind) || (node.kind === 'binary' && [':', ' ', ','].includes(node.operator));

const startsReference = (token: Token | undefined): boolean =>
  token !== undefined && ['reference', 'name', 'structured', 'function', 'open'].includes(token.kind);

function parseRange(cursor: Cursor): FormulaNode {
  let left = parseSpilled(cursor);
  for (;;) {
    const token = peek(cursor);
    if (token?.kind !== 'operator' || token.text !== ':') return left;
    cursor.at++;
    left = { kind: 'binary', operator: ':', left, right: parseSpilled(cursor) };
  }
}

/** A cell or name with the `#` of all cells that its formula fills: as in a file, a call of ANCHORARRAY. */
function parseSpilled(cursor: Cursor): FormulaNode {
  const node = parsePrimary(cursor);
  const token = peek(cursor);
  if (token?.kind !== 'operator' || token.text !== '#') return node;
  if (node.kind !== 'name' && (node.kind !== 'reference' || node.reference.shape !== 'cell')) return fail(cursor);
  cursor.at++;
  return { kind: 'call', name: 'ANCHORARRAY', args: [node] };
}

function parsePrimary(cursor: Cursor): FormulaNode {
  const token = peek(cursor);
  if (token === undefined) return fail(cursor);
  switch (token.kind) {
    case 'reference':
      cursor.at++;
      return { kind: 'reference', reference: token.reference };
    case 'function':
      cursor.at += 2;
      return { kind: 'call', name: functionName(token.text), args: parseArguments(cursor) };
    case 'name':
      cursor.at++;
      return nameNode(token);
    case 'structured': {
      cursor.at++;
      const bracket = token.text.indexOf('[');
      return { kind: 'structured', table: token.text.slice(0, bracket), inside: token.text.slice(bracket + 1, -1) };
    }
    case 'open':
      return parseParentheses(cursor);
    case 'openArray':
      return parseArray(cursor);
    default:
      return { kind: 'constant', value: parseConstant(cursor) };
  }
}

/** The name without the prefixes that files put before functions newer than the format. */
const functionName = (text: string): string => text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, '');

function nameNode(token: Token & { kind: 'name' }): FormulaNode {
  const word = token.name.toUpperCase();
  if (token.sheet === undefined && (word === 'TRUE' || word === 'FALSE')) return { kind: 'constant', value: word === 'TRUE' };
  return token.sheet === undefined ? { kind: 'name', name: token.name } : { kind: 'name', name: token.name, sheet: token.sheet };
}

function parseArguments(cursor: Cursor): FormulaNode[] {
  const args: FormulaNode[] = [];
  skipSpace(cursor);
  if (peek(cursor)?.kind === 'close') {
    cursor.at++;
    return args;
  }
  for (;;) {
    skipSpace(cursor);
    const kind = peek(cursor)?.kind;
    args.push(kind === 'comma' || kind === 'close' ? { kind: 'missing' } : parseBinary(cursor, 0));
    skipSpace(cursor);
    const next = peek(cursor);
    if (next?.kind !== 'comma' && next?.kind !== 'close') return fail(cursor);
    cursor.at++;
    if (next.kind === 'close') return args;
  }
}

/** A parenthesised expression; a comma inside it joins references. */
function parseParentheses(cursor: Cursor): FormulaNode {
  cursor.at++;
  let node = parseBinary(cursor, 0);
  skipSpace(cursor);
  while (peek(cursor)?.kind === 'comma') {
    cursor.at++;
    node = { kind: 'binary', operator: ',', left: node, right: parseBinary(cursor, 0) };
    skipSpace(cursor);
  }
  if (peek(cursor)?.kind !== 'close') fail(cursor);
  cursor.at++;
  return node;
}

/** An array of constants, such as `{1,2;3,4}`; all rows must have the same length. */
function parseArray(cursor: Cursor): FormulaNode {
  const rows: Constant[][] = [[]];
  for (;;) {
    cursor.at++;
    skipSpace(cursor);
    rows[rows.length - 1]?.push(parseConstant(cursor));
    skipSpace(cursor);
    const token = peek(cursor);
    if (token?.kind === 'semicolon') rows.push([]);
    else if (token?.kind === 'closeArray') break;
    else if (token?.kind !== 'comma') return fail(cursor);
  }
  cursor.at++;
  if (rows.some((row) => row.length !== rows[0]?.length)) return fail(cursor);
  return { kind: 'array', rows };
}

/** A number with an optional sign, a text, a logical value or an error. */
function parseConstant(cursor: Cursor): Constant {
  const token = peek(cursor);
  if (token === undefined) return fail(cursor);
  cursor.at++;
  switch (token.kind) {
    case 'number':
      return Number(token.text);
    case 'text':
      return token.text.slice(1, -1).replace(/""/g, '"');
    case 'error':
      return token.sheet === undefined ? (errorFromText(token.text) ?? cellError('#REF!')) : cellError('#REF!');
    case 'operator': {
      const number = peek(cursor);
      if (!['-', '+'].includes(token.text) || number?.kind !== 'number') break;
      cursor.at++;
      return token.text === '-' ? -Number(number.text) : Number(number.text);
    }
    case 'name':
      if (/^(?:true|false)$/i.test(token.text)) return /^true$/i.test(token.text);
      break;
    default:
  }
  cursor.at--;
  return fail(cursor);
}

/** The position of the parser: `at` is the index of the next token, `length` that of the text, for errors at its end. */
interface Cursor {
  readonly tokens: readonly Token[];
  readonly length: number;
  at: number;
}

/** Throws a syntax error at the current token. */
function fail(cursor: Cursor): never {
  throw new FormulaSyntaxError(cursor.tokens[cursor.at]?.start ?? cursor.length);
}

/** The current token; undefined at the end. */
const peek = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.at];

/** Moves the cursor past blanks. */
function skipSpace(cursor: Cursor): void {
  while (peek(cursor)?.kind === 'space') cursor.at++;
}
