import { isFormulasName } from '../../workbook/cells/ownNames';
import type { Rect } from '../../workbook/cells/rect';
import type { CellValue, SheetCells } from '../../workbook/cells/sheetCells';
import type { WorkbookCells } from '../../workbook/port';
import type { ExcelRun } from '../excelRun';
import { BookMemory } from '../memory/bookMemory';
import { sheetIdsOf } from '../sheetIds';
import type { SheetIds } from '../sheetIds';
import { formatColumns } from './formatColumns';
import { readExtents, readIndex } from './readExtents';
import type { Extent, SheetIndex, WorkbookIndex } from './readExtents';
import { readInSlices } from './readInSlices';
import { withoutFarCells } from './withoutFarCells';

const NOTHING: Rect = { top: 0, left: 0, height: 0, width: 0 };

type NumberFormat = NonNullable<SheetCells['numberFormat']>;

interface FormatColumn {
  readonly rect: Rect;
  readonly formats: readonly (readonly CellValue[])[];
}

/**
 * Every sheet with its used cells, own names, tables, merges and filters, and the add-in's settings.
 *
 * Round trips: 4, whatever the number of sheets and rows (what there is; where it stands; values, and formulas where ours may
 * stand; number formats of the columns that may hold percentages), and one more per 4 MB of them. 3 when no column may hold a
 * percentage.
 *
 * @param memory what the workbook remembers, read with the rest
 * @param ids which of Excel's sheets has which key: the `id` of a sheet is its key
 */
export function readWorkbook(run: ExcelRun, memory: BookMemory = new BookMemory(), ids: SheetIds = sheetIdsOf(run)): Promise<WorkbookCells> {
  return run(async (context) => {
    const index = await readIndex(context, memory);
    const extents = await withoutFarCells(context, await readWithMemory(context, index, memory, ids));
    const sheets = index.sheets.map((sheet) => ({ sheet, extent: extents.get(sheet.id) }));
    const filled = sheets.filter(({ extent }) => extent?.used);
    const { values, formulas } = await readContents(context, filled);
    const formats = await readFormats(context, filled, values);
    return {
      sheets: sheets.map(({ sheet, extent }) => sheetCells(sheet, extent, values.get(sheet.id) ?? [], formats.get(sheet.id) ?? [], formulas.get(sheet.id) ?? [])),
      activeSheetId: extents.get(index.activeSheetId)?.key ?? index.activeSheetId,
      isReadOnly: index.isReadOnly,
      isManual: index.isManual,
      memory: memory.state,
      settings: withCopiedReceipts(memory.entries, [...extents.values()]),
    };
  });
}

/** The extents, and in the same request what the workbook remembers; without that where this Excel fails to give it. */
function readWithMemory(context: Excel.RequestContext, index: WorkbookIndex, memory: BookMemory, ids: SheetIds): Promise<ReadonlyMap<string, Extent>> {
  const read = (parts: WorkbookIndex['memoryIds']) => readExtents(context, index, ids, () => {
    const keep = memory.queueParts(context, parts, index.settings);
    return () => keep().then(() => memory.entries);
  });
  return read(index.memoryIds).catch((error: unknown) => {
    if (!memory.givesUp(error)) throw error;
    return read(null);
  });
}

/** On a copied sheet stands what the receipt of the first one says, until a run writes its own. */
function withCopiedReceipts(settings: WorkbookCells['settings'], extents: readonly Extent[]): WorkbookCells['settings'] {
  const copied = extents.flatMap(({ copied: names }) => names).flatMap(({ receipt }) => (receipt !== null && receipt.copied in settings ? [[receipt.own, settings[receipt.copied]] as const] : []));
  return copied.length === 0 ? settings : { ...Object.fromEntries(copied), ...settings };
}

type Filled = readonly { readonly sheet: SheetIndex; readonly extent: Extent | undefined }[];

