import { parsePeriodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Observation } from '../../workbook/cells/observation';
import { listRange } from '../../workbook/ownSheets/listSheet';
import { ownSheetOf } from '../../workbook/ownSheets/ownSheet';
import type { ChangedCell } from '../../workbook/ownSheets/planOwnSheet';
import { reviewRows } from '../../workbook/ownSheets/review/reviewRows';
import { NO_REVIEW_ROWS, readReviewRows, reviewRects, reviewSheet } from '../../workbook/ownSheets/review/reviewSheet';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { planSheet } from '../planSheets/planSheets';
import { refuseMovedColumns } from '../reports/makeAlerts';
import { writeOwnSheet } from '../reports/writeOwnSheet';
import { writePickLists } from '../reports/writePickLists';
import type { SheetRun } from '../store/retryingPorts';
import { ignoredAmong, ignoredOf, reviewedTable } from './ignoredFindings';
import type { IgnoredFindings } from './ignoredFindings';
import { reviewFindings } from './reviewFindings';

interface ReviewRequest {
  readonly period: PeriodId;
  /** All findings of the table, those that people ignore included. */
  readonly observations: readonly Observation[];
  /** Those they ignore; absent: as the workbook says. */
  readonly ignored?: IgnoredFindings;
}

interface ReviewResult {
  readonly sheet: string;
  /** Findings on it, and how many of them are new. */
  readonly count: number;
  readonly added: number;
  /** Cells of a person that were kept. */
  readonly kept: readonly ChangedCell[];
}

/**
 * Makes the sheet of the findings of a table, or brings it up to date keeping every state and comment; null, and nothing is made, while there
 * is no finding and no such sheet.
 *
 * - Errors: a `WorkbookProblem`, before anything is written where people moved our columns.
 */
export async function makeReview(run: SheetRun, { workbook, ...read }: ReadWorkbook, reading: TableReading, { period, observations, ignored }: ReviewRequest): Promise<ReviewResult | null> {
  const { plan: { letters } } = reading;
  const hidden = ignoredAmong(reviewedTable(reading), observations, ignored ?? ignoredOf(workbook.settings));
  const all = reviewFindings(reading, observations);
  const findings = all.filter((_, at) => !hidden.has(observations[at] as Observation));
  const own = planSheet({ workbook, ...read }, reading, 'Revision');
  if (findings.length === 0 && own.present === null) return null;
  const present = own.present === null ? NO_REVIEW_ROWS : readReviewRows(own.present.cells, own.present.block);
  refuseMovedColumns(own, present);
  const rows = reviewRows(present.rows, findings, new Set(all.filter((one) => !findings.includes(one)).map(({ key }) => key)));
  const lists = ownSheetOf(workbook.sheets, 'Listas')?.name
    ?? await writePickLists(run, workbook, letters);
  const parsed = parsePeriodId(period);
  const content = reviewSheet(rows, { name: own.name, letters, period: parsed === null ? period : periodLabel(parsed), headerRow: present.headerRow });
  const { all: cells, state, table } = reviewRects(content, rows.length);
  const { name, kept } = await writeOwnSheet(run, workbook, own.token, content, {
    settings: { ...own.origin },
    decoration: { fit: [cells], lists: [{ rect: state, source: listRange(lists, 2) }], ...(own.present === null && { filter: table }) },
  });
  return { sheet: name, count: findings.length, added: rows.length - present.rows.length, kept };
}
