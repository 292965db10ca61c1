import { areaOf, cellArea, cellCount, COLUMN_LIMIT, hasCell, overlaps, ROW_LIMIT, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { blankCell, hasContent, makeCell } from '../cell';
import type { CellExtra } from '../cell';
import type { Sheet } from '../sheet';

/** A formula whose results fill as many cells as they are: its own cell, and those it fills. */
interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** Whether a formula fills as many cells as it has results, as Excel marks it in a file (`cm`). */
export const isDynamicArray = (extra: CellExtra | null): extra is CellExtra & { readonly arrayArea: Area } =>
  extra?.arrayArea !== undefined && (extra.isDynamic === true || extra.metadata?.includes(' cm=') === true);

/** What a new formula keeps that fills as many cells as it has results: at first its own. */
export const dynamicAt = (row: number, column: number, mark: string | null): CellExtra =>
  ({ arrayArea: cellArea(row, column), isDynamic: true, ...(mark !== null && { metadata: mark }) });

/** The formulas of an area that fill cells beside their own. */
function spillsIn(sheet: Sheet, area: Area): Spill[] {
  const found: Spill[] = [];
  if (!sheet.cells.mayHoldFormulas) return found;
  sheet.cells.forEachIn(area, ({ formula, extra }, row, column) => {
    if (formula !== null && isDynamicArray(extra) && cellCount(extra.arrayArea) > 1) found.push({ row, column, area: extra.arrayArea });
  });
  return found;
}

/** The blocks that the formulas of an area fill. */
export const spilledIn = (sheet: Sheet, area: Area): Area[] => spillsIn(sheet, area).map((spill) => spill.area);

/** The formula that fills a cell with others; null for a cell that none fills. */
export const spillAt = (sheet: Sheet, row: number, column: number): Spill | null =>
  spillsIn(sheet, { top: 0, left: 0, bottom: row, right: column }).find(({ area }) => hasCell(area, row, column)) ?? null;

/** Marks the cells that the dynamic arrays of a file fill, so that they are told from what a person types there. */
export function markSpilled(sheet: Sheet): void {
  for (const { area } of spillsIn(sheet, WHOLE_SHEET)) {
    const cells: (readonly [row: number, column: number])[] = [];
    sheet.cells.forEachIn(area, ({ formula }, row, column) => void (formula === null && cells.push([row, column])));
    for (const [row, column] of cells) {
      const cell = sheet.cells.get(row, column);
      if (cell !== undefined) sheet.cells.set(row, column, makeCell(cell.value, null, cell.style, { ...cell.extra, isSpilled: true }));
    }
  }
}

/** Empties the cells of an area that a dynamic array filled; what a person typed there since stays. */
function clearSpilled(sheet: Sheet, area: Area, kept: Area | null = null): void {
  const cells: (readonly [row: number, column: number])[] = [];
  sheet.cells.forEachIn(area, ({ extra }, row, column) => {
    if (extra?.isSpilled === true && (kept === null || !hasCell(kept, row, column))) cells.push([row, column]);
  });
  for (const [row, column] of cells) {
    const style = sheet.cells.get(row, column)?.style ?? 0;
    sheet.cells.set(row, column, style === 0 ? undefined : blankCell(style));
  }
}

/** Empties the cells that the dynamic arrays of an area fill elsewhere, before these formulas are overwritten. */
export function dropSpills(sheet: Sheet, area: Area): void {
  for (const { area: filled } of spillsIn(sheet, area)) clearSpilled(sheet, filled);
}

/**
 * Gives the formula of a cell as many cells as it has results. What it filled before and does not fill any more is emptied.
 *
 * @param before the cells it filled so far
 * @returns its cells now: its own alone where something is in the way, and then `isBlocked`
 */
export function respill(sheet: Sheet, row: number, column: number, before: Area, { rows, columns }: { readonly rows: number; readonly columns: number }): { readonly area: Area; readonly isBlocked: boolean } {
  const wanted = areaOf(row, column, rows, columns);
  const isBlocked = !hasRoom(sheet, wanted, row, column);
  const area = isBlocked ? cellArea(row, column) : wanted;
  clearSpilled(sheet, before, area);
  const cell = sheet.cells.get(row, column);
  if (cell !== undefined) sheet.cells.set(row, column, makeCell(cell.value, cell.formula, cell.style, { ...cell.extra, arrayArea: area }));
  for (let r = area.top; r <= area.bottom; r += 1) {
    for (let c = area.left; c <= area.right; c += 1) {
      const one = sheet.cells.get(r, c);
      if ((r === row && c === column) || one?.extra?.isSpilled === true) continue;
      sheet.cells.set(r, c, makeCell(null, null, one?.style ?? sheet.emptyStyleAt(r, c), { isSpilled: true }));
    }
  }
  return { area, isBlocked };
}

function hasRoom(sheet: Sheet, area: Area, row: number, column: number): boolean {
  if (cellCount(area) === 1) return true;
  if (area.bottom >= ROW_LIMIT || area.right >= COLUMN_LIMIT) return false;
  if (sheet.merges.some((merge) => overlaps(merge, area)) || sheet.tables.some((table) => overlaps(table.area, area))) return false;
  let isFree = true;
  sheet.cells.forEachIn(area, (cell, r, c) => {
    if ((r !== row || c !== column) && hasContent(cell) && cell.extra?.isSpilled !== true) isFree = false;
  });
  return isFree;
}
