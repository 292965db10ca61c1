import type { CustomProperty } from '../../model/document/customProperty';
import { removePartTree } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import { packagePart } from '../package/relationships';
import type { PackageParts } from '../package/relationships';
import { applyEdits } from '../xml/edits';
import { childrenOf, elementXml, numberAttribute } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';

const KIND = 'custom-properties';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set of properties to which all of a user's own belong. */
const SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers of properties begin here; the ones before are the format's own. */
const FIRST_NUMBER = 2;

/** The properties that users and programs gave the workbook, by name. */
export function readCustomProperties(parts: PackageParts): Map<string, CustomProperty> {
  const part = packagePart(KIND, parts);
  if (part === undefined) return new Map();
  return new Map(childrenOf(parseXml(parts.text(part), part), 'property').flatMap(({ attributes, children: [variant] }) => {
    const name = attributes['name'] ?? '';
    return name === '' || variant === undefined ? [] : [[name, readVariant(variant.name, variant.text)] as const];
  }));
}

function readVariant(kind: string, text: string): CustomProperty {
  switch (kind) {
    case 'i1': case 'i2': case 'i4': case 'i8': case 'int': case 'ui1': case 'ui2': case 'ui4': case 'ui8': case 'uint': return { type: 'Number', value: Number(text) };
    case 'r4': case 'r8': case 'decimal': return { type: 'Float', value: Number(text) };
    case 'bool': return { type: 'Boolean', value: text === 'true' || text === '1' };
    case 'date': case 'filetime': return { type: 'Date', value: text };
    default: return { type: 'String', value: text };
  }
}

const VARIANT = { String: 'lpwstr', Number: 'i4', Float: 'r8', Boolean: 'bool', Date: 'filetime' } as const;

/** Writes the properties that differ from the file; the others keep their XML. */
export function saveCustomProperties(draft: PackageDraft, before: ReadonlyMap<string, CustomProperty>, now: ReadonlyMap<string, CustomProperty>): void {
  const isKept = (name: string): boolean => JSON.stringify(before.get(name)) === JSON.stringify(now.get(name));
  if (before.size === now.size && [...now.keys()].every(isKept)) return;
  const part = packagePart(KIND, draft);
  if (now.size === 0) {
    if (part !== undefined) removeAll(draft, part);
    return;
  }
  const name = part ?? 'docProps/custom.xml';
  if (part === undefined) {
    draft.add(name, TYPE, `<Properties xmlns="${NAMESPACE}" xmlns:vt="${VARIANTS}"></Properties>`);
    draft.relate('', `${OFFICE_RELATIONSHIPS}/${KIND}`, name);
  }
  const text = draft.text(name);
  const root = parseXml(text, name);
  const old = childrenOf(root, 'property');
  const gone = old.filter(({ attributes }) => !now.has(attributes['name'] ?? '') || !isKept(attributes['name'] ?? ''));
  let number = Math.max(FIRST_NUMBER - 1, ...old.map((property) => numberAttribute(property, 'pid') ?? 0));
  const added = [...now].filter(([key]) => !isKept(key)).map(([key, property]) => {
    number += 1;
    return elementXml('property', { xmlns: NAMESPACE, 'xmlns:vt': VARIANTS, fmtid: SET, pid: number, name: key },
      elementXml(`vt:${VARIANT[property.type]}`, {}, escapeXml(String(property.value))));
  });
  const end = { start: root.innerEnd, end: root.innerEnd, text: added.join('') };
  draft.set(name, applyEdits(text, [...gone.map(({ start, end: to }) => ({ start, end: to, text: '' })), end]));
}

function removeAll(draft: PackageDraft, part: string): void {
  for (const { id, kind } of draft.relationships('')) if (kind === KIND) draft.unrelate('', id);
  removePartTree(draft, part);
}
