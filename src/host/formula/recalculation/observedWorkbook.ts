import { WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import type { FormulaWorkbook } from '../evaluate/formulaWorkbook';

/** Called before something is read. */
export interface ReadObserver {
  cell(sheet: string, row: number, column: number): void;
  size(sheet: string, size: { readonly rows: number; readonly columns: number }, within: Area): void;
  word(word: string): void;
}

/** A workbook that tells an observer what is read. */
export function observedWorkbook(workbook: FormulaWorkbook, observer: ReadObserver): FormulaWorkbook {
  const named = <Result>(name: string, find: () => Result): Result => {
    observer.word(name);
    return find();
  };
  return {
    sheets: () => workbook.sheets(),
    findSheet: (name) => named(name, () => workbook.findSheet(name)),
    valueAt: (sheet, row, column) => {
      observer.cell(sheet, row, column);
      return workbook.valueAt(sheet, row, column);
    },
    usedSize: (sheet, within) => {
      const size = workbook.usedSize(sheet);
      observer.size(sheet, size, within ?? WHOLE_SHEET);
      return size;
    },
    nameFormula: (name, sheet) => named(name, () => workbook.nameFormula(name, sheet)),
    findTable: (name) => named(name, () => workbook.findTable(name)),
    tableAt: (sheet, row, column) => workbook.tableAt(sheet, row, column),
    now: () => workbook.now(),
    ...(workbook.random === undefined ? {} : { random: () => workbook.random?.() ?? 0 }),
    ...(workbook.wasDeleted === undefined ? {} : { wasDeleted: (name: string) => named(name, () => workbook.wasDeleted?.(name) ?? false) }),
    ...(workbook.rowState === undefined ? {} : { rowState: (sheet: string, row: number) => workbook.rowState?.(sheet, row) }),
    ...(workbook.spillArea === undefined ? {} : { spillArea: (sheet: string, row: number, column: number) => workbook.spillArea?.(sheet, row, column) }),
    ...(workbook.formulaAt === undefined
      ? {}
      : { formulaAt: (sheet: string, row: number, column: number) => workbook.formulaAt?.(sheet, row, column) }),
  };
}
