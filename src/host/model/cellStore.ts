import { columnCount, WHOLE_SHEET } from '../area';
import type { Area } from '../area';
import type { CellValue } from '../format/cellValue';
import { applyStyleChanges } from './applyStyleChanges';
import type { StyleChange } from './applyStyleChanges';
import { hasContent, makeCell } from './cell';
import type { Cell } from './cell';

type Row = (Cell | undefined)[];
const isFormula = (cell: Cell | undefined): boolean => cell !== undefined && cell.formula !== null;
const NO_CELLS: readonly (Cell | undefined)[] = [];
/** A copy of the exact length: an array that grows by itself reserves up to twice the room. */
function widened(cells: Row, length: number): Row {
  const longer = new Array<Cell | undefined>(length);
  for (let at = 0; at < cells.length; at += 1) longer[at] = cells[at];
  return longer;
}

/** Pending changes of format at which all are applied: applying n of them compares up to n² blocks. */
const MAX_PENDING_CHANGES = 64;

/** The cells of a sheet that have content or a format of their own. Made for some hundred thousand cells. */
export class CellStore {
  /** Increases with every write: equal numbers mean that no cell was written in between. */
  revision = 0;
  /** False while no cell ever had a formula. */
  mayHoldFormulas = false;
  private columns = 0;
  private present = new Map<number, Row>();
  private sorted: number[] | null = null;
  private pendingChanges: StyleChange[] = [];
  /** The used area of the whole sheet, of content only or not, as it was at a revision: an add-in asks for it several times between two writes. */
  private readonly used = new Map<boolean, { readonly revision: number; readonly area: Area | null }>();

  /** @param emptyStyleAt the style that a missing cell has from its row or column; read before those change */
  constructor(private readonly emptyStyleAt: (row: number, column: number) => number = () => 0) {}

  /** The rows after all pending changes of format; every access to cells goes through here. */
  private get rows(): Map<number, Row> {
    if (this.pendingChanges.length > 0) this.applyPending();
    return this.present;
  }

  private applyPending(): void {
    const changes = this.pendingChanges;
    this.pendingChanges = [];
    applyStyleChanges(this.present, changes, this.emptyStyleAt);
    this.columns = Math.max(this.columns, ...changes.map(({ area }) => area.right + 1));
    this.sorted = null;
  }

  /** Changes the format of a block. Applied, together with other changes, when a cell is next read. */
  changeStyle(change: StyleChange): void {
    this.revision += 1;
    this.pendingChanges.push(change);
    if (this.pendingChanges.length >= MAX_PENDING_CHANGES) this.applyPending();
  }

  /** The first column from which on no cell was ever stored. */
  get width(): number {
    return this.rows.size === 0 ? 0 : this.columns;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  value(row: number, column: number): CellValue {
    return this.rows.get(row)?.[column]?.value ?? null;
  }

  /** Stores a cell; `undefined` removes it. */
  set(row: number, column: number, cell: Cell | undefined): void {
    this.revision += 1;
    let cells = this.rows.get(row);
    if (cells === undefined) {
      if (cell === undefined) return;
      cells = [];
      this.rows.set(row, cells);
      this.sorted = null;
    }
    cells[column] = cell;
    if (column >= this.columns) this.columns = column + 1;
    this.mayHoldFormulas ||= isFormula(cell);
  }

  /** Replaces the cells of a row from `left` to `right` by what `next` returns for each; the same cell is left alone. */
  changeRow(row: number, left: number, right: number, next: (cell: Cell | undefined, column: number) => Cell | undefined): void {
    const { rows } = this;
    const known = rows.get(row);
    let cells = known ?? [];
    this.revision += 1;
    for (let column = left; column <= right; column += 1) {
      const old = cells[column];
      const cell = next(old, column);
      if (cell === old) continue;
      if (column >= cells.length) cells = widened(cells, right + 1);
      cells[column] = cell;
      this.mayHoldFormulas ||= isFormula(cell);
    }
    if (cells === known || cells.length === 0) return;
    rows.set(row, cells);
    if (cells.length > this.columns) this.columns = cells.length;
    if (known === undefined) this.sorted = null;
  }

  /** The cells of a row by column number, with holes; empty for a row without cells. */
  row(row: number): readonly (Cell | undefined)[] {
    return this.rows.get(row) ?? NO_CELLS;
  }

  /** Replaces a whole row; the store takes over the array. */
  setRow(row: number, cells: Row): void {
    this.revision += 1;
    if (cells.length === 0) this.rows.delete(row);
    else this.rows.set(row, cells);
    this.mayHoldFormulas ||= cells.some(isFormula);
    if (cells.length > this.columns) this.columns = cells.length;
    this.sorted = null;
  }

  /** The numbers of the rows that have cells, ascending. */
  rowNumbers(): readonly number[] {
    const { rows } = this;
    this.sorted ??= [...rows.keys()].sort((a, b) => a - b);
    return this.sorted;
  }

  /** Visits the cells of a block that exist, row by row, left to right. */
  forEachIn(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    for (const row of this.rowsIn(area.top, area.bottom)) {
      const cells = this.rows.get(row) ?? NO_CELLS;
      for (let column = area.left; column <= area.right && column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell !== undefined) visit(cell, row, column);
      }
    }
  }

