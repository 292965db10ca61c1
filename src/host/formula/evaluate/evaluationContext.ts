import { COLUMN_LIMIT, isSingleCell, isUnbounded, isWholeColumns, isWholeRows, ROW_LIMIT } from '../../area';
import { cellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { FormulaNode } from '../parse/formulaNode';
import type { Corner } from '../references/reference';
import type { FormulaWorkbook } from './formulaWorkbook';
import type { LookupIndexes } from './lookupIndexes';
import { isArray, isCells } from './operand';
import type { ArrayOperand, CellsOperand, Operand, SheetArea } from './operand';

/**
 * How cells are read where one value is wanted: `single` takes the cell in the formula's own row or column (implicit
 * intersection); `array` takes them all.
 */
export type ReadMode = 'single' | 'array';

/** Depth of names that refer to names past which a name counts as referring to itself. */
export const MAX_NAME_DEPTH = 64;

/** The surroundings of a formula while it is evaluated. */
export interface EvaluationContext {
  readonly workbook: FormulaWorkbook;
  /** Where the formula stands. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** How far references without `$` are to be moved: they were read in another cell. */
  readonly down: number;
  readonly right: number;
  readonly mode: ReadMode;
  /** Names that LET has given, in upper case. */
  readonly locals?: ReadonlyMap<string, Operand>;
  /** Number of names that were resolved on the way here; at most {@link MAX_NAME_DEPTH}. */
  readonly depth: number;
  readonly indexes: LookupIndexes;
  readonly evaluate: (node: FormulaNode, evaluation: EvaluationContext) => Operand;
}

/** An operand where one value is wanted: cells are read as the mode says; the result is one value or an array. */
export function dereference(operand: Operand, evaluation: EvaluationContext): CellValue | ArrayOperand {
  if (!isCells(operand)) return operand;
  const [area] = operand.areas;
  if (area === undefined || operand.areas.length > 1) return cellError('#VALUE!');
  if (isSingleCell(area)) return evaluation.workbook.valueAt(area.sheet, area.top, area.left);
  return evaluation.mode === 'array' ? readArea(area, evaluation.workbook) : implicitIntersection(area, evaluation);
}

/** What a part of a formula gives where one value is wanted; a cell is read without a list of cells in between. */
export function valueOf(node: FormulaNode, evaluation: EvaluationContext): CellValue | ArrayOperand {
  if (node.kind !== 'reference' || node.reference.shape !== 'cell' || node.reference.sheet !== undefined) {
    return dereference(evaluation.evaluate(node, evaluation), evaluation);
  }
  const { start } = node.reference;
  return evaluation.workbook.valueAt(evaluation.sheet, offsetRow(start, evaluation), offsetColumn(start, evaluation));
}

export type ReferenceOffset = Pick<EvaluationContext, 'down' | 'right'>;

/** Where a corner's row is seen from the formula's cell; rows and columns go round at the sheet's end. */
export const offsetRow = ({ row, absoluteRow }: Corner, { down }: ReferenceOffset): number => (absoluteRow ? row : (row + down + ROW_LIMIT) % ROW_LIMIT);
export const offsetColumn = ({ column, absoluteColumn }: Corner, { right }: ReferenceOffset): number =>
  (absoluteColumn ? column : (column + right + COLUMN_LIMIT) % COLUMN_LIMIT);

/** The cell of a one-column area in the formula's row, or of a one-row area in its column; else `#VALUE!`. */
export function implicitIntersection(area: SheetArea, { workbook, row, column }: EvaluationContext): CellValue {
  if (area.left === area.right && row >= area.top && row <= area.bottom) return workbook.valueAt(area.sheet, row, area.left);
  if (area.top === area.bottom && column >= area.left && column <= area.right) return workbook.valueAt(area.sheet, area.top, column);
  return cellError('#VALUE!');
}

/** One value out of anything: cells by intersection, the first value of an array. */
export function singleValue(operand: Operand | undefined, evaluation: EvaluationContext): CellValue {
  if (operand === undefined) return null;
  const value = dereference(operand, { ...evaluation, mode: 'single' });
  return isArray(value) ? (value.rows[0]?.[0] ?? null) : value;
}

/** All values of an operand in rows; cells of several areas one under the other are not an array. */
export function toArray(operand: Operand, { workbook }: EvaluationContext): ArrayOperand {
  if (isArray(operand)) return operand;
  if (!isCells(operand)) return { kind: 'array', rows: [[operand]] };
  const [area] = operand.areas;
  if (area === undefined || operand.areas.length > 1) return { kind: 'array', rows: [[cellError('#VALUE!')]] };
  return readArea(area, workbook);
}

function readArea(area: SheetArea, workbook: FormulaWorkbook): ArrayOperand {
  const { sheet, top, left, bottom, right } = clipToUsed(area, workbook);
  const rows: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const values: CellValue[] = [];
    for (let column = left; column <= right; column++) values.push(workbook.valueAt(sheet, row, column));
    rows.push(values);
  }
  return { kind: 'array', rows };
}

/**
 * Cuts whole rows and columns where no sheet of the workbook has anything any more, so that whole columns of two
 * sheets still have the same height. Other areas stay as they are.
 */
function clipToUsed(area: SheetArea, workbook: FormulaWorkbook): SheetArea {
  if (!isUnbounded(area)) return area;
  const sizes = workbook.sheets().map((sheet) => workbook.usedSize(sheet));
  const last = (counts: number[]) => Math.max(1, ...counts) - 1;
  return {
    ...area,
    bottom: isWholeColumns(area) ? last(sizes.map(({ rows }) => rows)) : area.bottom,
    right: isWholeRows(area) ? last(sizes.map(({ columns }) => columns)) : area.right,
  };
}

/** Visits the cells of all areas that can hold something, row by row. */
export function eachCell(
  { areas }: CellsOperand,
  workbook: FormulaWorkbook,
  visit: (value: CellValue, row: number, column: number, sheet: string) => void,
): void {
  for (const { sheet, top, left, bottom, right } of areas) {
    const used = workbook.usedSize(sheet);
    const lastRow = Math.min(bottom, used.rows - 1);
    const lastColumn = Math.min(right, used.columns - 1);
    for (let row = top; row <= lastRow; row++)
      for (let column = left; column <= lastColumn; column++) visit(workbook.valueAt(sheet, row, column), row, column, sheet);
  }
}
