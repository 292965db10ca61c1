import { COLUMN_LIMIT } from '../../area';
import type { Person } from '../../model/drawing/comment';
import type { Sheet } from '../../model/sheet';
import { readCells } from '../cells/readCells';
import type { CellContext } from '../cells/readCells';
import { readColumns, readRowTag } from '../cells/rowsAndColumns';
import { readCharts } from '../charts/readCharts';
import { readNotes } from '../drawing/readNotes';
import { readShapes } from '../drawing/shapes';
import { readThreads } from '../drawing/threads';
import { FileError } from '../fileError';
import { listedRelationships, partRelationships } from '../package/relationships';
import type { PackageFile, PackageParts, Relationship } from '../package/relationships';
import type { FileStyles } from '../styles/readStyles';
import { SHEET_ORDER, stateText } from '../xml/edits';
import { child, childrenOf, numberAttribute } from '../xml/elements';
import { STRICT } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { readConditionalFormats } from '../rules/conditionalFormats';
import { readCustomProperties } from './customProperties';
import { readFilter } from './filterXml';
import { anyOverlap, readHyperlinks, readMerges } from './hyperlinks';
import { readKept } from './keptReferences';
import { readPageBreaks } from './pageBreaks';
import { readPageSetup } from './pageSetup';
import { keepRows, sheetStates } from './sheetOrigin';
import type { SheetOrigin } from './sheetOrigin';
import { readProtection, readSheetSettings } from './sheetSettings';
import { readSheetView } from './sheetView';
import { readTable } from './tableParts';
import type { KeptTables } from './tableParts';
import { readValidations } from './validations';

export type ReadContext = {
  readonly parts: PackageFile;
  readonly cells: CellContext;
  readonly styles: FileStyles;
  /** The people that comments name. */
  readonly people: ReadonlyMap<string, Person>;
};

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
  const xml = context.parts.text(part);
  const root = parseSheet(xml, part);
  if (Object.values(root.attributes).includes(STRICT)) throw new FileError('strict', part);
  checkOrder(root, part);
  const relationships = partRelationships(part, context.parts);
  readSheetSettings(root, sheet, context.styles.colors);
  readSheetView(child(root, 'sheetViews'), sheet);
  const columns = readColumns(child(root, 'cols'), sheet);
  readCells(xml, dataPlace(root), part, context.cells, sheet.cells, (row, tag) => {
    const properties = readRowTag(tag);
    if (properties !== null) sheet.rows.set(row, properties);
  });
  checkSheet(sheet, root, part, context);
  sheet.protection = readProtection(child(root, 'sheetProtection'));
  sheet.autoFilter = readFilter(child(root, 'autoFilter'));
  sheet.page = readPageSetup(root);
  sheet.pageBreaks = readPageBreaks(root);
  readCustomProperties(root, sheet, relationships, context.parts);
  readMerges(child(root, 'mergeCells'), sheet);
  if (anyOverlap(sheet.merges)) throw new FileError('needs-repair', `${part}: hay celdas combinadas que se pisan`);
  readHyperlinks(child(root, 'hyperlinks'), sheet, relationships);
  const rules = readConditionalFormats(xml, root, sheet, context.styles);
  const validations = readValidations(xml, child(root, 'dataValidations'), sheet);
  const tables = readTables(sheet, relationships, context.parts);
  readKept(root, sheet);
  const threads = readThreads(sheet, relationships, context.parts, context.people);
  const notes = readNotes(sheet, relationships, context.parts);
  const charts = readCharts(sheet, relationships, context.parts);
  readShapes(sheet, charts.drawing, context.parts);
  return {
    part, shapes: [...sheet.shapes], revision: sheet.cells.revision, rows: keepRows(sheet), states: sheetStates(sheet, isFront), columns, rules, validations, tables, notes, threads, charts,
    kept: { ...sheet.kept },
  };
}

/** Refuses elements of a sheet that Excel repairs: one twice, or before those that come first. */
function checkOrder(root: XmlElement, part: string): void {
  let last = -1;
  for (const { name } of root.children) {
    const place = SHEET_ORDER.indexOf(name);
    if (place < 0) continue;
    if (place < last || (place === last && name !== 'conditionalFormatting')) throw new FileError('needs-repair', `${part}: el elemento ${name} está fuera de su lugar`);
    last = place;
  }
}

/** The relationships that the elements of a sheet name. */
const relationsOf = (element: XmlElement): string[] => [element.attributes['r:id'] ?? '', ...element.children.flatMap(relationsOf)];

/** Refuses what Excel repairs: relationships and formats that do not exist, columns beyond the last one. */
function checkSheet(sheet: Sheet, root: XmlElement, part: string, { cells: { styleCount }, parts }: ReadContext): void {
  const ids = new Set(listedRelationships(part, parts).map(({ id }) => id));
  const lost = relationsOf(root).find((id) => id !== '' && !ids.has(id));
  if (lost !== undefined) throw new FileError('needs-repair', `${part}: falta la relación ${lost}`);
  const styles = [...new Set(sheet.columns.values()), ...sheet.rows.values()].map(({ style }) => style);
  if (styles.some((style) => style >= styleCount)) throw new FileError('needs-repair', `${part}: una fila o columna tiene un formato que no existe`);
  if (childrenOf(child(root, 'cols'), 'col').some((col) => !isColumn(numberAttribute(col, 'min')) || !isColumn(numberAttribute(col, 'max')))) {
    throw new FileError('needs-repair', `${part}: columnas fuera de la hoja`);
  }
}

const isColumn = (number: number | null): boolean => number !== null && number >= 1 && number <= COLUMN_LIMIT;

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
