import type { CellError } from '../../format/cellValue';
import type { Reference, SheetMark } from '../references/reference';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | ':' | ' ' | ',';

/** A constant in a formula. */
export type Constant = number | string | boolean | CellError;

/** A parsed formula. Parentheses are expressed by the tree; `missing` is an argument left out between commas. */
export type FormulaNode =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'missing' }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: SheetMark }
  | { readonly kind: 'structured'; readonly table: string; readonly inside: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Constant[])[] }
  | { readonly kind: 'prefix'; readonly operator: '+' | '-' | '@'; readonly operand: FormulaNode }
  | { readonly kind: 'percent'; readonly operand: FormulaNode }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] };

/** Visits a node and its descendants: parents first, left to right. */
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
