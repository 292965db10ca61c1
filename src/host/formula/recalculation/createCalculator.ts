import { areaOf, cellArea, hasCell } from '../../area';
import { runToEnd } from '../../steps';
import type { Steps } from '../../steps';
import type { CalculatedWorkbook, FormulaCell } from '../evaluate/formulaWorkbook';
import type { SheetArea } from '../evaluate/operand';
import { FormulaTrees } from '../parse/formulaTrees';
import type { CellPlace } from '../references/reference';
import { affectedFormulas, DependencyGraph, NO_NODES } from './dependencyGraph';
import type { FormulaEntry } from './dependencyGraph';
import { precedentsOf } from './precedentsOf';
import { RecalculationPass } from './recalculationPass';
import type { RecalculationResult } from './recalculationPass';

/** Some milliseconds of reading. */
const FORMULAS_READ_PER_STEP = 500;

/** Keeps the results of formulas up to date after changes: what is told is noted, and done at the next recalculation. */
export interface Calculator {
  /** Puts a formula into a cell, or takes it away (`undefined`); either way the cell counts as changed. */
  setFormula(place: CellPlace, formula: string | undefined, fills?: FormulaCell['fills']): void;
  /** Says that an area was written and these formulas are all that stand in it now. */
  setFormulas(area: SheetArea, formulas: Iterable<FormulaCell>): void;
  /** Says that an area was written or cleared: formulas that stand in it are calculated too. */
  touch(area: SheetArea): void;
  /** Reads all formulas of the workbook again, after tables, sheets, rows or columns changed. Everything counts as changed. */
  rebuild(): void;
  /** Says that names or what they stand for changed: only formulas that look something up are read again and calculated. */
  namesChanged(): void;
  /** Has everything calculated at the next recalculation. */
  touchAll(): void;
  /** Calculates the formulas that depend on what changed since the last time, and those that always change. */
  recalculating(): Steps<RecalculationResult>;
  /** The same without a pause. */
  recalculate(): RecalculationResult;
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
  const touched: SheetArea[] = [];
  let isRead = false;
  /** What was told since the last recalculation, in order. A workbook that is only read never needs the graph. */
  const told: (() => Steps<void>)[] = [];

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
    graph.eachFormulaIn(area, (old) => hasCell(area, old.row, old.column) && forget(old));
    yield;
    yield* read(cells, (entry) => dirty.add(entry));
  }

  const forget = (entry: FormulaEntry): void => {
    graph.remove(entry);
    dirty.delete(entry);
  };

  function* replaceOne({ sheet, row, column }: CellPlace, cell: FormulaCell | null): Steps<void> {
    const old = graph.formulaAt(sheet, row, column);
    if (old !== undefined) forget(old);
    touched.push({ sheet, ...cellArea(row, column) });
    yield* read(cell === null ? [] : [cell], (entry) => dirty.add(entry));
  }

  function* touchEach(): Steps<void> {
    for (const entry of graph.entries()) dirty.add(entry);
    yield;
  }

  function* lookUpAgain(): Steps<void> {
    let count = 0;
    for (const old of [...graph.lookedUp]) {
      forget(old);
      dirty.add(addTree(graph, old, workbook));
      if (++count % FORMULAS_READ_PER_STEP === 0) yield;
    }
  }

  function* recalculating(): Steps<RecalculationResult> {
    if (!isRead) yield* readAll();
    for (const work of told.splice(0)) yield* work();
    const written = touched.splice(0);
    for (const area of written) graph.eachFormulaIn(area, (entry) => dirty.add(entry));
    yield;
    const pending = affectedFormulas(graph, dirty, written);
    dirty = new Set();
    yield;
    return yield* new RecalculationPass(graph, pending, workbook).run();
  }

  return {
    setFormula: (place, formula, fills) => {
      const cell = formula === undefined ? null : { ...place, formula, ...(fills === undefined ? {} : { fills }) };
      told.push(() => replaceOne(place, cell));
    },
    setFormulas: (area, formulas) => told.push(() => replace(area, formulas)),
    touchAll: () => told.push(touchEach),
    touch: (area) => touched.push(area),
    rebuild: () => told.push(readAll, touchEach),
    namesChanged: () => told.push(lookUpAgain),
    recalculating,
    recalculate: () => runToEnd(recalculating()),
  };
}

function addFormula(graph: DependencyGraph, cell: FormulaCell, workbook: CalculatedWorkbook, trees: FormulaTrees): FormulaEntry {
  const { sheet, row, column, formula, fills } = cell;
  const { rows, columns } = fills ?? { rows: 1, columns: 1 };
  const output = { sheet, ...areaOf(row, column, rows, columns) };
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
