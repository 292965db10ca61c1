import type { ProtectionOptions, PasswordHash, SheetProtection } from '../../model/protection';
import type { Sheet } from '../../model/sheet';
import { applyEdits } from '../xml/edits';
import { type AttributeValue, child, elementXml, booleanAttribute, numberAttribute, patchTag } from '../xml/elements';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { type ColorTables, readColor } from '../styles/colors';

/** Reads the tab's colour and the standard sizes. */
export function readSheetSettings(root: XmlElement, sheet: Sheet, colors: ColorTables): void {
  sheet.tabColor = readColor(child(child(root, 'sheetPr'), 'tabColor'), colors);
  const format = child(root, 'sheetFormatPr');
  sheet.standardHeight = numberAttribute(format, 'defaultRowHeight') ?? 15;
  const width = numberAttribute(format, 'defaultColWidth');
  sheet.standardWidth = width === null ? numberAttribute(format, 'baseColWidth') ?? 8.43 : Math.round((width - 5 / 7) * 100) / 100;
  if (width === null && (numberAttribute(format, 'baseColWidth') ?? 8) === 8) sheet.standardWidth = 8.43;
}

/** An element's text with a child added, replaced, or, with `''`, removed; `isFirst` places a new one first. */
function withChild(text: string, name: string, xml: string, isFirst: boolean): string {
  const element = parseXml(text, 'sheetPr');
  const old = child(element, name);
  if (old !== undefined) return applyEdits(text, [{ start: old.start, end: old.end, text: xml }]);
  if (xml === '') return text;
  if (element.openEnd === element.end) return `${text.replace(/\s*\/>$/, '')}>${xml}</${element.fullName}>`;
  const place = isFirst ? element.openEnd : element.innerEnd;
  return applyEdits(text, [{ start: place, end: place, text: xml }]);
}

/** `sheetPr` with the tab's colour and whether its print is fitted to pages; the rest stays. */
export function sheetPropertiesXml(xml: string, element: XmlElement | undefined, tabColor: string | null, isFitted: boolean): string {
  const color = tabColor === null ? '' : elementXml('tabColor', { rgb: `FF${tabColor.slice(1)}` });
  const old = child(element, 'pageSetUpPr');
  const tag = old === undefined ? '<pageSetUpPr/>' : xml.slice(old.start, old.end);
  const fit = booleanAttribute(old, 'fitToPage') === isFitted ? null : patchTag(tag, { fitToPage: isFitted || null });
  if (element === undefined) return color + (fit ?? '') === '' ? '' : elementXml('sheetPr', {}, color + (fit ?? ''));
  const text = xml.slice(element.start, element.end);
  return withChild(fit === null ? text : withChild(text, 'pageSetUpPr', fit, false), 'tabColor', color, true);
}

/** `sheetFormatPr` with the model's standard sizes; the rest stays. */
export function sheetFormatXml(xml: string, element: XmlElement | undefined, sheet: Sheet): string {
  const changes: Record<string, AttributeValue> = {
    defaultColWidth: Math.trunc((sheet.standardWidth + 5 / 7) * 256) / 256,
    defaultRowHeight: sheet.standardHeight, customHeight: true,
  };
  return element === undefined ? elementXml('sheetFormatPr', changes) : patchTag(xml.slice(element.start, element.end), changes);
}

/** Actions that the file forbids unless it says otherwise; Office.js names what is allowed instead. */
const FORBIDDEN_BY_DEFAULT = [
  ['formatCells', 'allowFormatCells'], ['formatColumns', 'allowFormatColumns'], ['formatRows', 'allowFormatRows'],
  ['insertColumns', 'allowInsertColumns'], ['insertRows', 'allowInsertRows'], ['insertHyperlinks', 'allowInsertHyperlinks'],
  ['deleteColumns', 'allowDeleteColumns'], ['deleteRows', 'allowDeleteRows'], ['sort', 'allowSort'],
  ['autoFilter', 'allowAutoFilter'], ['pivotTables', 'allowPivotTables'],
] as const;

export function readPassword({ attributes }: XmlElement, prefix: '' | 'workbook'): PasswordHash | null {
  const name = (word: string): string => (prefix === '' ? word : prefix + word[0]?.toUpperCase() + word.slice(1));
  const hash = attributes[name('hashValue')];
  if (hash !== undefined) {
    return {
      algorithm: attributes[name('algorithmName')] ?? 'SHA-512', hash, salt: attributes[name('saltValue')] ?? '',
      spinCount: Number(attributes[name('spinCount')] ?? 0),
    };
  }
  const legacy = attributes[name('password')];
  return legacy === undefined ? null : { algorithm: 'legacy', hash: legacy };
}

export function passwordAttributes(password: PasswordHash | null, prefix: '' | 'workbook'): Record<string, AttributeValue> {
  const name = (word: string): string => (prefix === '' ? word : prefix + word[0]?.toUpperCase() + word.slice(1));
  if (password === null) return {};
  if (!('salt' in password)) return { [name('password')]: password.hash };
  return {
    [name('algorithmName')]: password.algorithm, [name('hashValue')]: password.hash,
    [name('saltValue')]: password.salt, [name('spinCount')]: password.spinCount,
  };
}

/** Reads `sheetProtection`; null where the element is absent or switched off. */
export function readProtection(element: XmlElement | undefined): SheetProtection | null {
  if (element === undefined || !booleanAttribute(element, 'sheet')) return null;
  const options = Object.fromEntries(FORBIDDEN_BY_DEFAULT.map(([file, office]) => [office, !booleanAttribute(element, file, true)]));
  const selectionMode = booleanAttribute(element, 'selectUnlockedCells') ? 'None' : booleanAttribute(element, 'selectLockedCells') ? 'Unlocked' : 'Normal';
  return {
    options: {
      ...options, allowEditObjects: !booleanAttribute(element, 'objects'), allowEditScenarios: !booleanAttribute(element, 'scenarios'), selectionMode,
    } as ProtectionOptions,
    password: readPassword(element, ''),
  };
}

export function protectionXml(protection: SheetProtection | null): string {
  if (protection === null) return '';
  const { options, password } = protection;
  const allowed = Object.fromEntries(FORBIDDEN_BY_DEFAULT.map(([file, office]) => [file, options[office] ? false : null]));
  return elementXml('sheetProtection', {
    ...passwordAttributes(password, ''), sheet: true,
    objects: options.allowEditObjects ? null : true, scenarios: options.allowEditScenarios ? null : true, ...allowed,
    selectLockedCells: options.selectionMode === 'Normal' ? null : true,
    selectUnlockedCells: options.selectionMode === 'None' ? true : null,
  });
}
