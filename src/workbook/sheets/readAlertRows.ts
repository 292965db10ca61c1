import { cellAt } from '../cellAt';
import type { CellValue, Rect, SheetCells } from '../cells';
import type { AlertRow } from './alertRows';
import { ALERT_COLUMNS, ALERT_HEADER_ROW } from './alertSheet';
import { findHeadings } from './findHeadings';

/** The alerts as they stand on their sheet. */
export interface PresentAlerts {
  /** Row of the column headings, absolute 0-based. */
  readonly headerRow: number;
  /** People inserted or deleted columns among ours: the rows can be read, but not written again. */
  readonly areMoved: boolean;
  /** In their order; a row without a code is a person's and comes back as it is. */
  readonly rows: readonly AlertRow[];
}

/**
 * Reads the rows of the sheet *Alertas PEI* below its headings, wherever people inserted or sorted rows or inserted columns.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readAlertRows(cells: SheetCells, block: Rect): PresentAlerts {
  const headings = findHeadings(cells, block, ALERT_COLUMNS);
  if (headings === null) return NO_ALERTS;
  const below = Array.from({ length: block.top + block.height - headings.row - 1 }, (_, at) => headings.row + 1 + at);
  return { headerRow: headings.row, areMoved: headings.areMoved, rows: below.map((row) => rowAt(cells, row, headings.columns)) };
}

export const NO_ALERTS: PresentAlerts = { headerRow: ALERT_HEADER_ROW, areMoved: false, rows: [] };

function rowAt(cells: SheetCells, row: number, columns: readonly number[]): AlertRow {
  const valueAt = (nth: number): CellValue => cellAt(cells, row, columns[nth] ?? -1);
  const text = (nth: number): string => String(valueAt(nth));
  const progress = valueAt(3);
  return {
    code: text(0).trim(), action: text(1), units: text(2),
    progress: typeof progress === 'number' ? progress : String(progress),
    band: text(4), paragraph: text(5), cause: text(6), commitment: text(7), state: text(8), notice: text(9),
  };
}
