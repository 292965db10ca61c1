import { ROW_LIMIT } from '../../area';
import { columnIndex } from '../references/reference';
import type { Reference } from '../references/reference';
import { walkFormula } from './formulaNode';
import type { FormulaNode } from './formulaNode';
import { parseFormula } from './parseFormula';

/** A parsed formula with the cell it was parsed for; in another cell its references without `$` shift by the distance. */
export interface FormulaTree {
  readonly node: FormulaNode;
  readonly row: number;
  readonly column: number;
  /** What it reads; undefined when names, tables or other sheets have to be resolved in the workbook. */
  readonly reads: FormulaReads | undefined;
  /** Whether its result depends on the row or column where it stands: `=ROW()`. */
  readonly readsOwnPlace: boolean;
  /** Whether its result depends on which rows are hidden: `=SUBTOTAL(9,A1:A9)`. */
  readonly readsRowStates: boolean;
}

/** A workbook with columns filled down has few distinct formulas; with more than this many, sharing does not pay. */
const MAX_CACHED_TREES = 10_000;

/** Parses formulas. Formulas with the same relative references, as in a column filled down, are parsed once and share a tree. */
export class FormulaTrees {
  /** By relative text; null for a formula that cannot share its tree. */
  private readonly known = new Map<string, FormulaTree | null>();

  /** The tree of a formula in a cell; undefined for a text that cannot be parsed. */
  of(formula: string, row: number, column: number): FormulaTree | undefined {
    const relative = relativeText(formula, row, column);
    if (relative === undefined) return readFormula(formula, row, column);
    const known = this.known.get(relative.text);
    if (known) return known;
    const tree = readFormula(formula, row, column);
    if (known === undefined && tree !== undefined) this.keep(relative.text, cellsIn(tree.node) === relative.cells ? tree : null);
    return tree;
  }

  private keep(text: string, tree: FormulaTree | null): void {
    if (this.known.size >= MAX_CACHED_TREES) this.known.clear();
    this.known.set(text, tree);
  }
}

/** Parses a formula without sharing; undefined for a text that cannot be parsed or is nested too deep. */
export function readFormula(formula: string, row: number, column: number): FormulaTree | undefined {
  try {
    const parsed = parseFormula(formula);
    return parsed.ok ? { node: parsed.node, row, column, ...formulaReads(parsed.node) } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const CORNERS = { cell: 1, area: 2, rows: Number.NaN, columns: Number.NaN };

/** Number of cells that a tree names, two for an area; NaN when it names whole rows or columns. */
function cellsIn(root: FormulaNode): number {
  let cells = 0;
  walkFormula(root, (node) => {
    if (node.kind === 'reference') cells += CORNERS[node.reference.shape];
  });
  return cells;
}

/** What a formula reads that refers only to cells of its own sheet. */
interface FormulaReads {
  /** Without duplicates. */
  readonly references: readonly Reference[];
  readonly volatile: boolean;
}

/** What a formula reads by its text alone; `reads` is undefined when something has to be resolved in the workbook. */
function formulaReads(root: FormulaNode): Pick<FormulaTree, 'reads' | 'readsOwnPlace' | 'readsRowStates'> {
  const references = new Map<string, Reference>();
  let [volatile, isPlain, readsOwnPlace, readsRowStates] = [false, true, false, false];
  walkFormula(root, (node) => {
    if (node.kind === 'reference') references.set(JSON.stringify(node.reference), node.reference);
    if (node.kind === 'call') volatile ||= VOLATILE_FUNCTIONS.has(node.name);
    readsOwnPlace ||= node.kind === 'call' && node.args.length === 0 && (node.name === 'ROW' || node.name === 'COLUMN');
    readsRowStates ||= node.kind === 'call' && node.name === 'SUBTOTAL';
    isPlain &&= !isLookedUp(node);
  });
  return { reads: isPlain ? { references: [...references.values()], volatile } : undefined, readsOwnPlace, readsRowStates };
}

const isLookedUp = (node: FormulaNode): boolean =>
  node.kind === 'name' || node.kind === 'structured' || (node.kind === 'binary' && node.operator === ':') ||
  (node.kind === 'reference' && node.reference.sheet !== undefined);

/**
 * Functions that are calculated every time: they may read cells that their formula does not name. TODAY, NOW and RAND are none of
 * them: the clock alone changes no workbook.
 */
export const VOLATILE_FUNCTIONS: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT', 'ANCHORARRAY']);

/** Marks of sheets and tables: formulas with them do not share a tree. */
const NOT_COMPARABLE = /[!'[\\]/;
/** A cell in A1 notation. */
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const QUOTE = 34;
/** Delimits a cell in the relative text; occurs in no formula. */
const MARK = '\u0001';

/** A formula with its cells written relative to its own, and the number of those cells. */
interface RelativeText {
  readonly text: string;
  readonly cells: number;
}

/**
 * A formula with its cells written as distances from its own cell, so that formulas filled down have the same text. Undefined
 * for formulas that cannot be compared this way: with sheets, tables, or cells off the sheet.
 *
 * - Scans words of letters and digits instead of tokens: a column of many thousand formulas is read this way.
 *
 * @param row zero-based, as `column`
 * @example relativeText('=A1+$B$2', 2, 0)?.text // equals the text of '=A2+$B$2' in row 3
 */
function relativeText(formula: string, row: number, column: number): RelativeText | undefined {
  if (NOT_COMPARABLE.test(formula)) return undefined;
  let text = '';
  let [copied, cells] = [0, 0];
  for (let at = 0; at < formula.length; at += 1) {
    if (formula.charCodeAt(at) === QUOTE) {
      at = formula.indexOf('"', at + 1);
      if (at < 0) return undefined;
      continue;
    }
    const from = at;
    while (isInWord(formula.charCodeAt(at))) at += 1;
    if (at - from < 2 || formula[at] === '(' || isDigit(formula.charCodeAt(from)) || !isDigit(formula.charCodeAt(at - 1))) {
      if (at > from) at -= 1;
      continue;
    }
    const relative = relativeCell(formula.slice(from, at), row, column);
    if (relative === undefined) return undefined;
    if (relative !== '') {
      text += formula.slice(copied, from) + relative;
      copied = at;
      cells += 1;
    }
    at -= 1;
  }
  return { text: text + formula.slice(copied), cells };
}

/** A cell relative to another; '' for a word that is no cell, undefined for a cell off the sheet. */
function relativeCell(word: string, row: number, column: number): string | undefined {
  const found = CELL.exec(word);
  if (found === null) return '';
  const [, fixedColumn, letters = '', fixedRow, digits] = found;
  const [right, down] = [columnIndex(letters), Number(digits) - 1];
  if (right < 0 || down < 0 || down >= ROW_LIMIT) return undefined;
  return `${MARK}${fixedRow === '' ? down - row : `$${down}`},${fixedColumn === '' ? right - column : `$${right}`}${MARK}`;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters, digits, `$`, `.` and `_`. */
const isInWord = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 36 || code === 46 || code === 95;
