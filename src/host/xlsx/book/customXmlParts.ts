import { CustomXmlPart } from '../../model/document/customXml';
import type { PackageDraft } from '../package/packageDraft';
import { removePartTree } from '../package/packageDraft';
import { listedRelationships, partRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { elementXml } from '../xml/elements';
import { CUSTOM_XML } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import { rootNamespace } from '../xml/rootNamespace';

const KIND = 'customXml';
const PROPERTIES_KIND = 'customXmlProps';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** A custom XML part of the file by the name of its part in the package. */
export type FileCustomXml = { readonly part: string; readonly item: CustomXmlPart };

/**
 * The custom XML parts that the workbook part refers to, or the package as a whole, as LibreOffice has it. One without an id of its own gets one that no other has, for as long as the
 * workbook is open. What is not well formed is no part: it stays in the file unread.
 */
export function readCustomXml(zip: ZipPackage, book: string): FileCustomXml[] {
  const relations = [...partRelationships(book, zip), ...listedRelationships('', zip)];
  const names = new Set(relations.filter(({ kind, external }) => kind === KIND && !external).map(({ target }) => target));
  return [...names].flatMap((part, index) => {
    const text = readable(zip, part);
    if (text === null) return [];
    return [{ part, item: new CustomXmlPart(idOf(zip, part) ?? idFor(index), () => zip.rawText(part)) }];
  });
}

function readable(zip: ZipPackage, part: string): string | null {
  try {
    const text = zip.rawText(part);
    rootNamespace(text, part);
    return text;
  } catch {
    return null;
  }
}

function idOf(zip: ZipPackage, part: string): string | undefined {
  const properties = partRelationships(part, zip).find(({ kind }) => kind === PROPERTIES_KIND)?.target;
  if (properties === undefined) return undefined;
  return Object.entries(parseXml(zip.text(properties), properties).attributes).find(([name]) => /(^|:)itemID$/.test(name))?.[1];
}

const idFor = (index: number): string => `{00000000-0000-4000-8000-${String(index).padStart(12, '0')}}`;

/** Writes the parts that were added or changed, and removes those that are gone with all that refers to them. */
export function saveCustomXml(draft: PackageDraft, book: string, before: readonly FileCustomXml[], now: readonly CustomXmlPart[]): void {
  for (const { part, item } of before) {
    if (!now.includes(item)) removePart(draft, book, part);
    else if (item.isChanged) draft.set(part, inUtf8(item.xml));
  }
  const known = new Set(before.map(({ item }) => item));
  for (const item of now) if (!known.has(item)) addPart(draft, book, item);
}

/** A text whose declaration, if any, says UTF-8, in which parts are written. */
const inUtf8 = (xml: string): string => xml.replace(/^(<\?xml\s[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');

function removePart(draft: PackageDraft, book: string, part: string): void {
  for (const source of [book, '']) {
    for (const { id, kind, target } of draft.relationships(source)) {
      if (kind === KIND && target === part) draft.unrelate(source, id);
    }
  }
  removePartTree(draft, part);
}

function addPart(draft: PackageDraft, book: string, item: CustomXmlPart): void {
  const part = draft.freeName('customXml/item', '.xml');
  draft.add(part, 'application/xml', '');
  draft.set(part, inUtf8(item.xml));
  const properties = draft.freeName('customXml/itemProps', '.xml');
  const uri = rootNamespace(item.xml, part);
  const schemas = elementXml('ds:schemaRefs', {}, uri === '' ? '' : elementXml('ds:schemaRef', { 'ds:uri': uri }));
  draft.add(properties, PROPERTIES_TYPE, elementXml('ds:datastoreItem', { 'ds:itemID': item.id, 'xmlns:ds': CUSTOM_XML }, schemas));
  draft.relate(part, PROPERTIES_KIND, properties);
  draft.relate(book, KIND, part);
}
