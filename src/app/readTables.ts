import { CORRECTIONS_SETTING, correctionsFrom } from '../workbook/find/corrections';
import { findTables } from '../workbook/find/findTables';
import type { WorkbookCells } from '../workbook/port';
import { readPlan } from '../workbook/read/readPlan';
import { isOwnSheet } from '../workbook/sheets/planOwnSheet';
import { receiptOf } from '../workbook/write/receiptOf';
import { settingsOf } from './settings/settings';
import type { TableReading } from './tableReading';

/** Every PEI table of a workbook, in the order of its sheets (the add-in's own left out), with the user's corrections and settings and what we wrote before in mind. */
export function readTables({ sheets, settings: stored }: WorkbookCells): TableReading[] {
  const corrections = correctionsFrom(stored[CORRECTIONS_SETTING]);
  const settings = settingsOf(stored);
  return sheets.filter((cells) => !isOwnSheet(cells)).flatMap((cells) =>
    findTables(cells, corrections).map((layout) => ({ cells, layout, settings, ...readPlan(cells, layout, receiptOf(cells, layout, stored)) })),
  );
}
