import { CORRECTIONS_SETTING, correctionsFrom } from '../workbook/find/corrections';
import { findTables } from '../workbook/find/findTables';
import type { WorkbookCells } from '../workbook/port';
import { readPlan } from '../workbook/read/readPlan';
import { isOwnSheet } from '../workbook/sheets/planOwnSheet';
import { receiptOf } from '../workbook/write/receiptOf';
import { methodSettingsOf } from './method/methodSettings';
import type { TableReading } from './tableReading';

/** Every PEI table of a workbook, in the order of its sheets (the add-in's own left out), with the user's corrections and settings and what we wrote before in mind. */
export function readTables({ sheets, settings }: WorkbookCells): TableReading[] {
  const corrections = correctionsFrom(settings[CORRECTIONS_SETTING]);
  const method = methodSettingsOf(settings);
  return sheets.filter((cells) => !isOwnSheet(cells)).flatMap((cells) =>
    findTables(cells, corrections).map((layout) => ({ cells, layout, method, ...readPlan(cells, layout, receiptOf(cells, layout, settings)) })),
  );
}
