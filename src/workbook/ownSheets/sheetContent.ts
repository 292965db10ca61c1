import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import type { ConditionalBlock, FormatBlock } from '../write/writePlan';

/**
 * What one of the add-in's own sheets is to hold: its own block, from A1 on, and what hangs on it. Nothing here knows what stands
 * on the sheet now: `planOwnSheet` compares and keeps what is not ours.
 */
export interface SheetContent {
  /** The sheet's name, wanted when it is made; a sheet that exists is found by its defined name and keeps the user's. */
  readonly name: string;
  /** Rows of equal length; '' is a cell we have nothing for. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly FormatBlock[];
  readonly conditionalFormats: readonly ConditionalBlock[];
  readonly charts: readonly ChartPlan[];
  /** Column widths in points of Office's columnWidth, set only when the sheet is made: later they are the user's. */
  readonly widths: readonly number[];
  readonly page: PagePlan;
}

/** A native chart of ours, found again by its name. */
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
