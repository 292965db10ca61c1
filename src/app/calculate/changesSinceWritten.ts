import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { changesSince, snapshotOf } from '../../workbook/ownSheets/summary/changesSince';
import type { SummarySnapshot } from '../../workbook/ownSheets/summary/changesSince';
import { receiptOf } from '../../workbook/write/blockToken';
import type { Receipt } from '../../workbook/write/receipt';
import { tablesOf } from './readTables';
import type { TableReading } from './readTables';

/** What was written last, of each table of a plan. */
export const receiptsOf = (reading: TableReading, settings: Readonly<Record<string, unknown>>): readonly Receipt[] =>
  tablesOf(reading).map(({ cells, layout }) => receiptOf(cells, layout, settings));

/**
 * What changed in OEI and AEI since the figures of a period were written last, in the words of the summary; null where they never were.
 *
 * @param receipts what was written last, of each table of the plan
 * @example changesSinceWritten(plan, receipts, evaluation) // ['AEI.04.03: 58.13 → 75.39, de rojo a ámbar']
 */
export function changesSinceWritten(plan: Plan, receipts: readonly Receipt[], evaluation: Evaluation): readonly string[] | null {
  const before = writtenBefore(plan, receipts, periodId(evaluation.period));
  return Object.keys(before).length === 0 ? null : changesSince(before, snapshotOf(plan, evaluation, before), evaluation.policies.limits);
}

/** The figures of OEI and AEI that the last run wrote for a period. */
function writtenBefore({ objectives, actions }: Plan, receipts: readonly Receipt[], period: PeriodId): SummarySnapshot {
  const codes = new Set([...objectives, ...actions].map(({ code }) => code));
  const figures = receipts.flatMap((receipt): (readonly [string, string])[] => {
    const ofColumn = receipt.figures.get(period);
    if (ofColumn !== undefined) return [...ofColumn];
    return receipt.period === period ? [...receipt.block].map(([code, { Calculado }]) => [code, Calculado] as const) : [];
  });
  return Object.fromEntries(figures.filter(([code, figure]) => codes.has(code) && figure !== '').map(([code, figure]) => [code, Number.isFinite(Number(figure)) ? Number(figure) : null]));
}
