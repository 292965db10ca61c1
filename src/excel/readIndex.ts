import { isOwnName, isOwnSetting } from '../workbook/ownNames';
import { supportsExcelApi } from './excelRun';

/** What a workbook has, before any cell is read. */
export interface WorkbookIndex {
  readonly sheets: readonly SheetIndex[];
  readonly activeSheetId: string;
  readonly isReadOnly: boolean;
  readonly ownNames: readonly string[];
  readonly tables: readonly { readonly name: string; readonly sheetId: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface SheetIndex {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
}

/** Sheets, protection, active sheet, own names and settings, Excel tables. One round trip. */
export async function readIndex(context: Excel.RequestContext): Promise<WorkbookIndex> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const names = workbook.names.load('items/name,items/type');
  const settings = workbook.settings.load('items/key,items/value');
  const tables = workbook.tables.load('items/name,items/worksheet/id');
  const asksReadOnly = supportsExcelApi('1.8');
  if (asksReadOnly) workbook.load('readOnly');
  await context.sync();
  return {
    sheets: sheets.items.map(sheetIndex),
    activeSheetId: active.id,
    isReadOnly: asksReadOnly && workbook.readOnly,
    ownNames: ownNamesIn(names),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheetId: worksheet.id })),
    settings: Object.fromEntries(settings.items.filter(({ key }) => isOwnSetting(key)).map(({ key, value }) => [key, value as unknown])),
  };
}

/** The names of ours among those loaded with their types, as far as they stand for cells. */
export const ownNamesIn = ({ items }: Excel.NamedItemCollection): string[] =>
  items.filter(({ name, type }) => isOwnName(name) && type === 'Range').map(({ name }) => name);

const sheetIndex = ({ id, name, visibility, protection }: Excel.Worksheet): SheetIndex => ({
  id,
  name,
  visibility,
  isProtected: protection.protected,
});
