import { applyEdits } from '../xml/edits';
import { childrenOf, elementXml, patchTag } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import { insertLast } from './packageDraft';
import type { PackageDraft } from './packageDraft';
import { partRelationships } from './relationships';
import type { PackageParts } from './relationships';

/** Kinds of workbook file, as their names end: without macros, and with. Excel opens none whose content type says another. */
export type BookKind = 'xlsx' | 'xlsm';

const CONTENT_TYPES = '[Content_Types].xml';
const MACRO_SHEET_KIND = 'xlMacrosheet';
const BOOK_TYPES: Readonly<Record<BookKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};

/** Whether a workbook has macros, which a file of kind `xlsx` cannot hold. Sheets of Excel 4 macros count where the file is of the other kind. */
export function hasMacros(parts: PackageParts, book: string): boolean {
  const kinds = new Set(partRelationships(book, parts).map(({ kind }) => kind));
  if (kinds.has('vbaProject')) return true;
  return kinds.has(MACRO_SHEET_KIND) && parts.has(CONTENT_TYPES) && /macroEnabled/i.test(parts.text(CONTENT_TYPES));
}

/** Declares the workbook part to be of a kind: a template becomes a workbook. A package that declares no part one by one stays. */
export function declareKind(draft: PackageDraft, book: string, kind: BookKind): void {
  if (!draft.has(CONTENT_TYPES)) return;
  const text = draft.text(CONTENT_TYPES);
  const root = parseXml(text, CONTENT_TYPES);
  const overrides = childrenOf(root, 'Override');
  const own = overrides.find(({ attributes }) => attributes['PartName']?.toLowerCase() === `/${book}`.toLowerCase());
  const type = BOOK_TYPES[kind];
  if (own === undefined) {
    const declared = childrenOf(root, 'Default').find(({ attributes }) => book.toLowerCase().endsWith(`.${attributes['Extension']?.toLowerCase() ?? ''}`));
    const isBookType = /spreadsheetml|ms-excel/.test(declared?.attributes['ContentType'] ?? '');
    if (isBookType && declared?.attributes['ContentType'] !== type) {
      draft.set(CONTENT_TYPES, insertLast(text, CONTENT_TYPES, elementXml(root.fullName.replace('Types', 'Override'), { PartName: `/${book}`, ContentType: type })));
    }
    return;
  }
  if (own.attributes['ContentType'] === type) return;
  draft.set(CONTENT_TYPES, applyEdits(text, [{ start: own.start, end: own.openEnd, text: patchTag(text.slice(own.start, own.openEnd), { ContentType: type }) }]));
}
