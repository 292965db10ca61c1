import type { DocumentProperties } from '../../model/workbook';
import { insertLast } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import { packagePart } from '../package/relationships';
import type { PackageParts } from '../package/relationships';
import { applyEdits } from '../xml/edits';
import { child, elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** Names of document properties in Office.js, and how the file writes them: the part by its kind, the element with its prefix. */
const PLACES: Readonly<Record<string, { readonly part: PartKind; readonly element: string }>> = {
  title: { part: 'core', element: 'dc:title' }, subject: { part: 'core', element: 'dc:subject' }, author: { part: 'core', element: 'dc:creator' },
  keywords: { part: 'core', element: 'cp:keywords' }, comments: { part: 'core', element: 'dc:description' }, category: { part: 'core', element: 'cp:category' },
  lastAuthor: { part: 'core', element: 'cp:lastModifiedBy' }, creationDate: { part: 'core', element: 'dcterms:created' },
  modificationDate: { part: 'core', element: 'dcterms:modified' }, revisionNumber: { part: 'core', element: 'cp:revision' },
  manager: { part: 'extended', element: 'Manager' }, company: { part: 'extended', element: 'Company' },
};

type PartKind = 'core' | 'extended';

const PARTS: Readonly<Record<PartKind, { readonly kind: string; readonly relation: string; readonly name: string; readonly type: string; readonly empty: string }>> = {
  core: {
    kind: 'core-properties', relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml', empty: `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}"></cp:coreProperties>`,
  },
  extended: {
    kind: 'extended-properties', relation: `${OFFICE_RELATIONSHIPS}/extended-properties`, name: 'docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', empty: `<Properties xmlns="${EXTENDED}"></Properties>`,
  },
};

/** The namespaces of the prefixes above, for an element that a part gets. */
const NAMESPACES: Readonly<Record<string, string>> = { dc: DUBLIN_CORE, cp: CORE };

const localName = (element: string): string => element.slice(element.indexOf(':') + 1);

/** The document properties of a package; absent ones are not in the file. */
export function readProperties(parts: PackageParts): DocumentProperties {
  const properties: Record<string, string> = {};
  for (const key of ['core', 'extended'] as const) {
    const part = packagePart(PARTS[key].kind, parts) ?? (parts.has(PARTS[key].name) ? PARTS[key].name : undefined);
    if (part === undefined) continue;
    const root = parseXml(parts.text(part), part);
    for (const [name, place] of Object.entries(PLACES)) {
      const text = place.part === key ? child(root, localName(place.element))?.text ?? '' : '';
      if (text !== '') properties[name] = text;
    }
  }
  return properties;
}

/** Writes the properties that differ from the file; the rest of their parts stays. */
export function saveProperties(draft: PackageDraft, before: DocumentProperties, now: DocumentProperties): void {
  for (const [name, { part: key, element }] of Object.entries(PLACES)) {
    if ((before[name] ?? '') === (now[name] ?? '')) continue;
    const { kind, relation, name: usual, type, empty } = PARTS[key];
    const part = packagePart(kind, draft) ?? usual;
    if (!draft.has(part)) draft.add(part, type, empty);
    if (packagePart(kind, draft) === undefined) draft.relate('', relation, part);
    writeProperty(draft, part, element, now[name] ?? '');
  }
}

function writeProperty(draft: PackageDraft, part: string, element: string, value: string): void {
  const text = draft.text(part);
  const root = parseXml(text, part);
  const old = child(root, localName(element));
  const [prefix = ''] = element.includes(':') ? element.split(':') : [];
  if (old === undefined) {
    if (value !== '') draft.set(part, insertLast(text, part, elementXml(element, { [`xmlns:${prefix}`]: prefix === '' ? null : NAMESPACES[prefix] }, escapeXml(value))));
    return;
  }
  const written = value === '' ? '' : elementXml(old.fullName, old.attributes, escapeXml(value));
  draft.set(part, applyEdits(text, [{ start: old.start, end: old.end, text: written }]));
}
