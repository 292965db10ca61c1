import { evaluate } from '../../engine/method/evaluate';
import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { changesSince, snapshotOf } from '../../workbook/ownSheets/summary/changesSince';
import type { SummarySnapshot } from '../../workbook/ownSheets/summary/changesSince';
import type { ChangedCell } from '../../workbook/ownSheets/planOwnSheet';
import { summarySheet } from '../../workbook/ownSheets/summary/summarySheet';
import type { WorkbookCells } from '../../workbook/port';
import { planSheetsName } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import { planSheet } from '../planSheets/planSheets';
import type { PlanSheet } from '../planSheets/planSheets';
import { expectedIn } from '../settings/methodSettings';
import type { SheetRun } from '../store/retryingPorts';
import { contentsSetting, storedObject } from './ownSheetSettings';
import { writeOwnSheet } from './writeOwnSheet';

/** When and by what a sheet is made. */
export interface SheetStamp {
  /** "22/11/2026" */
  readonly date: string;
  readonly version: string;
}

/** What came of making the summary. */
export interface SummaryResult {
  readonly sheet: string;
  /** Cells of a person that were kept. */
  readonly kept: readonly ChangedCell[];
  /** "AEI.04.03: 58.13 → 75.39, de rojo a ámbar"; null the first time. */
  readonly changes: readonly string[] | null;
}

/**
 * Makes the summary of a table, or regenerates it, for a period; the earlier periods with values give the trend.
 *
 * @example (await makeSummary(run, read, reading, '2024-S1', making)).sheet // 'Resumen PEI'
 */
export async function makeSummary(
  run: SheetRun, read: ReadWorkbook, reading: TableReading, period: PeriodId, making: SheetStamp,
): Promise<SummaryResult> {
  const evaluations = evaluationsUpTo(reading, period);
  const last = evaluations[evaluations.length - 1];
  const { workbook } = read;
  const own = planSheet(read, reading, 'Resumen');
  const setting = contentsSetting('Resumen', own.token);
  const snapshots = own.present === null && isOfAnother(workbook, own) ? {} : storedObject<Record<PeriodId, SummarySnapshot>>(workbook, setting);
  const before = snapshots[period];
  const now = last === undefined ? {} : snapshotOf(reading.plan, last, before);
  const changes = before === undefined ? null : changesSince(before, now, reading.settings.method.policies.limits);
  const { layout: { headings }, settings } = reading;
  const source = planSheetsName(reading);
  const content = summarySheet({ source, headings, plan: reading.plan, evaluations, changes, before: before ?? null, expected: last === undefined ? {} : expectedIn(settings.method, last.period), palette: settings.palette, name: own.name, ...making });
  const { name, kept } = await writeOwnSheet(run, workbook, own.token, content, {
    settings: { [setting]: { ...snapshots, [period]: now }, ...own.origin },
    decoration: { fit: [{ top: 0, left: 0, height: content.values.length, width: content.values[0]?.length ?? 1 }] },
  });
  return { sheet: name, kept, changes };
}

/** The periods that have any figure, up to the one asked for, oldest first; it is there even without figures. */
export function evaluationsUpTo({ plan, settings }: TableReading, period: PeriodId): readonly Evaluation[] {
  const asked = plan.periods.findIndex((one) => periodId(one) === period);
  return plan.periods.slice(0, asked + 1)
    .map((_, at) => evaluate(plan, at, settings.method.policies))
    .filter(({ indicators }, at) => at === asked || indicators.some(({ progress }) => progress !== null));
}

/** Whether what is stored under the name of a summary to be made was of another table, whose sheet is gone. */
const isOfAnother = ({ settings }: WorkbookCells, { origin }: PlanSheet): boolean =>
  Object.entries(origin).some(([key, { sheetId }]) => {
    const stored = settings[key];
    return typeof stored === 'object' && stored !== null && 'sheetId' in stored && stored.sheetId !== sheetId;
  });
