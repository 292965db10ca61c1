import { formulasName } from '../../blockNames';
import type { Rect, SheetCells } from '../../cells';
import { contentAt, isFormula } from '../../content';
import type { WritePlan } from '../../writePlan';
import type { Receipt } from '../receipt';

/** The rows of a table and its columns with formulas of ours; absolute, 0-based. */
export interface FormulaColumns {
  readonly top: number;
  readonly height: number;
  readonly columns: readonly number[];
}

/** Columns with formulas of ours that a run leaves as they are: those of periods it does not write. */
export function formulasLeft(cells: SheetCells, token: string, receipt: Receipt, touched: readonly number[]): number[] {
  const rect = cells.ownNames[formulasName(token)];
  if (rect === undefined) return [];
  const columns = Array.from({ length: rect.width }, (_, nth) => rect.left + nth);
  const rows = Array.from({ length: rect.height }, (_, nth) => rect.top + nth);
  return columns.filter((column) => !touched.includes(column) && rows.some((row) => {
    const content = contentAt(cells, row, column);
    return isFormula(content) && receipt.wrote(content);
  }));
}

/** How the name over our formulas is to change: it stands over all their columns, and goes when there are none. */
export function formulasNamed(cells: SheetCells, token: string, { top, height, columns }: FormulaColumns): Pick<WritePlan, 'names' | 'oldNames'> {
  const name = formulasName(token);
  const present = cells.ownNames[name];
  if (columns.length === 0) return { names: [], ...(present !== undefined && { oldNames: [name] }) };
  const left = Math.min(...columns);
  const rect: Rect = { top, left, height, width: Math.max(...columns) + 1 - left };
  return { names: present !== undefined && isSame(present, rect) ? [] : [{ name, rect }] };
}

const isSame = (one: Rect, other: Rect): boolean =>
  one.top === other.top && one.left === other.left && one.height === other.height && one.width === other.width;
