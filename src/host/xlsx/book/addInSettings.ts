import type { PackageDraft } from '../package/packageDraft';
import { listedRelationships } from '../package/relationships';
import type { PackageParts } from '../package/relationships';
import { ZipPackage } from '../package/zipPackage';
import { applyEdits, placeElement } from '../xml/edits';
import { child, childrenOf, elementXml } from '../xml/elements';
import { OFFICE_RELATIONSHIPS, TASK_PANES, WEB_EXTENSION } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';

/** The add-in that settings belong to, as Excel stores it with them. */
export type AddIn = { readonly id: string; readonly version: string; readonly store: string; readonly storeType: string };

const PANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const EXTENSION_ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/** The web extension parts of a package, in the order of its task panes. */
function extensionParts(parts: PackageParts): string[] {
  const panes = listedRelationships('', parts).filter(({ kind, target }) => kind === 'webextensiontaskpanes' && parts.has(target));
  return panes.flatMap(({ target }) => listedRelationships(target, parts))
    .filter(({ kind, target }) => kind === 'webextension' && parts.has(target)).map(({ target }) => target);
}

/** The part with an add-in's settings: its own, or the first one when no add-in is given. */
function ownPart(parts: PackageParts, addIn: AddIn | null): string | undefined {
  const found = extensionParts(parts);
  if (addIn === null) return found[0];
  return found.find((part) => child(parseXml(parts.text(part), part), 'reference')?.attributes['id']?.toLowerCase() === addIn.id.toLowerCase());
}

/**
 * Reads an add-in's settings: the properties of its web extension part, each a JSON text. A text that is not JSON is a setting as it is.
 */
export function readAddInSettings(parts: PackageParts, settings: Map<string, unknown>, addIn: AddIn | null = null): void {
  const part = ownPart(parts, addIn);
  if (part === undefined) return;
  for (const { attributes } of childrenOf(child(parseXml(parts.text(part), part), 'properties'), 'property')) {
    const name = attributes['name'] ?? '';
    if (name !== '') settings.set(name, parsed(attributes['value'] ?? ''));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * A file without the settings of any add-in whose keys begin so: a workbook keeps those of each add-in, and of each identity of one, in a
 * part of its own. Every other byte stays.
 */
export function withoutSettings(file: Uint8Array, prefix: string): Uint8Array {
  const zip = new ZipPackage(file);
  const changes = new Map<string, string>();
  for (const part of extensionParts(zip)) {
    const text = zip.text(part);
    const gone = childrenOf(child(parseXml(text, part), 'properties'), 'property').filter(({ attributes }) => attributes['name']?.startsWith(prefix) === true);
    if (gone.length > 0) changes.set(part, applyEdits(text, gone.map(({ start, end }) => ({ start, end, text: '' }))));
  }
  return changes.size === 0 ? file : zip.replaced(changes);
}

/** Writes an add-in's settings. A workbook without a part for the add-in gets one, with a closed task pane that refers to it. */
export function saveAddInSettings(draft: PackageDraft, settings: ReadonlyMap<string, unknown>, addIn: AddIn | null): void {
  const part = ownPart(draft, addIn);
  const items = [...settings].map(([name, value]) => elementXml('we:property', { name, value: jsonText(value) }));
  const properties = elementXml('we:properties', {}, items.join(''));
  if (part === undefined) {
    addExtension(draft, properties, addIn ?? DEVELOPER_ADD_IN);
    return;
  }
  const text = draft.text(part);
  const root = parseXml(text, part);
  draft.set(part, applyEdits(text, placeElement(root, 'properties', properties, EXTENSION_ORDER)));
}

/** A value as JSON without the two characters that JSON admits and XML does not. */
const jsonText = (value: unknown): string => JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

/** The add-in of settings without one: an add-in of the developer's own registry. */
const DEVELOPER_ADD_IN: AddIn = { id: '00000000-0000-0000-0000-000000000000', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };

function addExtension(draft: PackageDraft, properties: string, addIn: AddIn): void {
  const part = draft.freeName('xl/webextensions/webextension', '.xml');
  draft.add(part, 'application/vnd.ms-office.webextension+xml', elementXml('we:webextension', {
    'xmlns:we': WEB_EXTENSION, id: `{${addIn.id.toUpperCase()}}`,
  }, elementXml('we:reference', { id: addIn.id, version: addIn.version, store: addIn.store, storeType: addIn.storeType })
    + '<we:alternateReferences/>' + properties + '<we:bindings/>'
    + elementXml('we:snapshot', { 'xmlns:r': OFFICE_RELATIONSHIPS })));
  const panes = draft.relationships('').find(({ kind }) => kind === 'webextensiontaskpanes')?.target ?? addTaskPanes(draft);
  const id = draft.relate(panes, EXTENSION_RELATION, part);
  const text = draft.text(panes);
  const root = parseXml(text, panes);
  const pane = elementXml('wetp:taskpane', { dockstate: 'right', visibility: 0, width: 350, row: root.children.length },
    elementXml('wetp:webextensionref', { 'xmlns:r': OFFICE_RELATIONSHIPS, 'r:id': id }));
  draft.set(panes, applyEdits(text, [{ start: root.innerEnd, end: root.innerEnd, text: pane }]));
}

function addTaskPanes(draft: PackageDraft): string {
  const part = 'xl/webextensions/taskpanes.xml';
  draft.add(part, 'application/vnd.ms-office.webextensiontaskpanes+xml',
    `<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`);
  draft.relate('', PANES_RELATION, part);
  return part;
}
