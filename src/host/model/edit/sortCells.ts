import { kindRank } from '../../formula/evaluate/compareValues';
import { translateFormula } from '../../formula/references/moveReferences';
import { type Area, boundingArea, columnCount, overlaps, rowCount } from '../../area';
import { type Cell, makeCell } from '../cell';
import { type CellValue, isCellError } from '../../format/cellValue';
import { ModelError } from '../modelError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';

/** `key` is the column inside the block from 0; the row when columns are sorted. */
export type SortKey = { readonly key: number; readonly ascending: boolean };
type SortOptions = { readonly matchCase?: boolean; readonly hasHeaders?: boolean; readonly byColumns?: boolean };

/**
 * Compares as Excel sorts: numbers, texts, FALSE, TRUE, errors (all equal); blanks come last in either direction. Texts compare by
 * the rules of Spanish, ignoring case unless `matchCase`.
 */
function compareForSort(one: CellValue, other: CellValue, ascending = true, matchCase = false): number {
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
  const sign = ascending ? 1 : -1;
  const ranks = kindRank(one) - kindRank(other);
  if (ranks !== 0) return sign * ranks;
  if (typeof one === 'string' && typeof other === 'string') {
    return sign * one.localeCompare(other, 'es', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  if (isCellError(one)) return 0;
  return sign * (Number(one) - Number(other));
}

/**
 * Sorts the rows (or columns) of a block; equal ones keep their order. References of a formula to its own row follow it.
 *
 * @throws ModelError `InvalidOperation` for a block with merged cells, `InvalidArgument` for a key outside the block
 */
export function sortCells(workbook: Workbook, sheet: Sheet, area: Area, keys: readonly SortKey[], options: SortOptions = {}): void {
  const { matchCase = false, hasHeaders = false, byColumns = false } = options;
  const skipped = hasHeaders ? 1 : 0;
  const body: Area = byColumns ? { ...area, left: area.left + skipped } : { ...area, top: area.top + skipped };
  const width = byColumns ? rowCount(area) : columnCount(area);
  if (keys.length === 0 || keys.some(({ key }) => key < 0 || key >= width)) {
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  if (sheet.merges.some((merge) => overlaps(merge, body))) {
    throw new ModelError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  }
  const block = sheet.cells.block<Cell | undefined>(body, (cell) => cell, undefined);
  const lines = byColumns ? transposed(block) : block;
  const order = lines.map((_, index) => index).sort((a, b) => {
    for (const { key, ascending } of keys) {
      const difference = compareForSort(lines[a]?.[key]?.value ?? null, lines[b]?.[key]?.value ?? null, ascending, matchCase);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const moved = order.map((from, to) => (lines[from] ?? []).map((cell) => movedCell(cell, to - from, byColumns)));
  (byColumns ? transposed(moved) : moved).forEach((cells, row) => {
    cells.forEach((cell, column) => sheet.cells.set(body.top + row, body.left + column, cell));
  });
  workbook.notify({ type: byColumns ? 'columnsSorted' : 'rowsSorted', sheetId: sheet.id, area: body, moved: movedLines(order, body, byColumns) });
}

/** The lines of a block that an order puts elsewhere, those side by side joined. */
function movedLines(order: readonly number[], body: Area, byColumns: boolean): Area[] {
  const moved: Area[] = [];
  order.forEach((from, to) => {
    if (from === to) return;
    const line: Area = byColumns ? { ...body, left: body.left + to, right: body.left + to } : { ...body, top: body.top + to, bottom: body.top + to };
    const last = moved.at(-1);
    const isNext = last !== undefined && (byColumns ? last.right + 1 === line.left : last.bottom + 1 === line.top);
    if (isNext) moved.splice(-1, 1, boundingArea(last, line));
    else moved.push(line);
  });
  return moved;
}

function movedCell(cell: Cell | undefined, by: number, byColumns: boolean): Cell | undefined {
  if (cell === undefined || cell.formula === null || by === 0) return cell;
  const formula = byColumns ? translateFormula(cell.formula, 0, by) : translateFormula(cell.formula, by, 0);
  return makeCell(cell.value, formula, cell.style, cell.extra);
}

const transposed = <T>(lines: readonly (readonly T[])[]): T[][] =>
  (lines[0] ?? []).map((_, index) => lines.map((line) => line[index] as T));
