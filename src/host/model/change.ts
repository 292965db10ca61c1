import type { Area } from './area';
import type { CellValue } from './cellValue';

export type RangeChangeType =
  | 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted' | 'Others';

/** What a write to one cell did; a formula has no value yet (null). */
export type SingleEdit = { readonly before: CellValue; readonly after: CellValue };

/** What happened to a workbook; `sheetId` is the sheet's id. Told after the change is complete. */
export type Change =
  | { readonly type: 'cells'; readonly sheetId: string; readonly area: Area; readonly how: RangeChangeType; readonly single?: SingleEdit }
  | { readonly type: 'formats'; readonly sheetId: string; readonly area: Area }
  | { readonly type: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly type: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated' | 'sheetCalculated'; readonly sheetId: string }
  | { readonly type: 'sheetRenamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: 'sheetMoved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly type: 'sheetVisibility'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: 'sheetProtection'; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly type: 'rowHidden'; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | { readonly type: 'rowsSorted' | 'columnsSorted'; readonly sheetId: string; readonly area: Area }
  | { readonly type: 'tableAdded' | 'tableDeleted' | 'tableChanged'; readonly sheetId: string; readonly tableId: number }
  | { readonly type: 'chartAdded' | 'chartDeleted'; readonly sheetId: string; readonly chartId: string }
  | { readonly type: 'settings' }
  /** A table or one of its columns has another name, which formulas say now. */
  | { readonly type: 'tableRenamed' };

export type ChangeListener = (change: Change) => void;
