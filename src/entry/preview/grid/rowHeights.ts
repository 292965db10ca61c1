import { fittingHeight, rowPoints } from '../../../host';
import type { Sheet, Workbook, WorkbookChange } from '../../../host';

const heights = new WeakMap<Workbook, RowHeights>();

/** The heights of a workbook's rows, kept from one drawing to the next. */
export function rowHeights(workbook: Workbook): RowHeights {
  const known = heights.get(workbook);
  if (known !== undefined) return known;
  const made = new RowHeights(workbook);
  heights.set(workbook, made);
  return made;
}

/** Heights that are fitted to the contents of a row, measured again only after the row changed: a sheet may have 20,000. */
class RowHeights {
  private readonly fitted = new Map<string, Map<number, number>>();
  private readonly widths = new Map<string, string>();

  constructor(private readonly workbook: Workbook) {
    workbook.listen((change) => this.forget(change));
  }

  /** Points of a row; one without a height of its own is fitted to its contents, as in Excel. */
  points(sheet: Sheet, row: number): number {
    const { height, hidden } = sheet.row(row);
    if (height !== null || hidden) return rowPoints(sheet, row);
    const rows = this.fitted.get(sheet.id) ?? new Map<number, number>();
    if (rows.size === 0) this.fitted.set(sheet.id, rows);
    const known = rows.get(row);
    if (known !== undefined) return known;
    const points = fittingHeight(this.workbook, sheet, row);
    rows.set(row, points);
    return points;
  }

  /** Forgets the heights of a sheet whose columns have other widths than when they were measured: nothing notifies of widths. */
  followWidths({ id, columns }: Sheet): void {
    const widths = JSON.stringify([...columns].map(([column, { width, hidden }]) => [column, width, hidden]));
    if (this.widths.get(id) !== widths) this.fitted.delete(id);
    this.widths.set(id, widths);
  }

  private forget(change: WorkbookChange): void {
    if (!('sheetId' in change)) return;
    const isInPlace = (change.type === 'cells' && change.how === 'RangeEdited') || change.type === 'formats';
    const rows = this.fitted.get(change.sheetId);
    if (rows === undefined) return;
    if (!isInPlace) {
      if (change.type !== 'selection' && change.type !== 'sheetCalculated') this.fitted.delete(change.sheetId);
      return;
    }
    const { top, bottom } = change.area;
    if (bottom - top > rows.size) this.fitted.delete(change.sheetId);
    else for (let row = top; row <= bottom; row += 1) rows.delete(row);
  }
}
