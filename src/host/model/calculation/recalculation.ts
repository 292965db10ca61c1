import { cellArea, WHOLE_SHEET } from '../../area';
import { evaluateFormula } from '../../formula/evaluate/evaluateFormula';
import { FormulaTrees } from '../../formula/parse/formulaTrees';
import { createCalculator } from '../../formula/recalculation/createCalculator';
import type { Calculator } from '../../formula/recalculation/createCalculator';
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

  /** Calculates what is stale, in steps. Returns the sheets where the value of a formula changed. */
  *run(): Steps<readonly Sheet[]> {
    const changes = this.pending.take();
    this.missing = [];
    if (this.isFormulaFree && !changes.isReread && !changes.edits.some(holdsFormula)) return this.nothing();
    this.view.clearCache();
    const isRead = this.calculator !== null && !changes.isReread;
    const calculator = this.prepared(changes.isReread);
    if (!calculator) return this.nothing();
    this.tell(calculator, changes, isRead);
    const names = new Set((yield* calculator.recalculating()).changed.map(({ sheet }) => sheet));
    return this.workbook.sheets.filter(({ name }) => names.has(name));
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

  private nothing(): readonly Sheet[] {
    this.isAllStale = false;
    return [];
  }
}
