import { evaluateNode } from '../evaluate/evaluateNode';
import { MAX_NAME_DEPTH } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import type { FormulaWorkbook } from '../evaluate/formulaWorkbook';
import { LookupIndexes } from '../evaluate/lookupIndexes';
import { isCells } from '../evaluate/operand';
import type { SheetArea } from '../evaluate/operand';
import { areaFrom } from '../evaluate/resolveReference';
import { walkFormula } from '../parse/formulaNode';
import type { FormulaNode } from '../parse/formulaNode';
import { VOLATILE_FUNCTIONS } from '../parse/formulaTrees';
import type { FormulaTree } from '../parse/formulaTrees';
import { parseFormula } from '../parse/parseFormula';
import type { CellPlace } from '../references/reference';

/** The cells a formula reads. */
interface Precedents {
  readonly areas: readonly SheetArea[];
  /** Whether it must be calculated every time: it may read further cells, or its result changes by itself. */
  readonly volatile: boolean;
}

/** Resolving references uses no index. */
const NO_INDEXES = new LookupIndexes();

/**
 * The cells that a formula in a cell reads, as far as its text tells; names and tables are resolved in the workbook.
 *
 * @example precedentsOf(trees.of('=SUM(A1:A3)+B1', 0, 4), place, workbook).areas.length // 2
 */
export function precedentsOf({ node, row, column, reads }: FormulaTree, place: CellPlace, workbook: FormulaWorkbook): Precedents {
  const from = { down: place.row - row, right: place.column - column };
  if (reads !== undefined) return { areas: reads.references.map((one) => areaFrom(one, place.sheet, from)), volatile: reads.volatile };
  const areas: SheetArea[] = [];
  const volatile = collect(node, { ...contextAt(place, workbook), ...from }, areas);
  return { areas, volatile };
}

function contextAt({ sheet, row, column }: CellPlace, workbook: FormulaWorkbook): Omit<EvaluationContext, 'down' | 'right'> {
  return { workbook, sheet, row, column, mode: 'array', depth: 0, indexes: NO_INDEXES, evaluate: evaluateNode };
}

function collect(root: FormulaNode, evaluation: EvaluationContext, areas: SheetArea[]): boolean {
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

/** Adds the cells between two references. True when an end is calculated (`A1:INDEX(…)`), so that the cells are not known. */
function collectSpan(node: FormulaNode & { kind: 'binary' }, evaluation: EvaluationContext, areas: SheetArea[]): boolean {
  if (node.left.kind !== 'reference' || node.right.kind !== 'reference') return true;
  const cells = evaluateNode(node, evaluation);
  if (isCells(cells)) areas.push(...cells.areas);
  return false;
}

/** Adds the cells a defined name or table refers to. A name of LET is looked up as well; usually the workbook has no such name. */
function collectName({ name, sheet }: FormulaNode & { kind: 'name' }, evaluation: EvaluationContext, areas: SheetArea[]): boolean {
  if (evaluation.depth >= MAX_NAME_DEPTH) return false;
  const from = sheet === undefined ? evaluation.sheet : evaluation.workbook.findSheet(sheet.first);
  const formula = from === undefined ? undefined : evaluation.workbook.nameFormula(name, from);
  if (formula === undefined && evaluation.workbook.findTable(name) !== undefined) {
    const cells = evaluateNode({ kind: 'structured', table: name, inside: '' }, evaluation);
    if (isCells(cells)) areas.push(...cells.areas);
  }
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed?.ok === true && collect(parsed.node, { ...evaluation, down: evaluation.row, right: evaluation.column, depth: evaluation.depth + 1 }, areas);
}
