import { cellAt } from '../cellAt';
import type { Rect, SheetCells } from '../cells';
import type { AlertRow } from './alertRows';
import { ALERT_COLUMNS, ALERT_HEADER_ROW } from './alertSheet';

/** The alerts as they stand on their sheet. */
export interface PresentAlerts {
  /** Row of the column headings, absolute 0-based. */
  readonly headerRow: number;
  /** In their order; a row without a code is a person's and comes back as it is. */
  readonly rows: readonly AlertRow[];
}

/**
 * Reads the rows of the sheet *Alertas PEI* below its headings, wherever people inserted or sorted rows.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readAlertRows(cells: SheetCells, block: Rect): PresentAlerts {
  const rows = Array.from({ length: block.height }, (_, at) => block.top + at);
  const headerRow = rows.find((row) => cellAt(cells, row, 0) === ALERT_COLUMNS[0]);
  if (headerRow === undefined) return { headerRow: ALERT_HEADER_ROW, rows: [] };
  const below = rows.filter((row) => row > headerRow);
  return { headerRow, rows: below.map((row) => rowAt(cells, row)) };
}

function rowAt(cells: SheetCells, row: number): AlertRow {
  const text = (column: number): string => String(cellAt(cells, row, column));
  const progress = cellAt(cells, row, 3);
  return {
    code: text(0).trim(), action: text(1), units: text(2),
    progress: typeof progress === 'number' ? progress : String(progress),
    band: text(4), paragraph: text(5), cause: text(6), commitment: text(7), state: text(8), notice: text(9),
  };
}
