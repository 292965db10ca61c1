import { cellArea, hasCell } from '../area';
import type { Area } from '../area';
import type { ConditionalFormat, DataValidation } from './cellRules';
import { CellStore } from './cellStore';
import type { Chart } from './chart';
import type { Comment } from './drawing/comment';
import type { Shape } from './drawing/shape';
import type { SheetProtection } from './protection';
import type { SheetFilter, Table } from './table';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** The properties of a column. `width` is in characters of the default font; null is the standard width of the sheet. */
export type ColumnProperties = {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
};
/** The properties of a row. `height` is in points; null is automatic. */
export type RowProperties = {
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
};
const PLAIN_COLUMN: ColumnProperties = { width: null, hidden: false, style: 0, outlineLevel: 0, collapsed: false };
export const PLAIN_ROW: RowProperties = { height: null, hidden: false, style: 0, outlineLevel: 0, collapsed: false };

/** A block that follows inserted and deleted cells; null once all its cells are deleted. */
export type TrackedArea = { area: Area | null };

/** Number of frozen rows and columns from A1; both 0 for a sheet without frozen panes. */
type FrozenPanes = { rows: number; columns: number };

/**
 * A sheet: plain data that may be read and changed. Changes that affect other data (inserting, renaming, sorting…) are functions
 * of the folder `edit`.
 */
export class Sheet {
  readonly cells = new CellStore((row, column) => this.emptyStyleAt(row, column));
  visibility: Visibility = 'Visible';
  /** `#RRGGBB` or null. */
  tabColor: string | null = null;
  showGridlines = true;
  showHeadings = true;
  frozen: FrozenPanes = { rows: 0, columns: 0 };
  selection: Area[] = [cellArea(0, 0)];
  protection: SheetProtection | null = null;
  /** In characters of the default font. */
  standardWidth = 8.43;
  /** In points. */
  standardHeight = 15;
  readonly columns = new Map<number, ColumnProperties>();
  readonly rows = new Map<number, RowProperties>();
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  /** Pictures and shapes of the file. */
  shapes: Shape[] = [];
  notes: Note[] = [];
  comments: Comment[] = [];
  hyperlinks: Hyperlink[] = [];
  autoFilter: SheetFilter | null = null;
  page: PageSetup = DEFAULT_PAGE;
  /** Rows and columns before which a new page begins because someone asked for it, in order. */
  pageBreaks: PageBreaks = { rows: [], columns: [] };
  /** Texts that programs keep with the sheet, by name. */
  customProperties = new Map<string, string>();
  readonly tracked = new Set<TrackedArea>();
  /** Blocks and formulas of parts of the file outside this model (sparklines, newer rules). They only follow the cells. */
  readonly kept: { areas: Area[][]; formulas: string[] } = { areas: [], formulas: [] };

  /**
   * @param id Office.js's id: `{5F3A09C1-0001-4000-8000-000000000001}`
   * @param number the sheetId of the file, unique in the workbook and never used again
   */
  constructor(readonly id: string, readonly number: number, public name: string) {}

  column(column: number): ColumnProperties {
    return this.columns.get(column) ?? PLAIN_COLUMN;
  }

  row(row: number): RowProperties {
    return this.rows.get(row) ?? PLAIN_ROW;
  }

  setColumn(column: number, change: Partial<ColumnProperties>): void {
    this.columns.set(column, { ...this.column(column), ...change });
  }

  setRow(row: number, change: Partial<RowProperties>): void {
    this.rows.set(row, { ...this.row(row), ...change });
  }

  /** The style number of a cell: its own, else that of its row, else that of its column. */
  styleAt(row: number, column: number): number {
    return this.cells.get(row, column)?.style ?? this.emptyStyleAt(row, column);
  }

  /** The style number that a missing cell has from its row or column. */
  emptyStyleAt(row: number, column: number): number {
    return (this.rows.get(row)?.style ?? 0) || (this.columns.get(column)?.style ?? 0);
  }

  /** Whether a row or column has a style other than the default. */
  get hasLineStyles(): boolean {
    for (const { style } of this.columns.values()) if (style !== 0) return true;
    for (const { style } of this.rows.values()) if (style !== 0) return true;
    return false;
  }

  /** The merged block that contains a cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((merge) => hasCell(merge, row, column)) ?? null;
  }

  tableAt(row: number, column: number): Table | null {
    return this.tables.find((table) => hasCell(table.area, row, column)) ?? null;
  }

  /** Returns a block that follows its cells until {@link untrack}. */
  track(area: Area): TrackedArea {
    const tracked: TrackedArea = { area };
    this.tracked.add(tracked);
    return tracked;
  }

  untrack(tracked: TrackedArea): void {
    this.tracked.delete(tracked);
  }
}

/** A note (the comment of older versions). Sizes are in points; null is Excel's default size. */
export type Note = {
  row: number;
  column: number;
  text: string;
  author: string;
  visible: boolean;
  width: number | null;
  height: number | null;
};

/** A link over a block: to an external address, to a place in the workbook (`Resumen!A1`), or both. */
type Hyperlink = {
  area: Area;
  address: string | null;
  documentReference: string | null;
  screenTip: string | null;
};

export type PageBreaks = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Margins of a printed page in inches. */
export type PageMargins = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
};

/** Page setup of a sheet. Print area and titles are defined names (`_xlnm.Print_Area`, `_xlnm.Print_Titles`). */
export type PageSetup = {
  readonly orientation: 'Portrait' | 'Landscape';
  /** The paper code of the file; 9 is A4, 1 is Letter. */
  readonly paperSize: number;
  /** Percent; used when `fit` is null. */
  readonly scale: number;
  /** Number of pages that the print is fitted to; 0 for a direction that is not fitted, null when none is. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly margins: PageMargins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
};

/** Excel's page setup for a new sheet. */
export const DEFAULT_PAGE: PageSetup = Object.freeze({
  orientation: 'Portrait', paperSize: 1, scale: 100, fit: null,
  margins: Object.freeze({ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false, blackAndWhite: false, draft: false,
});
