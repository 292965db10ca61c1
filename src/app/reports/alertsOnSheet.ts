import type { AlertRow } from '../../workbook/ownSheets/alertRows';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import { NO_ALERTS, readAlertRows, type PresentAlerts } from '../../workbook/ownSheets/alertSheet';
import type { PlanSheet } from '../planSheets/planSheets';

/** What a person chose or wrote in the pane for a cell of an alert. */
export interface AlertEdit {
  /** The sheet it is for: an alert of the same code stands on that of another period, too. */
  readonly sheet: OwnSheetToken;
  /** Code of the AEI. */
  readonly code: string;
  readonly field: 'cause' | 'commitment' | 'state';
  /** The cell's whole new text. */
  readonly text: string;
  /** Text of the cell when the edit was made. */
  readonly before: string;
}

/** The alerts as they stand on their sheet; none while there is no such sheet. */
export const alertsOnSheet = ({ present }: Pick<PlanSheet, 'present'>): PresentAlerts =>
  (present === null ? NO_ALERTS : readAlertRows(present.cells, present.block));

/** Whether the cell still has the text it had when the edit was made. */
const isUnchanged = (row: AlertRow, { field, before }: AlertEdit): boolean => row[field] === before;

/** The row with those edits that are of it, one after another; an edit of a cell that says something else by now is left out. */
export const editedRow = (row: AlertRow, edits: readonly AlertEdit[]): AlertRow =>
  edits.reduce((now, edit) => (edit.code === row.code && isUnchanged(now, edit) ? { ...now, [edit.field]: edit.text } : now), row);

/** The edits that find their cell as it was when they were made, and those that do not: its row is gone, or somebody changed it. */
export function splitEdits(sheet: PlanSheet, edits: readonly AlertEdit[]): { readonly timely: readonly AlertEdit[]; readonly late: readonly AlertEdit[] } {
  const now = new Map(alertsOnSheet(sheet).rows.map((row) => [row.code, row]));
  const late: AlertEdit[] = [];
  const timely = edits.filter((edit) => {
    const row = now.get(edit.code);
    if (edit.sheet !== sheet.token || row === undefined || !isUnchanged(row, edit)) {
      late.push(edit);
      return false;
    }
    now.set(edit.code, editedRow(row, [edit]));
    return true;
  });
  return { timely, late };
}
