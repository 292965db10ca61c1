import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../package/packageDraft';
import type { PackageFile, Relationship } from '../package/relationships';
import { childrenOf, child, elementXml, relationId } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

const KIND = 'customProperty';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** Reads the texts that programs keep with a sheet. */
export function readCustomProperties(root: XmlElement, sheet: Sheet, relationships: readonly Relationship[], parts: PackageFile): void {
  for (const item of childrenOf(child(root, 'customProperties'), 'customPr')) {
    const target = relationships.find(({ id }) => id === relationId(item))?.target;
    if (target !== undefined) sheet.customProperties.set(item.attributes['name'] ?? '', new TextDecoder('utf-16le').decode(parts.bytes(target)));
  }
}

/** Writes them anew, a part each, and returns the element that lists them. */
export function customPropertiesXml({ customProperties }: Sheet, part: string, draft: PackageDraft): string {
  for (const { id, kind, target } of draft.relationships(part)) {
    if (kind !== KIND) continue;
    draft.unrelate(part, id);
    draft.remove(target);
  }
  const items = [...customProperties].map(([name, value]) => {
    const own = draft.freeName('xl/customProperty', '.bin');
    draft.addBytes(own, TYPE, utf16(value));
    return elementXml('customPr', { name, 'r:id': draft.relate(part, KIND, own) });
  });
  return items.length === 0 ? '' : elementXml('customProperties', {}, items.join(''));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
