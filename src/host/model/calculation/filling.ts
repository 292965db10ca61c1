import { fillsCells } from '../../formula/evaluate/fillsCells';
import type { NameMeanings } from '../../formula/evaluate/fillsCells';
import { withIntersections } from '../../formula/evaluate/intersections';
import { mayFillCells } from '../../formula/functions/arrays/arrayFunctions';
import { FormulaTrees } from '../../formula/parse/formulaTrees';
import { parseFormula } from '../../formula/parse/parseFormula';
import type { Cell } from '../cell';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';

/** What areas, arrays and spilled cells are written with, and functions whose cells only they know. */
const MANY = /[:[{#]|(?:INDIRECT|OFFSET)\(/i;
/** Calls that make one value of plain areas. Most formulas with areas are no more than these, and there may be many thousand. */
const SUMS = /(?<![\p{L}\p{N}_.])(?:SUM|AVERAGE|COUNTA?|COUNTBLANK|MIN|MAX|PRODUCT|SUBTOTAL)\([A-Z0-9$:,!]*\)/giu;
const QUOTED = /"[^"]*"|'[^']*'|\[[^\][]*\]/g;
/** A word that may be a name: no cell, function or sheet, nor a table with columns. */
const NAME = /(?<![\p{L}\p{N}_.$\\])(?!(?:TRUE|FALSE|[A-Z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.]))[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?]|\s*[(![])/iu;

const hasName = (formula: string): boolean => NAME.test(formula.replace(QUOTED, ''));
const hasNames = ({ names, sheets }: Workbook): boolean => names.length > 0 || sheets.some(({ tables }) => tables.length > 0);

const treesOf = new WeakMap<Workbook, FormulaTrees>();

/** Cells whose formula shows no `@`, whatever names mean: formulas are read again and again. */
const asEntered = new WeakSet<Cell>();

/**
 * A formula of a cell as Excel shows it. A plain one of a file takes one cell where several stand, and shows `@` there; entered without, it
 * would fill several cells.
 */
export function withShownIntersections(workbook: Workbook, sheet: Sheet, cell: Cell, row: number, column: number): string {
  const { formula, extra } = cell;
  if (formula === null) return '';
  const isOfFile = extra?.file !== undefined && extra.arrayArea === undefined;
  if (!isOfFile || asEntered.has(cell)) return formula;
  if (!mayFill(workbook, sheet, formula, row, column)) {
    if (!hasName(formula)) asEntered.add(cell);
    return formula;
  }
  const meanings = meaningsIn(workbook, sheet);
  return withIntersections(formula, (operand) => {
    const parsed = parseFormula(operand);
    return parsed.ok && fillsCells(parsed.node, meanings);
  });
}

/** Whether Excel lets a formula that is entered in a cell fill as many cells as it has values; see {@link fillsCells}. */
export function mayFill(workbook: Workbook, sheet: Sheet, formula: string, row: number, column: number): boolean {
  const mayBeMany = (MANY.test(formula) && MANY.test(formula.replace(SUMS, '0'))) || mayFillCells(formula) || (hasNames(workbook) && hasName(formula));
  if (!mayBeMany) return false;
  let trees = treesOf.get(workbook);
  if (trees === undefined) treesOf.set(workbook, trees = new FormulaTrees());
  const tree = trees.of(formula, row, column);
  return tree !== undefined && fillsCells(tree.node, meaningsIn(workbook, sheet));
}

const meaningsIn = (workbook: Workbook, sheet: Sheet): NameMeanings => ({
  meaning: (name) => {
    const defined = workbook.definedName(name, sheet.id) ?? workbook.definedName(name, null);
    if (defined === undefined) return workbook.table(name) === undefined ? undefined : 'area';
    const parsed = parseFormula(defined.formula);
    return parsed.ok ? parsed.node : undefined;
  },
});
