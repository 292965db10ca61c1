import { namesOfCopies } from '../../workbook/cells/copiedNames';
import type { CopiedName } from '../../workbook/cells/copiedNames';
import { isOwnName, readOwnName } from '../../workbook/cells/ownNames';
import type { Rect } from '../../workbook/cells/rect';
import type { Entries } from '../../workbook/memory/memory';
import { tokenOfKey } from '../../workbook/memory/sheetKeys';
import { supportsExcelApi } from '../excelRun';
import { ownSettings } from '../memory/bookMemory';
import type { BookMemory } from '../memory/bookMemory';
import { officeCode } from '../problems';
import { POSITION, rectOf, untracked } from '../rangeOf';
import type { SheetIds } from '../sheetIds';

/** Where everything on a sheet stands. */
export interface Extent {
  /** By which the sheet is known, whatever Excel calls it. */
  readonly key: string;
  /** The smallest rect with all cells that have a value; null for an empty sheet. */
  readonly used: Rect | null;
  /** Blocks so far from it that they are not to be read; absent for none. */
  readonly unread?: readonly Rect[];
  readonly ownNames: Readonly<Record<string, Rect>>;
  /** Names of ours that were copied with the sheet, as they are to be called. */
  readonly copied: readonly CopiedName[];
  readonly tables: readonly { readonly name: string; readonly rect: Rect }[];
  readonly isFiltered: boolean | null;
  /** Absent: this Excel cannot say (below ExcelApi 1.13). */
  readonly merges?: readonly Rect[];
}

/**
 * Used cells, own names, tables, filters and merges of every sheet, by sheet id. One round trip, and one more where Excel cannot tell
 * the merges: a sheet with more than 512 is then read as if they were not known; one more where a sheet of ours was copied.
 *
 * @param ids gives the sheets their keys
 * @param load queues reading what is remembered of the sheets; called again when the request must be repeated
 */
export async function readExtents(context: Excel.RequestContext, index: WorkbookIndex, ids: SheetIds, load: LoadMemory): Promise<ReadonlyMap<string, Extent>> {
  if (!supportsExcelApi('1.13')) return extentsOf(context, index, false, { ids, load });
  return extentsOf(context, index, true, { ids, load }).catch((error: unknown) => {
    if (!MAY_BE_MERGES.includes(officeCode(error))) throw error;
    return extentsOf(context, index, false, { ids, load });
  });
}

/** What Excel answers when it "fails to return" merges is not documented: its codes for what it cannot do. */
const MAY_BE_MERGES: readonly string[] = ['GeneralException', 'InvalidArgument', 'InvalidRequest', 'UnsupportedOperation', 'OperationCellsExceedLimit'];

async function extentsOf(context: Excel.RequestContext, index: WorkbookIndex, asksMerges: boolean, { ids, load }: Keys): Promise<ReadonlyMap<string, Extent>> {
  const names = index.ownNames.map((name) => ({ name, range: loadName(context, name) }));
  const tables = index.tables.map((table) => ({ ...table, ...loadTable(context, table.name) }));
  const sheets = index.sheets.map(({ id }) => ({ id, ...loadSheet(context, id, asksMerges) }));
  const remembered = load();
  await context.sync();
  const named = names.filter(({ range }) => !range.isNullObject);
  const keys = new Map(ids.assign(index.sheets.map((sheet) => ({ ...sheet, prefixes: prefixesOn(sheet.id, named) })), await remembered()).map((key, at) => [index.sheets[at]?.id ?? '', key]));
  const copied = await copiedNames(context, sheets.map((sheet) => ({ ...sheet, token: tokenOfKey(keys.get(sheet.id) ?? '') })));
  return new Map(
    sheets.map(({ id, used, filter, merged }) => {
      const onSheet = tables.filter(({ sheetId }) => sheetId === id);
      const filters = [...(filter ? [filter] : []), ...onSheet.flatMap((table) => (table.filter ? [table.filter] : []))];
      const extent: Extent = {
        key: keys.get(id) ?? id,
        used: used.isNullObject ? null : rectOf(used),
        ownNames: Object.fromEntries([
          ...copied.filter(({ sheetId }) => sheetId === id).map(({ as, rect }) => [as, rect] as const),
          ...named.filter(({ range }) => range.worksheet.id === id).map(({ name, range }) => [name, rectOf(range)] as const),
        ]),
        copied: copied.filter(({ sheetId }) => sheetId === id),
        tables: onSheet.map(({ name, range }) => ({ name, rect: rectOf(range) })),
        isFiltered: filter ? filters.some(hidesRows) : null,
        ...(merged && { merges: mergesOf(merged) }),
      };
      return [id, extent];
    }),
  );
}

/** Queues reading what is remembered, and gives it after the request. */
type LoadMemory = () => () => Promise<Entries>;

interface Keys {
  readonly ids: SheetIds;
  readonly load: LoadMemory;
}

/** What the tokens of the blocks on a sheet begin with. */
const prefixesOn = (id: string, named: readonly { readonly name: string; readonly range: Excel.Range }[]): string[] =>
  named.filter(({ range }) => range.worksheet.id === id).flatMap(({ name }) => readOwnName(name)?.token.replace(/_.*/, '') ?? []);

const hidesRows = (filter: Excel.AutoFilter): boolean => !filter.isNullObject && filter.isDataFiltered;

const mergesOf = (merged: Excel.RangeAreas): Rect[] => (merged.isNullObject ? [] : merged.areas.items.map(rectOf));

