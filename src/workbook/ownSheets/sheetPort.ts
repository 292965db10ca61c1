import type { Rect } from '../cells/rect';
import type { ChartPlan, LinePlan, LinkPlan, PagePlan, RowSpan } from './sheetContent';

/**
 * The operations on a workbook that only the add-in's own sheets need, beside `WorkbookPort.write`. No method activates a sheet or moves the
 * selection.
 *
 * - Rows and columns are 0-based; heights and widths are in points.
 * - Every method rejects with a `WorkbookProblem` and nothing else, also when no sheet has the id.
 */
export interface SheetPort {
  /** Adds a sheet after the last one and returns its id. Rejects when a sheet has the name, or the workbook's structure is protected. */
  add(name: string, visibility: 'Visible' | 'Hidden'): Promise<string>;
  /** Deletes a sheet with everything on it. Rejects for the only visible sheet. */
  remove(sheetId: string): Promise<void>;
  /** Inserts whole rows before a row; the ones from it on move down. Rejects on a protected sheet. */
  insertRows(sheetId: string, at: number, count: number): Promise<void>;
  /** Deletes whole rows from a row on. Rejects on a protected sheet. */
  deleteRows(sheetId: string, at: number, count: number): Promise<void>;
  /** Heights of rows from `top` on; 0 of a hidden row. */
  heights(sheetId: string, top: number, count: number): Promise<readonly number[]>;
  /** Whether the sheet has a chart of another name, a table, a picture or a comment: something of a person. */
  hasMore(sheetId: string, charts: readonly string[]): Promise<boolean>;
  /** Applies widths, charts, pick-lists, lines, merges and page set-up. Leaves out what this version of Excel does not support. */
  decorate(sheetId: string, decoration: SheetDecoration): Promise<void>;
}

/** Everything on an own sheet beside values and formats. Rects are absolute and 0-based. */
export interface SheetDecoration {
  /** Column widths in points; null leaves them as the user set them. */
  readonly widths: readonly number[] | null;
  /** Row heights in points of single rows, by 0-based row. */
  readonly heights: Readonly<Record<number, number>>;
  /** Cells whose rows are made as tall as their wrapped text, except the rows of `heights`. */
  readonly fit: readonly Rect[];
  readonly charts: readonly PlacedChart[];
  /** Names of the add-in's charts to delete. */
  readonly oldCharts: readonly string[];
  /** Pick-lists; the source is an address with its sheet. Other texts may still be typed. */
  readonly lists: readonly { readonly rect: Rect; readonly source: string }[];
  /** Rects whose lines are removed before `lines` are drawn. */
  readonly noLines: readonly Rect[];
  readonly lines: readonly LinePlan[];
  /** Cells that lose their pick-list. */
  readonly noLists: readonly Rect[];
  /** Rects to merge, and merged ones to take apart. */
  readonly merges: readonly Rect[];
  readonly noMerges: readonly Rect[];
  /** null leaves the page set-up as it is. */
  readonly page: PagePlan | null;
  /** Rows that lose the page break before them, and rows that get one. */
  readonly noBreaks: readonly number[];
  readonly breaks: readonly number[];
  /** Cells that show a text and lead to other cells. */
  readonly links: readonly LinkPlan[];
  /** The cells to be printed; null leaves what is printed as it is. */
  readonly printed: readonly Rect[] | null;
  /** A list whose header, its first row, gets filter arrows; null for none. */
  readonly filter: Rect | null;
  /** Makes the sheet a form to fill in; absent leaves it as it is. */
  readonly form?: EntryForm;
}

/** A sheet that people fill in: all its cells but the entries are locked, without a password. */
export interface EntryForm {
  readonly entries: readonly Rect[];
  /** Cells that take only what the formula allows, seen from their first cell; the message shows beside the cell, the refusal when another content is typed. */
  readonly figures: readonly { readonly rect: Rect; readonly formula: string; readonly title: string; readonly message: string; readonly refusal: string }[];
}

/** A chart to draw. With `staysInPlace` an existing one stays where a person moved it. */
export type PlacedChart = ChartPlan & { readonly staysInPlace?: boolean };

/** The charts to draw; those whose planned place is unchanged stay where they are. */
export const placedCharts = (charts: readonly ChartPlan[], before: readonly ChartPlan[]): PlacedChart[] => charts.map((chart) => {
  const drawn = before.find(({ name }) => name === chart.name);
  return drawn !== undefined && JSON.stringify(drawn.place) === JSON.stringify(chart.place) ? { ...chart, staysInPlace: true } : chart;
});

/** A decoration that changes nothing. */
export const NO_DECORATION: SheetDecoration = { widths: null, heights: {}, fit: [], charts: [], oldCharts: [], noLines: [], lines: [], lists: [], noLists: [], merges: [], noMerges: [], page: null, noBreaks: [], breaks: [], filter: null, links: [], printed: null };

/**
 * The cells to be printed of a sheet whose block has rows that are not: those before, and those after, with what a person has beside and below.
 *
 * @param end of what stands on the sheet: its rows and columns
 * @example printedRects({ top: 4, height: 3 }, { row: 20, column: 6 }).map(({ top, height }) => [top, height]) // [[0, 4], [7, 13]]
 */
export const printedRects = ({ top, height }: RowSpan, end: { readonly row: number; readonly column: number }): readonly Rect[] =>
  [{ top: 0, height: top }, { top: top + height, height: end.row - top - height }].filter((rows) => rows.height > 0).map((rows) => ({ ...rows, left: 0, width: end.column }));

/**
 * The parts of rects without hidden rows: fitting the height of a hidden row would show it.
 *
 * @param heights in points, by row of the sheet; 0 of a hidden row. Rows beyond them are visible
 * @example rowsToFit([{ top: 0, left: 0, height: 3, width: 2 }], [15, 0, 15]).map(({ top }) => top) // [0, 2]
 */
export const rowsToFit = (rects: readonly Rect[], heights: readonly number[]): Rect[] => rects.flatMap((rect) => visibleParts(rect, heights));

function visibleParts({ top, height, ...columns }: Rect, heights: readonly number[]): Rect[] {
  const parts: Rect[] = [];
  let from = top;
  for (let row = top; row <= top + height; row += 1) {
    if (row < top + height && heights[row] !== 0) continue;
    if (row > from) parts.push({ ...columns, top: from, height: row - from });
    from = row + 1;
  }
  return parts;
}
