/** What remains allowed on a protected sheet, in Office.js's words. */
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

/** The hash of a password, as the file keeps it. `legacy` is the 16-bit hash of old files. */
export type PasswordHash =
  | { readonly algorithm: string; readonly hash: string; readonly salt: string; readonly spinCount: number }
  | { readonly algorithm: 'legacy'; readonly hash: string };

export type SheetProtection = { options: ProtectionOptions; password: PasswordHash | null };

/** Protection of a workbook. `lockStructure`: no sheet may be added, deleted, moved, renamed or hidden. */
export type WorkbookProtection = { lockStructure: boolean; lockWindows: boolean; password: PasswordHash | null };

/** Excel's default for a sheet protected without options: nothing is allowed, everything may be selected. */
export const defaultProtectionOptions = (): ProtectionOptions => ({
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false,
  allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false,
  allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false,
  allowSort: false, selectionMode: 'Normal',
});
