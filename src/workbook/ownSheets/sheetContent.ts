import type { Place } from '../cells/observation';
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
  /** Rows between others that are not printed, such as the numbers of charts; absent: all are. */
  readonly unprinted?: RowSpan;
  /** Cells that lead to others. */
  readonly links?: readonly LinkPlan[];
  /** Column widths in points of Office's columnWidth, set only on a new sheet, or one of another layout; 0 hides the column. */
  readonly widths: readonly number[];
  /** Number of the arrangement of its columns; absent: 1. A sheet of another one is given widths, page and formats anew, once. */
  readonly layout?: number;
  /** All its formats are ours: where its rows move, cells lose those they had. */
  readonly isRedrawn?: true;
  readonly page: PagePlan;
}

/** Rows, 0-based. */
export interface RowSpan {
  readonly top: number;
  readonly height: number;
}

/** A cell that shows its text and leads to other cells, also after their sheet is renamed or rows are inserted. Row and column are absolute, 0-based. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly target: Place;
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
  /** Names of all series, as in the header; absent in workbooks of before. */
  readonly names?: readonly string[];
  /** One fill per series; those of {@link lines} come after them. */
  readonly colors: readonly string[];
  /** The last series of the source, drawn as lines across. */
  readonly lines?: readonly ChartLine[];
  /** Labels name their series, too. */
  readonly withNames?: true;
  /** End of the scale that begins at 0; absent: Excel's own. */
  readonly maximum?: number;
}

/** A series drawn as a line. */
export interface ChartLine {
  readonly color: string;
  readonly dash: 'Continuous' | 'Dash';
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
  /** Rows before which a page begins, 0-based; absent: where Excel will. */
  readonly breaks?: readonly number[];
  /** Rows from the top that stay in view; absent: none. */
  readonly frozenRows?: number;
}
