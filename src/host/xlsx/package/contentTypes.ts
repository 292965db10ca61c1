import { FileError } from '../fileError';
import { childrenOf } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import type { PackageParts } from './relationships';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** Types of the workbook part: workbook, template, each with or without macros, add-in. */
const WORKBOOK_TYPES = [
  `${OFFICE}spreadsheetml.sheet.main+xml`, `${OFFICE}spreadsheetml.template.main+xml`,
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'application/vnd.ms-excel.template.macroEnabled.main+xml',
  'application/vnd.ms-excel.addin.macroEnabled.main+xml',
];

/** Types of the parts that a workbook may have by kind of relationship, for a package that does not declare them. */
export const TYPE_BY_KIND: Readonly<Record<string, string>> = {
  worksheet: `${OFFICE}spreadsheetml.worksheet+xml`, chartsheet: `${OFFICE}spreadsheetml.chartsheet+xml`, styles: `${OFFICE}spreadsheetml.styles+xml`,
  sharedStrings: `${OFFICE}spreadsheetml.sharedStrings+xml`, theme: `${OFFICE}theme+xml`, table: `${OFFICE}spreadsheetml.table+xml`,
  comments: `${OFFICE}spreadsheetml.comments+xml`, drawing: `${OFFICE}drawing+xml`, chart: `${OFFICE}drawingml.chart+xml`,
  calcChain: `${OFFICE}spreadsheetml.calcChain+xml`, officeDocument: `${OFFICE}spreadsheetml.sheet.main+xml`,
};

/** The types that a package declares for its parts, by lower-case name. */
export function readContentTypes(parts: PackageParts): ReadonlyMap<string, string> {
  if (!parts.has(CONTENT_TYPES_PART)) throw new FileError('no-content-types');
  const root = parseXml(parts.text(CONTENT_TYPES_PART), CONTENT_TYPES_PART);
  return new Map(childrenOf(root, 'Override').map(({ attributes }) =>
    [(attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase(), attributes['ContentType'] ?? '']));
}

/**
 * Refuses a package without a list of types, or whose main part is declared as something else than a workbook.
 *
 * @throws FileError `no-content-types`, `needs-repair`
 */
export function checkContentTypes(parts: PackageParts, main: string): void {
  const type = readContentTypes(parts).get(main.toLowerCase());
  if (type !== undefined && !WORKBOOK_TYPES.includes(type)) throw new FileError('needs-repair', `${main}: ${type}`);
}