  /** The values of a block by row and column; `null` for a blank or missing cell. */
  values(area: Area): CellValue[][] {
    return this.block(area, (cell) => cell.value, null);
  }

  /** One result per cell of a block, by row and column; `empty` for a missing cell. */
  block<T>(area: Area, read: (cell: Cell, row: number, column: number) => T, empty: T): T[][] {
    return this.lines(area, (cells, row) => {
      const line = new Array<T>(columnCount(area)).fill(empty);
      for (let column = area.left; column <= area.right && column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell !== undefined) line[column - area.left] = read(cell, row, column);
      }
      return line;
    });
  }

  /** One result per row of a block; `read` gets the cells of the row by column number. */
  lines<T>(area: Area, read: (cells: readonly (Cell | undefined)[], row: number) => T): T[] {
    const rows = area.left >= this.width ? null : this.rows;
    const lines: T[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) lines.push(read(rows?.get(row) ?? NO_CELLS, row));
    return lines;
  }

  /** Writes a value, or a formula with its value. The style stays; `style` is for a missing cell. */
  write(row: number, column: number, value: CellValue, formula: string | null, style = 0): void {
    const old = this.get(row, column);
    const keep = old?.style ?? style;
    this.set(row, column, value === null && formula === null && keep === 0 ? undefined : makeCell(value, formula, keep));
  }

  /**
   * The smallest block around the cells within a block; null without cells.
   *
   * @param contentOnly whether cells with only a style are left out
   */
  usedArea(contentOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    if (within.left >= this.width) return null;
    const known = within === WHOLE_SHEET ? this.used.get(contentOnly) : undefined;
    if (known?.revision === this.revision) return known.area;
    const area = usedArea(this.rowNumbers(), (row) => this.row(row), within, contentOnly);
    if (within === WHOLE_SHEET) this.used.set(contentOnly, { revision: this.revision, area });
    return area;
  }

  /** Gives every row a new number, for rows inserted or deleted; `null` removes the row. */
  renumberRows(renumber: (row: number) => number | null): void {
    this.revision += 1;
    const moved = new Map<number, Row>();
    for (const [row, cells] of this.rows) {
      const target = renumber(row);
      if (target !== null) moved.set(target, cells);
    }
    this.present = moved;
    this.sorted = null;
  }

  private rowsIn(top: number, bottom: number): readonly number[] {
    if (bottom - top < 64) return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    return this.rowNumbers().filter((row) => row >= top && row <= bottom);
  }
}

type Cells = readonly (Cell | undefined)[];

/**
 * The smallest block around the cells within a block; null without cells. After the first row only cells outside the block
 * found so far are read.
 *
 * @param rows the numbers of the rows that have cells, ascending
 * @param contentOnly whether cells with only a style are left out
 */
function usedArea(rows: readonly number[], row: (row: number) => Cells, within: Area, contentOnly: boolean): Area | null {
  const counts = (cell: Cell | undefined): boolean => (contentOnly ? hasContent(cell) : cell !== undefined);
  const first = (cells: Cells, from: number, to: number): number => {
    for (let column = from; column <= to && column < cells.length; column += 1) if (counts(cells[column])) return column;
    return -1;
  };
  const last = (cells: Cells, from: number, to: number): number => {
    for (let column = Math.min(to, cells.length - 1); column >= from; column -= 1) if (counts(cells[column])) return column;
    return -1;
  };
  const areAllInside = (rows[0] ?? 0) >= within.top && (rows.at(-1) ?? 0) <= within.bottom;
  const inside = areAllInside ? rows : rows.filter((number) => number >= within.top && number <= within.bottom);
  const isUsed = (number: number): boolean => first(row(number), within.left, within.right) >= 0;
  const top = inside.find(isUsed);
  if (top === undefined) return null;
  let left = first(row(top), within.left, within.right);
  let right = last(row(top), within.left, within.right);
  for (const number of inside) {
    const cells = row(number);
    const before = left > within.left && number > top ? first(cells, within.left, left - 1) : -1;
    if (before >= 0) left = before;
    if (cells.length > right + 1 && number > top) right = Math.max(right, last(cells, right + 1, within.right));
  }
  let end = inside.length - 1;
  while (!isUsed(inside[end] ?? top)) end -= 1;
  return { top, left, bottom: inside[end] ?? top, right };
}
