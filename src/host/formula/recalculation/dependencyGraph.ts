import { cellCount, COLUMN_LIMIT, hasCell, isSingleCell } from '../../area';
import type { Area } from '../../area';
import type { SheetArea } from '../evaluate/operand';
import type { FormulaTree } from '../parse/formulaTrees';
import { RangeIndex } from './rangeIndex';

/** A formula in the graph. */
export interface FormulaEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Undefined for a text that cannot be parsed. */
  readonly tree: FormulaTree | undefined;
  /** The cells it fills: its own, or the block of an array formula. */
  output: SheetArea;
  readonly isArray: boolean;
  /** Its results fill as many cells as they are. */
  readonly isDynamic: boolean;
  /** The cells that it would fill, were there nothing in the way; null where there is nothing. */
  blocked: SheetArea | null;
  /** Calculated in every recalculation. */
  readonly isVolatile: boolean;
  /** The names, tables and sheets whose change may change what it reads, in upper case. */
  readonly words: ReadonlySet<string>;
  /** The areas it reads; set by the graph. */
  reads: readonly RangeNode[];
}

/** An area with the formulas that read it. */
export interface RangeNode extends SheetArea {
  readonly readers: Readers;
}

export const NO_NODES: readonly RangeNode[] = [];

interface SheetGraph {
  readonly formulas: Map<number, FormulaEntry>;
  readonly cellNodes: Map<number, RangeNode>;
  readonly ranges: Map<string, RangeNode>;
  readonly index: RangeIndex<RangeNode>;
}

const cellKey = (row: number, column: number): number => row * COLUMN_LIMIT + column;
const rangeKey = ({ top, left, bottom, right }: Area): string => `${top},${left},${bottom},${right}`;

/** The formulas of a workbook by their cells, and by the areas they read: one node per area, shared by its readers. */
export class DependencyGraph {
  private readonly sheets = new Map<string, SheetGraph>();
  readonly volatiles = new Set<FormulaEntry>();
  /** Formulas that fill as many cells as they have results. */
  readonly dynamics = new Set<FormulaEntry>();
  /** Formulas that refer to names, tables or other sheets. */
  readonly lookedUp = new Set<FormulaEntry>();

  /** The formula that fills a cell; undefined without one. */
  formulaAt(sheet: string, row: number, column: number): FormulaEntry | undefined {
    return this.sheets.get(sheet)?.formulas.get(cellKey(row, column));
  }

  /** Adds a formula and sets the areas that it reads. */
  add(entry: FormulaEntry, areas: readonly SheetArea[]): void {
    const { formulas } = this.sheet(entry.sheet);
    if (entry.isArray) this.eachOutputKey(entry, (key) => formulas.set(key, entry));
    else formulas.set(cellKey(entry.row, entry.column), entry);
    if (entry.isDynamic) this.dynamics.add(entry);
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

  /** Gives a formula other cells to fill. */
  resize(entry: FormulaEntry, output: SheetArea): void {
    const { formulas } = this.sheet(entry.sheet);
    this.eachOutputKey(entry, (key) => formulas.get(key) === entry && formulas.delete(key));
    entry.output = output;
    this.eachOutputKey(entry, (key) => formulas.set(key, entry));
  }

  /** Removes a formula that was added, with the nodes that no other formula reads. */
  remove(entry: FormulaEntry): void {
    const { formulas } = this.sheet(entry.sheet);
    this.eachOutputKey(entry, (key) => formulas.get(key) === entry && formulas.delete(key));
    this.dynamics.delete(entry);
    this.volatiles.delete(entry);
    this.lookedUp.delete(entry);
    for (const node of entry.reads) this.removeReader(node, entry);
    entry.reads = NO_NODES;
  }

  /**
   * Visits the formulas that read a cell of an area; a formula may be visited more than once.
   *
   * @param seen nodes that are skipped; the visited nodes of more than one cell are added
   */
  eachReader(area: SheetArea, seen: Set<RangeNode>, visit: (entry: FormulaEntry) => unknown): void {
    const graph = this.sheets.get(area.sheet);
    if (graph === undefined) return;
    eachKeyIn(area, graph.cellNodes, ({ readers }) => readers.each(visit));
    graph.index.eachOverlapping(area, (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      node.readers.each(visit);
    });
  }

  /** Visits the formulas that fill a cell of an area. */
  eachFormulaIn(area: SheetArea, visit: (entry: FormulaEntry) => void): void {
    const graph = this.sheets.get(area.sheet);
    if (graph === undefined) return;
    eachKeyIn(area, graph.formulas, visit);
  }

  /** All formulas, each once. */
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

  private nodeOf(area: SheetArea): RangeNode {
    const { cellNodes, ranges, index } = this.sheet(area.sheet);
    const known = isSingleCell(area) ? cellNodes.get(cellKey(area.top, area.left)) : ranges.get(rangeKey(area));
    if (known !== undefined) return known;
    const { sheet, top, left, bottom, right } = area;
    const node: RangeNode = { sheet, top, left, bottom, right, readers: new Readers() };
    if (isSingleCell(area)) cellNodes.set(cellKey(area.top, area.left), node);
    else {
      ranges.set(rangeKey(area), node);
      index.add(node);
    }
    return node;
  }

  private removeReader(node: RangeNode, entry: FormulaEntry): void {
    node.readers.delete(entry);
    if (!node.readers.isEmpty()) return;
    const { cellNodes, ranges, index } = this.sheet(node.sheet);
    if (isSingleCell(node)) cellNodes.delete(cellKey(node.top, node.left));
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

/** Visits the entries of a map by cell key that lie in an area: walks the cells or the map, whichever is smaller. */
function eachKeyIn<T>(area: Area, map: ReadonlyMap<number, T>, visit: (found: T) => void): void {
  if (cellCount(area) <= map.size) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const found = map.get(cellKey(row, column));
        if (found !== undefined) visit(found);
      }
    return;
  }
  for (const [key, found] of map) {
    const row = Math.floor(key / COLUMN_LIMIT);
    const column = key % COLUMN_LIMIT;
    if (hasCell(area, row, column)) visit(found);
  }
}

/** The formulas that read one area. A set is made only from the second reader on: most cells have one. */
class Readers {
  private only: FormulaEntry | undefined;
  private all: Set<FormulaEntry> | undefined;

