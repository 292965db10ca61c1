import type { EntryForm } from '../workbook/ownSheets/sheetPort';
import type { supportsExcelApi } from './excelRun';
import { rangeOf } from './rangeOf';

/** Makes a sheet a form, within a batch: its entries are free, all else is locked without a password; columns and rows may still be made wider. */
export function lockAround(sheet: Excel.Worksheet, { entries, figures }: EntryForm, supports: typeof supportsExcelApi): void {
  for (const rect of entries) rangeOf(sheet, rect).format.protection.locked = false;
  if (supports('1.8')) {
    for (const { rect, formula, title, message, refusal } of figures) {
      const { dataValidation } = rangeOf(sheet, rect);
      dataValidation.rule = { custom: { formula } };
      dataValidation.prompt = { showPrompt: true, title, message };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message: refusal };
    }
  }
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}
