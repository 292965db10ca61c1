import type { CellValue } from '../../format/cellValue';
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
 * What a formula asks of the workbook. Sheets go by the spelling that {@link findSheet} gives; rows and columns are
 * zero-based; names and tables are found whatever their case.
 */
export interface FormulaWorkbook {
  /** Sheet names in their order. */
  sheets(): readonly string[];
  /** The sheet's own spelling of a name, undefined when there is no such sheet. */
  findSheet(name: string): string | undefined;
  /** The value of a cell; `null` when it is empty. */
  valueAt(sheet: string, row: number, column: number): CellValue;
  /** How many rows and columns from A1 on may hold values; whole-column references stop there. */
  usedSize(sheet: string): { readonly rows: number; readonly columns: number };
  /** What a defined name stands for, seen from a sheet (`=Hoja1!$A$1:$A$9`); undefined when it is not defined. */
  nameFormula(name: string, sheet: string): string | undefined;
  findTable(name: string): TableShape | undefined;
  /** The table that a cell stands in, for `[@Columna]`. */
  tableAt(sheet: string, row: number, column: number): TableShape | undefined;
  /** The local date and time as a serial number (45292.5 is 2024-01-01 at noon), for TODAY and NOW. */
  now(): number;
  /** A number from 0 up to 1, for RAND and RANDBETWEEN; by default JavaScript's own. */
  random?(): number;
  /** Why a row does not show, for SUBTOTAL; undefined when it shows. */
  rowState?(sheet: string, row: number): 'hidden' | 'filtered' | undefined;
  /** The formula of a cell with its `=`, for SUBTOTAL (which skips other subtotals), ISFORMULA and FORMULATEXT. */
  formulaAt?(sheet: string, row: number, column: number): string | undefined;
}

/** A cell with a formula. */
export interface FormulaCell extends CellPlace {
  /** With or without its `=`. */
  readonly formula: string;
  /** Rows and columns that an array formula (Ctrl+Shift+Enter) fills from its cell on; absent for a plain formula. */
  readonly fills?: { readonly rows: number; readonly columns: number };
}

/** A workbook whose formulas a calculator keeps up to date. */
export interface CalculatedWorkbook extends FormulaWorkbook {
  formulaCells(): Iterable<FormulaCell>;
  /** Stores the result of a formula; `valueAt` returns it from then on. */
  setResult(sheet: string, row: number, column: number, value: CellValue): void;
}
