import { cellArea, hasCell } from '../area';
import type { Area } from '../area';
import type { ConditionalFormat, DataValidation } from './cellRules';
import { CellStore } from './cellStore';
import type { Chart } from './chart';
import type { SheetProtection } from './protection';
import type { SheetFilter, Table } from './table';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A column's own properties. `width` is Excel's unit, letters of the default font; null is the sheet's standard. */
export type ColumnProperties = {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
};
/** A row's own properties. `height` is points; null is what Excel finds fitting. */
export type RowProperties = {
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
};
const PLAIN_COLUMN: ColumnProperties = { width: null, hidden: false, style: 0, outlineLevel: 0, collapsed: false };
export const PLAIN_ROW: RowProperties = { height: null, hidden: false, style: 0, outlineLevel: 0, collapsed: false };

/** A block that somebody holds on to: it moves as cells are inserted and deleted, and becomes null when all its cells are gone. */
export type TrackedArea = { area: Area | null };

/** Rows above and columns left of the frozen line, counted from the sheet's start; both 0 is not frozen. */
type FrozenPanes = { rows: number; columns: number };

/**
 * A sheet: plain data that may be read and changed freely; what must keep other things right (inserting, renaming, sorting…)
 * has a function of its own in this folder.
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
  /** Letters of the default font, and points. */
  standardWidth = 8.43;
  standardHeight = 15;
  readonly columns = new Map<number, ColumnProperties>();
  readonly rows = new Map<number, RowProperties>();
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  notes: Note[] = [];
  hyperlinks: Hyperlink[] = [];
  autoFilter: SheetFilter | null = null;
  page: PageSetup = DEFAULT_PAGE;
  readonly tracked = new Set<TrackedArea>();
  /** Blocks and formulas in what the file says beyond this model (sparklines, newer rules): they follow the cells, and nothing else. */
  readonly kept: { areas: Area[][]; formulas: string[] } = { areas: [], formulas: [] };

  /**
   * @param id Office.js's id: `{00000000-0001-0000-0000-000000000000}`
   * @param number the file's sheetId, unique and never used again in the workbook
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

  /** The number of a cell's style: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): number {
    return this.cells.get(row, column)?.style ?? this.emptyStyleAt(row, column);
  }

  /** The style a new cell gets here from its row or column. */
  emptyStyleAt(row: number, column: number): number {
    return (this.rows.get(row)?.style ?? 0) || (this.columns.get(column)?.style ?? 0);
  }

  /** Whether blank cells can have any look but the workbook's default: that of their row or column. */
  get hasLineStyles(): boolean {
    for (const { style } of this.columns.values()) if (style !== 0) return true;
    for (const { style } of this.rows.values()) if (style !== 0) return true;
    return false;
  }

  /** The merged block a cell belongs to, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((merge) => hasCell(merge, row, column)) ?? null;
  }

  tableAt(row: number, column: number): Table | null {
    return this.tables.find((table) => hasCell(table.area, row, column)) ?? null;
  }

  /** Holds on to a block until {@link untrack}. */
  track(area: Area): TrackedArea {
    const tracked: TrackedArea = { area };
    this.tracked.add(tracked);
    return tracked;
  }

  untrack(tracked: TrackedArea): void {
    this.tracked.delete(tracked);
  }
}

/** A note (the yellow one, once called comment). Sizes are points; null is Excel's usual size. */
export type Note = {
  row: number;
  column: number;
  text: string;
  author: string;
  visible: boolean;
  width: number | null;
  height: number | null;
};

/** A link over a block: to an address outside, to a place in the workbook (`Resumen!A1`), or both. */
type Hyperlink = {
  area: Area;
  address: string | null;
  documentReference: string | null;
  screenTip: string | null;
};

/** Margins of a printed page in inches. */
export type PageMargins = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
};

/** How a sheet is printed. Print area and titles are defined names (`_xlnm.Print_Area`, `_xlnm.Print_Titles`). */
export type PageSetup = {
  readonly orientation: 'Portrait' | 'Landscape';
  /** The file's code of the paper; 9 is A4, 1 is Letter. */
  readonly paperSize: number;
  /** Per cent; used when nothing is fitted. */
  readonly scale: number;
  /** Pages that the print is fitted into; 0 leaves that direction free, null for both means that nothing is fitted. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly margins: PageMargins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
};

/** Excel's own choice for a new sheet. */
export const DEFAULT_PAGE: PageSetup = Object.freeze({
  orientation: 'Portrait', paperSize: 1, scale: 100, fit: null,
  margins: Object.freeze({ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false, blackAndWhite: false, draft: false,
});
