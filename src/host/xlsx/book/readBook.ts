import { Workbook } from '../../model/workbook';
import type { Sheet, Visibility } from '../../model/sheet';
import { StyleTable } from '../../model/styleTable';
import { FileError } from '../fileError';
import type { Relationship } from '../parts/relationships';
import { partRelationships } from '../parts/partRelationships';
import { readSheet } from '../sheet/readSheet';
import { readSharedStrings } from '../sheet/sharedStrings';
import { type SheetOrigin } from '../sheet/sheetOrigin';
import { readPassword } from '../sheet/sheetSettings';
import { OFFICE_THEME, readTheme } from '../styles/colors';
import { type FileStyles, readStyles } from '../styles/readStyles';
import { child, childrenOf, flag, numberOf, relationId } from '../xml/elements';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { plainPrefix } from '../xml/plainPrefix';
import type { ZipPackage } from '../zip/zipPackage';
import { type BookOrigin, bookStates, type FileSheet } from './bookOrigin';
import { readNames } from './definedNames';
import { findMainPart } from './findMainPart';
import { readProperties } from './properties';
import { type AddIn, readSettings } from './settings';
import { EMPTY_STYLES } from './templates';

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
const MODES = { manual: 'Manual', autoNoTable: 'AutomaticExceptTables' } as const;

/** Reads a package into a new workbook. @throws FileError for what is no readable workbook */
export function readBook(zip: ZipPackage, addIn: AddIn | null): { workbook: Workbook; origin: BookOrigin } {
  const part = findMainPart(zip);
  const xml = plainPrefix(zip.text(part));
  const root = parseXml(xml, part);
  const relations = partRelationships(part, zip);
  const partOf = (kind: string): string | null => relations.find((relation) => relation.kind === kind)?.target ?? null;
  const stylesPart = partOf('styles');
  const stringsPart = partOf('sharedStrings');
  const styles = readFileStyles(zip, stylesPart, partOf('theme'));
  const strings = stringsPart === null ? { texts: [], rich: [] } : readSharedStrings(plainPrefix(zip.text(stringsPart)));
  const workbook = new Workbook(new StyleTable(styles.styles, ({ font }) => !styles.openFonts.has(font)));
  const sheets = readSheetList(xml, root, relations, workbook);
  const front = numberOf(child(child(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const frontSheet = sheets[front]?.sheet ?? workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (frontSheet) workbook.activate(frontSheet);
  const origins = new Map<Sheet, SheetOrigin>();
  for (const { sheet, part: sheetPart } of sheets) {
    if (sheet !== null) origins.set(sheet, readSheet(sheet, sheetPart, { parts: zip, strings, styles }, sheet === workbook.activeSheet));
  }
  const names = readNames(child(root, 'definedNames'), sheets.map(({ sheet }) => sheet?.id ?? null), workbook.names);
  readBookSettings(root, workbook);
  workbook.properties = readProperties(zip);
  readSettings(zip, workbook.settings, addIn);
  const origin: BookOrigin = { zip, part, stylesPart, stringsPart, strings, styles, sheets, origins, names, states: bookStates(workbook) };
  return { workbook, origin };
}

function readFileStyles(zip: ZipPackage, part: string | null, themePart: string | null): FileStyles {
  const theme = themePart === null ? OFFICE_THEME : readTheme(zip.text(themePart), themePart);
  return readStyles(part === null ? EMPTY_STYLES : plainPrefix(zip.text(part)), part ?? 'xl/styles.xml', theme);
}

function readSheetList(xml: string, root: XmlElement, relations: readonly Relationship[], workbook: Workbook): FileSheet[] {
  const items = childrenOf(child(root, 'sheets'), 'sheet');
  const list = items.map((item): FileSheet => {
    const relation = relationId(item) ?? '';
    const target = relations.find(({ id }) => id === relation);
    if (target === undefined) throw new FileError('corrupt', `hoja «${item.attributes['name'] ?? ''}»`);
    const text = xml.slice(item.start, item.end);
    if (target.kind !== 'worksheet') return { sheet: null, xml: text, relation, part: target.target };
    const sheet = workbook.insertSheet(item.attributes['name'] ?? '', workbook.sheets.length, numberOf(item, 'sheetId') ?? undefined);
    sheet.visibility = VISIBILITIES[item.attributes['state'] ?? ''] ?? 'Visible';
    return { sheet, xml: text, relation, part: target.target };
  });
  if (workbook.sheets.length === 0) throw new FileError('corrupt', 'sin hojas de cálculo');
  return list;
}

function readBookSettings(root: XmlElement, workbook: Workbook): void {
  const mode = child(root, 'calcPr')?.attributes['calcMode'];
  workbook.calculationMode = mode === 'manual' || mode === 'autoNoTable' ? MODES[mode] : 'Automatic';
  workbook.date1904 = flag(child(root, 'workbookPr'), 'date1904');
  const protection = child(root, 'workbookProtection');
  if (protection !== undefined && (flag(protection, 'lockStructure') || flag(protection, 'lockWindows'))) {
    workbook.protection = {
      lockStructure: flag(protection, 'lockStructure'), lockWindows: flag(protection, 'lockWindows'), password: readPassword(protection, 'workbook'),
    };
  }
}
