import type { CellValue, Rect } from '../../workbook/cells/sheetCells';
import type { FormatBlock, WritePlan } from '../../workbook/write/writePlan';
import { supportsExcelApi } from '../excelRun';
import { loadProperties, propertiesOf } from '../formatProperties';
import type { FormatProperties } from '../formatProperties';
import { POSITION, rangeOf, rectOf, untracked } from '../rangeOf';
import { readInSlices } from '../read/readInSlices';
import type { RangeRequest } from '../read/readInSlices';
import type { Differences } from './diffPlan';

type Grid = readonly (readonly CellValue[])[];

/** What stands where a plan wants to write: enough to see what differs, to refuse, and to put back. */
export interface TargetState {
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  /** Aligned with the plan's blocks. A constant reads as its value, a formula as its text. */
  readonly formulas: readonly Grid[];
  /** Aligned with the plan's formats. */
  readonly formats: readonly TargetFormat[];
  /** Aligned with the plan's conditional formats: how many rules touch each rect. */
  readonly ruleCounts: readonly number[];
  /** Aligned with the plan's names. */
  readonly names: readonly TargetName[];
  /** Aligned with the names the plan removes. */
  readonly oldNames: readonly TargetName[];
  /** The settings that exist, of the plan's and of those asked for besides. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface TargetFormat {
  readonly properties: FormatProperties;
  /** What the faces that are mixed are in parts of the cells; absent while not asked for. */
  readonly parts?: readonly FormatPart[];
  /** Absent when the block sets none. */
  readonly numberFormats?: Grid;
}

interface TargetName {
  readonly exists: boolean;
  /** Where it points; null for a broken name. */
  readonly target: { readonly sheetId: string; readonly rect: Rect } | null;
}

/** Looks at everything a plan would change, and at some settings more. One round trip, and one more per 4 MB of cells to compare. */
export async function readTargetState(context: Excel.RequestContext, plan: WritePlan, settingKeys: readonly string[] = []): Promise<TargetState> {
  const loaded: (() => OtherState)[] = [];
  const grids = await readInSlices(context, areasOf(plan), () => void loaded.unshift(loadOtherState(context, plan, settingKeys)));
  const { faces, ...besides } = lastLoad(loaded);
  return { ...besides, formulas: grids.slice(0, plan.blocks.length), formats: formatsBefore(plan, faces, grids.slice(plan.blocks.length)) };
}

/** The same with the looks of cells that differ among themselves, where they are about to be changed. Some round trips more, only then. */
export async function withMixedFormats(context: Excel.RequestContext, plan: WritePlan, before: TargetState, { formats }: Pick<Differences, 'formats'>): Promise<TargetState> {
  const mixed = formats.flatMap(({ at, ...block }) => {
    const faces = before.formats[at]?.properties ?? {};
    return Object.values(faces).includes(null) ? [{ at, block, properties: faces }] : [];
  });
  if (mixed.length === 0) return before;
  const parts = new Map((await splitMixedFormats(context, plan.sheetId, mixed)).map((found, nth) => [mixed[nth]?.at, found]));
  return { ...before, formats: before.formats.map((format, at) => ({ ...format, parts: parts.get(at) ?? [] })) };
}

/** All but the cells. */
type OtherState = Omit<TargetState, 'formulas' | 'formats'> & { readonly faces: readonly FormatProperties[] };

/** Of what was loaded, perhaps several times, the last came. */
function lastLoad([last]: readonly (() => OtherState)[]): OtherState {
  if (last === undefined) throw new Error('A trip was made without its loads.');
  return last();
}