function loadName(context: Excel.RequestContext, name: string): Excel.Range {
  return untracked(context.workbook.names.getItem(name).getRangeOrNullObject()).load(`${POSITION},worksheet/id`);
}

function loadTable(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItem(name);
  return {
    range: untracked(table.getRange()).load(POSITION),
    filter: supportsExcelApi('1.9') ? table.autoFilter.load('isDataFiltered') : null,
  };
}

function loadSheet(context: Excel.RequestContext, id: string, asksMerges: boolean) {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = untracked(sheet.getUsedRangeOrNullObject(true)).load(POSITION);
  return {
    used,
    merged: asksMerges ? loadMerges(sheet) : null,
    names: sheet.names.load('items/name,items/type'),
    filter: supportsExcelApi('1.9') ? sheet.autoFilter.load('isDataFiltered') : null,
  };
}

type PlacedName = CopiedName & { readonly rect: Rect };

/** The own names that belong to one sheet only: Excel makes them of ours when somebody copies it. One round trip where there are any. */
async function copiedNames(context: Excel.RequestContext, sheets: readonly { readonly id: string; readonly token: string; readonly names: Excel.NamedItemCollection }[]): Promise<readonly PlacedName[]> {
  const local = sheets.map(({ id, token, names }) => ({ sheetId: id, token, names: ownNamesIn(names) }));
  const found = namesOfCopies(local).map((copied) => {
    const item = context.workbook.worksheets.getItem(copied.sheetId).names.getItem(copied.name);
    return { copied, range: untracked(item.getRangeOrNullObject()).load(`${POSITION},worksheet/id`) };
  });
  if (found.length === 0) return [];
  await context.sync();
  return found.filter(({ copied, range }) => !range.isNullObject && range.worksheet.id === copied.sheetId).map(({ copied, range }) => ({ ...copied, rect: rectOf(range) }));
}

/** In whole rows: blank merged cells beside the used ones are in the way of our columns. Of a part, Excel gives only those that begin in it. */
function loadMerges(sheet: Excel.Worksheet): Excel.RangeAreas {
  // Of an empty sheet this is A1, never a null object: what Excel answers to a method of one that is no OrNullObject is not documented.
  const used = untracked(sheet.getUsedRange(true));
  const merged = untracked(used.getEntireRow()).getMergedAreasOrNullObject();
  merged.untrack();
  return merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
}

/** What a workbook has, before any cell is read. */
export interface WorkbookIndex {
  readonly sheets: readonly SheetIndex[];
  readonly activeSheetId: string;
  readonly isReadOnly: boolean;
  readonly isManual: boolean;
  readonly ownNames: readonly string[];
  readonly tables: readonly { readonly name: string; readonly sheetId: string }[];
  /** The workbook's own settings: what older versions remembered, and what this one does where there are no custom XML parts. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Ids of the parts of the memory; null where this Excel has none. */
  readonly memoryIds: readonly string[] | null;
}

export interface SheetIndex {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
}

/**
 * Sheets, protection, active sheet, own names and settings, parts of the memory, Excel tables, how it is calculated. One round trip; one
 * more while a chart sheet is shown: then Excel has no active worksheet and says so with an error (OfficeDev/office-js #2444), and the first
 * visible one is it; one more where Excel cannot give the parts and says so only when asked.
 */
export async function readIndex(context: Excel.RequestContext, memory: BookMemory, hasActive = true): Promise<WorkbookIndex> {
  try {
    return await indexOf(context, memory, hasActive);
  } catch (error) {
    const givesUp = memory.givesUp(error);
    if (!givesUp && !(hasActive && MAY_BE_CHART_SHEET.includes(officeCode(error)))) throw error;
    return readIndex(context, memory, givesUp && hasActive);
  }
}

/** Which code Excel gives for it is not documented. */
const MAY_BE_CHART_SHEET: readonly string[] = ['ItemNotFound', 'GeneralException', 'InvalidArgument', 'InvalidOperation', 'InvalidReference', 'InvalidSelection', 'UnsupportedSheet', 'UnsupportedOperation'];

async function indexOf(context: Excel.RequestContext, memory: BookMemory, hasActive: boolean): Promise<WorkbookIndex> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = hasActive ? workbook.worksheets.getActiveWorksheet().load('id') : null;
  const application = workbook.application.load('calculationMode');
  const names = workbook.names.load('items/name,items/type');
  const settings = workbook.settings.load('items/key,items/value');
  const tables = workbook.tables.load('items/name,items/worksheet/id');
  const memoryIds = memory.queueIds(context);
  const asksReadOnly = supportsExcelApi('1.8');
  if (asksReadOnly) workbook.load('readOnly');
  await context.sync();
  return {
    sheets: sheets.items.map(sheetIndex),
    activeSheetId: (active ?? sheets.items.find(({ visibility }) => visibility === 'Visible') ?? sheets.items[0])?.id ?? '',
    isManual: application.calculationMode === 'Manual',
    isReadOnly: asksReadOnly && workbook.readOnly,
    ownNames: ownNamesIn(names),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheetId: worksheet.id })),
    settings: ownSettings(settings),
    memoryIds: memoryIds(),
  };
}

/** The names of ours among those loaded with their types, as far as they stand for cells. */
const ownNamesIn = ({ items }: Excel.NamedItemCollection): string[] =>
  items.filter(({ name, type }) => isOwnName(name) && type === 'Range').map(({ name }) => name);

const sheetIndex = ({ id, name, visibility, protection }: Excel.Worksheet): SheetIndex => ({
  id,
  name,
  visibility,
  isProtected: protection.protected,
});
