import { areaOf, hasCell, overlaps } from '../../area';
import type { Steps } from '../../steps';
import type { CalculatedWorkbook, FormulaCell } from '../evaluate/formulaWorkbook';
import type { SheetArea } from '../evaluate/operand';
import { FormulaTrees } from '../parse/formulaTrees';
import { affectedFormulas, DependencyGraph, NO_NODES } from './dependencyGraph';
import type { FormulaEntry } from './dependencyGraph';
import { precedentsOf } from './precedentsOf';
import { RecalculationPass } from './recalculationPass';
import type { PassResult, RecalculationResult } from './recalculationPass';

/** Times that dynamic arrays may change their cells in one recalculation: each may read another. */
const MOST_RESPILLS = 50;

const NO_WORDS: ReadonlySet<string> = new Set();

/** Reading this many formulas takes some milliseconds. */
const FORMULAS_READ_PER_STEP = 500;

/** Keeps the results of formulas up to date. Changes are only recorded; the next recalculation applies them in order. */
export interface Calculator {
  /** Records that an area was written; `formulas` are all formulas in it now. */
  setFormulas(area: SheetArea, formulas: Iterable<FormulaCell>): void;
  /** Records that values of an area changed; formulas in it without a value are calculated too. */
  touch(area: SheetArea): void;
  /** Records that the texts of formulas in an area changed. */
  mark(area: SheetArea): void;
  /** Reads all formulas again, after sheets, rows or columns changed. They keep their values. */
  reread(): void;
  /** Records that whole rows or columns moved: formulas such as `=ROW()` are calculated again. */
  placesMoved(): void;
  /**
   * Records that names, tables or sheets changed: formulas that mention one of them are read again and calculated.
   *
   * @param words in upper case; `:` for the order of the sheets
   */
  wordsChanged(words: ReadonlySet<string>): void;
  /** Records that rows were hidden or shown: formulas with SUBTOTAL over them are calculated again. */
  rowsHidden(area: SheetArea): void;
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
  let missing = new Set<FormulaEntry>();
  const touched: SheetArea[] = [];
  const changedWords = new Set<string>();
  let isRead = false;
  /** Changes of formulas since the last recalculation, in order. They wait because a workbook that is only read needs no graph. */
  const updates: (() => Steps<void>)[] = [];

  function* read(cells: Iterable<FormulaCell>, take: (entry: FormulaEntry) => unknown): Steps<void> {
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
    missing = new Set();
    yield* read(workbook.formulaCells(), (entry) => isMissing(entry) && missing.add(entry));
  }

  function* replace(area: SheetArea, cells: Iterable<FormulaCell>): Steps<void> {
    touched.push(area);
    const before = new Map<string, string>();
    graph.eachFormulaIn(area, (old) => {
      if (!hasCell(area, old.row, old.column)) return;
      before.set(`${old.row},${old.column}`, old.formula);
      if (old.isDynamic) touched.push(old.output);
      remove(old);
    });
    yield;
    yield* read(cells, (entry) => {
      if (before.get(`${entry.row},${entry.column}`) !== entry.formula || isMissing(entry)) dirty.add(entry);
    });
  }

  const isMissing = ({ sheet, row, column }: FormulaEntry): boolean => workbook.storedAt(sheet, row, column) === null;

  const remove = (entry: FormulaEntry): void => {
    graph.remove(entry);
    dirty.delete(entry);
    missing.delete(entry);
  };

  function* markAll(): Steps<void> {
    for (const entry of graph.entries()) dirty.add(entry);
    yield;
  }

  function* markIn(area: SheetArea): Steps<void> {
    graph.eachFormulaIn(area, (entry) => dirty.add(entry));
    yield;
  }

  function* markRowStates(area: SheetArea): Steps<void> {
    graph.eachReader(area, new Set(), (entry) => entry.tree?.readsRowStates === true && dirty.add(entry));
    yield;
  }

  function* markOwnPlaces(): Steps<void> {
    for (const entry of graph.entries()) if (entry.tree?.readsOwnPlace === true) dirty.add(entry);
    yield;
  }

