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

/** Formulas that wait for each other inside a calculation, one behind the other, before they are taken for a circle. */
const MAX_WAIT_DEPTH = 200;
/** Formulas are calculated in microseconds, those over a long list in a millisecond. */
const FRAMES_PER_STEP = 32;

interface StackFrame {
  readonly entry: FormulaEntry;
  readonly waiting: FormulaEntry[];
}

/**
 * One recalculation: each formula after those it reads. The order is found on the way with a stack of its own, so that
 * a column of sums over sums may have any length. Where formulas wait for each other in a circle, the cells that really
 * read themselves get 0, as in Excel with iteration off.
 */
export class RecalculationPass {
  private readonly changed: CellPlace[] = [];
  private readonly circular = new Set<FormulaEntry>();
  private readonly evaluating: FormulaEntry[] = [];
  private readonly stacked = new Set<FormulaEntry>();
  private readonly unsure = new Set<FormulaEntry>();
  /** Areas without a formula that still waits: many formulas read the same long list. */
  private readonly settledAreas = new Set<RangeNode>();
  private readonly indexes = new LookupIndexes();
  private readonly guarded: FormulaWorkbook;
  private calculated = 0;

  constructor(
    private readonly graph: DependencyGraph,
    private readonly pending: Set<FormulaEntry>,
    private readonly workbook: CalculatedWorkbook,
  ) {
    this.guarded = guardedWorkbook(workbook, (sheet, row, column) => this.settleCell(sheet, row, column));
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

  private settle(first: FormulaEntry): void {
    const stack: StackFrame[] = [];
    this.enter(first, stack);
    while (this.advance(stack));
  }

  /** One step: calculates the formula on top or goes to one that it waits for. False when nothing is left on the stack. */
  private advance(stack: StackFrame[]): boolean {
    const step = stack[stack.length - 1];
    if (step === undefined) return false;
    const next = step.waiting.pop();
    if (next === undefined) {
      stack.pop();
      this.calculate(step.entry);
      this.stacked.delete(step.entry);
    } else if (this.stacked.has(next)) {
      this.unsure.add(step.entry);
    } else {
      this.enter(next, stack);
    }
    return true;
  }

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

  /** Before a formula that may be in a circle, or that finds its cells on the way, reads a cell. */
  private settleCell(sheet: string, row: number, column: number): void {
    const entry = this.graph.formulaAt(sheet, row, column);
    if (entry === undefined || !this.pending.has(entry)) return;
    const since = this.evaluating.indexOf(entry);
    if (since >= 0) {
      for (const inCircle of this.evaluating.slice(since)) this.circular.add(inCircle);
    } else if (this.evaluating.length >= MAX_WAIT_DEPTH) {
      this.circular.add(entry);
    } else if (this.stacked.has(entry)) {
      this.unsure.add(entry);
      this.calculate(entry);
    } else {
      this.settle(entry);
    }
  }

  private calculate(entry: FormulaEntry): void {
    if (!this.pending.has(entry)) return;
    this.evaluating.push(entry);
    const isUnsure = this.unsure.has(entry) || entry.isVolatile;
    const workbook = isUnsure ? this.guarded : this.workbook;
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

  /** A result of one row, column or value fills the whole block of an array formula; what it does not reach is `#N/A`. */
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

function guardedWorkbook(workbook: FormulaWorkbook, before: (sheet: string, row: number, column: number) => void): FormulaWorkbook {
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
