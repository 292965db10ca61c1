import { evaluateNode } from './evaluateNode';
import type { Evaluation } from './evaluation';
import type { FormulaNode } from './formulaNode';
import type { FormulaTree } from './formulaTrees';
import type { FormulaWorkbook } from './formulaWorkbook';
import { LookupIndexes } from './lookupIndexes';
import { isCells } from './operand';
import type { Area } from './operand';
import { parseFormula } from './parseFormula';
import type { CellPlace } from './reference';
import { areaFrom } from './resolveReference';
import { VOLATILE_FUNCTIONS } from './volatileFunctions';
import { walkFormula } from './walkFormula';

/** What a formula reads. */
export interface Precedents {
  readonly areas: readonly Area[];
  /** It can read other cells too, or its result changes by itself: it is calculated every time. */
  readonly volatile: boolean;
}

const DEEPEST_NAME = 64;
/** References are looked up, nothing is searched. */
const UNUSED = new LookupIndexes();

/**
 * The cells that a formula reads when it stands in a place, as far as its text tells; names and tables are looked up.
 *
 * @example precedentsOf(trees.of('=SUM(A1:A3)+B1', 0, 4), place, workbook).areas.length // 2
 */
export function precedentsOf({ node, row, column, reads }: FormulaTree, place: CellPlace, workbook: FormulaWorkbook): Precedents {
  const from = { down: place.row - row, right: place.column - column };
  if (reads !== undefined) return { areas: reads.references.map((one) => areaFrom(one, place.sheet, from)), volatile: reads.volatile };
  const areas: Area[] = [];
  const volatile = collect(node, { ...surroundings(place, workbook), ...from }, areas);
  return { areas, volatile };
}

function surroundings({ sheet, row, column }: CellPlace, workbook: FormulaWorkbook): Omit<Evaluation, 'down' | 'right'> {
  return { workbook, sheet, row, column, mode: 'array', depth: 0, indexes: UNUSED, evaluate: evaluateNode };
}

function collect(root: FormulaNode, evaluation: Evaluation, areas: Area[]): boolean {
  let volatile = false;
  walkFormula(root, (node) => {
    switch (node.kind) {
      case 'reference':
      case 'structured': {
        const cells = evaluateNode(node, evaluation);
        if (isCells(cells)) areas.push(...cells.areas);
        break;
      }
      case 'name':
        volatile = collectName(node, evaluation, areas) || volatile;
        break;
      case 'binary':
        volatile ||= node.operator === ':' && collectSpan(node, evaluation, areas);
        break;
      case 'call':
        volatile ||= VOLATILE_FUNCTIONS.has(node.name);
        break;
      default:
    }
  });
  return volatile;
}

/** `A1:INDEX(…)` reads cells between its ends that only the calculation can tell. */
function collectSpan(node: FormulaNode & { kind: 'binary' }, evaluation: Evaluation, areas: Area[]): boolean {
  if (node.left.kind !== 'reference' || node.right.kind !== 'reference') return true;
  const cells = evaluateNode(node, evaluation);
  if (isCells(cells)) areas.push(...cells.areas);
  return false;
}

/** Names that LET gives are looked up too; as a rule the workbook does not know them. */
function collectName({ name, sheet }: FormulaNode & { kind: 'name' }, evaluation: Evaluation, areas: Area[]): boolean {
  if (evaluation.depth >= DEEPEST_NAME) return false;
  const from = sheet === undefined ? evaluation.sheet : evaluation.workbook.findSheet(sheet.first);
  const formula = from === undefined ? undefined : evaluation.workbook.nameFormula(name, from);
  if (formula === undefined && evaluation.workbook.findTable(name) !== undefined) {
    const cells = evaluateNode({ kind: 'structured', table: name, inside: '' }, evaluation);
    if (isCells(cells)) areas.push(...cells.areas);
  }
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed?.ok === true && collect(parsed.node, { ...evaluation, down: evaluation.row, right: evaluation.column, depth: evaluation.depth + 1 }, areas);
}
