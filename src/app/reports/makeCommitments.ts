import type { Alert } from '../../engine/alerts/alert';
import type { WorkbookCells } from '../../workbook/port';
import type { AlertRow } from '../../workbook/ownSheets/alertRows';
import { commitmentRows, type CommitmentReceipts } from '../../workbook/ownSheets/commitmentRows';
import { commitmentRects, commitmentSheet, NO_COMMITMENTS, readCommitmentRows, type PresentCommitments } from '../../workbook/ownSheets/commitmentSheet';
import { listRange } from '../../workbook/ownSheets/listSheet';
import { ownBlock, ownSheetOf } from '../../workbook/ownSheets/ownSheet';
import { storedObject, OWN_SHEET_SETTINGS } from './ownSheetSettings';
import { writeOwnSheet } from './writeOwnSheet';
import type { SheetRun } from '../store/retryingPorts';

/** The alerts the commitments come from, as they now stand. */
export interface CommitmentsRequest {
  readonly due: readonly Alert[];
  readonly rows: readonly AlertRow[];
  readonly periodLabel: string;
  /** What the sheet is called when it is made. */
  readonly name: string;
  /** Name of the hidden sheet with the pick-lists. */
  readonly lists: string;
}

/**
 * Makes the sheet *Compromisos PEI*, or brings it up to date keeping every word a person wrote. Returns its name; null, and nothing is
 * made, while no alert has a commitment and there is no such sheet.
 */
export async function makeCommitments(run: SheetRun, workbook: WorkbookCells, request: CommitmentsRequest): Promise<string | null> {
  const { due, rows: alerts, periodLabel, name, lists } = request;
  const byCode = new Map(alerts.map(({ code, commitment }) => [code, commitment.trim()]));
  const committed = due.map((alert) => ({ alert, commitment: byCode.get(alert.code) ?? '' })).filter(({ commitment }) => commitment !== '');
  const present = commitmentsOnSheet(workbook);
  if (committed.length === 0 && present.rows.length === 0) return null;
  const receipts = storedObject<CommitmentReceipts>(workbook, OWN_SHEET_SETTINGS.commitments) as CommitmentReceipts;
  const made = commitmentRows(present.rows, committed, receipts);
  const content = commitmentSheet(made.rows, periodLabel, name, present.headerRow);
  const { all, state } = commitmentRects(content.values.length, made.rows.length);
  return writeOwnSheet(run, workbook, 'Compromisos', content, {
    settings: { [OWN_SHEET_SETTINGS.commitments]: made.receipts },
    decoration: { fit: [all], lists: [{ rect: state, source: listRange(lists, 2) }] },
  });
}

/** The commitments as they stand on their sheet; none while there is no such sheet. */
export function commitmentsOnSheet(workbook: Pick<WorkbookCells, 'sheets'>): PresentCommitments {
  const sheet = ownSheetOf(workbook.sheets, 'Compromisos');
  const block = sheet === null ? null : ownBlock(sheet, 'Compromisos');
  return sheet === null || block === null ? NO_COMMITMENTS : readCommitmentRows(sheet, block);
}
