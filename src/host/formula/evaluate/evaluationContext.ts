import { COLUMN_LIMIT, isSingleCell, isUnbounded, isWholeColumns, isWholeRows, ROW_LIMIT } from '../../area';
import type { Area } from '../../area';
import { cellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { FormulaNode } from '../parse/formulaNode';
import type { Corner } from '../references/reference';
import type { FormulaWorkbook } from './formulaWorkbook';
import type { LookupIndexes } from './lookupIndexes';
import { isArray, isCells, refuseGiants } from './operand';
import type { ArrayOperand, CellsOperand, Operand, SheetArea } from './operand';

/**
 * How cells become values where one value is expected: `single` takes the cell in the formula's row or column (implicit
 * intersection), `array` all cells.
 */
type ReadMode = 'single' | 'array';

/** Depth of names that refer to names past which a name counts as referring to itself. */
export const MAX_NAME_DEPTH = 64;

/** The state of an evaluation. */
export interface EvaluationContext {
  readonly workbook: FormulaWorkbook;
  /** The cell of the formula. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Distance from the cell that the formula was parsed for; references without `$` move by it. */
  readonly down: number;
  readonly right: number;
  readonly mode: ReadMode;
  /** Names of LET in upper case. */
  readonly locals?: ReadonlyMap<string, Operand>;
  /** Number of names that were resolved on the way here; at most {@link MAX_NAME_DEPTH}. */
  readonly depth: number;
  readonly indexes: LookupIndexes;
  readonly evaluate: (node: FormulaNode, evaluation: EvaluationContext) => Operand;
}

/** The value or array of an operand where one value is expected; cells are read by the mode. */
export function dereference(operand: Operand, evaluation: EvaluationContext): CellValue | ArrayOperand {
  if (!isCells(operand)) return operand;
  const [area] = operand.areas;
  if (area === undefined || operand.areas.length > 1) return cellError('#VALUE!');
  if (isSingleCell(area)) return evaluation.workbook.valueAt(area.sheet, area.top, area.left);
  return evaluation.mode === 'array' ? readArea(area, evaluation.workbook) : implicitIntersection(area, evaluation);
}

/** The value or array of a node where one value is expected; reads a plain cell reference directly. */
export function valueOf(node: FormulaNode, evaluation: EvaluationContext): CellValue | ArrayOperand {
  if (node.kind !== 'reference' || node.reference.shape !== 'cell' || node.reference.sheet !== undefined) {
    return dereference(evaluation.evaluate(node, evaluation), evaluation);
  }
  const { start } = node.reference;
  return evaluation.workbook.valueAt(evaluation.sheet, offsetRow(start, evaluation), offsetColumn(start, evaluation));
}

export type ReferenceOffset = Pick<EvaluationContext, 'down' | 'right'>;

/** The row of a corner relative to the formula's cell, modulo the rows of the sheet. */
export const offsetRow = ({ row, absoluteRow }: Corner, { down }: ReferenceOffset): number => (absoluteRow ? row : (row + down + ROW_LIMIT) % ROW_LIMIT);
/** The column of a corner relative to the formula's cell, modulo the columns of the sheet. */
export const offsetColumn = ({ column, absoluteColumn }: Corner, { right }: ReferenceOffset): number =>
  (absoluteColumn ? column : (column + right + COLUMN_LIMIT) % COLUMN_LIMIT);

/** The value of a one-column area in the formula's row, or of a one-row area in its column; else `#VALUE!`. */
export function implicitIntersection(area: SheetArea, { workbook, row, column }: EvaluationContext): CellValue {
  if (area.left === area.right && row >= area.top && row <= area.bottom) return workbook.valueAt(area.sheet, row, area.left);
  if (area.top === area.bottom && column >= area.left && column <= area.right) return workbook.valueAt(area.sheet, area.top, column);
  return cellError('#VALUE!');
}

/** One value of an operand: of cells by implicit intersection, of an array the first, of nothing a blank. */
export function singleValue(operand: Operand | undefined, evaluation: EvaluationContext): CellValue {
  if (operand === undefined) return null;
  const value = dereference(operand, { ...evaluation, mode: 'single' });
  return isArray(value) ? (value.rows[0]?.[0] ?? null) : value;
}

/** The values of an operand by row and column; `#VALUE!` for several areas. */
export function toArray(operand: Operand, { workbook }: EvaluationContext): ArrayOperand {
  if (isArray(operand)) return operand;
  if (!isCells(operand)) return { kind: 'array', rows: [[operand]] };
  const [area] = operand.areas;
  if (area === undefined || operand.areas.length > 1) return { kind: 'array', rows: [[cellError('#VALUE!')]] };
  return readArea(area, workbook);
}

function readArea(area: SheetArea, workbook: FormulaWorkbook): ArrayOperand {
  const { sheet, top, left, bottom, right } = clipToUsed(area, workbook);
  refuseGiants(bottom - top + 1, right - left + 1);
  const rows: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const values: CellValue[] = [];
    for (let column = left; column <= right; column++) values.push(workbook.valueAt(sheet, row, column));
    rows.push(values);
  }
  return { kind: 'array', rows };
}

/** No cell is read of the other sheets: only their size counts. */
const NO_CELLS: Area = { top: 0, left: 0, bottom: -1, right: -1 };

/**
 * Cuts whole rows and columns to the largest used size of all sheets, so that whole columns of two sheets have the same
 * height. Other areas stay unchanged.
 */
function clipToUsed(area: SheetArea, workbook: FormulaWorkbook): SheetArea {
  if (!isUnbounded(area)) return area;
  const sizes = workbook.sheets().map((sheet) => workbook.usedSize(sheet, sheet === area.sheet ? area : NO_CELLS));
  const last = (counts: number[]) => Math.max(1, ...counts) - 1;
  return {
    ...area,
    bottom: isWholeColumns(area) ? last(sizes.map(({ rows }) => rows)) : area.bottom,
    right: isWholeRows(area) ? last(sizes.map(({ columns }) => columns)) : area.right,
  };
}

/** Visits the cells of all areas within the used part of their sheets, row by row. */
export function eachCell(
  { areas }: CellsOperand,
  workbook: FormulaWorkbook,
  visit: (value: CellValue, row: number, column: number, sheet: string) => void,
): void {
  for (const area of areas) {
    const { sheet, top, left, bottom, right } = area;
    const used = workbook.usedSize(sheet, area);
    const lastRow = Math.min(bottom, used.rows - 1);
    const lastColumn = Math.min(right, used.columns - 1);
    for (let row = top; row <= lastRow; row++)
      for (let column = left; column <= lastColumn; column++) visit(workbook.valueAt(sheet, row, column), row, column, sheet);
  }
}
