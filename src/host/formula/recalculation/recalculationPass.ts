import { areaOf, cellArea, columnCount, isSingleCell, rowCount } from '../../area';
import { cellError, sameValue } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { Steps } from '../../steps';
import { evaluateArray, evaluateParsed } from '../evaluate/evaluateFormula';
import { fillsWholeLines } from '../evaluate/fillsCells';
import { asUncalculable, Uncalculable } from '../evaluate/formulaFault';
import type { CalculatedWorkbook, FormulaWorkbook } from '../evaluate/formulaWorkbook';
import { LookupIndexes } from '../evaluate/lookupIndexes';
import type { SheetArea } from '../evaluate/operand';
import type { CellPlace } from '../references/reference';
import { ChangedCells } from './changedCells';
import type { DependencyGraph, FormulaEntry, RangeNode } from './dependencyGraph';
import { observedWorkbook } from './observedWorkbook';
import type { ReadObserver } from './observedWorkbook';
import type { RecalculationCause } from './recalculationCause';

/** What a recalculation did. */
export interface RecalculationResult {
  /** Cells whose value changed. */
  readonly changed: readonly CellPlace[];
  /** Cells that depend on themselves; their value is 0. */
  readonly circular: readonly CellPlace[];
  /** Number of formulas calculated. */
  readonly calculated: number;
}

/** What one pass did. */
export interface PassResult extends RecalculationResult {
  /** Cells that dynamic arrays fill now, or filled before, where these are others. */
  readonly respilled: readonly SheetArea[];
}

/** Depth of formulas calculated inside one another past which a formula is not calculated, or counts as circular without a value. */
const MAX_WAIT_DEPTH = 200;
/** A formula takes microseconds, one over a long list a millisecond. */
const FRAMES_PER_STEP = 32;

type Results = readonly (readonly CellValue[])[];

interface StackFrame {
  readonly entry: FormulaEntry;
  readonly waiting: FormulaEntry[];
}

/**
 * One recalculation: calculates each formula after those it reads. An explicit stack gives the order, so that chains of
 * formulas may have any length. Formulas of a circle that read themselves become 0, as in Excel with iteration off.
 *
 * - A result is stored only where something that the formula reads did change: what is stored may come from an Excel that
 *   calculates otherwise, and TODAY or RAND alone change no file.
 * - A formula that cannot be calculated keeps its value; one without a value shows an error, and nothing can be calculated from it.
 */
export class RecalculationPass {
  private readonly changed: CellPlace[] = [];
  private readonly respilled: SheetArea[] = [];
  private readonly circular = new Set<FormulaEntry>();
  private readonly evaluating: FormulaEntry[] = [];
  private readonly stacked = new Set<FormulaEntry>();
  /** Formulas whose precedents could not all be calculated before: they may be in a circle. */
  private readonly maybeCircular = new Set<FormulaEntry>();
  /** Areas without pending formulas, remembered because many formulas read the same long list. */
  private readonly settledAreas = new Set<RangeNode>();
  private readonly indexes = new LookupIndexes();
  /** The workbook for formulas whose precedents are not known before: calculates a cell before it is read. */
  private readonly settlingWorkbook: FormulaWorkbook;
  /** Formulas that read something that changed; the results of others stay. */
  private readonly needed: Set<FormulaEntry>;
  /** Number of formulas pending at first: when as many are needed, no reader has to be looked for. */
  private readonly total: number;
  private readonly seenNodes = new Set<RangeNode>();
  private readonly changedCells: ChangedCells;
  /** Whether the formula being calculated read something that changed, as far as its text does not tell it. */
  private hasReadChange = false;
  private calculated = 0;

  constructor(
    private readonly graph: DependencyGraph,
    private readonly pending: Set<FormulaEntry>,
    private readonly cause: RecalculationCause,
    private readonly workbook: CalculatedWorkbook,
  ) {
    this.total = pending.size;
    this.needed = new Set([...cause.dirty, ...cause.missing]);
    for (const area of cause.written) this.needReaders(area);
    this.changedCells = new ChangedCells(cause.written);
    this.settlingWorkbook = observedWorkbook(workbook, this.observer(cause));
  }

