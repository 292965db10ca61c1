import type { Calculator } from '../formula/createCalculator';
import { createCalculator } from '../formula/createCalculator';
import { evaluateFormula } from '../formula/evaluateFormula';
import type { Area } from '../model/area';
import { cellCount, hasCell } from '../model/area';
import type { Change } from '../model/change';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { fillsOf, formulaView } from './formulaView';
import type { FormulaView } from './formulaView';

interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
}
type KnownFormulas = Map<Sheet, Map<string, readonly [number, number]>>;

function holdsFormula({ sheet, area }: Edit): boolean {
  if (!sheet.cells.mayHoldFormulas) return false;
  let found = false;
  sheet.cells.forEachIn(area, ({ formula }) => {
    found ||= formula !== null;
  });
  return found;
}

const key = (row: number, column: number): string => `${row},${column}`;

/**
 * Keeps the values of a workbook's formulas right. It follows the changes that the workbook tells of and calculates, when asked,
 * what depends on them; values that came with the file count as right until something they depend on changes.
 */
export class Recalculation {
  private readonly workbook: Workbook;
  private readonly view: FormulaView;
  private calculator: Calculator | null = null;
  private known: KnownFormulas = new Map();
  private edits: Edit[] = [];
  private isRebuildNeeded = false;
  private isAllStale = false;
  /** No formula was found at the last look, so only edits can have brought one. */
  private isFormulaFree = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.view = formulaView(workbook);
    workbook.listen((change) => this.note(change));
  }

  get isStale(): boolean {
    return this.edits.length > 0 || this.isRebuildNeeded;
  }

  /** Counts every formula as stale, as Ctrl+Alt+F9 does; also after names or tables changed. */
  markAll(): void {
    this.isRebuildNeeded = true;
    this.isAllStale = true;
  }

  /** Gives new formulas their first value and nothing else, as Excel does when calculation is manual. */
  enter(): void {
    this.view.forgetSizes();
    for (const { sheet, area } of this.edits) {
      sheet.cells.forEachIn(area, ({ formula, value }, row, column) => {
        if (formula === null || value !== null) return;
        const place = { sheet: sheet.name, row, column };
        this.view.setResult(sheet.name, row, column, evaluateFormula(formula, place, this.view));
      });
    }
  }

  /** Calculates what is stale. Answers the sheets in which a formula has another value now. */
  run(): readonly Sheet[] {
    const edits = this.edits;
    this.edits = [];
    if (this.isFormulaFree && !this.isRebuildNeeded && !edits.some(holdsFormula)) return [];
    this.view.forgetSizes();
    const calculator = this.prepared();
    if (!calculator) return [];
    for (const edit of edits) this.apply(calculator, edit);
    const names = new Set(calculator.recalculate().changed.map(({ sheet }) => sheet));
    return this.workbook.sheets.filter(({ name }) => names.has(name));
  }

  private note(change: Change): void {
    const structural = ['sheetAdded', 'sheetDeleted', 'sheetRenamed', 'sheetMoved', 'rowsSorted', 'columnsSorted', 'tableAdded', 'tableDeleted', 'tableChanged', 'tableRenamed', 'rowHidden'];
    if (structural.includes(change.type)) this.isRebuildNeeded = true;
    if (change.type !== 'cells') return;
    const sheet = this.workbook.sheet(change.sheetId);
    if (change.how !== 'RangeEdited') this.isRebuildNeeded = true;
    else if (sheet) this.edits.push({ sheet, area: change.area });
  }

  /** A calculator that knows all formulas, or null when the workbook has none. */
  private prepared(): Calculator | null {
    const isNew = this.calculator === null;
    if (isNew || this.isRebuildNeeded) {
      this.known = this.readKnown();
      this.isFormulaFree = isNew && this.known.size === 0;
      if (this.isFormulaFree) return this.forget();
    }
    this.calculator ??= createCalculator(this.view);
    if (this.isRebuildNeeded && !isNew) this.calculator.rebuild();
    if (isNew && (this.isAllStale || this.isRebuildNeeded)) this.calculator.touchAll();
    this.isRebuildNeeded = false;
    this.isAllStale = false;
    return this.calculator;
  }

  private forget(): null {
    this.isRebuildNeeded = false;
    this.isAllStale = false;
    return null;
  }

  private readKnown(): KnownFormulas {
    const known: KnownFormulas = new Map();
    for (const { sheet: name, row, column } of this.view.formulaCells()) {
      const sheet = this.workbook.sheet(name);
      if (!sheet) continue;
      const cells = known.get(sheet) ?? new Map<string, readonly [number, number]>();
      known.set(sheet, cells.set(key(row, column), [row, column]));
    }
    return known;
  }

  private apply(calculator: Calculator, { sheet, area }: Edit): void {
    calculator.touch({ sheet: sheet.name, ...area });
    const cells = this.known.get(sheet) ?? new Map<string, readonly [number, number]>();
    this.known.set(sheet, cells);
    for (const [row, column] of this.knownIn(cells, area)) {
      if (typeof sheet.cells.get(row, column)?.formula === 'string') continue;
      cells.delete(key(row, column));
      calculator.setFormula({ sheet: sheet.name, row, column }, undefined);
    }
    sheet.cells.forEachIn(area, ({ formula, extra }, row, column) => {
      if (formula === null) return;
      cells.set(key(row, column), [row, column]);
      calculator.setFormula({ sheet: sheet.name, row, column }, formula, fillsOf(extra?.arrayArea).fills);
    });
  }

  /** The formulas known in a block, found by the shorter way. */
  private knownIn(cells: ReadonlyMap<string, readonly [number, number]>, area: Area): (readonly [number, number])[] {
    if (cells.size <= cellCount(area)) return [...cells.values()].filter(([row, column]) => hasCell(area, row, column));
    const found: (readonly [number, number])[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (cells.has(key(row, column))) found.push([row, column]);
      }
    }
    return found;
  }
}
