import { COLUMN_LIMIT, ROW_LIMIT } from '../../area';
import type { PageBreaks } from '../../model/sheet';
import { placeElement } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { booleanAttribute, child, childrenOf, elementXml, numberAttribute } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** The elements of breaks, with the last column or row that each of them divides. */
const LISTS = { rows: { element: 'rowBreaks', last: COLUMN_LIMIT - 1 }, columns: { element: 'colBreaks', last: ROW_LIMIT - 1 } } as const;

const breaksOf = (root: XmlElement, element: string): XmlElement[] => childrenOf(child(root, element), 'brk').filter((item) => booleanAttribute(item, 'man'));

/** The page breaks that someone asked for; those that Excel makes itself are not in the file. */
export function readPageBreaks(root: XmlElement): PageBreaks {
  const lines = (list: keyof PageBreaks): number[] => breaksOf(root, LISTS[list].element).map((item) => numberAttribute(item, 'id') ?? 0).sort((one, other) => one - other);
  return { rows: lines('rows'), columns: lines('columns') };
}

/** The edits that write the page breaks; one that stays keeps its element. */
export function pageBreakEdits(xml: string, root: XmlElement, breaks: PageBreaks): Edit[] {
  return (['rows', 'columns'] as const).flatMap((list) => {
    const { element, last } = LISTS[list];
    const old = new Map(breaksOf(root, element).map((item) => [numberAttribute(item, 'id'), xml.slice(item.start, item.end)]));
    const items = breaks[list].map((line) => old.get(line) ?? elementXml('brk', { id: line, max: last, man: true }));
    return placeElement(root, element, items.length === 0 ? '' : elementXml(element, { count: items.length, manualBreakCount: items.length }, items.join('')));
  });
}
