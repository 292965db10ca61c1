import { isSingleCell } from '../../area';
import { cellError, isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { Steps } from '../../steps';
import { evaluateArray, evaluateParsed } from '../evaluate/evaluateFormula';
import type { CalculatedWorkbook, FormulaWorkbook } from '../evaluate/formulaWorkbook';
import { LookupIndexes } from '../evaluate/lookupIndexes';
import type { CellPlace } from '../references/reference';
import type { DependencyGraph, FormulaEntry, RangeNode } from './dependencyGraph';

/** What a recalculation did. */
export interface RecalculationResult {
  /** Cells whose value changed. */
  readonly changed: readonly CellPlace[];
  /** Cells that depend on themselves; their value is 0. */
  readonly circular: readonly CellPlace[];
  /** Number of formulas calculated. */
  readonly calculated: number;
}

/** Depth of formulas calculated inside one another past which the formula counts as circular. */
const MAX_WAIT_DEPTH = 200;
/** A formula takes microseconds, one over a long list a millisecond. */
const FRAMES_PER_STEP = 32;

interface StackFrame {
  readonly entry: FormulaEntry;
  readonly waiting: FormulaEntry[];
}

/**
 * One recalculation: calculates each formula after those it reads. An explicit stack gives the order, so that chains of
 * formulas may have any length. Formulas of a circle that read themselves become 0, as in Excel with iteration off.
 */
export class RecalculationPass {
  private readonly changed: CellPlace[] = [];
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
  private calculated = 0;

  constructor(
    private readonly graph: DependencyGraph,
    private readonly pending: Set<FormulaEntry>,
    private readonly workbook: CalculatedWorkbook,
  ) {
    this.settlingWorkbook = settlingWorkbook(workbook, (sheet, row, column) => this.settleCell(sheet, row, column));
  }

  *run(): Steps<RecalculationResult> {
    let steps = 0;
    for (const entry of [...this.pending]) {
      const stack: StackFrame[] = [];
      this.enter(entry, stack);
      while (this.advance(stack)) if (++steps % FRAMES_PER_STEP === 0) yield;
    }
    const circular = [...this.circular].map(({ sheet, row, column }) => ({ sheet, row, column }));
    return { changed: this.changed, circular, calculated: this.calculated };
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
      for (const inCircle of this.evaluating.slice(since)) this.circular.add(inCircle);
    } else if (this.evaluating.length >= MAX_WAIT_DEPTH) {
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
    this.evaluating.push(entry);
    const workbook = this.maybeCircular.has(entry) || entry.isVolatile ? this.settlingWorkbook : this.workbook;
    const results = this.resultsOf(entry, workbook);
    this.evaluating.pop();
    this.pending.delete(entry);
    this.calculated++;
    this.store(entry, this.circular.has(entry) ? [[0]] : results);
  }

  private resultsOf(entry: FormulaEntry, workbook: FormulaWorkbook): readonly (readonly CellValue[])[] {
    const { tree, isArray } = entry;
    if (tree === undefined) return [[cellError('#NAME?')]];
    const options = { indexes: this.indexes };
    return isArray ? evaluateArray(tree, entry, workbook, options).rows : [[evaluateParsed(tree, entry, workbook, options)]];
  }

  /** Stores the results in the block of the formula: a single row, column or value is repeated, cells without one get `#N/A`. */
  private store({ output }: FormulaEntry, results: readonly (readonly CellValue[])[]): void {
    const { sheet, top, left, bottom, right } = output;
    for (let row = top; row <= bottom; row++) {
      const values = results.length === 1 ? results[0] : results[row - top];
      for (let column = left; column <= right; column++) {
        const value = (values?.length === 1 ? values[0] : values?.[column - left]) ?? cellError('#N/A');
        if (sameValue(this.workbook.valueAt(sheet, row, column), value)) continue;
        this.workbook.setResult(sheet, row, column, value);
        this.changed.push({ sheet, row, column });
      }
    }
  }
}

function sameValue(one: CellValue, other: CellValue): boolean {
  return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
}

/** A workbook that calls `before` with each cell that is about to be read. */
function settlingWorkbook(workbook: FormulaWorkbook, before: (sheet: string, row: number, column: number) => void): FormulaWorkbook {
  return {
    sheets: () => workbook.sheets(),
    findSheet: (name) => workbook.findSheet(name),
    valueAt: (sheet, row, column) => {
      before(sheet, row, column);
      return workbook.valueAt(sheet, row, column);
    },
    usedSize: (sheet) => workbook.usedSize(sheet),
    nameFormula: (name, sheet) => workbook.nameFormula(name, sheet),
    findTable: (name) => workbook.findTable(name),
    tableAt: (sheet, row, column) => workbook.tableAt(sheet, row, column),
    now: () => workbook.now(),
    ...(workbook.random === undefined ? {} : { random: () => workbook.random?.() ?? 0 }),
    ...(workbook.rowState === undefined ? {} : { rowState: (sheet: string, row: number) => workbook.rowState?.(sheet, row) }),
    ...(workbook.formulaAt === undefined
      ? {}
      : { formulaAt: (sheet: string, row: number, column: number) => workbook.formulaAt?.(sheet, row, column) }),
  };
}
