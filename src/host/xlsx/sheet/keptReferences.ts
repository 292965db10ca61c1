import type { Sheet } from '../../model/sheet';
import { stateText } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { patchTag } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import type { XmlElement } from '../xml/parseXml';
import { areasText, readAreas } from './sheetView';

/** Elements that are removed when all their cells were deleted. */
const BOUND_TO_PLACE = ['sparkline', 'conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError'];

/** Elements that may not be empty: they are removed with their last child that is not a colour. */
const NEVER_EMPTY = [
  'sparklines', 'sparklineGroup', 'sparklineGroups', 'conditionalFormattings', 'dataValidations', 'protectedRanges', 'ignoredErrors', 'ext', 'extLst',
];

/** The outermost elements to remove when some are removed. */
function withEmptied(element: XmlElement, removed: ReadonlySet<XmlElement>): XmlElement[] {
  const goes = (item: XmlElement): boolean => {
    const inside = item.children.filter(({ name }) => !name.startsWith('color'));
    return removed.has(item) || (NEVER_EMPTY.includes(item.name) && inside.length > 0 && inside.every(goes));
  };
  return goes(element) ? [element] : element.children.flatMap((item) => withEmptied(item, removed));
}

/** A position in the text that refers to cells, and the element to remove with it. */
type KeptReference = { readonly start: number; readonly end: number; readonly text: string; readonly owner: XmlElement; readonly attribute: boolean };

const isKept = ({ name }: XmlElement): boolean => ['extLst', 'protectedRanges', 'ignoredErrors'].includes(name);

/** References to cells in extensions and other elements that are kept unread: `sqref` areas and `f` formulas. */
function findReferences(root: XmlElement): { areas: KeptReference[]; formulas: KeptReference[] } {
  const found: { areas: KeptReference[]; formulas: KeptReference[] } = { areas: [], formulas: [] };
  const walk = (element: XmlElement, owner: XmlElement): void => {
    const bound = BOUND_TO_PLACE.includes(element.name) ? element : owner;
    const place = { start: element.openEnd, end: element.innerEnd, text: element.text, owner: bound, attribute: false };
    if (element.name === 'sqref') found.areas.push(place);
    else if (element.name === 'f') found.formulas.push(place);
    const { sqref } = element.attributes;
    if (sqref !== undefined) found.areas.push({ start: element.start, end: element.openEnd, text: sqref, owner: bound, attribute: true });
    for (const inner of element.children) walk(inner, bound);
  };
  for (const element of root.children.filter(isKept)) walk(element, element);
  return found;
}

/** Adds these references to the model, which moves them with their cells. */
export function readKept(root: XmlElement, sheet: Sheet): void {
  const { areas, formulas } = findReferences(root);
  sheet.kept.areas = areas.map(({ text }) => readAreas(text));
  sheet.kept.formulas = formulas.map(({ text }) => `=${text}`);
}

/**
 * The edits that update moved references and remove elements of deleted cells.
 *
 * @param orphans elements to remove in any case
 */
export function keptEdits(
  xml: string, root: XmlElement, sheet: Sheet, before: Readonly<Sheet['kept']>, orphans: readonly XmlElement[],
): Edit[] {
  const { areas, formulas } = findReferences(root);
  const placeless = new Set(orphans);
  areas.forEach(({ owner }, index) => {
    if (sheet.kept.areas[index]?.length === 0 && before.areas[index]?.length !== 0) placeless.add(owner);
  });
  const removed = placeless.size === 0 ? [] : root.children.filter(isKept).flatMap((element) => withEmptied(element, placeless));
  const inRemoved = ({ start }: KeptReference): boolean => removed.some((element) => start >= element.start && start < element.end);
  const edits: Edit[] = removed.map(({ start, end }) => ({ start, end, text: '' }));
  areas.forEach((place, index) => {
    const now = sheet.kept.areas[index] ?? [];
    if (inRemoved(place) || stateText(now) === stateText(before.areas[index])) return;
    const text = place.attribute ? patchTag(xml.slice(place.start, place.end), { sqref: areasText(now) }) : areasText(now);
    edits.push({ start: place.start, end: place.end, text });
  });
  formulas.forEach((place, index) => {
    const now = sheet.kept.formulas[index] ?? '=';
    if (!inRemoved(place) && now !== before.formulas[index]) edits.push({ start: place.start, end: place.end, text: escapeXml(now.slice(1)) });
  });
  return edits;
}
