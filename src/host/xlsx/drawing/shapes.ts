import type { Shape, ShapeKind } from '../../model/drawing/shape';
import type { Sheet } from '../../model/sheet';
import { removePartTree } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import type { PackageParts } from '../package/relationships';
import { applyEdits } from '../xml/edits';
import { booleanAttribute, descendant } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { readAnchor } from './anchor';

/** The elements of drawn objects with their kinds, and the element inside that names them. */
const KINDS: Readonly<Record<string, { readonly kind: ShapeKind; readonly properties: string }>> = {
  pic: { kind: 'Image', properties: 'nvPicPr' }, sp: { kind: 'GeometricShape', properties: 'nvSpPr' }, cxnSp: { kind: 'Line', properties: 'nvCxnSpPr' },
  grpSp: { kind: 'Group', properties: 'nvGrpSpPr' }, graphicFrame: { kind: 'Unsupported', properties: 'nvGraphicFramePr' },
  contentPart: { kind: 'Unsupported', properties: 'nvContentPartPr' },
};

const propertiesOf = (object: XmlElement): XmlElement | undefined => descendant(object, KINDS[object.name]?.properties ?? '', 'cNvPr');
const objectOf = (anchor: XmlElement): XmlElement | undefined => anchor.children.find(({ name }) => name in KINDS);
const isChart = (object: XmlElement): boolean => descendant(object, 'graphic', 'graphicData', 'chart') !== undefined;

/** Reads the pictures and shapes of a sheet's drawing; its charts are read apart. */
export function readShapes(sheet: Sheet, drawing: string | null, parts: PackageParts): void {
  if (drawing === null) return;
  for (const anchor of parseXml(parts.text(drawing), drawing).children) {
    const object = objectOf(anchor);
    const properties = object && propertiesOf(object);
    if (object === undefined || properties === undefined || isChart(object)) continue;
    const { id = '', name = '', title = '', descr = '' } = properties.attributes;
    sheet.shapes.push({
      id, name, kind: KINDS[object.name]?.kind ?? 'Unsupported', isVisible: !booleanAttribute(properties, 'hidden'), title, description: descr, ...readAnchor(anchor, sheet),
    });
  }
}

/** Takes the shapes that were deleted out of a drawing, with the parts that only they refer to. */
export function saveShapes(removed: readonly Shape[], drawing: string, draft: PackageDraft): void {
  if (removed.length === 0) return;
  const gone = new Set(removed.map(({ id }) => id));
  const text = draft.text(drawing);
  const anchors = parseXml(text, drawing).children.filter((anchor) => {
    const object = objectOf(anchor);
    return object !== undefined && !isChart(object) && gone.has(propertiesOf(object)?.attributes['id'] ?? '');
  });
  const after = applyEdits(text, anchors.map(({ start, end }) => ({ start, end, text: '' })));
  draft.set(drawing, after);
  const used = relationsIn(after);
  for (const relation of relationsIn(anchors.map(({ start, end }) => text.slice(start, end)).join(''))) {
    const found = draft.relationships(drawing).find(({ id }) => id === relation);
    if (found === undefined || used.has(relation)) continue;
    draft.unrelate(drawing, relation);
    if (!found.external && draft.has(found.target) && !draft.isTarget(found.target)) removePartTree(draft, found.target);
  }
}

/** The relationships that a piece of a drawing names. */
const relationsIn = (xml: string): Set<string> => new Set([...xml.matchAll(/\s\w+:(?:embed|link|id|pict|dm|lo|qs|cs)="([^"]+)"/g)].map(([, id = '']) => id));
