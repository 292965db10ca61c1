import { evaluate } from '../../engine/method/evaluate';
import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import { changesSince, snapshotOf } from '../../workbook/ownSheets/changesSince';
import type { SummarySnapshot } from '../../workbook/ownSheets/changesSince';
import { summarySheet } from '../../workbook/ownSheets/summarySheet';
import type { WorkbookCells } from '../../workbook/port';
import type { TableReading } from '../calculate/readTables';
import type { SheetRun } from '../store/retryingPorts';
import { writeOwnSheet } from './writeOwnSheet';

/** The figures of the last making, by period. */
const SNAPSHOTS_SETTING = `${OWN_SETTING_PREFIX}resumen`;

/** When and by what a sheet is made. */
export interface SheetStamp {
  /** "22/11/2026" */
  readonly date: string;
  readonly version: string;
}

/** What came of making the summary. */
export interface SummaryResult {
  readonly sheet: string;
  /** "AEI.04.03: 58.13 → 75.39, de rojo a ámbar"; null the first time. */
  readonly changes: readonly string[] | null;
}

/**
 * Makes the sheet *Resumen PEI*, or regenerates it, for a period; the earlier periods with values give the trend.
 *
 * @example (await makeSummary(run, workbook, reading, '2024-S1', making)).sheet // 'Resumen PEI'
 */
export async function makeSummary(
  run: SheetRun, workbook: WorkbookCells, reading: TableReading, period: PeriodId, making: SheetStamp,
): Promise<SummaryResult> {
  const evaluations = evaluationsUpTo(reading, period);
  const last = evaluations[evaluations.length - 1];
  const snapshots = snapshotsOf(workbook.settings);
  const now = last === undefined ? {} : snapshotOf(reading.plan, last);
  const before = snapshots[period];
  const changes = before === undefined ? null : changesSince(before, now, reading.settings.method.policies.limits);
  const { layout: { sheet, headings }, settings } = reading;
  const content = summarySheet({ source: sheet, headings, plan: reading.plan, evaluations, changes, palette: settings.palette, name: settings.sheetNames.summary, ...making });
  const name = await writeOwnSheet(run, workbook, 'Resumen', content, {
    settings: { [SNAPSHOTS_SETTING]: { ...snapshots, [period]: now } },
    decoration: { fit: [{ top: 0, left: 0, height: content.values.length, width: content.values[0]?.length ?? 1 }] },
  });
  return { sheet: name, changes };
}

/** The periods that have any figure, up to the one asked for, oldest first; it is there even without figures. */
export function evaluationsUpTo({ plan, settings }: TableReading, period: PeriodId): readonly Evaluation[] {
  const asked = plan.periods.findIndex((one) => periodId(one) === period);
  return plan.periods.slice(0, asked + 1)
    .map((_, at) => evaluate(plan, at, settings.method.policies))
    .filter(({ indicators }, at) => at === asked || indicators.some(({ progress }) => progress !== null));
}

const snapshotsOf = (settings: WorkbookCells['settings']): Readonly<Record<PeriodId, SummarySnapshot>> => {
  const stored = settings[SNAPSHOTS_SETTING];
  return typeof stored === 'object' && stored !== null ? (stored as Record<PeriodId, SummarySnapshot>) : {};
};