  function* rereadMentions(words: ReadonlySet<string>): Steps<void> {
    let count = 0;
    for (const word of words) changedWords.add(word);
    for (const old of [...graph.lookedUp]) {
      if (![...old.words].some((word) => words.has(word))) continue;
      remove(old);
      dirty.add(addTree(graph, old, workbook));
      if (++count % FORMULAS_READ_PER_STEP === 0) yield;
    }
  }

  function* recalculating(): Steps<RecalculationResult> {
    if (!isRead) yield* readAll();
    for (const update of updates.splice(0)) yield* update();
    markDynamic();
    const cause = { dirty, missing, written: touched.splice(0), words: new Set(changedWords) };
    for (const area of cause.written) graph.eachFormulaIn(area, (entry) => isMissing(entry) && dirty.add(entry));
    for (const entry of dirty) missing.delete(entry);
    yield;
    const pending = affectedFormulas(graph, new Set([...dirty, ...missing]), cause.written);
    dirty = new Set();
    missing = new Set();
    changedWords.clear();
    yield;
    const { respilled, ...result } = yield* new RecalculationPass(graph, pending, cause, workbook).run();
    return respilled.length === 0 ? result : yield* again(result, respilled);
  }

  /** Calculates what reads the cells that dynamic arrays fill now, or do not fill any more. */
  function* again({ changed, circular, calculated }: RecalculationResult, respilled: PassResult['respilled'], times = MOST_RESPILLS): Steps<RecalculationResult> {
    const cause = { dirty: new Set<FormulaEntry>(), missing: new Set<FormulaEntry>(), written: respilled, words: new Set<string>() };
    const next = yield* new RecalculationPass(graph, affectedFormulas(graph, new Set(), respilled), cause, workbook).run();
    const result = { changed: [...changed, ...next.changed], circular: [...circular, ...next.circular], calculated: calculated + next.calculated };
    return next.respilled.length === 0 || times === 0 ? result : yield* again(result, next.respilled, times - 1);
  }

  /** Dynamic arrays whose cells, or those that they would fill, were written. */
  function markDynamic(): void {
    for (const entry of graph.dynamics) {
      const areas = [entry.output, ...(entry.blocked === null ? [] : [entry.blocked])];
      if (touched.some((area) => areas.some((one) => one.sheet === area.sheet && overlaps(one, area)))) dirty.add(entry);
    }
  }

  return {
    setFormulas: (area, formulas) => updates.push(() => replace(area, formulas)),
    touchAll: () => updates.push(markAll),
    touch: (area) => touched.push(area),
    mark: (area) => updates.push(() => markIn(area)),
    reread: () => updates.push(readAll),
    placesMoved: () => updates.push(markOwnPlaces),
    wordsChanged: (words) => updates.push(() => rereadMentions(words)),
    rowsHidden: (area) => updates.push(() => markRowStates(area)),
    recalculating,
  };
}

function addFormula(graph: DependencyGraph, cell: FormulaCell, workbook: CalculatedWorkbook, trees: FormulaTrees): FormulaEntry {
  const { sheet, row, column, formula, fills } = cell;
  const { rows, columns } = fills ?? { rows: 1, columns: 1 };
  const output = { sheet, ...areaOf(row, column, rows, columns) };
  return addTree(graph, { sheet, row, column, formula, tree: trees.of(formula, row, column), output, isArray: fills !== undefined, isDynamic: fills?.isDynamic === true }, workbook);
}

/** Adds a parsed formula to the graph, with the areas that it reads in the current workbook. */
function addTree(graph: DependencyGraph, { sheet, row, column, formula, tree, output, isArray, isDynamic }: UnlinkedFormula, workbook: CalculatedWorkbook): FormulaEntry {
  const reads = tree === undefined ? undefined : precedentsOf(tree, { sheet, row, column }, workbook);
  const entry: FormulaEntry = {
    sheet, row, column, formula, tree, output, isArray, isDynamic, blocked: null, isVolatile: reads?.volatile ?? false, words: reads?.words ?? NO_WORDS, reads: NO_NODES,
  };
  graph.add(entry, reads?.areas ?? NO_NODES);
  return entry;
}

type UnlinkedFormula = Omit<FormulaEntry, 'isVolatile' | 'words' | 'reads' | 'blocked'>;
