import type { ExcelRun } from '../../../excel/excelRun';
import type { Workbook } from '../../../host/model/workbook';
import type { Formulas } from '../conditional/ruleValues';

/** A workbook that is open in the page, with the Office.js client connected to it. */
export interface Book {
  /** File name without folder. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly run: ExcelRun;
  readonly formulas: Formulas;
  /** The workbook as an .xlsx file, once nothing in it is half done. */
  save(): Promise<Uint8Array<ArrayBuffer>>;
}
