import type { Steps } from '../../engine/steps';
import { CORRECTIONS_SETTING, correctionsFrom } from '../../workbook/find/answers/corrections';
import { MAPPINGS_SETTING, mappingsFrom } from '../../workbook/find/answers/tableMapping';
import { findWithNumbers } from '../../workbook/find/numericCodes';
import { PARTS_SETTING, partsAnswersFrom } from '../../workbook/find/periods/valueParts';
import { isDoubtful } from '../../workbook/find/tableLayout';
import { isOwnSheet } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import { lostMemory } from '../../workbook/read/doubts/lostMemory';
import { readingLimits } from '../../workbook/read/doubts/readingLimits';
import { rowsOutside } from '../../workbook/read/doubts/rowsOutside';
import { unnamedBlock } from '../../workbook/read/doubts/unnamedBlock';
import { readPlanSteps } from '../../workbook/read/readPlan';
import { receiptOf } from '../../workbook/write/blockToken';
import { withLostNames } from '../../workbook/write/lostNames';
import { settingsOf } from '../settings/settings';
import type { TableReading } from './readTables';

/**
 * Every PEI table of a workbook, in the order of its sheets (the add-in's own left out), with the user's corrections and settings and
 * what we wrote before in mind. Each is read by itself: `acrossSheets` looks at them together. A table of nothing but printed progress is
 * a dashboard where another has goals or values.
 */
export function* readTableSteps({ sheets, settings: stored, isManual = false, memory }: WorkbookCells): Steps<TableReading[]> {
  const corrections = correctionsFrom(stored[CORRECTIONS_SETTING]);
  const mappings = mappingsFrom(stored[MAPPINGS_SETTING]);
  const parts = partsAnswersFrom(stored[PARTS_SETTING]);
  const settings = settingsOf(stored);
  const found: Found[] = [];
  for (const cells of sheets.filter((one) => !isOwnSheet(one))) {
    const first = findWithNumbers(cells, corrections, mappings, parts);
    const named = withLostNames(cells, first.tables, stored);
    const { cells: read, tables } = named === cells ? first : findWithNumbers(named, corrections, mappings, parts);
    for (const layout of tables) found.push({ cells: read, layout });
    yield;
  }
  const readings: TableReading[] = [];
  for (const { cells, layout } of withoutDashboards(found)) {
    const receipt = receiptOf(cells, layout, stored);
    yield;
    const { plan, observations } = yield* readPlanSteps(cells, layout, receipt);
    readings.push({ cells, layout, settings, plan, observations: [...lostMemory(cells, layout, memory), ...unnamedBlock(cells, layout), ...readingLimits(cells, layout, isManual), ...observations] });
    yield;
  }
  return withRowsOutside(readings, found);
}

type Found = Pick<TableReading, 'cells' | 'layout'>;

/** Gives the last table of each sheet the observations on rows of the sheet that are of no table. */
function withRowsOutside(readings: readonly TableReading[], found: readonly Found[]): TableReading[] {
  return readings.map((reading, at) => {
    const { cells } = reading;
    if (readings[at + 1]?.cells === cells) return reading;
    const outside = rowsOutside(cells, found.filter((one) => one.cells === cells).map(({ layout }) => layout));
    return outside.length === 0 ? reading : { ...reading, observations: [...reading.observations, ...outside] };
  });
}

function withoutDashboards(found: readonly Found[]): readonly Found[] {
  const whole = found.filter(({ layout: { columns } }) =>
    columns.some(({ meaning: { field }, confidence }) => field === 'target' || field === 'actual' || isDoubtful({ confidence })));
  return whole.length === 0 ? found : whole;
}
