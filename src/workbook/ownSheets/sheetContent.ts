import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import type { ConditionalBlock, FormatBlock } from '../write/writePlan';

/** The planned content of one of the add-in's own sheets: its block, from A1 on, and the rest. `planOwnSheet` compares it with the sheet. */
export interface SheetContent {
  /** Name of a new sheet; an existing one keeps the user's name. */
  readonly name: string;
  /** Rows of equal length; '' is a cell without content. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly FormatBlock[];
  readonly conditionalFormats: readonly ConditionalBlock[];
  readonly charts: readonly ChartPlan[];
  /** Column widths in points of Office's columnWidth, set only on a new sheet. */
  readonly widths: readonly number[];
  readonly page: PagePlan;
}

/** A chart of Excel, found again by its name. */
export interface ChartPlan {
  readonly name: string;
  readonly kind: 'stacked-bars' | 'columns';
  readonly title: string;
  /** Labels in the first column and one column per series, a header row on top. */
  readonly source: Rect;
  /** The cells it covers. */
  readonly place: Rect;
  /** One fill per series. */
  readonly colors: readonly string[];
}

/** Lines between the cells of a rect and around it; '' for none. */
export interface LinePlan {
  readonly rect: Rect;
  readonly border: string;
  readonly frame: string;
}

export interface PagePlan {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Rows repeated on every page, absolute 0-based; null for none. */
  readonly titleRow: number | null;
}
