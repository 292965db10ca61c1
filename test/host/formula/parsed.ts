import type { FormulaNode } from '../../../src/host/formula/parse/formulaNode';
import { parseFormula } from '../../../src/host/formula/parse/parseFormula';

/** The parsed formula of a test, which must be one. */
export function parsed(formula: string): FormulaNode {
  const result = parseFormula(formula);
  if (!result.ok) throw new Error(`${formula} cannot be read from character ${result.at}`);
  return result.node;
}
