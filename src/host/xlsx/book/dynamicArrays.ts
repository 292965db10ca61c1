import { WHOLE_SHEET } from '../../area';
import type { Workbook } from '../../model/workbook';
import type { PackageDraft } from '../package/packageDraft';
import { partRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { SPREADSHEET } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';

const KIND = 'sheetMetadata';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
/** The kind of metadata by which Excel knows a dynamic array. */
const DYNAMIC = 'XLDAPR';
const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const METADATA = `<metadata xmlns="${SPREADSHEET}" xmlns:xda="${DYNAMIC_ARRAY}"><metadataTypes count="1"><metadataType name="${DYNAMIC}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="${DYNAMIC}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * The attribute by which a cell of this file is a dynamic array (`cm`): of its metadata part, or of the one that is added. Null where the
 * file has metadata of other kinds alone: then its arrays are saved as array formulas.
 */
export function dynamicArrayMark(zip: ZipPackage, book: string): string | null {
  const part = partRelationships(book, zip).find(({ kind, external }) => kind === KIND && !external)?.target;
  if (part === undefined || !zip.has(part)) return ' cm="1"';
  const { children } = parseXml(zip.text(part), part);
  const inside = (name: string) => children.find((one) => one.name === name)?.children ?? [];
  const type = inside('metadataTypes').findIndex(({ attributes }) => attributes['name'] === DYNAMIC) + 1;
  const block = inside('cellMetadata').findIndex((bk) => bk.children.some(({ attributes }) => attributes['t'] === String(type)));
  return type === 0 || block < 0 ? null : ` cm="${block + 1}"`;
}

/** Adds the metadata by which Excel knows dynamic arrays, where a cell refers to them and the file has none. */
export function saveDynamicArrays(draft: PackageDraft, book: string, { sheets, dynamicArrayMark: mark }: Workbook): void {
  if (mark === null || draft.relationships(book).some(({ kind }) => kind === KIND)) return;
  const isUsed = sheets.some(({ cells }) => {
    let found = false;
    if (cells.mayHoldFormulas) cells.forEachIn(WHOLE_SHEET, ({ extra }) => {
      found ||= extra?.isDynamic === true;
    });
    return found;
  });
  if (!isUsed) return;
  const part = draft.has('xl/metadata.xml') ? draft.freeName('xl/metadata', '.xml') : 'xl/metadata.xml';
  draft.add(part, CONTENT_TYPE, METADATA);
  draft.relate(book, KIND, part);
}
