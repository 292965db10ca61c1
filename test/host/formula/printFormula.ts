import { isCellError } from '../../../src/host/format/cellValue';
import type { BinaryOperator, Constant, FormulaNode } from '../../../src/host/formula/parse/formulaNode';
import { printReference, sheetPrefix } from '../../../src/host/formula/references/printReference';

/** How tightly an operator binds; the sign and the percent stand between `^` and the reference operators. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ' ': 8,
  ':': 9,
  ',': 10,
};
const PERCENT = 6;
const PREFIX = 7;

/**
 * A parsed formula as text in en-US, without `=`, with the fewest parentheses that keep its meaning.
 *
 * @example printFormula(parsed('=(1+2)*3')) // '(1+2)*3'
 */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case 'constant':
      return printConstant(node.value);
    case 'missing':
      return '';
    case 'reference':
      return printReference(node.reference);
    case 'name':
      return sheetPrefix(node.sheet) + node.name;
    case 'structured':
      return `${node.table}[${node.inside}]`;
    case 'array':
      return `{${node.rows.map((row) => row.map(printConstant).join(',')).join(';')}}`;
    case 'prefix':
      return node.operator + inner(node.operand, PREFIX);
    case 'percent':
      return `${inner(node.operand, PERCENT)}%`;
    case 'binary':
      return printBinary(node);
    case 'call':
      return `${node.name}(${node.args.map(printFormula).join(',')})`;
  }
}

function printBinary({ operator, left, right }: FormulaNode & { kind: 'binary' }): string {
  const binding = BINDING[operator];
  const text = inner(left, binding) + operator + inner(right, binding + 1);
  return operator === ',' ? `(${text})` : text;
}

function inner(node: FormulaNode, least: number): string {
  const text = printFormula(node);
  return bindingOf(node) < least ? `(${text})` : text;
}

function bindingOf(node: FormulaNode): number {
  switch (node.kind) {
    case 'binary':
      return BINDING[node.operator];
    case 'prefix':
      return PREFIX;
    case 'percent':
      return PERCENT;
    case 'constant':
      return typeof node.value === 'number' && node.value < 0 ? PREFIX : Infinity;
    default:
      return Infinity;
  }
}

function printConstant(value: Constant): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : String(value).toUpperCase();
}
