import type { FormulaTree } from './formulaTrees';
import type { Area } from './operand';
import { Readers } from './readers';
import { RangeIndex } from './rangeIndex';
import type { Rectangle } from './rangeIndex';
import { COLUMN_COUNT } from './reference';

/** A formula in the graph. */
export interface FormulaEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Undefined for a text that is no formula. */
  readonly tree: FormulaTree | undefined;
  /** The cells it fills: more than its own for an array formula. */
  readonly output: Area;
  readonly isArray: boolean;
  /** It is calculated every time, whatever changed. */
  readonly isVolatile: boolean;
  /** The areas it reads; the graph's to set. */
  reads: readonly RangeNode[];
}

/** An area that formulas read; all readers of the same cells share one. */
export interface RangeNode extends Area {
  readonly readers: Readers;
}

export const NO_NODES: readonly RangeNode[] = [];

interface SheetGraph {
  readonly formulas: Map<number, FormulaEntry>;
  readonly cellNodes: Map<number, RangeNode>;
  readonly ranges: Map<string, RangeNode>;
  readonly index: RangeIndex<RangeNode>;
}

const cellKey = (row: number, column: number): number => row * COLUMN_COUNT + column;
const rangeKey = ({ top, left, bottom, right }: Rectangle): string => `${top},${left},${bottom},${right}`;
const isCell = ({ top, left, bottom, right }: Rectangle): boolean => top === bottom && left === right;

/** Which formula stands where and which formulas read a cell. Readers of one area share one node. */
export class DependencyGraph {
  private readonly sheets = new Map<string, SheetGraph>();
  readonly volatiles = new Set<FormulaEntry>();
  /** Formulas with names, tables or other sheets. */
  readonly lookedUp = new Set<FormulaEntry>();

  /** The formula that gives a cell its value. */
  formulaAt(sheet: string, row: number, column: number): FormulaEntry | undefined {
    return this.sheets.get(sheet)?.formulas.get(cellKey(row, column));
  }

  /** Adds a formula that reads these areas. */
  add(entry: FormulaEntry, areas: readonly Area[]): void {
    const { formulas } = this.sheet(entry.sheet);
    if (entry.isArray) this.eachOutputKey(entry, (key) => formulas.set(key, entry));
    else formulas.set(cellKey(entry.row, entry.column), entry);
    if (entry.isVolatile) this.volatiles.add(entry);
    if (entry.tree !== undefined && entry.tree.reads === undefined) this.lookedUp.add(entry);
    const nodes: RangeNode[] = [];
    for (const area of areas) {
      const node = this.nodeOf(area);
      node.readers.add(entry);
      nodes.push(node);
    }
    entry.reads = nodes;
  }

  remove(entry: FormulaEntry): void {
    const { formulas } = this.sheet(entry.sheet);
    this.eachOutputKey(entry, (key) => formulas.get(key) === entry && formulas.delete(key));
    this.volatiles.delete(entry);
    this.lookedUp.delete(entry);
    for (const node of entry.reads) this.forget(node, entry);
    entry.reads = NO_NODES;
  }

  /**
   * Visits the formulas that read any cell of an area; one may be visited more than once, but not through an area that
   * is in `seen`. Areas that are gone through are added to it.
   */
  eachReader(area: Area, seen: Set<RangeNode>, visit: (entry: FormulaEntry) => void): void {
    const graph = this.sheets.get(area.sheet);
    if (graph === undefined) return;
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    eachKeyIn(area, cells, graph.cellNodes, ({ readers }) => readers.each(visit));
    graph.index.eachOverlapping(area, (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      node.readers.each(visit);
    });
  }

  /** Visits the formulas that fill a cell of an area. */
  eachFormulaIn(area: Area, visit: (entry: FormulaEntry) => void): void {
    const graph = this.sheets.get(area.sheet);
    if (graph === undefined) return;
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    eachKeyIn(area, cells, graph.formulas, visit);
  }

  *entries(): Iterable<FormulaEntry> {
    for (const { formulas } of this.sheets.values()) yield* new Set(formulas.values());
  }

  private sheet(name: string): SheetGraph {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const graph: SheetGraph = { formulas: new Map(), cellNodes: new Map(), ranges: new Map(), index: new RangeIndex() };
    this.sheets.set(name, graph);
    return graph;
  }

  private nodeOf(area: Area): RangeNode {
    const { cellNodes, ranges, index } = this.sheet(area.sheet);
    const known = isCell(area) ? cellNodes.get(cellKey(area.top, area.left)) : ranges.get(rangeKey(area));
    if (known !== undefined) return known;
    const { sheet, top, left, bottom, right } = area;
    const node: RangeNode = { sheet, top, left, bottom, right, readers: new Readers() };
    if (isCell(area)) cellNodes.set(cellKey(area.top, area.left), node);
    else {
      ranges.set(rangeKey(area), node);
      index.add(node);
    }
    return node;
  }

  private forget(node: RangeNode, entry: FormulaEntry): void {
    node.readers.delete(entry);
    if (!node.readers.isEmpty()) return;
    const { cellNodes, ranges, index } = this.sheet(node.sheet);
    if (isCell(node)) cellNodes.delete(cellKey(node.top, node.left));
    else {
      ranges.delete(rangeKey(node));
      index.remove(node);
    }
  }

  private eachOutputKey({ output }: FormulaEntry, visit: (key: number) => void): void {
    for (let row = output.top; row <= output.bottom; row++)
      for (let column = output.left; column <= output.right; column++) visit(cellKey(row, column));
  }
}

/** Goes through the cells of the area or through the map, whichever is less. */
function eachKeyIn<T>(area: Rectangle, cells: number, map: ReadonlyMap<number, T>, visit: (found: T) => void): void {
  if (cells <= map.size) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const found = map.get(cellKey(row, column));
        if (found !== undefined) visit(found);
      }
    return;
  }
  for (const [key, found] of map) {
    const row = Math.floor(key / COLUMN_COUNT);
    const column = key % COLUMN_COUNT;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) visit(found);
  }
}
