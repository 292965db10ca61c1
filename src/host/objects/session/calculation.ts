import type { CellValue } from '../../format/cellValue';
import { evaluateFormula, evaluateFormulaArray } from '../../formula/evaluate/evaluateFormula';
import { formulaView } from '../../model/calculation/formulaView';
import { Recalculation } from '../../model/calculation/recalculation';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { runToEnd } from '../../steps';
import type { Steps } from '../../steps';
import { invalidArgument } from '../../wire/apiError';

/** Formulas of a workbook: when they are calculated, and formulas that stand in no cell. */
export class Calculation {
  /** Recalculation waits for the end of the batch (`suspendApiCalculationUntilNextSync`). */
  isSuspended = false;
  private readonly workbook: Workbook;
  private readonly recalculation: Recalculation;

  /** Calculates the formulas that the file brings without a value. */
  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.recalculation = new Recalculation(workbook);
    this.recalculation.markMissing();
    this.recalculate();
  }

  /** Throws `InvalidArgument` for a formula that Excel does not take; row and column, from 0, are those of its cell. */
  check(formula: string, row = 0, column = 0): void {
    if (!this.recalculation.accepts(formula, row, column)) throw invalidArgument();
  }

  /** The value of a formula that stands in no cell. Names and sheets resolve as in A1 of the active sheet. */
  evaluate(formula: string): CellValue {
    this.recalculate();
    const place = { sheet: this.workbook.activeSheet.name, row: 0, column: 0 };
    return evaluateFormula(formula, place, formulaView(this.workbook), { array: true });
  }

  /** All values of a formula that stands in no cell, by row and column; names and sheets resolve as in A1 of a sheet. */
  evaluateAll(formula: string, sheet: Sheet): readonly (readonly CellValue[])[] {
    this.recalculate();
    return evaluateFormulaArray(formula, { sheet: sheet.name, row: 0, column: 0 }, formulaView(this.workbook));
  }

  /** Whether formulas wait for the user to recalculate. */
  get isPending(): boolean {
    return this.workbook.calculationMode === 'Manual' && this.recalculation.isStale;
  }

  /** Brings formulas up to date before their values are read, unless calculation is manual or suspended. */
  recalculate(): void {
    runToEnd(this.recalculateInSteps());
  }

  /** The same in steps. */
  *recalculateInSteps(): Steps<void> {
    if (!this.recalculation.isStale || this.isSuspended) return;
    if (this.workbook.calculationMode === 'Manual') this.recalculation.enter();
    else yield* this.run();
  }

  /** Calculates every formula, whatever the mode. */
  recalculateAll(): void {
    this.recalculation.markAll();
    runToEnd(this.run());
  }

  /** Must follow every name that is made, changed or deleted: the workbook does not notify of names. */
  nameChanged(name: string): void {
    this.recalculation.markName(name);
  }

  /** Must follow every move of cells, which changes the references to them. */
  cellsMoved(): void {
    this.recalculation.markAll();
  }

  private *run(): Steps<void> {
    for (const { sheet, areas } of yield* this.recalculation.run()) this.workbook.notify({ type: 'sheetCalculated', sheetId: sheet.id, areas });
  }
}
