import { CORRECTIONS_SETTING, correctionsFrom } from '../workbook/find/corrections';
import { findTables } from '../workbook/find/findTables';
import { SURE_ENOUGH } from '../workbook/layout';
import { MAPPINGS_SETTING, mappingsFrom } from '../workbook/find/mappings';
import { atOnce } from '../engine/pieces';
import type { Pieces } from '../engine/pieces';
import type { WorkbookCells } from '../workbook/port';
import { planReading } from '../workbook/read/readPlan';
import { isOwnSheet } from '../workbook/sheets/planOwnSheet';
import { receiptOf } from '../workbook/write/receiptOf';
import { settingsOf } from './settings/settings';
import type { TableReading } from './tableReading';

/**
 * Every PEI table of a workbook, in the order of its sheets (the add-in's own left out), with the user's corrections and settings and
 * what we wrote before in mind. A table of nothing but printed progress is a dashboard where another has goals or values.
 */
export function* readingTables({ sheets, settings: stored }: WorkbookCells): Pieces<TableReading[]> {
  const corrections = correctionsFrom(stored[CORRECTIONS_SETTING]);
  const mappings = mappingsFrom(stored[MAPPINGS_SETTING]);
  const settings = settingsOf(stored);
  const found: Found[] = [];
  for (const cells of sheets.filter((one) => !isOwnSheet(one))) {
    for (const layout of findTables(cells, corrections, mappings)) found.push({ cells, layout });
    yield;
  }
  const readings: TableReading[] = [];
  for (const { cells, layout } of withoutDashboards(found)) {
    const receipt = receiptOf(cells, layout, stored);
    yield;
    readings.push({ cells, layout, settings, ...yield* planReading(cells, layout, receipt) });
    yield;
  }
  return readings;
}

type Found = Pick<TableReading, 'cells' | 'layout'>;

function withoutDashboards(found: readonly Found[]): readonly Found[] {
  const whole = found.filter(({ layout: { columns } }) =>
    columns.some(({ meaning: { field }, confidence }) => field === 'target' || field === 'actual' || confidence < SURE_ENOUGH));
  return whole.length === 0 ? found : whole;
}

export const readTables = (workbook: WorkbookCells): TableReading[] => atOnce(readingTables(workbook));
