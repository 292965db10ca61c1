import type { CellValue, Rect } from '../workbook/cells';
import type { WritePlan } from '../workbook/writePlan';
import { supportsExcelApi } from './excelRun';
import type { FormatFaces } from './formatFaces';
import { loadFaces } from './formatFaces';
import { mixedParts } from './mixedFaces';
import type { FormatPart } from './mixedFaces';
import { POSITION, rangeOf, rectOf, untracked } from './rangeOf';
import type { Area } from './readInSlices';
import { readInSlices } from './readInSlices';
import type { Differences } from './whatDiffers';

type Grid = readonly (readonly CellValue[])[];

/** What stands where a plan wants to write: enough to see what differs, to refuse, and to put back. */
export interface Before {
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  /** Aligned with the plan's blocks. A constant reads as its value, a formula as its text. */
  readonly formulas: readonly Grid[];
  /** Aligned with the plan's formats. */
  readonly formats: readonly FormatBefore[];
  /** Aligned with the plan's conditional formats: how many rules touch each rect. */
  readonly ruleCounts: readonly number[];
  /** Aligned with the plan's names. */
  readonly names: readonly NameBefore[];
  /** Aligned with the names the plan removes. */
  readonly oldNames: readonly NameBefore[];
  /** The settings that exist, of the plan's and of those asked for besides. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface FormatBefore {
  readonly faces: FormatFaces;
  /** What the faces that are mixed are in parts of the cells; absent while not asked for. */
  readonly parts?: readonly FormatPart[];
  /** Absent when the block sets none. */
  readonly numberFormats?: Grid;
}

export interface NameBefore {
  readonly exists: boolean;
  /** Where it points; null for a broken name. */
  readonly target: { readonly sheetId: string; readonly rect: Rect } | null;
}

/** Looks at everything a plan would change, and at some settings more. One round trip, and one more per 4 MB of cells to compare. */
export async function beforeWriting(context: Excel.RequestContext, plan: WritePlan, settingKeys: readonly string[] = []): Promise<Before> {
  const loaded: (() => Besides)[] = [];
  const grids = await readInSlices(context, areasOf(plan), () => void loaded.unshift(loadBesides(context, plan, settingKeys)));
  const { faces, ...besides } = taken(loaded);
  return { ...besides, formulas: grids.slice(0, plan.blocks.length), formats: formatsBefore(plan, faces, grids.slice(plan.blocks.length)) };
}

/** The same with the looks of cells that differ among themselves, where they are about to be changed. Some round trips more, only then. */
export async function withMixedFaces(context: Excel.RequestContext, plan: WritePlan, before: Before, { formats }: Pick<Differences, 'formats'>): Promise<Before> {
  const mixed = formats.flatMap(({ at, ...block }) => {
    const faces = before.formats[at]?.faces ?? {};
    return Object.values(faces).includes(null) ? [{ at, block, faces }] : [];
  });
  if (mixed.length === 0) return before;
  const parts = new Map((await mixedParts(context, plan.sheetId, mixed)).map((found, nth) => [mixed[nth]?.at, found]));
  return { ...before, formats: before.formats.map((format, at) => ({ ...format, parts: parts.get(at) ?? [] })) };
}

/** All but the cells. */
type Besides = Omit<Before, 'formulas' | 'formats'> & { readonly faces: readonly FormatFaces[] };

/** Of what was loaded, perhaps several times, the last came. */
function taken([last]: readonly (() => Besides)[]): Besides {
  if (last === undefined) throw new Error('A trip was made without its loads.');
  return last();
}

function loadBesides(context: Excel.RequestContext, plan: WritePlan, settingKeys: readonly string[]): () => Besides {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const guards = loadGuards(sheet);
  const faces = plan.formats.map((block) => loadFaces(rangeOf(sheet, block.rect), block));
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

function formatsBefore(plan: WritePlan, faces: readonly FormatFaces[], numberFormats: readonly Grid[]): FormatBefore[] {
  let read = 0;
  return plan.formats.map(({ numberFormat }, at) => {
    const before: FormatBefore = { faces: faces[at] ?? {} };
    if (numberFormat === undefined) return before;
    const grid = numberFormats[read] ?? [];
    read += 1;
    return { ...before, numberFormats: grid };
  });
}

function areasOf({ sheetId, blocks, formats }: WritePlan): Area[] {
  const numbered = formats.filter(({ numberFormat }) => numberFormat !== undefined);
  return [
    ...blocks.map(({ rect }): Area => ({ sheetId, rect, face: 'formulas' })),
    ...numbered.map(({ rect }): Area => ({ sheetId, rect, face: 'numberFormat' })),
  ];
}

function loadGuards(sheet: Excel.Worksheet): () => Pick<Before, 'isProtected' | 'isFiltered'> {
  const protection = sheet.protection.load('protected');
  const filter = supportsExcelApi('1.9') ? sheet.autoFilter.load('isDataFiltered') : null;
  return () => ({
    isProtected: protection.protected,
    isFiltered: filter !== null && !filter.isNullObject && filter.isDataFiltered,
  });
}

function loadName(context: Excel.RequestContext, name: string): () => NameBefore {
  const item = context.workbook.names.getItemOrNullObject(name).load('name');
  const range = untracked(item.getRangeOrNullObject()).load(`${POSITION},worksheet/id`);
  return () => ({
    exists: !item.isNullObject,
    target: range.isNullObject ? null : { sheetId: range.worksheet.id, rect: rectOf(range) },
  });
}
