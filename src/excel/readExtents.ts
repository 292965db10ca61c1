import type { Rect } from '../workbook/cells';
import { namesOfCopies } from '../workbook/copiedNames';
import type { CopiedName } from '../workbook/copiedNames';
import { supportsExcelApi } from './excelRun';
import { officeCode } from './problems';
import { POSITION, rectOf, untracked } from './rangeOf';
import { ownNamesIn } from './readIndex';
import type { WorkbookIndex } from './readIndex';

/** Where everything on a sheet stands. */
export interface Extent {
  /** The smallest rect with all cells that have a value; null for an empty sheet. */
  readonly used: Rect | null;
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
 */
export async function readExtents(context: Excel.RequestContext, index: WorkbookIndex): Promise<ReadonlyMap<string, Extent>> {
  if (!supportsExcelApi('1.13')) return extentsOf(context, index, false);
  return extentsOf(context, index, true).catch((error: unknown) => {
    if (!MAY_BE_MERGES.includes(officeCode(error))) throw error;
    return extentsOf(context, index, false);
  });
}

/** What Excel answers when it "fails to return" merges is not documented: its codes for what it cannot do. */
const MAY_BE_MERGES: readonly string[] = ['GeneralException', 'InvalidArgument', 'InvalidRequest', 'UnsupportedOperation', 'OperationCellsExceedLimit'];

async function extentsOf(context: Excel.RequestContext, index: WorkbookIndex, asksMerges: boolean): Promise<ReadonlyMap<string, Extent>> {
  const names = index.ownNames.map((name) => ({ name, range: loadName(context, name) }));
  const tables = index.tables.map((table) => ({ ...table, ...loadTable(context, table.name) }));
  const sheets = index.sheets.map(({ id }) => ({ id, ...loadSheet(context, id, asksMerges) }));
  await context.sync();
  const copied = await copiedNames(context, sheets);
  const named = names.filter(({ range }) => !range.isNullObject);
  return new Map(
    sheets.map(({ id, used, filter, merged }) => {
      const onSheet = tables.filter(({ sheetId }) => sheetId === id);
      const filters = [...(filter ? [filter] : []), ...onSheet.flatMap((table) => (table.filter ? [table.filter] : []))];
      const extent: Extent = {
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
async function copiedNames(context: Excel.RequestContext, sheets: readonly { readonly id: string; readonly names: Excel.NamedItemCollection }[]): Promise<readonly PlacedName[]> {
  const local = sheets.map(({ id, names }) => ({ sheetId: id, names: ownNamesIn(names) }));
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
