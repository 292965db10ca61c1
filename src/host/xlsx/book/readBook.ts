import { sameName } from '../../formula/references/reference';
import type { Sheet, Visibility } from '../../model/sheet';
import { StyleTable } from '../../model/style';
import type { Table } from '../../model/table';
import { SHEET_NUMBER_LIMIT, Workbook } from '../../model/workbook';
import type { CellContext } from '../cells/readCells';
import { readSharedStrings } from '../cells/sharedStrings';
import { readPeople } from '../drawing/people';
import { FileError } from '../fileError';
import { checkContentTypes } from '../package/contentTypes';
import { listedRelationships, partRelationships } from '../package/relationships';
import type { Relationship } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { readSheet } from '../sheet/readSheet';
import type { SheetOrigin } from '../sheet/sheetOrigin';
import { readPassword } from '../sheet/sheetSettings';
import { OFFICE_THEME, readTheme } from '../styles/colors';
import { readStyles } from '../styles/readStyles';
import type { FileStyles } from '../styles/readStyles';
import { booleanAttribute, child, childrenOf, numberAttribute, relationId } from '../xml/elements';
import { STRICT } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { readAddInSettings } from './addInSettings';
import type { AddIn } from './addInSettings';
import { bookStates } from './bookOrigin';
import type { BookOrigin, FileSheet } from './bookOrigin';
import { readCustomProperties } from './customProperties';
import { readCustomXml } from './customXmlParts';
import { dynamicArrayMark } from './dynamicArrays';
import { readNames } from './definedNames';
import { readProperties } from './documentProperties';
import { EMPTY_STYLES } from './emptyBook';

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
const MODES = { manual: 'Manual', autoNoTable: 'AutomaticExceptTables' } as const;

/**
 * Reads a package into a new workbook.
 *
 * @throws FileError for a file that is not a readable workbook
 */
