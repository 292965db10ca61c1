import { areaOf, hasCell } from '../../area';
import type { Steps } from '../../steps';
import type { CalculatedWorkbook, FormulaCell } from '../evaluate/formulaWorkbook';
import type { SheetArea } from '../evaluate/operand';
import { FormulaTrees } from '../parse/formulaTrees';
import { affectedFormulas, DependencyGraph, NO_NODES } from './dependencyGraph';
import type { FormulaEntry } from './dependencyGraph';
import { precedentsOf } from './precedentsOf';
import { RecalculationPass } from './recalculationPass';
import type { RecalculationResult } from './recalculationPass';

/** Reading this many formulas takes some milliseconds. */
const FORMULAS_READ_PER_STEP = 500;

/** Keeps the results of formulas up to date. Changes are only recorded; the next recalculation applies them in order. */
export interface Calculator {
  /** Records that an area was written; `formulas` are all formulas in it now. */
  setFormulas(area: SheetArea, formulas: Iterable<FormulaCell>): void;
  /** Records that values of an area changed; formulas in it are calculated too. */
  touch(area: SheetArea): void;
  /** Reads all formulas again, after tables, sheets, rows or columns changed. All of them count as changed. */
  rebuild(): void;
  /** Records that defined names changed: formulas that refer to names, tables or other sheets are read again and calculated. */
  namesChanged(): void;
  /** Marks all formulas as changed. */
  touchAll(): void;
  /** Calculates, in steps, the volatile formulas and those that depend on a change since the last recalculation. */
  recalculating(): Steps<RecalculationResult>;
}

/**
 * A calculator for a workbook. Stored results count as current until something changes; call `touchAll()` first for a
 * workbook whose results may be stale.
 *
 * @example
 * const calculator = createCalculator(workbook);
 * calculator.touch({ sheet: 'Hoja1', top: 0, left: 0, bottom: 0, right: 0 });
 * runToEnd(calculator.recalculating()).changed; // the cells that read A1 and now differ
 */
export function createCalculator(workbook: CalculatedWorkbook, trees = new FormulaTrees()): Calculator {
  let graph = new DependencyGraph();
  let dirty = new Set<FormulaEntry>();
  const touched: SheetArea[] = [];
  let isRead = false;
  /** Changes of formulas since the last recalculation, in order. They wait because a workbook that is only read needs no graph. */
  const updates: (() => Steps<void>)[] = [];

  function* read(cells: Iterable<FormulaCell>, take: (entry: FormulaEntry) => void): Steps<void> {
    let count = 0;
    for (const cell of cells) {
      take(addFormula(graph, cell, workbook, trees));
      if (++count % FORMULAS_READ_PER_STEP === 0) yield;
    }
  }

  function* readAll(): Steps<void> {
    graph = new DependencyGraph();
    dirty = new Set();
    isRead = true;
    yield* read(workbook.formulaCells(), () => undefined);
  }

  function* replace(area: SheetArea, cells: Iterable<FormulaCell>): Steps<void> {
    touched.push(area);
    graph.eachFormulaIn(area, (old) => hasCell(area, old.row, old.column) && remove(old));
    yield;
    yield* read(cells, (entry) => dirty.add(entry));
  }

  const remove = (entry: FormulaEntry): void => {
    graph.remove(entry);
    dirty.delete(entry);
  };

  function* markAll(): Steps<void> {
    for (const entry of graph.entries()) dirty.add(entry);
    yield;
  }

  function* rereadLookups(): Steps<void> {
    let count = 0;
    for (const old of [...graph.lookedUp]) {
      remove(old);
      dirty.add(addTree(graph, old, workbook));
      if (++count % FORMULAS_READ_PER_STEP === 0) yield;
    }
  }

  function* recalculating(): Steps<RecalculationResult> {
    if (!isRead) yield* readAll();
    for (const update of updates.splice(0)) yield* update();
    const written = touched.splice(0);
    for (const area of written) graph.eachFormulaIn(area, (entry) => dirty.add(entry));
    yield;
    const pending = affectedFormulas(graph, dirty, written);
    dirty = new Set();
    yield;
    return yield* new RecalculationPass(graph, pending, workbook).run();
  }

  return {
    setFormulas: (area, formulas) => updates.push(() => replace(area, formulas)),
    touchAll: () => updates.push(markAll),
    touch: (area) => touched.push(area),
    rebuild: () => updates.push(readAll, markAll),
    namesChanged: () => updates.push(rereadLookups),
    recalculating,
  };
}

function addFormula(graph: DependencyGraph, cell: FormulaCell, workbook: CalculatedWorkbook, trees: FormulaTrees): FormulaEntry {
  const { sheet, row, column, formula, fills } = cell;
  const { rows, columns } = fills ?? { rows: 1, columns: 1 };
  const output = { sheet, ...areaOf(row, column, rows, columns) };
  return addTree(graph, { sheet, row, column, tree: trees.of(formula, row, column), output, isArray: fills !== undefined }, workbook);
}

/** Adds a parsed formula to the graph, with the areas that it reads in the current workbook. */
function addTree(graph: DependencyGraph, { sheet, row, column, tree, output, isArray }: UnlinkedFormula, workbook: CalculatedWorkbook): FormulaEntry {
  const reads = tree === undefined ? undefined : precedentsOf(tree, { sheet, row, column }, workbook);
  const entry: FormulaEntry = { sheet, row, column, tree, output, isArray, isVolatile: reads?.volatile ?? false, reads: NO_NODES };
  graph.add(entry, reads?.areas ?? NO_NODES);
  return entry;
}

type UnlinkedFormula = Omit<FormulaEntry, 'isVolatile' | 'reads'>;
