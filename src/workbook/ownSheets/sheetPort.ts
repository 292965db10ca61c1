import type { Rect } from '../cells/rect';
import type { ChartPlan, LinePlan, PagePlan } from './sheetContent';

/**
 * What only the add-in's own sheets need of a workbook, beside `WorkbookPort.write`. Every method rejects with a `WorkbookProblem`
 * and nothing else. None activates a sheet or moves the selection.
 */
export interface SheetPort {
  /** Adds a sheet after the last one; the name must be free. Returns its id. */
  add(name: string, visibility: 'Visible' | 'Hidden'): Promise<string>;
  /** Takes away a sheet that {@link add} made and that could not be filled. */
  remove(sheetId: string): Promise<void>;
  insertRows(sheetId: string, at: number, count: number): Promise<void>;
  deleteRows(sheetId: string, at: number, count: number): Promise<void>;
  /** Heights in points of so many rows from a 0-based one on; 0 of a row that is hidden. */
  heights(sheetId: string, top: number, count: number): Promise<readonly number[]>;
  /** Whether anything hangs on the sheet beside its cells and charts of these names: a person's chart, table, picture or comment. */
  hasMore(sheetId: string, charts: readonly string[]): Promise<boolean>;
  /** What hangs on the cells: widths, charts, pick-lists, page. What the version of Excel does not have is left out. */
  decorate(sheetId: string, decoration: SheetDecoration): Promise<void>;
}

export interface SheetDecoration {
  /** Column widths in points; null leaves them as the user set them. */
  readonly widths: readonly number[] | null;
  /** Row heights in points of single rows, by 0-based row. */
  readonly heights: Readonly<Record<number, number>>;
  /** Rows to make as tall as their wrapped text: all of these cells but those of `heights`. */
  readonly fit: readonly Rect[];
  readonly charts: readonly PlacedChart[];
  /** Names of charts of ours to take away. */
  readonly oldCharts: readonly string[];
  /** Pick-lists on cells of ours: the source is an address with its sheet; other words may be typed all the same. */
  readonly lists: readonly { readonly rect: Rect; readonly source: string }[];
  /** Rects whose lines are taken away before others are drawn. */
  readonly noLines: readonly Rect[];
  readonly lines: readonly LinePlan[];
  /** Cells that are ours no more: they lose their pick-list. */
  readonly noLists: readonly Rect[];
  /** Cells of ours shown as one. */
  readonly merges: readonly Rect[];
  /** null leaves the page set-up as it is. */
  readonly page: PagePlan | null;
}

/** A chart to be drawn. One that is there and whose place is no other than we gave it stays where a person moved it. */
export type PlacedChart = ChartPlan & { readonly staysInPlace?: boolean };

/** Charts to be drawn in place of those drawn before. */
export const placedCharts = (charts: readonly ChartPlan[], before: readonly ChartPlan[]): PlacedChart[] => charts.map((chart) => {
  const drawn = before.find(({ name }) => name === chart.name);
  return drawn !== undefined && JSON.stringify(drawn.place) === JSON.stringify(chart.place) ? { ...chart, staysInPlace: true } : chart;
});

/** Nothing to dress: what only changes a part begins here. */
export const NO_DECORATION: SheetDecoration = { widths: null, heights: {}, fit: [], charts: [], oldCharts: [], noLines: [], lines: [], lists: [], noLists: [], merges: [], page: null };

/**
 * Rows that may be made as tall as their text, in stretches: a row that a person hid would come to sight.
 *
 * @param heights in points by row of the sheet, 0 of a hidden one; a row beyond them is shown
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