export function readBook(zip: ZipPackage, addIn: AddIn | null): { workbook: Workbook; origin: BookOrigin } {
  const part = findMainPart(zip);
  checkContentTypes(zip, part);
  const xml = zip.text(part);
  const root = parseXml(xml, part);
  if (Object.values(root.attributes).includes(STRICT)) throw new FileError('strict');
  const relations = partRelationships(part, zip);
  const partOf = (kind: string): string | null => relations.find((relation) => relation.kind === kind)?.target ?? null;
  const stylesPart = partOf('styles');
  const stringsPart = partOf('sharedStrings');
  const styles = readFileStyles(zip, stylesPart, partOf('theme'));
  const strings = stringsPart === null ? { texts: [], rich: [] } : readSharedStrings(zip.text(stringsPart));
  const workbook = new Workbook(new StyleTable(styles.styles, ({ font }) => !styles.openFonts.has(font)));
  for (const style of styles.namedStyles) workbook.namedStyles.set(style.name, style);
  const sheets = readSheetList(xml, root, relations, workbook);
  const front = numberAttribute(child(child(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const frontSheet = sheets[front]?.sheet ?? workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (frontSheet) workbook.activate(frontSheet);
  workbook.showsChartSheet = sheets[front]?.sheet === null;
  const cells: CellContext = { strings, styleCount: styles.styles.length, cellCount: 0 };
  const people = readPeople(part, zip);
  const origins = new Map<Sheet, SheetOrigin>();
  for (const { sheet, part: sheetPart } of sheets) {
    if (sheet !== null) origins.set(sheet, withSheetName(sheet, sheetPart, () => readSheet(sheet, sheetPart, { parts: zip, cells, styles, people }, sheet === workbook.activeSheet)));
  }
  const names = readNames(child(root, 'definedNames'), sheets.map(({ id }) => id), workbook.names);
  checkTables(workbook);
  readBookSettings(root, workbook);
  workbook.properties = readProperties(zip);
  workbook.customProperties = readCustomProperties(zip);
  readAddInSettings(zip, workbook.settings, addIn);
  workbook.dynamicArrayMark = dynamicArrayMark(zip, part);
  const customXml = readCustomXml(zip, part);
  workbook.customXmlParts = customXml.map(({ item }) => item);
  const origin: BookOrigin = { zip, part, stylesPart, stringsPart, strings, styles, sheets, origins, names, customXml, people, properties: workbook.properties, customProperties: new Map(workbook.customProperties), states: bookStates(workbook) };
  return { workbook, origin };
}

/** Reads a sheet; an error of its part names the sheet as the user knows it. */
function withSheetName<Read>({ name }: Sheet, part: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof FileError ? new FileError(error.code, error.detail.replace(part, () => `hoja «${name}»`)) : error;
  }
}

function readFileStyles(zip: ZipPackage, part: string | null, themePart: string | null): FileStyles {
  const theme = themePart === null ? OFFICE_THEME : readTheme(zip.text(themePart), themePart);
  return readStyles(part === null ? EMPTY_STYLES : zip.text(part), part ?? 'xl/styles.xml', theme);
}

function readSheetList(xml: string, root: XmlElement, relations: readonly Relationship[], workbook: Workbook): FileSheet[] {
  const items = childrenOf(child(root, 'sheets'), 'sheet');
  const list = items.map((item): FileSheet => {
    const relation = relationId(item) ?? '';
    const target = relations.find(({ id }) => id === relation);
    const name = item.attributes['name'] ?? '';
    if (target === undefined) throw new FileError('corrupt', `hoja «${name}»`);
    const common = { xml: xml.slice(item.start, item.end), relation, part: target.target };
    const number = numberAttribute(item, 'sheetId');
    if (target.kind !== 'worksheet') {
      workbook.takeNumber(number ?? 0);
      return { ...common, sheet: null, id: `{chart-sheet-${relation}}` };
    }
    const sheet = workbook.insertSheet(name, workbook.sheets.length, number ?? undefined);
    sheet.visibility = VISIBILITIES[item.attributes['state'] ?? ''] ?? 'Visible';
    return { ...common, sheet, id: sheet.id };
  });
  checkSheetNames(items);
  if (new Set(list.map(({ part }) => part)).size < list.length) throw new FileError('needs-repair', 'dos hojas tienen el mismo contenido');
  if (workbook.sheets.length === 0) throw new FileError('corrupt', 'sin hojas de cálculo');
  return list;
}

/** Refuses names of sheets that Excel repairs: too long, with forbidden letters, or given twice; and numbers given twice. */
function checkSheetNames(items: readonly XmlElement[]): void {
  const names = items.map(({ attributes }) => attributes['name'] ?? '');
  const wrong = names.find((name, index) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)
    || names.findIndex((other) => sameName(other, name)) !== index);
  if (wrong !== undefined) throw new FileError('needs-repair', `el nombre de la hoja «${wrong}» está repetido o no es válido`);
  if (new Set(items.map(({ attributes }) => attributes['sheetId'])).size < items.length) throw new FileError('needs-repair', 'dos hojas tienen el mismo número');
  const outside = items.find((item) => !isSheetNumber(numberAttribute(item, 'sheetId')));
  if (outside !== undefined) throw new FileError('needs-repair', `la hoja «${outside.attributes['name'] ?? ''}» tiene un número que no es válido`);
}

const isSheetNumber = (number: number | null): boolean => number !== null && Number.isInteger(number) && number >= 1 && number <= SHEET_NUMBER_LIMIT;

/** Refuses tables that share a number or a name: Excel repairs them, and nothing would tell which one a formula means. */
function checkTables({ sheets }: Workbook): void {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const distinct = (key: (table: Table) => number | string): boolean => new Set(tables.map(key)).size === tables.length;
  if (!distinct(({ id }) => id) || !distinct(({ name }) => name.toUpperCase())) throw new FileError('needs-repair', 'dos tablas tienen el mismo nombre o número');
}

function readBookSettings(root: XmlElement, workbook: Workbook): void {
  const calculation = child(root, 'calcPr');
  const { maxIteration, maxChange } = workbook.iteration;
  workbook.iteration = {
    enabled: booleanAttribute(calculation, 'iterate'),
    maxIteration: numberAttribute(calculation, 'iterateCount') ?? maxIteration, maxChange: numberAttribute(calculation, 'iterateDelta') ?? maxChange,
  };
  workbook.usesShownPrecision = !booleanAttribute(calculation, 'fullPrecision', true);
  workbook.calculationEngine = numberAttribute(calculation, 'calcId') ?? 0;
  const mode = calculation?.attributes['calcMode'];
  workbook.calculationMode = mode === 'manual' || mode === 'autoNoTable' ? MODES[mode] : 'Automatic';
  workbook.date1904 = booleanAttribute(child(root, 'workbookPr'), 'date1904');
  const protection = child(root, 'workbookProtection');
  if (protection !== undefined && (booleanAttribute(protection, 'lockStructure') || booleanAttribute(protection, 'lockWindows'))) {
    workbook.protection = {
      lockStructure: booleanAttribute(protection, 'lockStructure'), lockWindows: booleanAttribute(protection, 'lockWindows'), password: readPassword(protection, 'workbook'),
    };
  }
}

/**
 * The workbook part of a package, usually `xl/workbook.xml`.
 *
 * @throws FileError `binary-xlsb`, `other-document` for another type of file, `corrupt` when parts are missing
 */
function findMainPart(zip: ZipPackage): string {
  const relations = listedRelationships('', zip);
  const main = relations.find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  if (/\.bin$/i.test(main)) throw new FileError('binary-xlsb');
  if (zip.has(main) && isWorkbookPart(zip, main)) return main;
  const isPackage = zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('xl/'));
  throw new FileError(isPackage ? 'corrupt' : 'other-document');
}

/** Whether a main part is that of a workbook; one that is not well formed says so where the package has parts of a workbook. */
function isWorkbookPart(zip: ZipPackage, main: string): boolean {
  try {
    return parseXml(zip.text(main), main).name === 'workbook';
  } catch (error) {
    if (zip.names.some((name) => /^\/?xl[/\\]/i.test(name))) throw error;
    return false;
  }
}
