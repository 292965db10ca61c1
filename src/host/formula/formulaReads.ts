import type { FormulaNode } from './formulaNode';
import type { Reference } from './reference';
import { VOLATILE_FUNCTIONS } from './volatileFunctions';
import { walkFormula } from './walkFormula';

/** What a formula reads that names only cells of its own sheet. */
export interface FormulaReads {
  /** Each once. */
  readonly references: readonly Reference[];
  readonly volatile: boolean;
}

/** What a formula reads, as far as its text alone tells; undefined where something has to be looked up in the workbook. */
export function formulaReads(root: FormulaNode): FormulaReads | undefined {
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