function loadOtherState(context: Excel.RequestContext, plan: WritePlan, settingKeys: readonly string[]): () => OtherState {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const guards = loadGuards(sheet);
  const faces = plan.formats.map((block) => loadProperties(rangeOf(sheet, block.rect), block));
  const counts = plan.conditionalFormats.map(({ rect }) => rangeOf(sheet, rect).conditionalFormats.getCount());
  const names = plan.names.map(({ name }) => loadName(context, name));
  const oldNames = (plan.oldNames ?? []).map((name) => loadName(context, name));
  const settings = [...new Set([...Object.keys(plan.settings), ...settingKeys])].map((key) => context.workbook.settings.getItemOrNullObject(key).load('key,value'));
  return () => ({
    ...guards(),
    faces: faces.map((take) => take()),
    ruleCounts: counts.map(({ value }) => value),
    names: names.map((take) => take()),
    oldNames: oldNames.map((take) => take()),
    settings: Object.fromEntries(settings.filter((one) => !one.isNullObject).map(({ key, value }) => [key, value as unknown])),
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

function loadGuards(sheet: Excel.Worksheet): () => Pick<TargetState, 'isProtected' | 'isFiltered'> {
  const protection = sheet.protection.load('protected');
  const filter = supportsExcelApi('1.9') ? sheet.autoFilter.load('isDataFiltered') : null;
  return () => ({
    isProtected: protection.protected,
    isFiltered: filter !== null && !filter.isNullObject && filter.isDataFiltered,
  });
}

function loadName(context: Excel.RequestContext, name: string): () => TargetName {
  const item = context.workbook.names.getItemOrNullObject(name).load('name');
  const range = untracked(item.getRangeOrNullObject()).load(`${POSITION},worksheet/id`);
  return () => ({
    exists: !item.isNullObject,
    target: range.isNullObject ? null : { sheetId: range.worksheet.id, rect: rectOf(range) },
  });
}

/** Cells that have one look in the faces told. */
export interface FormatPart {
  readonly rect: Rect;
  readonly properties: FormatProperties;
}

/** A block of which some faces are mixed: null. */
export interface MixedBlock {
  readonly block: FormatBlock;
  readonly properties: FormatProperties;
}

/** Where more stretches of different looks would have to be asked for at once, the rest is left unknown. */
const MOST_AT_ONCE = 2_000;

type PropertyName = keyof FormatProperties;

interface Probe {
  readonly nth: number;
  readonly rect: Rect;
  readonly property: PropertyName;
}

/**
 * How the cells of each block look in the faces in which they differ among themselves, by halving: as few parts as their looks are.
 * One round trip for each halving, none where nothing is mixed. A frame is left out: its lines are those of its neighbours too.
 */
export async function splitMixedFormats(context: Excel.RequestContext, sheetId: string, blocks: readonly MixedBlock[]): Promise<readonly (readonly FormatPart[])[]> {
  const parts = blocks.map((): FormatPart[] => []);
  let probes = blocks.flatMap(firstProbes);
  while (probes.length > 0 && probes.length <= MOST_AT_ONCE) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const asked = probes.map((probe) => ({ probe, take: loadProperties(rangeOf(sheet, probe.rect), { rect: probe.rect, [probe.property]: '' }) }));
    await context.sync();
    probes = asked.flatMap(({ probe, take }) => {
      const face = take()[probe.property];
      if (face === null || face === undefined) return halves(probe);
      parts[probe.nth]?.push({ rect: probe.rect, properties: { [probe.property]: face } });
      return [];
    });
  }
  return parts;
}

function firstProbes({ block, properties: faces }: MixedBlock, nth: number): Probe[] {
  const mixed = (Object.keys(propertiesOf(block)) as PropertyName[]).filter((face) => faces[face] === null && face !== 'frame');
  return mixed.flatMap((property) => {
    const probe = { nth, rect: block.rect, property };
    if (property !== 'border') return halves(probe);
    const { height, width } = block.rect;
    return [...(height > 1 ? [{ ...probe, property: 'rowLines' as const }] : []), ...(width > 1 ? [{ ...probe, property: 'columnLines' as const }] : [])];
  });
}

/** The cells in two, along their longer side; halves share the row or column that the lines asked for lie beside. None of one cell. */
function halves({ rect, ...probe }: Probe): Probe[] {
  const { top, left, height, width } = rect;
  const [rows, columns] = [probe.property === 'rowLines' ? 1 : 0, probe.property === 'columnLines' ? 1 : 0];
  const isTall = height - rows >= width - columns;
  const [upper, before] = [Math.floor(height / 2), Math.floor(width / 2)];
  if (Math.max(height - rows, width - columns) < 2) return [];
  return isTall
    ? [{ ...probe, rect: { ...rect, height: upper + rows } }, { ...probe, rect: { ...rect, top: top + upper, height: height - upper } }]
    : [{ ...probe, rect: { ...rect, width: before + columns } }, { ...probe, rect: { ...rect, left: left + before, width: width - before } }];
}
