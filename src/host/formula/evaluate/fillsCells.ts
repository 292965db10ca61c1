import { givesArray } from '../functions/arrays/arrayFunctions';
import { formulaFunction } from '../functions/formulaFunction';
import type { FormulaNode } from '../parse/formulaNode';

/** What names mean, as far as it matters for how many values a formula has. */
export interface NameMeanings {
  /** The parsed formula of a defined name; `area` for a table, undefined for a name that means nothing here. */
  meaning(name: string): FormulaNode | 'area' | undefined;
}

type Call = FormulaNode & { readonly kind: 'call' };

/** Depth of names of names past which a name counts as one value. */
const MAX_DEPTH = 16;

/**
 * Whether a formula may have several values, so that Excel lets it fill as many cells: an area where one value stands for each result
 * (`=A1:A3*2`), an array, or a function that gives one. Told by its text alone, as Excel does when a formula is entered.
 *
 * @example fillsCells(parsed('=SUM(A1:A3)'), names) // false
 */
export const fillsCells = (node: FormulaNode, names: NameMeanings): boolean => isMany(node, { names, locals: new Map(), depth: 0 });

/** Whether a formula has a value for each cell of whole rows or columns (`=A:A*2`): more than this host calculates. */
export function fillsWholeLines(node: FormulaNode): boolean {
  switch (node.kind) {
    case 'reference':
      return node.reference.shape === 'rows' || node.reference.shape === 'columns';
    case 'prefix':
      return node.operator !== '@' && fillsWholeLines(node.operand);
    case 'percent':
      return fillsWholeLines(node.operand);
    case 'binary':
      return !JOINS.has(node.operator) && (fillsWholeLines(node.left) || fillsWholeLines(node.right));
    case 'call':
      return ['value', 'lazy'].includes(formulaFunction(node.name)?.kind ?? '') && node.args.some(fillsWholeLines);
    default:
      return false;
  }
}

/** Operators between references. */
const JOINS: ReadonlySet<string> = new Set([':', ' ', ',']);

interface Scope {
  readonly names: NameMeanings;
  /** Names of LET in upper case, and whether each has several values. */
  readonly locals: ReadonlyMap<string, boolean>;
  readonly depth: number;
}

function isMany(node: FormulaNode, scope: Scope): boolean {
  switch (node.kind) {
    case 'constant':
    case 'missing':
      return false;
    case 'array':
      return node.rows.length > 1 || (node.rows[0]?.length ?? 0) > 1;
    case 'reference':
      return node.reference.shape !== 'cell';
    case 'structured':
      return !isOneCell(node.inside);
    case 'name':
      return isManyName(node.name, scope);
    case 'prefix':
      return node.operator !== '@' && isMany(node.operand, scope);
    case 'percent':
      return isMany(node.operand, scope);
    case 'binary':
      return JOINS.has(node.operator) || isMany(node.left, scope) || isMany(node.right, scope);
    case 'call':
      return isManyCall(node, scope);
  }
}

/** `@VO` and `[#This Row],[VO]` are one cell; several columns of the row are not, nor is the whole row. */
const isOneCell = (inside: string): boolean => /^(?:@(?:\[[^\][]*\]|[^\][:]+)|\[#this row\],\s*\[[^\][]*\])$/i.test(inside.trim());

function isManyName(name: string, scope: Scope): boolean {
  const local = scope.locals.get(name.toUpperCase());
  if (local !== undefined) return local;
  const meaning = scope.names.meaning(name);
  if (meaning === undefined || meaning === 'area') return meaning === 'area';
  return scope.depth < MAX_DEPTH && isMany(meaning, { ...scope, locals: new Map(), depth: scope.depth + 1 });
}

function isManyCall(call: Call, scope: Scope): boolean {
  const { name, args } = call;
  const many = (at: number): boolean => args[at] !== undefined && isMany(args[at], scope);
  if (givesArray(name)) return true;
  switch (name) {
    case 'ANCHORARRAY':
    case 'INDIRECT':
      return true;
    case 'TRANSPOSE':
    case 'ROW':
    case 'COLUMN':
      return many(0);
    case 'OFFSET':
      return many(0) || args.length > 3;
    case 'INDEX':
      return indexIsMany(call, scope);
    case 'XLOOKUP':
      return many(0) || (args[2] !== undefined && !isLine(args[2], scope)) || many(3);
    case 'LET':
      return letIsMany(args, scope);
    default:
  }
  const called = formulaFunction(name);
  if (called === undefined) return false;
  if (called.kind === 'range') return args.some((_, at) => called.single?.(at) === true && many(at));
  return args.some((_, at) => many(at));
}

/** INDEX gives a row or column where the other number is 0 or left out, of a list with both. */
function indexIsMany({ args: [source, row, column] }: Call, scope: Scope): boolean {
  const isAll = (node: FormulaNode | undefined): boolean => node === undefined || node.kind === 'missing' || (node.kind === 'constant' && node.value === 0);
  if ([row, column].some((node) => node !== undefined && isMany(node, scope))) return true;
  if (source === undefined || !isMany(source, scope)) return false;
  if (isAll(row) && isAll(column)) return true;
  return !isLine(source, scope) && (isAll(row) || isAll(column));
}

/** Whether a node is one row or one column of cells, as far as its text tells. */
function isLine(node: FormulaNode, scope: Scope): boolean {
  if (node.kind === 'reference') {
    const { shape, start, end } = node.reference;
    if (shape === 'rows') return start.row === end.row;
    return start.column === end.column || (shape === 'area' && start.row === end.row);
  }
  if (node.kind === 'array') return node.rows.length === 1 || node.rows[0]?.length === 1;
  if (node.kind === 'structured') return !node.inside.includes(':') && !/^(?:|#\w+|@)$/.test(node.inside.trim());
  if (node.kind !== 'name') return !isMany(node, scope);
  const meaning = scope.names.meaning(node.name);
  return meaning !== undefined && meaning !== 'area' && meaning.kind !== 'name' && isLine(meaning, scope);
}

function letIsMany(args: readonly FormulaNode[], scope: Scope): boolean {
  const locals = new Map(scope.locals);
  for (let at = 0; at + 2 < args.length; at += 2) {
    const [name, value] = [args[at], args[at + 1]];
    if (name?.kind === 'name' && value !== undefined) locals.set(name.name.toUpperCase(), isMany(value, { ...scope, locals }));
  }
  const result = args.at(-1);
  return result !== undefined && isMany(result, { ...scope, locals });
}
