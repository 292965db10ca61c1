import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { cellText } from '../../workbook/cells/cellText';
import { textAt } from '../../workbook/cells/sheetCells';
import { readAlertRows } from '../../workbook/ownSheets/alertSheet';
import { readReviewRows } from '../../workbook/ownSheets/review/reviewSheet';
import { readCommitmentRows } from '../../workbook/ownSheets/commitmentSheet';
import type { PlacedBlock, PlanSheetKind } from '../../workbook/ownSheets/ownSheet';
import { SUMMARY_SOURCE } from '../../workbook/ownSheets/summary/summarySheet';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import { evaluateTable } from '../calculate/calculateTable';
import { planSheetsName } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';

/** What a row counts whose code the table has under another name. */
const CODE_ONLY = 0.25;

/**
 * How much an own sheet is like those of a table, from 0 to 1: the share of its rows that are of AEI of the table, by code and name; of a
 * summary, whether it names the table's sheet.
 */
export function likeness(kind: PlanSheetKind, sheet: PlacedBlock, reading: TableReading): number {
  const { plan } = reading;
  if (kind === 'Resumen') return sourceOf(sheet) === planSheetsName(reading) ? 1 : 0;
  const points = namedRows(kind, sheet).map(pointsOf(kind, plan));
  return points.length === 0 ? 0 : points.reduce<number>((sum, one) => sum + one, 0) / points.length;
}

/**
 * Whether an own sheet without anything stored with it says that it is not this table's alone: it has an AEI which only another table of the
 * workbook has, as that of several sheets together; a summary names other sheets. Always false in a workbook with one table.
 */
export function isOfOthers(kind: PlanSheetKind, sheet: PlacedBlock, reading: TableReading, others: readonly TableReading[]): boolean {
  if (others.length === 0) return false;
  if (kind === 'Resumen') return !['', planSheetsName(reading)].includes(sourceOf(sheet));
  const here = pointsOf(kind, reading.plan);
  const there = others.map(({ plan }) => pointsOf(kind, plan));
  return namedRows(kind, sheet).some((row) => here(row) === 0 && there.some((points) => points(row) === 1));
}

interface NamedRow {
  readonly code: string;
  /** What stands beside the code and has the AEI's name. */
  readonly words: string;
}

/** What a row counts for a plan: 1 by code and name, less by the code alone, 0 for none of its AEI. */
function pointsOf(kind: PlanSheetKind, { actions, objectives, columns }: Plan): (row: NamedRow) => number {
  if (kind === 'Revision') {
    const codes = new Set([...columns.codes, ...actions.map(({ code }) => code), ...objectives.map(({ code }) => code)]);
    return ({ code }) => Number(codes.has(code));
  }
  const names = new Map(actions.map(({ code, name }) => [code, cellText(name)]));
  return ({ code, words }) => {
    const name = names.get(code);
    return name === undefined ? 0 : words === name || (kind === 'Compromisos' && words.startsWith(`${code}: ${name}.`)) ? 1 : CODE_ONLY;
  };
}

function namedRows(kind: PlanSheetKind, { cells, block }: PlacedBlock): readonly NamedRow[] {
  const rows = kind === 'Revision'
    ? readReviewRows(cells, block).rows.map(({ row: { code } }) => ({ code: String(code), words: '' }))
    : kind === 'Alertas'
    ? readAlertRows(cells, block).rows.map(({ code, action }) => ({ code, words: action }))
    : readCommitmentRows(cells, block).rows.map(({ code, aspect }) => ({ code: String(code), words: String(aspect) }));
  return rows.filter(({ code }) => code !== '');
}

/** The sheet that a summary says it was made from; '' where it says none. */
function sourceOf({ cells, block: { top, left, height } }: PlacedBlock): string {
  for (let row = top; row < top + height; row += 1) if (textAt(cells, row, left) === `${SUMMARY_SOURCE}:`) return textAt(cells, row, left + 2) || textAt(cells, row, left + 1);
  return '';
}

/** The period of a table in which most rows of a sheet of alerts have their figure; the proposed one where none has. */
export function periodByFigures({ cells, block }: PlacedBlock, reading: TableReading): PeriodId | null {
  const { rows } = readAlertRows(cells, block);
  const { plan } = reading;
  const places = new Map(plan.actions.map(({ code }, at) => [code, at]));
  const matches = plan.periods.map((period) => {
    const { actions } = evaluateTable(reading, periodId(period));
    return rows.filter(({ code, progress }) => typeof progress === 'number' && actions[places.get(code) ?? -1]?.progress === progress).length;
  });
  const most = Math.max(0, ...matches);
  const period = plan.periods[most === 0 ? proposePeriod(plan) : matches.indexOf(most)];
  return period === undefined ? null : periodId(period);
}
