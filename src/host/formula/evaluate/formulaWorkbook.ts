import type { CellError, CellValue } from '../../format/cellValue';
import type { Area } from '../../area';
import type { CellPlace } from '../references/reference';
import type { SheetArea } from './operand';

/** An Excel table as formulas see it: its cells, header and totals rows included. */
export interface TableShape extends SheetArea {
  readonly name: string;
  readonly header: boolean;
  readonly totals: boolean;
  /** Column names from left to right. */
  readonly columns: readonly string[];
}

/**
 * The workbook that formulas read. `sheet` is a name as {@link findSheet} returns it; rows and columns are zero-based; names and
 * tables are found in any case.
 */
export interface FormulaWorkbook {
  /** Sheet names in their order. */
  sheets(): readonly string[];
  /** The name of a sheet as the workbook spells it; undefined when there is no such sheet. */
  findSheet(name: string): string | undefined;
  /**
   * The value of a cell; `null` when it is empty.
   *
   * @throws Uncalculable for a formula without a value that cannot be calculated
   */
  valueAt(sheet: string, row: number, column: number): CellValue;
  /**
   * Number of rows and columns from A1 on that may have values; whole columns are read up to there.
   *
   * @param within the cells that the caller reads; the whole sheet unless given
   */
  usedSize(sheet: string, within?: Area): { readonly rows: number; readonly columns: number };
  /** The formula of a defined name in the scope of a sheet (`=Hoja1!$A$1:$A$9`); undefined without one. */
  nameFormula(name: string, sheet: string): string | undefined;
  findTable(name: string): TableShape | undefined;
  /** The table that contains a cell, for `[@Columna]`. */
  tableAt(sheet: string, row: number, column: number): TableShape | undefined;
  /** The local date and time as a serial number (45292.5 is 2024-01-01 at noon), for TODAY and NOW. */
  now(): number;
  /** Whether days count from 1904: then functions of dates are not calculated. */
  isFrom1904?(): boolean;
  /** Whether a name was deleted since the workbook was opened; any other unknown name may be one of a macro. */
  wasDeleted?(name: string): boolean;
  /** A random number from 0 to below 1, for RAND and RANDBETWEEN. Default: `Math.random`. */
  random?(): number;
  /** Why a row is not visible, for SUBTOTAL; undefined for a visible one. */
  rowState?(sheet: string, row: number): 'hidden' | 'filtered' | undefined;
  /** The cells that the dynamic array of a cell fills, itself included; undefined for any other cell and where something is in the way. */
  spillArea?(sheet: string, row: number, column: number): Area | undefined;
  /** The formula of a cell with its `=`, for SUBTOTAL (which skips subtotals), ISFORMULA and FORMULATEXT. */
  formulaAt?(sheet: string, row: number, column: number): string | undefined;
}

/** A cell with a formula. */
export interface FormulaCell extends CellPlace {
  /** With or without its `=`. */
  readonly formula: string;
  /** Rows and columns that an array formula (Ctrl+Shift+Enter) fills from its cell on; absent for a plain formula. */
  readonly fills?: { readonly rows: number; readonly columns: number; /** Excel fills as many cells as there are results. */ readonly isDynamic?: true };
}

/** A workbook whose formulas a calculator keeps up to date. */
export interface CalculatedWorkbook extends FormulaWorkbook {
  formulaCells(): Iterable<FormulaCell>;
  /** The value that a cell holds; unlike `valueAt` it also gives what is shown of a formula that cannot be calculated. */
  storedAt(sheet: string, row: number, column: number): CellValue;
  /** Stores the result of a formula; `valueAt` returns it from then on. */
  setResult(sheet: string, row: number, column: number, value: CellValue): void;
  /** Says of a formula without a value that it cannot be calculated: `shown` is what its cell shows, and is not its value. */
  setUnknown(sheet: string, row: number, column: number, shown: CellError): void;
  /** Gives a formula as many cells as it has results: its cells from then on, its own alone where something is in the way. */
  respill?(place: CellPlace, before: Area, size: { readonly rows: number; readonly columns: number }): { readonly area: Area; readonly isBlocked: boolean };
  /** Whether circles of formulas are calculated again and again, which the host does not do. */
  iterates?(): boolean;
}
