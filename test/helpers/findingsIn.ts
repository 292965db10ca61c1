import { observationsOf } from '../../src/app/observationsOf';
import { readTables } from '../../src/app/readTables';
import type { TableReading } from '../../src/app/tableReading';
import { evaluate } from '../../src/engine/evaluate';
import type { SheetCells } from '../../src/workbook/cells';
import type { Observation } from '../../src/workbook/observation';

/** The first table of a sheet, and everything to look at in its first period. */
export function findingsIn(cells: SheetCells): { readonly reading: TableReading; readonly findings: readonly Observation[] } {
  const [reading] = readTables({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} });
  if (!reading) throw new Error('No table on the sheet');
  return { reading, findings: observationsOf(reading, [evaluate(reading.plan, 0)]) };
}
