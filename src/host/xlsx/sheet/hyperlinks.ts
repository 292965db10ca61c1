import { overlaps } from '../../area';
import type { Area } from '../../area';
import { areaName, parseArea } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import { FileError } from '../fileError';
import type { PackageDraft } from '../package/packageDraft';
import type { Relationship } from '../package/relationships';
import { childrenOf, elementXml, relationId } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** Reads `hyperlinks`; a link without a readable block is skipped. */
export function readHyperlinks(element: XmlElement | undefined, sheet: Sheet, relationships: readonly Relationship[]): void {
  for (const item of childrenOf(element, 'hyperlink')) {
    const area = parseArea(item.attributes['ref'] ?? '');
    if (area === null) continue;
    const id = relationId(item);
    sheet.hyperlinks.push({
      area, address: relationships.find((relationship) => relationship.id === id)?.target ?? null,
      documentReference: item.attributes['location'] ?? null, screenTip: item.attributes['tooltip'] ?? null,
    });
  }
}

/** `hyperlinks`, with relationships to their addresses; existing relationships are used again. */
export function hyperlinksXml(sheet: Sheet, part: string, draft: PackageDraft): string {
  const items = sheet.hyperlinks.map(({ area, address, documentReference, screenTip }) => {
    const known = address === null ? undefined : draft.relationships(part).find(({ external, target }) => external && target === address);
    const id = address === null ? null : known?.id ?? draft.relate(part, 'hyperlink', address, true);
    return elementXml('hyperlink', { ref: areaName(area), 'r:id': id, location: documentReference, tooltip: screenTip });
  });
  return items.length === 0 ? '' : elementXml('hyperlinks', {}, items.join(''));
}

/** `mergeCells` of a sheet. */
export const mergesXml = (sheet: Sheet): string => (sheet.merges.length === 0 ? ''
  : elementXml('mergeCells', { count: sheet.merges.length }, sheet.merges.map((area) => elementXml('mergeCell', { ref: areaName(area) })).join('')));

/** Whether any two blocks of a list share a cell. */
export function anyOverlap(areas: readonly Area[]): boolean {
  const above: Area[] = [];
  for (const area of [...areas].sort((one, other) => one.top - other.top)) {
    for (let at = above.length - 1; at >= 0; at -= 1) {
      const other = above[at];
      if (other === undefined || other.bottom < area.top) above.splice(at, 1);
      else if (overlaps(other, area)) return true;
    }
    above.push(area);
  }
  return false;
}

/**
 * Reads `mergeCells`.
 *
 * @throws FileError `needs-repair` for a block that is none
 */
export function readMerges(element: XmlElement | undefined, sheet: Sheet): void {
  sheet.merges = childrenOf(element, 'mergeCell').map(({ attributes: { ref = '' } }) => {
    const area = parseArea(ref);
    if (area === null) throw new FileError('needs-repair', `hoja «${sheet.name}»: la combinación «${ref}» no es un bloque de celdas`);
    return area;
  });
}
