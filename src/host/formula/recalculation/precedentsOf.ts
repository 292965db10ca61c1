import { evaluateNode } from '../evaluate/evaluateNode';
import { MAX_NAME_DEPTH } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { Uncalculable } from '../evaluate/formulaFault';
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
import type { CellPlace, SheetMark } from '../references/reference';

/** The cells a formula reads. */
interface Precedents {
  readonly areas: readonly SheetArea[];
  /** The names, tables and sheets whose change may change what it reads, in upper case; {@link SHEET_SPAN} for `Ene:Dic!A1`. */
  readonly words: ReadonlySet<string>;
  /** Whether it must be calculated every time: it may read further cells, or its result changes by itself. */
  readonly volatile: boolean;
}

/** Stands among the words of a formula for the order of the sheets. */
export const SHEET_SPAN = ':';

const NO_WORDS: ReadonlySet<string> = new Set();

interface Found {
  readonly areas: SheetArea[];
  readonly words: Set<string>;
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
  if (reads !== undefined) return { areas: reads.references.map((one) => areaFrom(one, place.sheet, from)), words: NO_WORDS, volatile: reads.volatile };
  const found: Found = { areas: [], words: new Set() };
  const volatile = collect(node, { ...contextAt(place, workbook), ...from }, found);
  return { ...found, volatile };
}

function contextAt({ sheet, row, column }: CellPlace, workbook: FormulaWorkbook): Omit<EvaluationContext, 'down' | 'right'> {
  return { workbook, sheet, row, column, mode: 'array', depth: 0, indexes: NO_INDEXES, evaluate: evaluateNode };
}

/** Adds the cells of a reference; none of one that cannot be resolved. */
function addCells(node: FormulaNode, evaluation: EvaluationContext, { areas }: Found): void {
  try {
    const cells = evaluateNode(node, evaluation);
    if (isCells(cells)) for (const area of cells.areas) areas.push(area);
  } catch (error) {
    if (!(error instanceof Uncalculable)) throw error;
  }
}

function addSheets(sheet: SheetMark | undefined, { words }: Found): void {
  if (sheet === undefined) return;
  words.add(sheet.first.toUpperCase());
  if (sheet.last !== undefined) words.add(sheet.last.toUpperCase()).add(SHEET_SPAN);
}

function collect(root: FormulaNode, evaluation: EvaluationContext, found: Found): boolean {
  let volatile = false;
  walkFormula(root, (node) => {
    switch (node.kind) {
      case 'reference':
        addSheets(node.reference.sheet, found);
        addCells(node, evaluation, found);
        break;
      case 'structured': {
        const { sheet, row, column, workbook } = evaluation;
        found.words.add((node.table === '' ? (workbook.tableAt(sheet, row, column)?.name ?? '') : node.table).toUpperCase());
        addCells(node, evaluation, found);
        break;
      }
      case 'name':
        volatile = collectName(node, evaluation, found) || volatile;
        break;
      case 'binary':
        volatile ||= node.operator === ':' && collectSpan(node, evaluation, found);
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
function collectSpan(node: FormulaNode & { kind: 'binary' }, evaluation: EvaluationContext, found: Found): boolean {
  if (node.left.kind !== 'reference' || node.right.kind !== 'reference') return true;
  addCells(node, evaluation, found);
  return false;
}

/** Adds the cells a defined name or table refers to. A name of LET is looked up as well; usually the workbook has no such name. */
function collectName({ name, sheet }: FormulaNode & { kind: 'name' }, evaluation: EvaluationContext, found: Found): boolean {
  addSheets(sheet, found);
  found.words.add(name.toUpperCase());
  if (evaluation.depth >= MAX_NAME_DEPTH) return false;
  const from = sheet === undefined ? evaluation.sheet : evaluation.workbook.findSheet(sheet.first);
  const formula = from === undefined ? undefined : evaluation.workbook.nameFormula(name, from);
  if (formula === undefined && evaluation.workbook.findTable(name) !== undefined) {
    addCells({ kind: 'structured', table: name, inside: '' }, evaluation, found);
  }
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed?.ok === true && collect(parsed.node, { ...evaluation, down: evaluation.row, right: evaluation.column, depth: evaluation.depth + 1 }, found);
}
