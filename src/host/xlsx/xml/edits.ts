import { childrenOf, patchTag } from './elements';
import { OFFICE_RELATIONSHIPS } from './namespaces';
import type { XmlElement } from './parseXml';

/** The replacement of a text from `start` up to `end`. Of several at one place, that with the lower `rank` comes first. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string; readonly rank?: number };

const inOrder = (one: Edit, other: Edit): number => one.start - other.start || one.end - other.end || (one.rank ?? 0) - (other.rank ?? 0);
const isOrdered = (edits: readonly Edit[]): boolean =>
  edits.every((edit, index) => index === 0 || inOrder(edits[index - 1] as Edit, edit) <= 0);

/** The text after all edits. Edits must not overlap; those at one position of equal rank keep their order. Throws for edits that overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const ordered = isOrdered(edits) ? edits : [...edits].sort(inOrder);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of ordered) {
    if (start < from) throw new Error(`two edits overlap at ${start}`);
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** The children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks',
  'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

/** The edits that replace all children called `name` by `xml`; `''` removes them; a new one goes where the schema places it, also among other new ones. */
export function placeElement(root: XmlElement, name: string, xml: string, order: readonly string[] = SHEET_ORDER): Edit[] {
  const [first, ...others] = childrenOf(root, name);
  if (first !== undefined) {
    return [
      { start: first.start, end: first.end, text: xml },
      ...others.map(({ start, end }) => ({ start, end, text: '' })),
    ];
  }
  if (xml === '') return [];
  const place = order.indexOf(name);
  const later = root.children.find((item) => order.indexOf(item.name) > place);
  const at = later?.start ?? root.innerEnd;
  return [{ start: at, end: at, text: xml, rank: place }];
}

/** The edit that declares the prefix `r` on a root, when other edits use it and the part does not declare it. */
export function prefixEdits(xml: string, root: XmlElement, edits: readonly Edit[]): Edit[] {
  if (root.attributes['xmlns:r'] !== undefined || !edits.some(({ text }) => text.includes(' r:id='))) return [];
  return [{ start: root.start, end: root.openEnd, text: patchTag(xml.slice(root.start, root.openEnd), { 'xmlns:r': OFFICE_RELATIONSHIPS }) }];
}

/** Plain data as a text that is equal for equal data. Maps count as lists of pairs. */
export const stateText = (data: unknown): string =>
  JSON.stringify(data, (_, item: unknown) => (item instanceof Map ? [...(item as Map<unknown, unknown>)] : item));
