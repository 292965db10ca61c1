import { observationsOf } from '../../../src/app/calculate/observations';
import { readTables } from '../../../src/app/join/acrossSheets';
import type { TableReading } from '../../../src/app/calculate/readTables';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Observation } from '../../../src/workbook/cells/observation';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';

/** The first table of a sheet, and everything to look at in its first period. */
export function findingsIn(cells: SheetCells): { readonly reading: TableReading; readonly findings: readonly Observation[] } {
  const [reading] = readTables({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} });
  if (!reading) throw new Error('No table on the sheet');
  return { reading, findings: observationsOf(reading, [evaluate(reading.plan, 0)]) };
}
