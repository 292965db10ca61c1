import type { Sheet } from '../../model/sheet';
import { readCells } from '../cells/readCells';
import { readColumns, readRowTag } from '../cells/rowsAndColumns';
import type { SharedStrings } from '../cells/sharedStrings';
import { readCharts } from '../drawing/readCharts';
import { readNotes } from '../drawing/readNotes';
import { partRelationships } from '../package/relationships';
import type { PackageParts, Relationship } from '../package/relationships';
import type { FileStyles } from '../styles/readStyles';
import { stateText } from '../xml/edits';
import { child } from '../xml/elements';
import { parseXml, plainPrefix } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { readConditionalFormats } from './conditionalFormats';
import { readFilter } from './filterXml';
import { readHyperlinks, readMerges } from './hyperlinks';
import { readKept } from './keptReferences';
import { readPageSetup } from './pageSetup';
import { keepRows, sheetStates } from './sheetOrigin';
import type { SheetOrigin } from './sheetOrigin';
import { readProtection, readSheetSettings } from './sheetSettings';
import { readSheetView } from './sheetView';
import { readTable } from './tableParts';
import type { KeptTables } from './tableParts';
import { readValidations } from './validations';

export type ReadContext = { readonly parts: PackageParts; readonly strings: SharedStrings; readonly styles: FileStyles };

/** Where the content of `sheetData` begins and ends; empty for a sheet without rows. */
export function dataPlace(root: XmlElement): { start: number; end: number } {
  const data = child(root, 'sheetData');
  return data === undefined ? { start: root.openEnd, end: root.openEnd } : { start: data.openEnd, end: data.innerEnd };
}

export const parseSheet = (xml: string, part: string): XmlElement => parseXml(xml, part, 'sheetData');

/**
 * Reads a sheet from its part and the parts that belong to it.
 *
 * @param isFront whether it is the active sheet
 * @throws FileError `broken-part` when a part is not well formed
 */
export function readSheet(sheet: Sheet, part: string, context: ReadContext, isFront: boolean): SheetOrigin {
  const xml = plainPrefix(context.parts.text(part));
  const root = parseSheet(xml, part);
  const relationships = partRelationships(part, context.parts);
  readSheetSettings(root, sheet, context.styles.colors);
  readSheetView(child(root, 'sheetViews'), sheet);
  readColumns(child(root, 'cols'), sheet);
  readCells(xml, dataPlace(root), part, context.strings, sheet.cells, (row, tag) => {
    const properties = readRowTag(tag);
    if (properties !== null) sheet.rows.set(row, properties);
  });
  sheet.protection = readProtection(child(root, 'sheetProtection'));
  sheet.autoFilter = readFilter(child(root, 'autoFilter'));
  sheet.page = readPageSetup(root);
  readMerges(child(root, 'mergeCells'), sheet);
  readHyperlinks(child(root, 'hyperlinks'), sheet, relationships);
  const rules = readConditionalFormats(xml, root, sheet, context.styles);
  const validations = readValidations(xml, child(root, 'dataValidations'), sheet);
  const tables = readTables(sheet, relationships, context.parts);
  readKept(root, sheet);
  const notes = readNotes(sheet, relationships, context.parts);
  const charts = readCharts(sheet, relationships, context.parts);
  return {
    part, revision: sheet.cells.revision, rows: keepRows(sheet), states: sheetStates(sheet, isFront), rules, validations, tables, notes, charts,
    kept: { ...sheet.kept },
  };
}

function readTables(sheet: Sheet, relationships: readonly Relationship[], parts: PackageParts): KeptTables {
  const kept: KeptTables = new Map();
  for (const { target } of relationships.filter(({ kind }) => kind === 'table')) {
    const table = readTable(parts.text(target), target);
    if (table === null) continue;
    sheet.tables.push(table);
    kept.set(table, { part: target, state: stateText(table) });
  }
  return kept;
}