  private needReaders(area: SheetArea): void {
    if (this.needed.size < this.total) this.graph.eachReader(area, this.seenNodes, (entry) => this.pending.has(entry) && this.needed.add(entry));
  }

  /** Follows what a formula reads whose precedents are not known before. */
  private observer({ words }: RecalculationCause): ReadObserver {
    return {
      cell: (sheet, row, column) => {
        this.settleCell(sheet, row, column);
        this.hasReadChange ||= this.changedCells.has(sheet, row, column);
      },
      size: (sheet, size, within) => {
        this.hasReadChange ||= this.changedCells.reachBeyond(sheet, size, within);
      },
      word: (word) => {
        this.hasReadChange ||= words.has(word.toUpperCase());
      },
    };
  }

  *run(): Steps<PassResult> {
    let steps = 0;
    for (const entry of [...this.pending]) {
      const stack: StackFrame[] = [];
      this.enter(entry, stack);
      while (this.advance(stack)) if (++steps % FRAMES_PER_STEP === 0) yield;
    }
    const circular = [...this.circular].map(({ sheet, row, column }) => ({ sheet, row, column }));
    return { changed: this.changed, circular, calculated: this.calculated, respilled: this.respilled };
  }

  /** Calculates a formula and everything it waits for. */
  private settle(first: FormulaEntry): void {
    const stack: StackFrame[] = [];
    this.enter(first, stack);
    while (this.advance(stack));
  }

  /** One step: calculates the formula on top of the stack or pushes one that it waits for. False for an empty stack. */
  private advance(stack: StackFrame[]): boolean {
    const step = stack[stack.length - 1];
    if (step === undefined) return false;
    const next = step.waiting.pop();
    if (next === undefined) {
      stack.pop();
      this.calculate(step.entry);
      this.stacked.delete(step.entry);
    } else if (this.stacked.has(next)) {
      this.maybeCircular.add(step.entry);
    } else {
      this.enter(next, stack);
    }
    return true;
  }

  /** Pushes a pending formula with the pending formulas that it reads. */
  private enter(entry: FormulaEntry, stack: StackFrame[]): void {
    if (!this.pending.has(entry) || this.stacked.has(entry)) return;
    const waiting: FormulaEntry[] = [];
    for (const area of entry.reads) {
      if (isSingleCell(area)) {
        const read = this.graph.formulaAt(area.sheet, area.top, area.left);
        if (read !== undefined && this.pending.has(read)) waiting.push(read);
        continue;
      }
      if (this.settledAreas.has(area)) continue;
      const before = waiting.length;
      this.graph.eachFormulaIn(area, (read) => {
        if (this.pending.has(read)) waiting.push(read);
      });
      if (waiting.length === before) this.settledAreas.add(area);
    }
    this.stacked.add(entry);
    stack.push({ entry, waiting });
  }

  /** Calculates a cell that the running formula is about to read; a cell that is being calculated is in a circle. */
  private settleCell(sheet: string, row: number, column: number): void {
    const entry = this.graph.formulaAt(sheet, row, column);
    if (entry === undefined || !this.pending.has(entry)) return;
    const since = this.evaluating.indexOf(entry);
    if (since >= 0) {
      const circle = this.evaluating.slice(since);
      const isNeeded = circle.some((inCircle) => this.needed.has(inCircle) && !this.cause.missing.has(inCircle));
      for (const inCircle of circle) {
        this.circular.add(inCircle);
        if (isNeeded) this.needed.add(inCircle);
      }
    } else if (this.evaluating.length >= MAX_WAIT_DEPTH) {
      if (this.workbook.storedAt(sheet, row, column) !== null) throw new Uncalculable('#NUM!');
      this.circular.add(entry);
    } else if (this.stacked.has(entry)) {
      this.maybeCircular.add(entry);
      this.calculate(entry);
    } else {
      this.settle(entry);
    }
  }

