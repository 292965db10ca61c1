import type { AlertRow } from '../../workbook/ownSheets/alertRows';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import { NO_ALERTS, readAlertRows, type PresentAlerts } from '../../workbook/ownSheets/alertSheet';
import type { PlanSheet } from '../planSheets/planSheets';
import { dayText } from './alerts/dayText';
import type { CommitmentRow } from '../../workbook/ownSheets/commitmentRows';

/** The cells of the *matriz de compromisos* that are written from the pane, by the field of an edit. */
export const MATRIX_FIELDS = { keyAction: 'action', deadline: 'deadline' } as const satisfies Record<string, keyof CommitmentRow>;
export type MatrixField = keyof typeof MATRIX_FIELDS;

/** What a person chose or wrote in the pane for a cell of an alert, or of its commitment. */
interface EditOf<Field extends string> {
  /** The sheet of alerts it is for: an alert of the same code stands on that of another period, too. */
  readonly sheet: OwnSheetToken;
  /** Code of the AEI. */
  readonly code: string;
  readonly field: Field;
  /** The cell's whole new text. */
  readonly text: string;
  /** Text of the cell when the edit was made. */
  readonly before: string;
}

/** An edit of a cell of the matrix. */
export type MatrixEdit = EditOf<MatrixField>;
export type AlertEdit = EditOf<'cause' | 'commitment' | 'state'> | MatrixEdit;

export const isMatrixEdit = (edit: AlertEdit): edit is MatrixEdit => edit.field in MATRIX_FIELDS;

/** The alerts as they stand on their sheet; none while there is no such sheet. */
export const alertsOnSheet = ({ present }: Pick<PlanSheet, 'present'>): PresentAlerts =>
  (present === null ? NO_ALERTS : readAlertRows(present.cells, present.block));

/** The text of a cell of the matrix, a day as people write it; '' where the alert has no row in it. */
export const matrixText = (row: CommitmentRow | undefined, field: MatrixField): string => dayText(row?.[MATRIX_FIELDS[field]] ?? '');

/** The row with those edits that are of it, one after another; an edit of a cell that says something else by now is left out. */
export const editedRow = (row: AlertRow, edits: readonly AlertEdit[]): AlertRow =>
  edits.reduce((now, edit) => (edit.code === row.code && !isMatrixEdit(edit) && now[edit.field] === edit.before ? { ...now, [edit.field]: edit.text } : now), row);

interface SplitEdits {
  readonly timely: readonly AlertEdit[];
  readonly late: readonly AlertEdit[];
}

/**
 * The edits that find their cell as it was when they were made, and those that do not: its row is gone, or somebody changed it. An alert
 * without a commitment has no row in the matrix.
 *
 * @param matrix the rows of the matrix in the period of the alerts, by code
 */
export function splitEdits(sheet: PlanSheet, matrix: ReadonlyMap<string, CommitmentRow>, edits: readonly AlertEdit[]): SplitEdits {
  const now = new Map(alertsOnSheet(sheet).rows.map((row) => [row.code, row]));
  const written = new Map<string, string>();
  const late: AlertEdit[] = [];
  const timely = edits.filter((edit) => {
    const row = now.get(edit.code);
    const isInTime = edit.sheet === sheet.token && row !== undefined && (isMatrixEdit(edit)
      ? row.commitment !== '' && (written.get(`${edit.field} ${edit.code}`) ?? matrixText(matrix.get(edit.code), edit.field)) === edit.before
      : row[edit.field] === edit.before);
    if (!isInTime) {
      late.push(edit);
      return false;
    }
    if (isMatrixEdit(edit)) written.set(`${edit.field} ${edit.code}`, edit.text);
    else now.set(edit.code, editedRow(row, [edit]));
    return true;
  });
  return { timely, late };
}
