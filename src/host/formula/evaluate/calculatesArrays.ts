import { formulaFunction } from '../functions/formulaFunction';
import type { FormulaNode } from '../parse/formulaNode';
import { parseFormula } from '../parse/parseFormula';

/** A text without these characters contains no area. */
const AREA = /[:[]/;

/** Functions that evaluate arrays even in a plain formula of an Excel without dynamic arrays. */
const NATIVE: ReadonlySet<string> = new Set(['SUMPRODUCT', 'LOOKUP', 'INDEX', 'MMULT', 'FREQUENCY', 'AND', 'OR', 'XOR']);

/**
 * Whether a formula calculates with whole areas where a plain formula of a file would take one cell, such as
 * `=SUM(IF(A1:A9>0,B1:B9))`. A file must mark it as an array formula (`t="array"`) to keep its meaning.
 *
 * @example calculatesArrays('=SUMPRODUCT((A1:A9>0)*B1:B9)') // false: SUMPRODUCT always evaluates arrays
 */
export function calculatesArrays(formula: string): boolean {
  if (!AREA.test(formula)) return false;
  const parsed = parseFormula(formula);
  return parsed.ok && hasLoop(parsed.node, false);
}

/** Whether an operation runs over the cells of an area. `inWhole`: the node is inside an argument evaluated as an array. */
function hasLoop(node: FormulaNode, inWhole: boolean): boolean {
  switch (node.kind) {
    case 'prefix':
      return (inWhole && node.operator === '-' && isMany(node.operand)) || hasLoop(node.operand, inWhole);
    case 'percent':
      return (inWhole && isMany(node.operand)) || hasLoop(node.operand, inWhole);
    case 'binary': {
      const isReference = node.operator === ':' || node.operator === ' ' || node.operator === ',';
      const loops = inWhole && !isReference && (isMany(node.left) || isMany(node.right));
      return loops || hasLoop(node.left, inWhole) || hasLoop(node.right, inWhole);
    }
    case 'call':
      return callLoops(node, inWhole);
    default:
      return false;
  }
}

function callLoops({ name, args }: FormulaNode & { kind: 'call' }, inWhole: boolean): boolean {
  if (NATIVE.has(name)) return args.some((arg) => hasLoop(arg, false));
  const called = formulaFunction(name);
  const takesWhole = (at: number) => called?.kind === 'range' && !(called.single?.(at) ?? false);
  const loops = args.some((arg, at) => inWhole && !takesWhole(at) && isCondition(name, at) && isMany(arg));
  return loops || args.some((arg, at) => hasLoop(arg, takesWhole(at) || (called?.kind === 'lazy' && inWhole)));
}

/** Whether an argument makes the call run over its cells: of IF and similar functions only the condition does. */
const isCondition = (name: string, at: number): boolean => !['IF', 'IFS', 'CHOOSE', 'SWITCH', 'LET'].includes(name) || at === 0;

/** Whether a node is more than one cell, as far as its text tells. */
function isMany(node: FormulaNode): boolean {
  if (node.kind === 'reference') return node.reference.shape !== 'cell';
  if (node.kind === 'structured') return !/@|#this row/i.test(node.inside);
  return node.kind === 'binary' && node.operator === ':';
}
