import type { Sheet } from '../../model/sheet';
import { readCharts } from '../drawing/readCharts';
import { readNotes } from '../drawing/readNotes';
import { type Parts, partRelationships } from '../parts/partRelationships';
import type { Relationship } from '../parts/relationships';
import type { FileStyles } from '../styles/readStyles';
import { child } from '../xml/elements';
import { dataText } from '../xml/dataText';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { plainPrefix } from '../xml/plainPrefix';
import { readColumns } from './columns';
import { readConditionalFormats } from './conditionalFormats';
import { readFilter } from './filterXml';
import { readHyperlinks, readMerges } from './hyperlinks';
import { readPageSetup } from './pageSetup';
import { readCells } from './readCells';
import { readRowTag } from './rowTag';
import type { SharedStrings } from './sharedStrings';
import { keepRows, type SheetOrigin, sheetStates } from './sheetOrigin';
import { readKept } from './keptReferences';
import { readProtection, readSheetSettings } from './sheetSettings';
import { readSheetView } from './sheetView';
import { type KeptTables, readTable } from './tableParts';
import { readValidations } from './validations';

export type ReadContext = { readonly parts: Parts; readonly strings: SharedStrings; readonly styles: FileStyles };

/** The place of the inside of `sheetData`; an empty place where the sheet has no rows yet. */
export function dataPlace(root: XmlElement): { start: number; end: number } {
  const data = child(root, 'sheetData');
  return data === undefined ? { start: root.openEnd, end: root.openEnd } : { start: data.openEnd, end: data.innerEnd };
}

export const parseSheet = (xml: string, part: string): XmlElement => parseXml(xml, part, 'sheetData');

/**
 * Fills a sheet from its part and the parts that belong to it.
 *
 * @param isFront it is the sheet in front
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

function readTables(sheet: Sheet, relationships: readonly Relationship[], parts: Parts): KeptTables {
  const kept: KeptTables = new Map();
  for (const { target } of relationships.filter(({ kind }) => kind === 'table')) {
    const table = readTable(parts.text(target), target);
    if (table === null) continue;
    sheet.tables.push(table);
    kept.set(table, { part: target, words: dataText(table) });
  }
  return kept;
}