interface Contents {
  readonly values: ReadonlyMap<string, CellValue[][]>;
  readonly formulas: ReadonlyMap<string, readonly FormulaGrid[]>;
}

async function readContents(context: Excel.RequestContext, filled: Filled): Promise<Contents> {
  if (filled.length === 0) return { values: new Map(), formulas: new Map() };
  const used = filled.map(({ sheet, extent }) => ({ sheetId: sheet.id, rect: extent?.used ?? NOTHING, property: 'values' as const }));
  const ours = filled.flatMap(({ sheet, extent }) => ownFormulaRects(extent).map((rect) => ({ sheetId: sheet.id, rect, property: 'formulas' as const })));
  const grids = await readInSlices(context, [...used, ...ours]);
  const areas = ours.map(({ sheetId, rect }, at) => ({ sheetId, rect, formulas: grids[used.length + at] ?? [] }));
  return {
    values: new Map(used.map(({ sheetId }, at) => [sheetId, grids[at] ?? []])),
    formulas: new Map(ours.map(({ sheetId }) => [sheetId, areas.filter((area) => area.sheetId === sheetId)])),
  };
}

async function readFormats(
  context: Excel.RequestContext,
  filled: Filled,
  values: ReadonlyMap<string, CellValue[][]>,
): Promise<ReadonlyMap<string, FormatColumn[]>> {
  const areas = filled.flatMap(({ sheet, extent }) =>
    formatColumns(extent?.used ?? NOTHING, values.get(sheet.id) ?? []).map((rect) => ({
      sheetId: sheet.id,
      rect,
      property: 'numberFormat' as const,
    })),
  );
  const columns = new Map<string, FormatColumn[]>();
  if (areas.length === 0) return columns;
  const grids = await readInSlices(context, areas);
  areas.forEach(({ sheetId, rect }, at) => {
    columns.set(sheetId, [...(columns.get(sheetId) ?? []), { rect, formats: grids[at] ?? [] }]);
  });
  return columns;
}

/** The format of a cell; `General` where it was not read. */
function numberFormatOf(columns: readonly FormatColumn[]): NumberFormat {
  const byColumn = new Map(columns.map((column) => [column.rect.left, column]));
  return (row, column) => {
    const found = byColumn.get(column);
    return String(found?.formats[row - found.rect.top]?.[0] ?? 'General');
  };
}

function sheetCells(
  sheet: SheetIndex, extent: Extent | undefined, values: CellValue[][], formats: readonly FormatColumn[], formulas: readonly FormulaGrid[],
): SheetCells {
  const { used, ownNames, tables, isFiltered, merges, unread = [] } = extent ?? { used: null, ownNames: {}, tables: [], isFiltered: null };
  return {
    ...sheet,
    id: extent?.key ?? sheet.id,
    top: used?.top ?? 0,
    left: used?.left ?? 0,
    values,
    numberFormat: numberFormatOf(formats),
    isFiltered,
    ownNames,
    tables,
    ...(merges && { merges }),
    ...(unread.length > 0 && { unread }),
    ...(formulas.length > 0 && { formula: formulaIn(formulas) }),
  };
}

/** Formulas of some cells of a sheet, as Excel's `formulas` gives them: constants read as their value. */
interface FormulaGrid {
  readonly rect: Rect;
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Where formulas of ours may stand on a sheet: our own names say so, and nothing else of a workbook is read for its formulas. */
const ownFormulaRects = (extent: Extent | undefined): Rect[] =>
  Object.entries(extent?.ownNames ?? {}).filter(([name]) => isFormulasName(name)).map(([, rect]) => rect);

/** The formula of a cell; '' where there is none or none was read. */
function formulaIn(areas: readonly FormulaGrid[]): NonNullable<SheetCells['formula']> {
  return (row, column) => {
    for (const { rect, formulas } of areas) {
      const found = formulas[row - rect.top]?.[column - rect.left];
      if (typeof found === 'string' && found.startsWith('=')) return found;
    }
    return '';
  };
}
