/** What stays allowed on a protected sheet, in Office.js's words. */
export type ProtectionOptions = {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: 'Normal' | 'Unlocked' | 'None';
};

/** A password as the file keeps it: never the words, only what checks them. `legacy` is the 16-bit hash of old files. */
export type PasswordHash =
  | { readonly algorithm: string; readonly hash: string; readonly salt: string; readonly spinCount: number }
  | { readonly algorithm: 'legacy'; readonly hash: string };

export type SheetProtection = { options: ProtectionOptions; password: PasswordHash | null };

/** Protection of the workbook's structure: no sheet may be added, deleted, moved, renamed or hidden. */
export type WorkbookProtection = { lockStructure: boolean; lockWindows: boolean; password: PasswordHash | null };

/** Excel's own choice when a sheet is protected without options: objects and scenarios locked, everything may be selected. */
export const defaultProtectionOptions = (): ProtectionOptions => ({
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false,
  allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false,
  allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false,
  allowSort: false, selectionMode: 'Normal',
});
