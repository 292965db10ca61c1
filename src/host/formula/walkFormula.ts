import type { FormulaNode } from './formulaNode';

/** Visits a part of a formula and everything inside it, from outside to inside and left to right. */
export function walkFormula(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  switch (node.kind) {
    case 'prefix':
    case 'percent':
      walkFormula(node.operand, visit);
      break;
    case 'binary':
      walkFormula(node.left, visit);
      walkFormula(node.right, visit);
      break;
    case 'call':
      for (const arg of node.args) walkFormula(arg, visit);
      break;
    default:
  }
}
