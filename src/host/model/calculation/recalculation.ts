import { cellArea, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { evaluateFormula } from '../../formula/evaluate/evaluateFormula';
import { FormulaTrees } from '../../formula/parse/formulaTrees';
import { createCalculator } from '../../formula/recalculation/createCalculator';
import type { Calculator } from '../../formula/recalculation/createCalculator';
import type { CellPlace } from '../../formula/references/reference';
import type { Steps } from '../../steps';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { formulasIn, formulaView } from './formulaView';
import type { FormulaView } from './formulaView';
import { PendingChanges } from './pendingChanges';
import type { AreaOfSheet, Changes } from './pendingChanges';
import { markSpilled } from './spills';

function holdsFormula({ sheet, area }: AreaOfSheet): boolean {
  if (!sheet.cells.mayHoldFormulas) return false;
  let found = false;
  sheet.cells.forEachIn(area, ({ formula }) => {
    found ||= formula !== null;
  });
  return found;
}

/** A sheet on which formulas have other values now; `areas` joins their cells to blocks. */
interface CalculatedSheet {
  readonly sheet: Sheet;
  readonly areas: () => readonly Area[];
}

/** Joins cells to blocks: first those side by side, then equal runs of consecutive rows. */
function joinedCells(cells: readonly CellPlace[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && column <= last.right + 1) runs.splice(-1, 1, { ...last, right: column });
    else runs.push(cellArea(row, column));
  }
  const blocks: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const columns = `${run.left},${run.right}`;
    const at = open.get(columns);
    const above = at === undefined ? undefined : blocks[at];
    if (at !== undefined && above?.bottom === run.top - 1) blocks[at] = { ...above, bottom: run.top };
    else open.set(columns, blocks.push(run) - 1);
  }
  return blocks;
}

/**
 * Keeps the values of a workbook's formulas up to date: records the changes of the workbook and calculates on demand what depends
 * on them. Values of the file count as current until something they depend on changes.
 */
export class Recalculation {
  private readonly workbook: Workbook;
  private readonly view: FormulaView;
  private readonly trees = new FormulaTrees();
  private calculator: Calculator | null = null;
  private readonly pending: PendingChanges;
  /** Formulas that the file has without a value; the calculator finds them when it reads all formulas. */
  private missing: AreaOfSheet[] = [];
  private isAllStale = false;
  /** The last run found no formula, so only edits since then can have added one. */
  private isFormulaFree = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.view = formulaView(workbook);
    this.pending = new PendingChanges(workbook);
    workbook.listen((change) => this.pending.note(change));
  }

  get isStale(): boolean {
    return this.isAllStale || this.missing.length > 0 || this.pending.isAny;
  }

  /** Whether a text is a valid formula for a cell. */
  accepts(formula: string, row: number, column: number): boolean {
    return this.trees.of(formula, row, column) !== undefined;
  }

  /** Marks every formula as stale, as Ctrl+Alt+F9 does. */
  markAll(): void {
    this.isAllStale = true;
  }

  /** Marks formulas without a value as stale: programs that do not calculate write them, and Excel calculates them on opening. */
  markMissing(): void {
    for (const sheet of this.workbook.sheets) {
      if (!sheet.cells.mayHoldFormulas) continue;
      markSpilled(sheet);
      sheet.cells.forEachIn(WHOLE_SHEET, ({ formula, value }, row, column) => {
        if (formula !== null && value === null) this.missing.push({ sheet, area: cellArea(row, column) });
      });
    }
  }

  /** Marks formulas that refer to a name as stale. */
  markName(name: string): void {
    this.pending.addWord(name);
  }

  /** Calculates only new formulas, as Excel does in manual calculation. */
  enter(): void {
    this.view.clearCache();
    for (const { sheet, area } of [...this.missing, ...this.pending.edits]) {
      sheet.cells.forEachIn(area, ({ formula, value }, row, column) => {
        if (formula === null || value !== null) return;
        const place = { sheet: sheet.name, row, column };
        this.view.setResult(sheet.name, row, column, evaluateFormula(formula, place, this.view));
      });
    }
  }

  /** Calculates what is stale, in steps. Returns the sheets where the value of a formula changed, with the cells of these formulas. */
  *run(): Steps<readonly CalculatedSheet[]> {
    const changes = this.pending.take();
    this.missing = [];
    if (this.isFormulaFree && !changes.isReread && !changes.edits.some(holdsFormula)) return this.nothing();
    this.view.clearCache();
    const isRead = this.calculator !== null && !changes.isReread;
    const calculator = this.prepared(changes.isReread);
    if (!calculator) return this.nothing();
    this.tell(calculator, changes, isRead);
    const { changed } = yield* calculator.recalculating();
    const cells = new Map<string, CellPlace[]>();
    for (const cell of changed) {
      const ofSheet = cells.get(cell.sheet);
      if (ofSheet === undefined) cells.set(cell.sheet, [cell]);
      else ofSheet.push(cell);
    }
    return this.workbook.sheets.flatMap((sheet) => {
      const ofSheet = cells.get(sheet.name);
      return ofSheet === undefined ? [] : [{ sheet, areas: () => joinedCells(ofSheet) }];
    });
  }

  private tell(calculator: Calculator, changes: Changes, isRead: boolean): void {
    if (this.isAllStale || changes.isAllStale) calculator.touchAll();
    this.isAllStale = false;
    for (const { sheet, area } of changes.edits) {
      const place = { sheet: sheet.name, ...area };
      if (isRead) calculator.setFormulas(place, formulasIn(sheet, area));
      else calculator.touch(place);
    }
    for (const { sheet, area } of changes.touched) calculator.touch({ sheet: sheet.name, ...area });
    for (const { sheet, area } of changes.rewritten) calculator.mark({ sheet: sheet.name, ...area });
    for (const { sheet, area } of changes.hidden) calculator.rowsHidden({ sheet: sheet.name, ...area });
    if (changes.words.size > 0) calculator.wordsChanged(changes.words);
    if (changes.havePlacesMoved) calculator.placesMoved();
  }

  /** A calculator with all formulas, or null when the workbook has none. */
  private prepared(isReread: boolean): Calculator | null {
    const isNew = this.calculator === null;
    if (isNew || isReread) {
      this.isFormulaFree = isNew && this.hasNoFormula();
      if (this.isFormulaFree) return null;
    }
    this.calculator ??= createCalculator(this.view, this.trees);
    if (isReread && !isNew) this.calculator.reread();
    return this.calculator;
  }

  private hasNoFormula(): boolean {
    for (const _ of this.view.formulaCells()) return false;
    return true;
  }

  private nothing(): readonly CalculatedSheet[] {
    this.isAllStale = false;
    return [];
  }
}
