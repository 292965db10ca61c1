import type { CellValue } from '../format/cellValue';
import { affectedFormulas } from './affectedFormulas';
import { DependencyGraph, NO_NODES } from './dependencyGraph';
import type { FormulaEntry } from './dependencyGraph';
import { FormulaTrees } from './formulaTrees';
import type { FormulaWorkbook } from './formulaWorkbook';
import type { Area } from './operand';
import { precedentsOf } from './precedentsOf';
import { RecalculationPass } from './recalculationPass';
import type { CellPlace } from './reference';

/** A cell with a formula. */
export interface FormulaCell extends CellPlace {
  /** With or without its `=`. */
  readonly formula: string;
  /** The rows and columns that an array formula (Ctrl+Shift+Enter) fills from its cell on; absent for a plain one. */
  readonly fills?: { readonly rows: number; readonly columns: number };
}

/** The workbook whose formulas are kept up to date. */
export interface CalculatedWorkbook extends FormulaWorkbook {
  formulaCells(): Iterable<FormulaCell>;
  /** Stores what a formula gives; `valueAt` must then answer it. */
  setResult(sheet: string, row: number, column: number, value: CellValue): void;
}

/** What a recalculation did. */
export interface Recalculation {
  /** Cells whose value is another one now. */
  readonly changed: readonly CellPlace[];
  /** Cells that depend on themselves; they show 0. */
  readonly circular: readonly CellPlace[];
  /** How many formulas were calculated. */
  readonly calculated: number;
}

/** Keeps the results of formulas up to date after changes. */
export interface Calculator {
  /** Puts a formula into a cell, or takes it away (`undefined`); either way the cell counts as changed. */
  setFormula(place: CellPlace, formula: string | undefined, fills?: FormulaCell['fills']): void;
  /** Says that an area was written and these formulas are all that stand in it now. */
  setFormulas(area: Area, formulas: Iterable<FormulaCell>): void;
  /** Says that an area was written or cleared: formulas that stand in it are calculated too. */
  touch(area: Area): void;
  /** Reads all formulas of the workbook again, after tables, sheets, rows or columns changed. Everything counts as changed. */
  rebuild(): void;
  /** Says that names or what they stand for changed: only formulas that look something up are read again and calculated. */
  namesChanged(): void;
  /** Has everything calculated at the next recalculation. */
  touchAll(): void;
  /** Calculates the formulas that depend on what changed since the last time, and those that always change. */
  recalculate(): Recalculation;
}

/**
 * A calculator for a workbook. It takes the stored results of the formulas for right until something changes; a
 * workbook whose results may be stale begins with `touchAll()`.
 *
 * @example
 * const calculator = createCalculator(workbook);
 * calculator.touch({ sheet: 'Hoja1', top: 0, left: 0, bottom: 0, right: 0 });
 * calculator.recalculate().changed; // the cells that read A1 and now differ
 */
export function createCalculator(workbook: CalculatedWorkbook, trees = new FormulaTrees()): Calculator {
  let graph = new DependencyGraph();
  let dirty = new Set<FormulaEntry>();
  const touched: Area[] = [];

  let isRead = false;

  const readAll = () => {
    graph = new DependencyGraph();
    dirty = new Set();
    for (const cell of workbook.formulaCells()) addFormula(graph, cell, workbook, trees);
    isRead = true;
  };

  /** A workbook that is only read never needs the graph. */
  const readOnce = () => {
    if (!isRead) readAll();
  };

  const setFormula: Calculator['setFormula'] = (place, formula, fills) => {
    readOnce();
    const old = graph.formulaAt(place.sheet, place.row, place.column);
    if (old !== undefined) {
      graph.remove(old);
      dirty.delete(old);
    }
    touched.push({ sheet: place.sheet, top: place.row, left: place.column, bottom: place.row, right: place.column });
    if (formula === undefined) return;
    dirty.add(addFormula(graph, { ...place, formula, ...(fills === undefined ? {} : { fills }) }, workbook, trees));
  };

  const touchAll = () => {
    readOnce();
    for (const entry of graph.entries()) dirty.add(entry);
  };

  return {
    setFormula,
    touchAll,
    setFormulas: (area, formulas) => {
      readOnce();
      graph.eachFormulaIn(area, (old) => {
        if (!isInside(old, area)) return;
        graph.remove(old);
        dirty.delete(old);
      });
      for (const cell of formulas) dirty.add(addFormula(graph, cell, workbook, trees));
      touched.push(area);
    },
    touch: (area) => {
      touched.push(area);
    },
    rebuild: () => {
      readAll();
      touchAll();
    },
    namesChanged: () => {
      readOnce();
      for (const old of [...graph.lookedUp]) {
        graph.remove(old);
        dirty.delete(old);
        dirty.add(addTree(graph, old, workbook));
      }
    },
    recalculate: () => {
      readOnce();
      const written = touched.splice(0);
      for (const area of written) graph.eachFormulaIn(area, (entry) => dirty.add(entry));
      const pending = affectedFormulas(graph, dirty, written);
      dirty = new Set();
      return new RecalculationPass(graph, pending, workbook).run();
    },
  };
}

/** An array formula stands in its first cell, whatever else it fills. */
const isInside = ({ row, column }: CellPlace, { top, left, bottom, right }: Area): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function addFormula(graph: DependencyGraph, cell: FormulaCell, workbook: CalculatedWorkbook, trees: FormulaTrees): FormulaEntry {
  const { sheet, row, column, formula, fills } = cell;
  const { rows, columns } = fills ?? { rows: 1, columns: 1 };
  const output = { sheet, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  return addTree(graph, { sheet, row, column, tree: trees.of(formula, row, column), output, isArray: fills !== undefined }, workbook);
}

/** Puts what is read already into the graph, with what it reads as the workbook stands now. */
function addTree(graph: DependencyGraph, { sheet, row, column, tree, output, isArray }: Placed, workbook: CalculatedWorkbook): FormulaEntry {
  const reads = tree === undefined ? undefined : precedentsOf(tree, { sheet, row, column }, workbook);
  const entry: FormulaEntry = { sheet, row, column, tree, output, isArray, isVolatile: reads?.volatile ?? false, reads: NO_NODES };
  graph.add(entry, reads?.areas ?? NO_NODES);
  return entry;
}

type Placed = Omit<FormulaEntry, 'isVolatile' | 'reads'>;
