import { chartCells } from '../../model/chartCells';
import { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { StringIndexes } from '../cells/sharedStrings';
import { People } from '../drawing/people';
import { declareKind } from '../package/bookKind';
import type { BookKind } from '../package/bookKind';
import { TYPE_BY_KIND } from '../package/contentTypes';
import { PackageDraft, removePartTree } from '../package/packageDraft';
import { removeSignature } from '../package/signature';
import { readSheet } from '../sheet/readSheet';
import { saveSheet } from '../sheet/saveSheet';
import type { SaveContext, SheetSaved } from '../sheet/saveSheet';
import { passwordAttributes } from '../sheet/sheetSettings';
import { StyleIndexes } from '../styles/styleIndexes';
import { applyEdits, placeElement, prefixEdits } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { child, childrenOf, descendant, elementXml, patchTag } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { saveAddInSettings } from './addInSettings';
import type { AddIn } from './addInSettings';
import { bookStates } from './bookOrigin';
import type { BookOrigin, FileSheet } from './bookOrigin';
import { saveCustomProperties } from './customProperties';
import { saveCustomXml } from './customXmlParts';
import { saveDynamicArrays } from './dynamicArrays';
import { namesXml } from './definedNames';
import { saveProperties } from './documentProperties';
import { EMPTY_SHEET, EMPTY_STRINGS, EMPTY_STYLES, SHEET_TYPE, STRINGS_TYPE, STYLES_TYPE } from './emptyBook';

const BOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets',
  'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];
const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const MODES = { Automatic: null, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;

/** The file of a workbook: the opened one with the changes written into it; every other part is unchanged. */
export function saveBook(workbook: Workbook, origin: BookOrigin, addIn: AddIn | null, kind: BookKind | null): Uint8Array {
  const draft = new PackageDraft(origin.zip);
  const styles = new StyleIndexes(origin.styles, workbook.styles, workbook.namedStyles);
  const strings = new StringIndexes(origin.strings);
  const people = new People(origin.people);
  const context: SaveContext = { people, draft, styles, strings, chartCells: chartCells(workbook), front: workbook.activeSheet };
  const removed = origin.sheets.filter(({ sheet }) => sheet !== null && !workbook.sheets.includes(sheet));
  for (const { relation, part } of removed) {
    draft.unrelate(origin.part, relation);
    removePartTree(draft, part);
  }
  const relations = new Map(origin.sheets.map(({ sheet, relation }) => [sheet, relation]));
  const saved = workbook.sheets.map((sheet) => {
    const known = origin.origins.get(sheet);
    if (known !== undefined) return saveSheet(sheet, known, context);
    const part = addSheetPart(draft);
    relations.set(sheet, draft.relate(origin.part, 'worksheet', part));
    const blank = readSheet(new Sheet(sheet.id, sheet.number, sheet.name), part, { parts: draft, cells: { strings: origin.strings, styleCount: origin.styles.styles.length, cellCount: 0 }, styles: origin.styles, people: origin.people }, false);
    return saveSheet(sheet, blank, context);
  });
  saveDynamicArrays(draft, origin.part, workbook);
  saveStrings(draft, origin, strings);
  people.save(draft, origin.part);
  saveStyles(draft, origin, styles);
  const calculation = needsCalculation(workbook, saved, removed.length > 0);
  if (removed.length > 0 || saved.some(({ formulasChanged }) => formulasChanged)) dropCalculationChain(draft, origin.part);
  saveMainPart(workbook, origin, draft, relations, calculation);
  if (bookStates(workbook).sheets !== origin.states.sheets) saveSheetTitles(draft, workbook, origin.origins.size);
  if (bookStates(workbook).settings !== origin.states.settings) saveAddInSettings(draft, workbook.settings, addIn);
  saveProperties(draft, origin.properties, workbook.properties);
  saveCustomProperties(draft, origin.customProperties, workbook.customProperties);
  saveCustomXml(draft, origin.part, origin.customXml, workbook.customXmlParts);
  if (kind !== null) declareKind(draft, origin.part, kind);
  if (!draft.isChanged) return draft.finish();
  removeSignature(draft);
  declareTypes(draft, origin.part);
  return draft.finish();
}

/** Declares the types of the workbook's own parts where only an extension, or nothing, describes them. */
function declareTypes(draft: PackageDraft, part: string): void {
  const own = [{ kind: 'officeDocument', target: part, external: false }, ...draft.relationships(part)];
  for (const { kind, target, external } of own.flatMap((one) => [one, ...(one.kind === 'worksheet' ? draft.relationships(one.target) : [])])) {
    const type = TYPE_BY_KIND[kind];
    if (type !== undefined && !external && draft.has(target)) draft.declareType(target, type);
  }
}

function addSheetPart(draft: PackageDraft): string {
  const part = draft.freeName('xl/worksheets/sheet', '.xml');
  draft.add(part, SHEET_TYPE, EMPTY_SHEET);
  return part;
}

function saveStrings(draft: PackageDraft, { part, stringsPart }: BookOrigin, strings: StringIndexes): void {
  if (!strings.hasAdded) return;
  if (stringsPart !== null) {
    draft.set(stringsPart, strings.patched(draft.text(stringsPart)));
    return;
  }
  const name = draft.freeName('xl/sharedStrings', '.xml');
  draft.add(name, STRINGS_TYPE, strings.patched(EMPTY_STRINGS).replace(/^<\?[^>]*\?>\s*/, ''));
  draft.relate(part, 'sharedStrings', name);
}

function saveStyles(draft: PackageDraft, { part, stylesPart }: BookOrigin, styles: StyleIndexes): void {
  const before = stylesPart === null ? EMPTY_STYLES : draft.text(stylesPart);
  const after = styles.patched(before, stylesPart ?? 'xl/styles.xml');
  if (after === before) return;
  if (stylesPart !== null) {
    draft.set(stylesPart, after);
    return;
  }
  const name = draft.freeName('xl/styles', '.xml');
  draft.add(name, STYLES_TYPE, after.replace(/^<\?[^>]*\?>\s*/, ''));
  draft.relate(part, 'styles', name);
}

/** Whether Excel must recalculate on opening: formulas changed, or there are formulas and cells they may read changed. */
function needsCalculation(workbook: Workbook, saved: readonly SheetSaved[], sheetsGone: boolean): boolean {
  if (saved.some(({ formulasChanged }) => formulasChanged)) return true;
  if (!sheetsGone && !saved.some(({ cellsChanged }) => cellsChanged)) return false;
  return workbook.sheets.some(({ cells }) => cells.rowNumbers().some((row) => cells.row(row).some((cell) => cell !== undefined && cell.formula !== null)));
}

function dropCalculationChain(draft: PackageDraft, part: string): void {
  for (const { id, kind, target } of draft.relationships(part)) {
    if (kind !== 'calcChain') continue;
    draft.unrelate(part, id);
    draft.remove(target);
  }
}

function saveMainPart(
  workbook: Workbook, origin: BookOrigin, draft: PackageDraft, relations: ReadonlyMap<Sheet | null, string>, calculation: boolean,
): void {
  const states = bookStates(workbook);
  const { states: before, part } = origin;
  const xml = draft.text(part);
  const root = parseXml(xml, part);
  const order = sheetOrder(workbook, origin);
  const ids = order.map(({ id }) => id);
  const edits: Edit[] = [];
  const place = (name: string, text: string): void => { edits.push(...placeElement(root, name, text, BOOK_ORDER)); };
  if (states.sheets !== before.sheets) {
    place('sheets', elementXml('sheets', {}, order.map((item) => (item instanceof Sheet ? sheetXml(item, relations.get(item) ?? '') : item.xml)).join('')));
  }
  if (states.names !== before.names || states.sheets !== before.sheets) place('definedNames', namesXml(workbook.names, ids, origin.names));
  if (states.protection !== before.protection) place('workbookProtection', workbookProtectionXml(workbook));
  if (states.front !== before.front || states.sheets !== before.sheets) place('bookViews', viewsXml(xml, root, ids.indexOf(workbook.activeSheet.id)));
  if (calculation || states.mode !== before.mode || states.iteration !== before.iteration) {
    const { enabled, maxIteration, maxChange } = workbook.iteration;
    const iteration = { iterate: enabled ? true : null, iterateCount: maxIteration === 100 ? null : maxIteration, iterateDelta: maxChange === 0.001 ? null : maxChange };
    const changes = {
      calcMode: MODES[workbook.calculationMode], ...(states.iteration === before.iteration ? {} : iteration), ...(calculation ? { fullCalcOnLoad: true } : {}),
    };
    const old = child(root, 'calcPr');
    place('calcPr', old === undefined ? elementXml('calcPr', changes) : patchTag(xml.slice(old.start, old.openEnd), changes) + xml.slice(old.openEnd, old.end));
  }
  edits.push(...prefixEdits(xml, root, edits));
  if (edits.length > 0) draft.set(part, applyEdits(xml, edits));
}

/** The sheets in the order of the file: the model's, with each chart sheet after the sheet it followed. */
function sheetOrder(workbook: Workbook, origin: BookOrigin): (Sheet | FileSheet)[] {
  const order: (Sheet | FileSheet)[] = [...workbook.sheets];
  origin.sheets.forEach((item, index) => {
    if (item.sheet !== null) return;
    const before = origin.sheets.slice(0, index).reverse().find((item) => item.sheet !== null && order.includes(item.sheet))?.sheet;
    order.splice(before ? order.indexOf(before) + 1 : 0, 0, item);
  });
  return order;
}

const sheetXml = ({ name, number, visibility }: Sheet, relation: string): string =>
  elementXml('sheet', { name, sheetId: number, state: STATES[visibility], 'r:id': relation });

function workbookProtectionXml({ protection }: Workbook): string {
  if (protection === null) return '';
  return elementXml('workbookProtection', {
    ...passwordAttributes(protection.password, 'workbook'),
    lockStructure: protection.lockStructure ? true : null, lockWindows: protection.lockWindows ? true : null,
  });
}

function viewsXml(xml: string, root: XmlElement, active: number): string {
  const changes = { activeTab: active === 0 ? null : active, firstSheet: null };
  const views = child(root, 'bookViews');
  const view = child(views, 'workbookView');
  if (views === undefined || view === undefined) return elementXml('bookViews', {}, elementXml('workbookView', changes));
  return xml.slice(views.start, view.start) + patchTag(xml.slice(view.start, view.openEnd), changes) + xml.slice(view.openEnd, views.end);
}

const PART = 'docProps/app.xml';

/** The groups of titles in the order of the file, each with its number of titles. */
function countsOf(pairs: XmlElement | undefined): { readonly count: XmlElement; readonly titles: number }[] {
  const numbers = (pairs?.children ?? []).map((variant) => descendant(variant, 'i4')).filter((item) => item !== undefined);
  return numbers.map((count) => ({ count, titles: Number(count.text) }));
}

/**
 * Updates the sheets' names in the list of titles that the file's properties show; the list begins with them. Titles of other groups
 * (names, chart sheets) stay. A part without such a list, or with one whose counts do not match, stays.
 *
 * @param sheetsBefore number of worksheets in the file
 */
function saveSheetTitles(draft: PackageDraft, workbook: Workbook, sheetsBefore: number): void {
  if (!draft.has(PART)) return;
  const xml = draft.text(PART);
  const root = parseXml(xml, PART);
  const [sheets, ...others] = countsOf(descendant(root, 'HeadingPairs', 'vector'));
  const vector = descendant(root, 'TitlesOfParts', 'vector');
  const titles = childrenOf(vector, 'lpstr');
  const expected = [sheets, ...others].reduce((sum, kind) => sum + (kind?.titles ?? 0), 0);
  if (sheets?.titles !== sheetsBefore || vector === undefined || titles.length !== expected) return;
  const tag = (name: string): string => vector.fullName.replace('vector', name);
  const rest = titles.slice(sheets.titles).map(({ start, end }) => xml.slice(start, end));
  const list = [...workbook.sheets.map(({ name }) => elementXml(tag('lpstr'), {}, escapeXml(name))), ...rest];
  const text = elementXml(tag('vector'), { size: list.length, baseType: 'lpstr' }, list.join(''));
  draft.set(PART, applyEdits(xml, [
    { start: sheets.count.openEnd, end: sheets.count.innerEnd, text: String(workbook.sheets.length) },
    { start: vector.start, end: vector.end, text },
  ]));
}
