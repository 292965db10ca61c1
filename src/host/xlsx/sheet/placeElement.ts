import type { Edit } from '../xml/edits';
import { childrenOf } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** The children of a worksheet in the order the schema asks for (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks',
  'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

/** The edits that put `xml` in the place of all children called `name`; `''` takes them away; a new one goes where the schema has it. */
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
  return [{ start: at, end: at, text: xml }];
}
