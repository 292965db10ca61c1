import { isFormula } from '../../workbook/cells/sheetCells';
import type { CellContent, CellValue } from '../../workbook/cells/sheetCells';
import type { ValueBlock } from '../../workbook/write/writePlan';
import type { ExcelRun } from '../excelRun';
import type { BookMemory } from '../memory/bookMemory';
import { queueState, refreshMemory } from '../memory/storeMemory';
import type { Remembered } from '../memory/storeMemory';
import { readInSlices } from '../read/readInSlices';
import { nameFormula } from './namesAndSettings';
import { restoreBlocks, restoredBlock } from './writeSheet';
import type { InspectedPlan } from './writeSheet';

/** What a cell holds of a write whose end is not known. */
type Found = 'written' | 'before' | 'other';

/** A write that Excel did not answer, or that failed and could not be put back at the time. */
export interface UnfinishedWrite {
  readonly inspected: InspectedPlan;
  /** Excel did not say: it may have carried all of it out. */
  readonly isUnknown: boolean;
}

/**
 * Ends a write of which it is not known how far it came: Excel did not answer, or it could not be put back at the time. Looks first. Where all
 * of it stands it is left; else the cells that hold what was written get back what stood there, and those that hold anything else, which
 * somebody typed since, stay. Two round trips to look, one more where the memory changed, and those of putting back.
 */
export async function settleWrite(run: ExcelRun, { inspected, isUnknown }: UnfinishedWrite, memory: BookMemory): Promise<void> {
  const { plan: { sheetId }, before, differences } = inspected;
  const { grids, names } = await run(async (context) => {
    let takeState: () => Remembered = () => ({ ids: null, settings: null });
    const areas = differences.blocks.map(({ rect }) => ({ sheetId, rect, property: 'formulas' as const }));
    const read = await readInSlices(context, areas, () => void (takeState = queueState(context, memory)));
    await refreshMemory(context, memory, takeState());
    const asked = differences.names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load('formula'));
    if (asked.length > 0) await context.sync();
    return { grids: read, names: asked.map((one) => (one.isNullObject ? null : String(one.formula))) };
  });
  const found = differences.blocks.map((block, at) => foundIn(block, grids[at] ?? []));
  const isWhole = isUnknown && found.flat(2).every((one) => one === null || one === 'written')
    && Object.entries(differences.settings).every(([key, value]) => JSON.stringify(memory.entries[key]) === JSON.stringify(value))
    && differences.names.every(({ rect }, at) => names[at]?.replaceAll("'", '') === nameFormula(before.sheet, rect).replaceAll("'", ''));
  if (isWhole) return;
  await restoreBlocks(run, inspected, memory, differences.blocks.map((block, at) => restoredBlock(block, (r, c) => found[at]?.[r]?.[c] === 'written')));
}

/** What each cell of a block holds; null for a cell that was not to be written. */
const foundIn = ({ values, before }: ValueBlock, grid: readonly (readonly CellValue[] | undefined)[]): (Found | null)[][] =>
  values.map((row, r) => row.map((value, c) => {
    if (value === null) return null;
    const now = grid[r]?.[c] ?? '';
    return holds(now, value) ? 'written' : holds(now, before[r]?.[c] ?? '') ? 'before' : 'other';
  }));

/** Excel keeps 15 digits of a number, and a text may read with the apostrophe that keeps it one. */
function holds(now: CellValue, content: CellContent): boolean {
  if (isFormula(content)) return now === content.formula;
  if (typeof now === 'number' && typeof content === 'number') return Math.abs(now - content) <= Math.abs(content) * 1e-14;
  return now === content || (typeof content === 'string' && now === `'${content}`);
}
