import type { Cell } from '../../model/cell';
import { PLAIN_ROW, type RowProperties } from '../../model/sheet';
import { attributesXml, type AttributeValue, flag, numberOf, patchTag } from '../xml/elements';
import { parseAttributes, type XmlElement } from '../xml/parseXml';

/** What a row's tag says of the row itself, or null when it says nothing of the kind. */
export function readRowTag(tag: string): RowProperties | null {
  if (!/\s(?:ht|hidden|s|outlineLevel|collapsed)\s*=/.test(tag)) return null;
  const element = { attributes: parseAttributes(tag) } as unknown as XmlElement;
  return {
    height: numberOf(element, 'ht'),
    hidden: flag(element, 'hidden'),
    style: flag(element, 'customFormat') ? numberOf(element, 's') ?? 0 : 0,
    outlineLevel: numberOf(element, 'outlineLevel') ?? 0,
    collapsed: flag(element, 'collapsed'),
  };
}

function rowAttributes(row: RowProperties, styleOf: (style: number) => number): Record<string, AttributeValue> {
  return {
    s: row.style === 0 ? null : styleOf(row.style),
    customFormat: row.style === 0 ? null : true,
    ht: row.height,
    hidden: row.hidden ? true : null,
    customHeight: row.height === null ? null : true,
    outlineLevel: row.outlineLevel === 0 ? null : row.outlineLevel,
    collapsed: row.collapsed ? true : null,
  };
}

/** The opening tag of a row that was not in the file. */
export const rowTag = (row: number, properties: RowProperties | undefined, styleOf: (style: number) => number): string =>
  `<row${attributesXml({ r: row + 1, ...rowAttributes(properties ?? PLAIN_ROW, styleOf) })}>`;

/**
 * A row's tag with the properties that changed, and with spans that hold all its cells when some were added (`cells`, else null).
 */
export function patchedRowTag(
  tag: string, before: RowProperties | undefined, after: RowProperties | undefined,
  styleOf: (style: number) => number, cells: readonly (Cell | undefined)[] | null,
): string {
  const from = before ?? PLAIN_ROW;
  const to = after ?? PLAIN_ROW;
  const changes: Record<string, AttributeValue> = {};
  const old = rowAttributes(from, styleOf);
  for (const [name, value] of Object.entries(rowAttributes(to, styleOf))) {
    if (value !== old[name]) changes[name] = value;
  }
  if (from.height === to.height) delete changes['customHeight'];
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (spans !== null && cells !== null) {
    const first = cells.findIndex((cell) => cell !== undefined) + 1;
    if (first < Number(spans[1]) || cells.length > Number(spans[2])) {
      changes['spans'] = `${Math.min(first, Number(spans[1]))}:${Math.max(cells.length, Number(spans[2]))}`;
    }
  }
  return patchTag(tag, changes);
}
