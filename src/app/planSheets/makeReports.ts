import { runToEnd } from '../../engine/steps';
import type { PeriodId } from '../../engine/plan/periods';
import type { ChangedCell } from '../../workbook/ownSheets/planOwnSheet';
import { calculationSteps } from '../calculate/calculateTable';
import { tableByKey } from '../calculate/readTables';
import type { ReadWorkbook, TableKey, TableReading } from '../calculate/readTables';
import { problemOf } from '../messages/notices';
import { TABLE_LOST } from '../messages/words';
import { makeReview } from '../review/makeReview';
import type { SheetRun } from '../store/retryingPorts';
import { makeAlerts } from '../reports/makeAlerts';
import { makeSummary } from '../reports/makeSummary';
import type { SheetStamp } from '../reports/makeSummary';
import { alertRulesOf } from '../reports/ownSheetSettings';

/** Which sheets to make of a table. */
interface WantedReports {
  readonly table: TableKey;
  /** Period of the summary; null for no summary. */
  readonly summary: PeriodId | null;
  /** A sheet of alerts for each of these periods. */
  readonly alerts: readonly PeriodId[];
  /** Period whose findings go to their sheet; absent for no such sheet. */
  readonly review?: PeriodId;
}

/** What came of it. */
export interface MadeReports {
  /** Names of the sheets made or regenerated, each once. */
  readonly names: readonly string[];
  /** Cells of people that were kept on them. */
  readonly kept: readonly ChangedCell[];
  /** Why others were not made. */
  readonly failures: readonly unknown[];
}

/**
 * Makes the summary, the alerts and the sheet of the findings of a table, one after another, for the whole book and the command line alike. One that cannot be made
 * does not stop the others.
 *
 * @param read the workbook as it is now: each sheet is made after another reading, as the one before stands in it
 */
export async function makeReports(run: SheetRun, read: () => Promise<ReadWorkbook>, { table, summary, alerts, review }: WantedReports, stamp: SheetStamp): Promise<MadeReports> {
  const names = new Set<string>();
  const kept: ChangedCell[] = [];
  const failures: unknown[] = [];
  const attempt = async (make: (now: ReadWorkbook, reading: TableReading) => Promise<{ readonly made: readonly (string | null)[]; readonly kept: readonly ChangedCell[] }>): Promise<void> => {
    try {
      const now = await read();
      const reading = tableByKey(now.readings, table);
      if (reading === undefined) throw problemOf(TABLE_LOST);
      const done = await make(now, reading);
      for (const name of done.made) if (name !== null) names.add(name);
      kept.push(...done.kept);
    } catch (error) {
      failures.push(error);
    }
  };
  if (summary !== null) {
    await attempt(async (now, reading) => {
      const { sheet, kept: cells } = await makeSummary(run, now, reading, summary, stamp);
      return { made: [sheet], kept: cells };
    });
  }
  for (const period of alerts) {
    await attempt(async (now, reading) => {
      const { sheet, commitments, kept: cells } = await makeAlerts(run, now, reading, { period, rules: alertRulesOf(now.workbook), choices: {} });
      return { made: [sheet, commitments], kept: cells };
    });
  }
  if (review !== undefined) {
    await attempt(async (now, reading) => {
      const { observations } = runToEnd(calculationSteps(reading, review, now.workbook.settings));
      const done = await makeReview(run, now, reading, { period: review, observations });
      return { made: [done?.sheet ?? null], kept: done?.kept ?? [] };
    });
  }
  return { names: [...names], kept, failures };
}
