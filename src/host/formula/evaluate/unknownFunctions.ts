import { formulaFunction } from '../functions/formulaFunction';
import { walkFormula } from '../parse/formulaNode';
import type { FormulaNode } from '../parse/formulaNode';
import { parseFormula } from '../parse/parseFormula';

/**
 * The functions of a formula that this host cannot calculate, in upper case, each once; empty when it can calculate
 * all of them. A text that is no formula has none: ask `parseFormula` whether it is one.
 *
 * @example unknownFunctions('=SUM(A1)+CUBEVALUE("x")') // ['CUBEVALUE']
 */
export function unknownFunctions(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [];
  const names = new Set<string>();
  walkFormula(parsed.node, (node: FormulaNode) => {
    if (node.kind === 'call' && formulaFunction(node.name) === undefined) names.add(node.name);
  });
  return [...names];
}
