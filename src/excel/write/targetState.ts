import { COLUMNS, ROWS } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import type { CellValue } from '../../workbook/cells/sheetCells';
import type { FormatBlock, WritePlan } from '../../workbook/write/writePlan';
import { supportsExcelApi } from '../excelRun';
import type { BookMemory } from '../memory/bookMemory';
import { queueState, refreshMemory } from '../memory/storeMemory';
import type { Remembered } from '../memory/storeMemory';
import { loadProperties } from '../formatProperties';
import type { FormatProperties } from '../formatProperties';
import { POSITION, rangeOf, rectOf, untracked } from '../rangeOf';
import { readInSlices } from '../read/readInSlices';
import type { RangeRequest } from '../read/readInSlices';
import { textCells, unformattedFigures } from './textCells';

type Grid = readonly (readonly CellValue[])[];

/** What stands where a plan wants to write: enough to see what differs, to refuse, and to put back. */
export interface TargetState {
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  /** The sheet's name, as it is now. */
  readonly sheet: string;
  /** Aligned with the plan's blocks. A constant reads as its value, a formula as its text. */
  readonly formulas: readonly Grid[];
  /** Aligned with the plan's formats. */
  readonly formats: readonly TargetFormat[];
  /** Aligned with the plan's conditional formats: how many rules touch each rect. */
  readonly ruleCounts: readonly number[];
  /** Rules are counted even of the last cell of the sheet: they stand on all its cells, or Excel counts those of the workbook. */
  readonly hasRulesEverywhere: boolean;
  /** Aligned with the plan's names. */
  readonly names: readonly TargetName[];
  /** Aligned with the names the plan removes. */
  readonly oldNames: readonly TargetName[];
  /** All that is remembered. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface TargetFormat {
  /** Null where the cells differ among themselves. */
  readonly properties: FormatProperties;
  /** The mixed properties part by part; absent while not asked for. */
  readonly parts?: readonly FormatPart[];
  /** Absent when the block sets none. */
  readonly numberFormats?: Grid;
}

/** Cells that have the same value of the properties given. */
export interface FormatPart {
  readonly rect: Rect;
  readonly properties: FormatProperties;
}

interface TargetName {
  readonly exists: boolean;
  /** What it says; null for a name that does not exist. */
  readonly formula: string | null;
  /** Where it points; null for a broken name. */
  readonly target: { readonly sheetId: string; readonly rect: Rect } | null;
}

/** What stands where a plan writes, and the formats that some of its cells must have first: those of the format Text. */
interface Target {
  readonly state: TargetState;
  readonly textFormats: readonly FormatBlock[];
}

/**
 * Looks at everything a plan would change, and at the memory. One round trip, one more per 4 MB of cells to compare, and one more where
 * somebody else wrote the memory since it was read.
 */
export async function readTarget(context: Excel.RequestContext, plan: WritePlan, memory: BookMemory): Promise<Target> {
  const loaded: (() => OtherState)[] = [];
  const figures = unformattedFigures(plan);
  const areas = areasOf(plan);
  const asked = [...areas, ...figures.map((rect): RangeRequest => ({ sheetId: plan.sheetId, rect, property: 'numberFormat' }))];
  const grids = await readInSlices(context, asked, () => void loaded.unshift(loadOtherState(context, plan, memory)));
  const { faces, remembered, ...besides } = lastLoad(loaded);
  await refreshMemory(context, memory, remembered);
  const state = { ...besides, settings: memory.entries, formulas: grids.slice(0, plan.blocks.length), formats: formatsBefore(plan, faces, grids.slice(plan.blocks.length, areas.length)) };
  return { state, textFormats: textCells(plan.blocks, figures.map((rect, at) => ({ rect, formats: grids[areas.length + at] ?? [] }))) };
}

/** All but the cells. */
type OtherState = Omit<TargetState, 'formulas' | 'formats' | 'settings'> & { readonly faces: readonly FormatProperties[]; readonly remembered: Remembered };

/** After a retry, uses the last load. */
function lastLoad([last]: readonly (() => OtherState)[]): OtherState {
  if (last === undefined) throw new Error('A trip was made without its loads.');
  return last();
}

function loadOtherState(context: Excel.RequestContext, plan: WritePlan, memory: BookMemory): () => OtherState {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const guards = loadGuards(sheet);
  const faces = plan.formats.map((block) => loadProperties(rangeOf(sheet, block.rect), block));
  const counts = plan.conditionalFormats.map(({ rect }) => rangeOf(sheet, rect).conditionalFormats.getCount());
  const lastCell = counts.length === 0 ? null : rangeOf(sheet, { top: ROWS - 1, left: COLUMNS - 1, height: 1, width: 1 }).conditionalFormats.getCount();
  const names = plan.names.map(({ name }) => loadName(context, name));
  const oldNames = (plan.oldNames ?? []).map((name) => loadName(context, name));
  const remembered = queueState(context, memory);
  return () => ({
    ...guards(),
    faces: faces.map((take) => take()),
    // Of a count that the last cell has too, nothing is known to stand on the rect itself.
    ruleCounts: counts.map(({ value }) => (value > (lastCell?.value ?? 0) ? value : 0)),
    hasRulesEverywhere: (lastCell?.value ?? 0) > 0,
    names: names.map((take) => take()),
    oldNames: oldNames.map((take) => take()),
    remembered: remembered(),
  });
}

function formatsBefore(plan: WritePlan, faces: readonly FormatProperties[], numberFormats: readonly Grid[]): TargetFormat[] {
  let read = 0;
  return plan.formats.map(({ numberFormat }, at) => {
    const before: TargetFormat = { properties: faces[at] ?? {} };
    if (numberFormat === undefined) return before;
    const grid = numberFormats[read] ?? [];
    read += 1;
    return { ...before, numberFormats: grid };
  });
}

function areasOf({ sheetId, blocks, formats }: WritePlan): RangeRequest[] {
  const numbered = formats.filter(({ numberFormat }) => numberFormat !== undefined);
  return [
    ...blocks.map(({ rect }): RangeRequest => ({ sheetId, rect, property: 'formulas' })),
    ...numbered.map(({ rect }): RangeRequest => ({ sheetId, rect, property: 'numberFormat' })),
  ];
}

function loadGuards(sheet: Excel.Worksheet): () => Pick<TargetState, 'sheet' | 'isProtected' | 'isFiltered'> {
  sheet.load('name');
  const protection = sheet.protection.load('protected');
  const filter = supportsExcelApi('1.9') ? sheet.autoFilter.load('isDataFiltered') : null;
  return () => ({
    sheet: sheet.name,
    isProtected: protection.protected,
    isFiltered: filter !== null && !filter.isNullObject && filter.isDataFiltered,
  });
}

function loadName(context: Excel.RequestContext, name: string): () => TargetName {
  const item = context.workbook.names.getItemOrNullObject(name).load('name,formula');
  const range = untracked(item.getRangeOrNullObject()).load(`${POSITION},worksheet/id`);
  return () => ({
    exists: !item.isNullObject,
    formula: item.isNullObject ? null : String(item.formula),
    target: range.isNullObject ? null : { sheetId: range.worksheet.id, rect: rectOf(range) },
  });
}
