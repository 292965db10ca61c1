import { ROW_LIMIT } from '../../area';
import { columnIndex } from '../references/reference';
import type { Reference } from '../references/reference';
import { walkFormula } from './formulaNode';
import type { FormulaNode } from './formulaNode';
import { parseFormula } from './parseFormula';

/** A parsed formula and the cell it was read in: in another cell its references without `$` count from there. */
export interface FormulaTree {
  readonly node: FormulaNode;
  readonly row: number;
  readonly column: number;
  /** What it reads wherever it stands; undefined where names, tables or other sheets have to be looked up. */
  readonly reads: FormulaReads | undefined;
}

/** A workbook that fills down has a handful; more than this many are formulas of their own. */
const MAX_CACHED_TREES = 10_000;

/** Reads formulas. Those that say the same of cells that lie the same way, as in a column filled down, are read once and share their tree. */
export class FormulaTrees {
  /** By the formula seen from its cell; null where a tree of its own is needed. */
  private readonly known = new Map<string, FormulaTree | null>();

  /** The tree of a formula in a cell, undefined for a text that is no formula. */
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

/** The tree of a formula that shares it with no other. */
export function readFormula(formula: string, row: number, column: number): FormulaTree | undefined {
  const parsed = parseFormula(formula);
  return parsed.ok ? { node: parsed.node, row, column, reads: formulaReads(parsed.node) } : undefined;
}

const CORNERS = { cell: 1, area: 2, rows: Number.NaN, columns: Number.NaN };

/** Cells that a tree names, corners of areas among them; not a number with whole rows or columns. */
function cellsIn(root: FormulaNode): number {
  let cells = 0;
  walkFormula(root, (node) => {
    if (node.kind === 'reference') cells += CORNERS[node.reference.shape];
  });
  return cells;
}

/** What a formula reads that names only cells of its own sheet. */
interface FormulaReads {
  /** Each once. */
  readonly references: readonly Reference[];
  readonly volatile: boolean;
}

/** What a formula reads, as far as its text alone tells; undefined where something has to be looked up in the workbook. */
function formulaReads(root: FormulaNode): FormulaReads | undefined {
  const references = new Map<string, Reference>();
  let [volatile, isPlain] = [false, true];
  walkFormula(root, (node) => {
    if (node.kind === 'reference') references.set(JSON.stringify(node.reference), node.reference);
    if (node.kind === 'call') volatile ||= VOLATILE_FUNCTIONS.has(node.name);
    isPlain &&= !isLookedUp(node);
  });
  return isPlain ? { references: [...references.values()], volatile } : undefined;
}

const isLookedUp = (node: FormulaNode): boolean =>
  node.kind === 'name' || node.kind === 'structured' || (node.kind === 'binary' && node.operator === ':') ||
  (node.kind === 'reference' && node.reference.sheet !== undefined);

/**
 * Functions that are calculated every time: they can read cells that their formula does not name, or change by themselves. SUBTOTAL
 * is among them because hiding or filtering rows changes it without any value changing.
 */
export const VOLATILE_FUNCTIONS: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT', 'TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'SUBTOTAL']);

/** Sheets, tables and names with strange letters: such formulas are not compared. */
const NOT_COMPARABLE = /[!'[\\]/;
/** A cell as A1 names it. */
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const QUOTE = 34;
/** Around a cell in the text: no formula has it. */
const MARK = '\u0001';

/** A formula seen from its cell, and how many cells it names. */
interface RelativeText {
  readonly text: string;
  readonly cells: number;
}

/**
 * A formula seen from its cell: two with the same text say the same of cells that lie the same way from theirs. Undefined where
 * that cannot be told.
 *
 * @param row zero-based, as the column
 * @example relativeText('=A1+$B$2', 2, 0)?.text // that of '=A2+$B$2' in row 3
 */
function relativeText(formula: string, row: number, column: number): RelativeText | undefined {
  if (NOT_COMPARABLE.test(formula)) return undefined;
  let text = '';
  let [kept, cells] = [0, 0];
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
    const seen = seenFrom(formula.slice(from, at), row, column);
    if (seen === undefined) return undefined;
    if (seen !== '') {
      text += formula.slice(kept, from) + seen;
      kept = at;
      cells += 1;
    }
    at -= 1;
  }
  return { text: text + formula.slice(kept), cells };
}

/** A cell as it lies from another; '' for a word that is none, undefined for one beyond the sheet. */
function seenFrom(word: string, row: number, column: number): string | undefined {
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