  add(entry: FormulaEntry): void {
    if (this.all !== undefined) this.all.add(entry);
    else if (this.only === undefined || this.only === entry) this.only = entry;
    else {
      this.all = new Set([this.only, entry]);
      this.only = undefined;
    }
  }

  delete(entry: FormulaEntry): void {
    if (this.only === entry) this.only = undefined;
    this.all?.delete(entry);
  }

  isEmpty(): boolean {
    return this.only === undefined && (this.all === undefined || this.all.size === 0);
  }

  each(visit: (entry: FormulaEntry) => unknown): void {
    if (this.only !== undefined) visit(this.only);
    this.all?.forEach((entry) => void visit(entry));
  }
}

/**
 * All formulas to calculate: the dirty and the volatile ones, those that read a touched area, and directly or indirectly
 * the readers of all these.
 *
 * - Works level by level and joins the cells of a level to blocks, so that an area with many readers is visited once.
 */
export function affectedFormulas(graph: DependencyGraph, dirty: ReadonlySet<FormulaEntry>, touched: readonly SheetArea[]): Set<FormulaEntry> {
  const found = new Set<FormulaEntry>([...dirty, ...graph.volatiles]);
  const seen = new Set<RangeNode>();
  let next: FormulaEntry[] = [...found];
  let areas: readonly SheetArea[] = touched;
  do {
    const reached: FormulaEntry[] = [];
    for (const area of [...areas, ...joinedOutputs(next)]) {
      graph.eachReader(area, seen, (entry) => {
        if (found.has(entry)) return;
        found.add(entry);
        reached.push(entry);
      });
    }
    areas = [];
    next = reached;
  } while (next.length > 0);
  return found;
}

/** The cells that formulas fill; adjacent cells of one column are one area. */
function joinedOutputs(entries: readonly FormulaEntry[]): SheetArea[] {
  if (entries.length < 2) return entries.map(({ output }) => output);
  const outputs = entries.map(({ output }) => output).sort(byColumn);
  const joined: SheetArea[] = [];
  for (const output of outputs) {
    const last = joined[joined.length - 1];
    if (last !== undefined && continues(last, output)) joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, output.bottom) };
    else joined.push(output);
  }
  return joined;
}

function byColumn(one: SheetArea, other: SheetArea): number {
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  return one.left - other.left || one.right - other.right || one.top - other.top;
}

const continues = (above: SheetArea, below: SheetArea): boolean =>
  above.sheet === below.sheet && above.left === below.left && above.right === below.right && below.top <= above.bottom + 1;
