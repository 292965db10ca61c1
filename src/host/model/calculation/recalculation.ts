import { cellArea, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { evaluateFormula } from '../../formula/evaluate/evaluateFormula';
import { FormulaTrees } from '../../formula/parse/formulaTrees';
import { createCalculator } from '../../formula/recalculation/createCalculator';
import type { Calculator } from '../../formula/recalculation/createCalculator';
import type { Steps } from '../../steps';
import type { Sheet } from '../sheet';
import type { Workbook, WorkbookChange } from '../workbook';
import { formulasIn, formulaView } from './formulaView';
import type { FormulaView } from './formulaView';

interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
}

function holdsFormula({ sheet, area }: Edit): boolean {
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
  private edits: Edit[] = [];
  private isRebuildNeeded = false;
  private isAllStale = false;
  private areNamesStale = false;
  /** The last run found no formula, so only edits since then can have added one. */
  private isFormulaFree = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.view = formulaView(workbook);
    workbook.listen((change) => this.note(change));
  }

  get isStale(): boolean {
    return this.edits.length > 0 || this.isRebuildNeeded || this.areNamesStale;
  }

  /** Whether a text is a valid formula for a cell. */
  accepts(formula: string, row: number, column: number): boolean {
    return this.trees.of(formula, row, column) !== undefined;
  }

  /** Marks every formula as stale, as Ctrl+Alt+F9 does. */
  markAll(): void {
    this.isRebuildNeeded = true;
    this.isAllStale = true;
  }

  /** Marks formulas without a value as stale: programs that do not calculate write them, and Excel calculates them on opening. */
  markMissing(): void {
    for (const sheet of this.workbook.sheets) {
      if (!sheet.cells.mayHoldFormulas) continue;
      sheet.cells.forEachIn(WHOLE_SHEET, ({ formula, value }, row, column) => {
        if (formula !== null && value === null) this.edits.push({ sheet, area: cellArea(row, column) });
      });
    }
  }

  /** Marks formulas that refer to names, tables or other sheets as stale. */
  markNames(): void {
    this.areNamesStale = true;
  }

  /** Calculates only new formulas, as Excel does in manual calculation. */
  enter(): void {
    this.view.clearCache();
    for (const { sheet, area } of this.edits) {
      sheet.cells.forEachIn(area, ({ formula, value }, row, column) => {
        if (formula === null || value !== null) return;
        const place = { sheet: sheet.name, row, column };
        this.view.setResult(sheet.name, row, column, evaluateFormula(formula, place, this.view));
      });
    }
  }

  /** Calculates what is stale, in steps. Returns the sheets where the value of a formula changed. */
  *run(): Steps<readonly Sheet[]> {
    const edits = this.edits;
    this.edits = [];
    if (this.isFormulaFree && !this.isRebuildNeeded && !edits.some(holdsFormula)) return this.nothing();
    this.view.clearCache();
    const isRead = this.calculator !== null && !this.isRebuildNeeded;
    const calculator = this.prepared();
    if (!calculator) return this.nothing();
    if (this.areNamesStale) calculator.namesChanged();
    this.areNamesStale = false;
    for (const { sheet, area } of edits) {
      const place = { sheet: sheet.name, ...area };
      if (isRead) calculator.setFormulas(place, formulasIn(sheet, area));
      else calculator.touch(place);
    }
    const names = new Set((yield* calculator.recalculating()).changed.map(({ sheet }) => sheet));
    return this.workbook.sheets.filter(({ name }) => names.has(name));
  }

  private note(change: WorkbookChange): void {
    const structural = ['sheetAdded', 'sheetDeleted', 'sheetRenamed', 'sheetMoved', 'rowsSorted', 'columnsSorted', 'tableAdded', 'tableDeleted', 'tableChanged', 'tableRenamed', 'rowHidden'];
    if (structural.includes(change.type)) this.isRebuildNeeded = true;
    if (change.type !== 'cells') return;
    const sheet = this.workbook.sheet(change.sheetId);
    if (change.how !== 'RangeEdited') this.isRebuildNeeded = true;
    else if (sheet) this.edits.push({ sheet, area: change.area });
  }

  /** A calculator with all formulas, or null when the workbook has none. */
  private prepared(): Calculator | null {
    const isNew = this.calculator === null;
    if (isNew || this.isRebuildNeeded) {
      this.isFormulaFree = isNew && this.hasNoFormula();
      if (this.isFormulaFree) return null;
    }
    this.calculator ??= createCalculator(this.view, this.trees);
    if (this.isRebuildNeeded && !isNew) this.calculator.rebuild();
    if (isNew && (this.isAllStale || this.isRebuildNeeded)) this.calculator.touchAll();
    this.isRebuildNeeded = false;
    this.isAllStale = false;
    return this.calculator;
  }

  private hasNoFormula(): boolean {
    for (const _ of this.view.formulaCells()) return false;
    return true;
  }

  private nothing(): readonly Sheet[] {
    this.isRebuildNeeded = false;
    this.isAllStale = false;
    this.areNamesStale = false;
    return [];
  }
}
