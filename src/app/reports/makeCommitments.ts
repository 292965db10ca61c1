import type { Alert } from '../../engine/alerts/alert';
import type { PlanLetters } from '../../engine/plan/letters';
import { comparePeriods, periodId, periodIn } from '../../engine/plan/periods';
import type { Period, PeriodId } from '../../engine/plan/periods';
import type { AlertRow } from '../../workbook/ownSheets/alertRows';
import { COMMITMENT_FIELDS, commitmentRows, followedStates, receiptsByPeriod, rowsOfPeriod, rowsWithPeriod } from '../../workbook/ownSheets/commitmentRows';
import type { AlertCommitment, CommitmentField, CommitmentReceipts, CommitmentRow, PeriodStates, SharedStates } from '../../workbook/ownSheets/commitmentRows';
import { commitmentRects, commitmentSheet, NO_COMMITMENTS, readCommitmentRows } from '../../workbook/ownSheets/commitmentSheet';
import type { PresentCommitments } from '../../workbook/ownSheets/commitmentSheet';
import { listRange } from '../../workbook/ownSheets/listSheet';
import type { WorkbookCells } from '../../workbook/port';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { planSheet, statedPeriod } from '../planSheets/planSheets';
import type { PlanSheet } from '../planSheets/planSheets';
import type { SheetRun } from '../store/retryingPorts';
import { MATRIX_FIELDS } from './alertsOnSheet';
import type { MatrixEdit } from './alertsOnSheet';
import { contentsSetting, storedObject } from './ownSheetSettings';
import { writeOwnSheet } from './writeOwnSheet';
import type { WrittenSheet } from './writeOwnSheet';

/** The commitments of a table as they stand, each with its period, and what was last written in them. */
interface Commitments extends PresentCommitments {
  readonly receipts: CommitmentReceipts;
}

/** The alerts the commitments come from, as they now stand. */
interface CommitmentsRequest {
  /** The table's sheet of commitments. */
  readonly matrix: PlanSheet;
  readonly present: Commitments;
  readonly due: readonly Alert[];
  readonly rows: readonly AlertRow[];
  readonly states: SharedStates;
  /** States on the sheets of alerts of the other periods. */
  readonly others: readonly PeriodStates[];
  /** Key actions and deadlines that were written in the pane. */
  readonly edits: readonly MatrixEdit[];
  readonly period: PeriodId;
  /** Name of the hidden sheet with the pick-lists. */
  readonly lists: string;
  readonly letters: PlanLetters;
}

/**
 * Makes the sheet of a table's commitments, or brings the rows of a period up to date keeping every word a person wrote; those of other
 * periods stay as they are. Null, and nothing is made, while no alert has a commitment and there is no such sheet.
 */
export async function makeCommitments(run: SheetRun, workbook: WorkbookCells, request: CommitmentsRequest): Promise<WrittenSheet | null> {
  const { matrix, present, due, rows: alerts, states, others, edits, period, lists, letters } = request;
  const committed = committedAlerts({ due, rows: alerts });
  if (committed.length === 0 && present.rows.length === 0) return null;
  const followed = followedStates(present, others);
  const made = commitmentRows(followed.rows, committed, followed.receipts, { period, states });
  const rows = withEdits(made.rows, edits, period);
  const content = commitmentSheet(rows, matrix.name, present, letters);
  const { all, state } = commitmentRects(content, rows.length);
  const asked = new Set(present.rows.flatMap((row, at) => ASKED_FIELDS.flatMap((field) => (row[field] === rows[at]?.[field] ? [] : [`${all.top + at} ${COMMITMENT_FIELDS.indexOf(field)} ${String(row[field])}`]))));
  return writeOwnSheet(run, workbook, matrix.token, content, {
    settings: { [contentsSetting('Compromisos', matrix.token)]: made.receipts, ...matrix.origin },
    decoration: { fit: [all], lists: [{ rect: state, source: listRange(lists, 2) }] },
    isAsked: (row, column, cell) => asked.has(`${row} ${column} ${String(cell)}`),
  });
}

/** Fields that change only because a person asks: on the sheet of alerts, or in the pane. */
const ASKED_FIELDS = ['state', 'action', 'deadline'] as const satisfies readonly CommitmentField[];

/** The rows with what was written in the pane for those of a period. */
function withEdits(rows: readonly CommitmentRow[], edits: readonly MatrixEdit[], period: PeriodId): readonly CommitmentRow[] {
  if (edits.length === 0) return rows;
  const ofPeriod = new Set(rowsOfPeriod(rows, period).values());
  return rows.map((row) => edits.reduce((now, { code, field, text }) => (ofPeriod.has(row) && code === row.code ? { ...now, [MATRIX_FIELDS[field]]: text } : now), row));
}

/** The alerts that have a commitment. */
function committedAlerts({ due, rows }: Pick<CommitmentsRequest, 'due' | 'rows'>): readonly AlertCommitment[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return due.map((alert) => ({ alert, commitment: byCode.get(alert.code)?.commitment.trim() ?? '', state: byCode.get(alert.code)?.state ?? '' }))
    .filter(({ commitment }) => commitment !== '');
}

/**
 * The *matriz de compromisos* of a table as it would be if it were made now, up to a period: what prints it takes it from here. Rows of later
 * periods are left out.
 */
export function currentCommitments(read: ReadWorkbook, reading: TableReading, period: Period, alerts: Pick<CommitmentsRequest, 'due' | 'rows'>): readonly CommitmentRow[] {
  const present = commitmentsIn(read.workbook, planSheet(read, reading, 'Compromisos'), periodId(period));
  const { rows } = commitmentRows(present.rows, committedAlerts(alerts), present.receipts, { period: periodId(period), states: new Map() });
  return rows.filter((row) => {
    const own = periodIn(String(row.period));
    return own === null || comparePeriods(own, period) <= 0;
  });
}

/**
 * The commitments as they stand on their sheet; none while it is not made. Rows without a period, as on the sheets from when it had no
 * such column, are of the period that its title names, or of the one asked for.
 */
export function commitmentsIn(workbook: Pick<WorkbookCells, 'settings'>, matrix: PlanSheet, asked: PeriodId): Commitments {
  const { token, present } = matrix;
  const period = (present === null ? null : statedPeriod(present)) ?? asked;
  const read = present === null ? NO_COMMITMENTS : readCommitmentRows(present.cells, present.block);
  const receipts = storedObject<CommitmentReceipts>(workbook, contentsSetting('Compromisos', token)) as CommitmentReceipts;
  return { ...read, rows: rowsWithPeriod(read.rows, period), receipts: receiptsByPeriod(receipts, period) };
}
