import type { Area } from '../../area';
import { areaName } from '../../model/address';
import type { ChartCells } from '../../model/chartCells';
import type { Sheet } from '../../model/sheet';
import { patchRows } from '../cells/patchRows';
import { columnsXml } from '../cells/rowsAndColumns';
import type { StringIndexes } from '../cells/sharedStrings';
import { saveCharts } from '../charts/saveCharts';
import type { People } from '../drawing/people';
import { saveNotes } from '../drawing/saveNotes';
import { saveShapes } from '../drawing/shapes';
import { saveThreads } from '../drawing/threads';
import type { PackageDraft } from '../package/packageDraft';
import type { StyleIndexes } from '../styles/styleIndexes';
import { applyEdits, placeElement, prefixEdits, SHEET_ORDER } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { child, elementXml } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';
import { conditionalFormatsXml, orphanRules, rulesToExtend } from '../rules/conditionalFormats';
import { newerRuleEdits } from '../rules/newerRules';
import type { NewerRule } from '../rules/newerRules';
import { customPropertiesXml } from './customProperties';
import { filterXml } from './filterXml';
import { hyperlinksXml, mergesXml } from './hyperlinks';
import { keptEdits } from './keptReferences';
import { pageBreakEdits } from './pageBreaks';
import { pageSetupEdits } from './pageSetup';
import { dataPlace, parseSheet } from './readSheet';
import { sheetStates } from './sheetOrigin';
import type { SheetOrigin } from './sheetOrigin';
import { protectionXml, sheetFormatXml, sheetPropertiesXml } from './sheetSettings';
import { sheetViewXml } from './sheetView';
import { saveTables } from './tableParts';
import { validationsXml } from './validations';

export type SaveContext = {
  readonly draft: PackageDraft;
  readonly styles: StyleIndexes;
  readonly strings: StringIndexes;
  readonly chartCells: ChartCells;
  readonly people: People;
  /** The active sheet. */
  readonly front: Sheet;
};

/** Effects on the rest of the workbook: whether formulas were added, removed or changed, and whether any content was. */
export type SheetSaved = { readonly formulasChanged: boolean; readonly cellsChanged: boolean };

/** Writes the changes of a sheet into its parts; everything else keeps its text. */
export function saveSheet(sheet: Sheet, origin: SheetOrigin, context: SaveContext): SheetSaved {
  const { draft } = context;
  const { part } = origin;
  saveShapes(origin.shapes.filter((shape) => !sheet.shapes.includes(shape)), origin.charts.drawing ?? '', draft);
  saveThreads(sheet, part, origin.threads, draft, context.people);
  const references = new Map<string, string | null>([
    ['tableParts', saveTables(sheet, part, origin.tables, draft)],
    ['legacyDrawing', saveNotes(sheet, part, origin.notes, draft)],
    ['drawing', saveCharts(sheet, part, origin.charts, draft, context.chartCells)],
  ]);
  const states = sheetStates(sheet, sheet === context.front);
  const isSame = (aspect: keyof typeof states): boolean => states[aspect] === origin.states[aspect];
  const cellsSame = sheet.cells.revision === origin.revision && isSame('rows');
  const changed = (Object.keys(states) as (keyof typeof states)[]).filter((aspect) => !isSame(aspect));
  if (cellsSame && changed.length === 0 && [...references.values()].every((xml) => xml === null)) {
    return { formulasChanged: false, cellsChanged: false };
  }
  const xml = draft.text(part);
  const root = parseSheet(xml, part);
  const rows = cellsSame ? { edits: [], formulasChanged: false, cellsChanged: false }
    : patchRows(xml, dataPlace(root), origin.rows, sheet, context.styles.styleNumber, context.strings);
  const edits = [...dataEdits(root, rows.edits), ...(rows.edits.length > 0 ? placeElement(root, 'dimension', dimensionXml(sheet)) : [])];
  for (const aspect of changed) edits.push(...aspectEdits(aspect, xml, root, sheet, origin, context));
  if (!isSame('kept') || !isSame('rules')) edits.push(...keptEdits(xml, root, sheet, origin.kept, orphanRules(root, sheet, origin.rules)));
  for (const [name, reference] of references) if (reference !== null) edits.push(...placeElement(root, name, reference));
  edits.push(...prefixEdits(xml, root, edits));
  const added = isSame('rules') ? [] : rulesToExtend(xml, root, sheet, origin.rules);
  if (edits.length > 0) draft.set(part, withNewerRules(applyEdits(xml, inSchemaOrder(edits)), part, added));
  return rows;
}

const placeInSchema = ({ text }: Edit): number => SHEET_ORDER.indexOf(/^<(?:\w+:)?(\w+)/.exec(text)?.[1] ?? '');

/** Elements that are added at one place come in the order of the schema: a table's after a chart's. */
const inSchemaOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((one, other) => one.start - other.start || one.end - other.end || placeInSchema(one) - placeInSchema(other));

/** The sheet with rules added among its extensions. */
function withNewerRules(xml: string, part: string, rules: readonly NewerRule[]): string {
  return rules.length === 0 ? xml : applyEdits(xml, newerRuleEdits(parseSheet(xml, part), rules));
}

/** The edits of rows inside `sheetData`, which is opened or added where needed. */
function dataEdits(root: XmlElement, edits: readonly Edit[]): Edit[] {
  const data = child(root, 'sheetData');
  if (edits.length === 0 || (data !== undefined && data.openEnd !== data.end)) return [...edits];
  return placeElement(root, 'sheetData', elementXml('sheetData', {}, edits.map(({ text }) => text).join('')));
}

function dimensionXml(sheet: Sheet): string {
  const used: Area = sheet.cells.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return elementXml('dimension', { ref: areaName(used) });
}

function aspectEdits(
  aspect: string, xml: string, root: XmlElement, sheet: Sheet, origin: SheetOrigin, { draft, styles, front }: SaveContext,
): Edit[] {
  switch (aspect) {
    case 'properties': return placeElement(root, 'sheetPr', sheetPropertiesXml(xml, child(root, 'sheetPr'), sheet.tabColor, sheet.page.fit !== null));
    case 'view': return placeElement(root, 'sheetViews', sheetViewXml(xml, child(root, 'sheetViews'), sheet, sheet === front));
    case 'format': return placeElement(root, 'sheetFormatPr', sheetFormatXml(xml, child(root, 'sheetFormatPr'), sheet));
    case 'columns': return placeElement(root, 'cols', columnsXml(sheet, styles.styleNumber, origin.columns));
    case 'protection': return placeElement(root, 'sheetProtection', protectionXml(sheet.protection));
    case 'filter': return placeElement(root, 'autoFilter', filterXml(sheet.autoFilter));
    case 'merges': return placeElement(root, 'mergeCells', mergesXml(sheet));
    case 'rules': return placeElement(root, 'conditionalFormatting', conditionalFormatsXml(xml, root, sheet, origin.rules, styles));
    case 'validations': return placeElement(root, 'dataValidations', validationsXml(sheet, origin.validations));
    case 'hyperlinks': return placeElement(root, 'hyperlinks', hyperlinksXml(sheet, origin.part, draft));
    case 'breaks': return pageBreakEdits(xml, root, sheet.pageBreaks);
    case 'custom': return placeElement(root, 'customProperties', customPropertiesXml(sheet, origin.part, draft));
    case 'page': return pageSetupEdits(xml, root, sheet.page);
    default: return [];
  }
}
