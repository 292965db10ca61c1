import type { CustomProperty } from '../../model/document/customProperty';
import type { Person } from '../../model/drawing/comment';
import type { Sheet } from '../../model/sheet';
import type { DocumentProperties, Workbook } from '../../model/workbook';
import type { SharedStrings } from '../cells/sharedStrings';
import type { SheetOrigin } from '../sheet/sheetOrigin';
import type { FileStyles } from '../styles/readStyles';
import { stateText } from '../xml/edits';
import type { ZipPackage } from '../package/zipPackage';
import type { FileCustomXml } from './customXmlParts';
import type { KeptNames } from './definedNames';

/** A sheet of the file: a worksheet of the model, or null for a chart or dialog sheet, which is kept unread. `id` is known by its names. */
export type FileSheet = { readonly sheet: Sheet | null; readonly id: string; readonly xml: string; readonly relation: string; readonly part: string };

/** A workbook as it was in the file, so that saving finds the differences. */
export type BookOrigin = {
  readonly zip: ZipPackage;
  readonly part: string;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly strings: SharedStrings;
  readonly styles: FileStyles;
  readonly sheets: readonly FileSheet[];
  readonly origins: ReadonlyMap<Sheet, SheetOrigin>;
  readonly names: KeptNames;
  readonly customXml: readonly FileCustomXml[];
  readonly properties: DocumentProperties;
  readonly customProperties: ReadonlyMap<string, CustomProperty>;
  readonly people: ReadonlyMap<string, Person>;
  readonly states: BookStates;
};

/** One text per aspect of a workbook that is saved separately; equal texts mean no change. */
export type BookStates = { readonly [aspect in ReturnType<typeof aspects>[number][0]]: string };

const aspects = (workbook: Workbook) => [
  ['sheets', workbook.sheets.map(({ id, name, visibility }) => [id, name, visibility])],
  ['names', workbook.names], ['mode', workbook.calculationMode], ['iteration', workbook.iteration], ['protection', workbook.protection],
  ['front', workbook.activeSheet.id], ['settings', workbook.settings],
] as const;

export const bookStates = (workbook: Workbook): BookStates =>
  Object.fromEntries(aspects(workbook).map(([aspect, data]) => [aspect, stateText(data)])) as BookStates;
