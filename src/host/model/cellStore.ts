import type { CellValue } from '../format/cellValue';
import { applyStyleChanges } from './applyStyleChanges';
import type { StyleChange } from './applyStyleChanges';
import { columnCount, WHOLE_SHEET } from '../area';
import type { Area } from '../area';
import { hasContent, makeCell } from './cell';
import type { Cell } from './cell';

type Row = (Cell | undefined)[];
const isFormula = (cell: Cell | undefined): boolean => cell !== undefined && cell.formula !== null;
const NO_CELLS: readonly (Cell | undefined)[] = [];
/** A longer copy: an array that grows by itself takes twice the room it needs, row for row. */
function widened(cells: Row, length: number): Row {
  const longer = new Array<Cell | undefined>(length);
  for (let at = 0; at < cells.length; at += 1) longer[at] = cells[at];
  return longer;
}

/** Changes of looks that wait at most: each is looked at for every row where another begins or ends. */
const MAX_PENDING_CHANGES = 64;

/** The cells of a sheet: only those that say something are there. Made for some hundred thousand. */
export class CellStore {
  /** Grows with every write; two equal numbers mean that no cell was written between. */
  revision = 0;
  /** False as long as no cell here ever had a formula: then none need be looked for. */
  mayHoldFormulas = false;
  private columns = 0;
  private present = new Map<number, Row>();
  private sorted: number[] | null = null;
  private waiting: StyleChange[] = [];

  /** @param emptyStyleAt the style that a blank cell has from its row or column; it must be asked before those change */
  constructor(private readonly emptyStyleAt: (row: number, column: number) => number = () => 0) {}

  /** The rows with their looks laid: whoever looks at a cell comes through here. */
  private get rows(): Map<number, Row> {
    if (this.waiting.length > 0) this.lay();
    return this.present;
  }

  private lay(): void {
    const restyles = this.waiting;
    this.waiting = [];
    applyStyleChanges(this.present, restyles, this.emptyStyleAt);
    this.columns = Math.max(this.columns, ...restyles.map(({ area }) => area.right + 1));
    this.sorted = null;
  }

  /** Changes the look of a block. It is done when somebody looks at a cell, together with the changes that came before and after. */
  restyle(restyle: StyleChange): void {
    this.revision += 1;
    this.waiting.push(restyle);
    if (this.waiting.length >= MAX_PENDING_CHANGES) this.lay();
  }

  /** No cell was ever in this column or beyond: blocks there are blank without a look at their rows. */
  get width(): number {
    return this.rows.size === 0 ? 0 : this.columns;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  value(row: number, column: number): CellValue {
    return this.rows.get(row)?.[column]?.value ?? null;
  }

  /** Puts a cell, or takes it away with `undefined`. */
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

  /** Puts other cells in a stretch of a row; `next` is asked for each, left to right, with the one that stands there. */
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

  /** The cells of a row by column number, holes included; empty when there are none. */
  row(row: number): readonly (Cell | undefined)[] {
    return this.rows.get(row) ?? NO_CELLS;
  }

  /** Puts a whole row at once; the array becomes the store's own. */
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

  /** The values of a block as rows of columns, `null` where there is nothing. */
  values(area: Area): CellValue[][] {
    return this.block(area, (cell) => cell.value, null);
  }

  /** One answer per cell of a block; `empty` where no cell is. */
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

  /** One answer per row of a block, from the row's cells by column number. */
  lines<T>(area: Area, read: (cells: readonly (Cell | undefined)[], row: number) => T): T[] {
    const rows = area.left >= this.width ? null : this.rows;
    const lines: T[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) lines.push(read(rows?.get(row) ?? NO_CELLS, row));
    return lines;
  }

  /** Writes a value or a formula with its value, keeping the style; `style` is for cells that are not there yet. */
  write(row: number, column: number, value: CellValue, formula: string | null, style = 0): void {
    const old = this.get(row, column);
    const keep = old?.style ?? style;
    this.set(row, column, value === null && formula === null && keep === 0 ? undefined : makeCell(value, formula, keep));
  }

  /**
   * The smallest block that holds every cell (of a block), or null when there is none.
   * @param contentOnly cells that have only a style do not count
   */
  usedArea(contentOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    if (within.left >= this.width) return null;
    return usedArea(this.rowNumbers(), (row) => this.row(row), within, contentOnly);
  }

  /** Gives every row a new number (`null` drops it), for rows inserted, deleted or sorted as a whole. */
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
 * The smallest block around the cells of a block, or null when it has none. After the first row only what lies outside the block
 * found so far is looked at.
 *
 * @param rows the numbers of the rows that have cells, ascending
 * @param contentOnly cells that have only a style do not count
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
  const inside = rows.filter((number) => number >= within.top && number <= within.bottom);
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