  private calculate(entry: FormulaEntry): void {
    if (!this.pending.has(entry)) return;
    if (!this.needed.has(entry) && !entry.isVolatile && !this.maybeCircular.has(entry)) {
      this.pending.delete(entry);
      return;
    }
    const outer = this.hasReadChange;
    this.hasReadChange = false;
    const results = this.evaluated(entry);
    const mayStore = this.needed.has(entry) || this.hasReadChange || this.workbook.storedAt(entry.sheet, entry.row, entry.column) === null;
    this.hasReadChange = outer;
    this.pending.delete(entry);
    this.calculated++;
    if (!mayStore) return;
    if (this.circular.has(entry)) this.storeCircular(entry);
    else if (results instanceof Uncalculable) this.keep(entry, results);
    else this.store(entry, entry.isDynamic ? this.respill(entry, results) : results);
  }

  private evaluated(entry: FormulaEntry): Results | Uncalculable {
    this.evaluating.push(entry);
    try {
      return this.resultsOf(entry, this.maybeCircular.has(entry) || entry.isVolatile ? this.settlingWorkbook : this.workbook);
    } catch (error) {
      const fault = asUncalculable(error);
      if (fault === undefined) throw error;
      return fault;
    } finally {
      this.evaluating.pop();
    }
  }

  /** A circle is 0; with iteration, which is not calculated here, it keeps its values. */
  private storeCircular(entry: FormulaEntry): void {
    if (this.workbook.iterates?.() === true) this.keep(entry, new Uncalculable('#NUM!'));
    else this.store(entry, [[0]]);
  }

  /** Leaves a formula the value that it has; without one it shows why. */
  private keep(entry: FormulaEntry, { shown }: Uncalculable): void {
    const { sheet, row, column } = entry;
    if (this.workbook.storedAt(sheet, row, column) !== null) return;
    this.workbook.setUnknown(sheet, row, column, cellError(shown));
    this.noteChange(entry, row, column);
  }

  private noteChange(entry: FormulaEntry, row: number, column: number): void {
    const { sheet } = entry;
    this.changed.push({ sheet, row, column });
    if (this.cause.missing.has(entry)) return;
    this.changedCells.addCell(sheet, row, column);
    this.needReaders({ sheet, ...cellArea(row, column) });
  }

  private resultsOf(entry: FormulaEntry, workbook: FormulaWorkbook): Results {
    const { tree, isArray } = entry;
    if (tree === undefined) throw new Uncalculable('#NAME?');
    const options = { indexes: this.indexes };
    if (!isArray) return [[evaluateParsed(tree, entry, workbook, options)]];
    if (entry.isDynamic && fillsWholeLines(tree.node)) throw new Uncalculable('#SPILL!');
    return evaluateArray(tree, entry, workbook, options).rows;
  }

  /** Gives a dynamic array the cells of its results; `#SPILL!` where something is in the way. */
  private respill(entry: FormulaEntry, results: Results): Results {
    const { sheet, output } = entry;
    const size = { rows: results.length, columns: results[0]?.length ?? 1 };
    const spilled = this.workbook.respill?.(entry, output, size);
    if (spilled === undefined) return results;
    entry.blocked = spilled.isBlocked ? { sheet, ...areaOf(entry.row, entry.column, size.rows, size.columns) } : null;
    if (rowCount(spilled.area) !== rowCount(output) || columnCount(spilled.area) !== columnCount(output)) {
      this.respilled.push(output, { sheet, ...spilled.area });
      this.graph.resize(entry, { sheet, ...spilled.area });
    }
    return spilled.isBlocked ? [[cellError('#SPILL!')]] : results;
  }

  /** Stores the results in the block of the formula: a single row, column or value is repeated, cells without one get `#N/A`. */
  private store(entry: FormulaEntry, results: Results): void {
    const { sheet, top, left, bottom, right } = entry.output;
    for (let row = top; row <= bottom; row++) {
      const values = results.length === 1 ? results[0] : results[row - top];
      for (let column = left; column <= right; column++) {
        const value = (values?.length === 1 ? values[0] : values?.[column - left]) ?? cellError('#N/A');
        if (sameValue(this.workbook.storedAt(sheet, row, column), value)) continue;
        this.workbook.setResult(sheet, row, column, value);
        this.noteChange(entry, row, column);
      }
    }
  }
}
