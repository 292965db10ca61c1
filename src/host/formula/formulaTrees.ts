import { formulaReads } from './formulaReads';
import type { FormulaReads } from './formulaReads';
import type { FormulaNode } from './formulaNode';
import { parseFormula } from './parseFormula';
import { relativeText } from './relativeText';
import { walkFormula } from './walkFormula';

/** A parsed formula and the cell it was read in: in another cell its references without `$` count from there. */
export interface FormulaTree {
  readonly node: FormulaNode;
  readonly row: number;
  readonly column: number;
  /** What it reads wherever it stands; undefined where names, tables or other sheets have to be looked up. */
  readonly reads: FormulaReads | undefined;
}

/** A workbook that fills down has a handful; more than this many are formulas of their own. */
const MOST_KEPT = 10_000;

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
    if (this.known.size >= MOST_KEPT) this.known.clear();
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
