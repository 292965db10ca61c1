import { type Box, cellAtPoint, columnLeft, rowTop } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import { child, numberAttribute } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** EMU, the unit of DrawingML, per point. */
const EMU = 12_700;

function corner(element: XmlElement | undefined, sheet: Sheet): { left: number; top: number } {
  const number = (name: string): number => Number(child(element, name)?.text ?? 0);
  return {
    left: columnLeft(sheet, number('col')) + number('colOff') / EMU,
    top: rowTop(sheet, number('row')) + number('rowOff') / EMU,
  };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

/** Position and size of a drawing in points, from any of the three types of anchor. */
export function readAnchor(anchor: XmlElement, sheet: Sheet): Box {
  const size = child(anchor, 'ext');
  const position = child(anchor, 'pos');
  const from = position === undefined ? corner(child(anchor, 'from'), sheet)
    : { left: (numberAttribute(position, 'x') ?? 0) / EMU, top: (numberAttribute(position, 'y') ?? 0) / EMU };
  const to = child(anchor, 'to') === undefined
    ? { left: from.left + (numberAttribute(size, 'cx') ?? 0) / EMU, top: from.top + (numberAttribute(size, 'cy') ?? 0) / EMU }
    : corner(child(anchor, 'to'), sheet);
  return { left: rounded(from.left), top: rounded(from.top), width: rounded(to.left - from.left), height: rounded(to.top - from.top) };
}

/** The `from` and `to` of an anchor with both corners at cells. */
export function cornersXml(box: Box, sheet: Sheet): string {
  const corner = (name: string, left: number, top: number): string => {
    const { row, column, dx, dy } = cellAtPoint(sheet, left, top);
    return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(dx * EMU)}</xdr:colOff>`
      + `<xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(dy * EMU)}</xdr:rowOff></xdr:${name}>`;
  };
  return corner('from', box.left, box.top) + corner('to', box.left + box.width, box.top + box.height);
}
