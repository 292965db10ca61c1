import { COLUMN_LIMIT } from '../../area';
import type { Cell } from '../../model/cell';
import { PLAIN_ROW } from '../../model/sheet';
import type { ColumnProperties, RowProperties, Sheet } from '../../model/sheet';
import { attributesXml, booleanAttribute, childrenOf, elementXml, numberAttribute, patchTag } from '../xml/elements';
import type { AttributeValue } from '../xml/elements';
import { parseAttributes } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';

/** The properties of a row in its opening tag; null for a tag with none. */
export function readRowTag(tag: string): RowProperties | null {
  if (!/\s(?:ht|hidden|s|outlineLevel|collapsed)\s*=/.test(tag)) return null;
  const element = { attributes: parseAttributes(tag) } as unknown as XmlElement;
  return {
    height: numberAttribute(element, 'ht'),
    hidden: booleanAttribute(element, 'hidden'),
    style: booleanAttribute(element, 'customFormat') ? numberAttribute(element, 's') ?? 0 : 0,
    outlineLevel: numberAttribute(element, 'outlineLevel') ?? 0,
    collapsed: booleanAttribute(element, 'collapsed'),
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

/** The opening tag of a new row. */
export const rowTag = (row: number, properties: RowProperties | undefined, styleOf: (style: number) => number): string =>
  `<row${attributesXml({ r: row + 1, ...rowAttributes(properties ?? PLAIN_ROW, styleOf) })}>`;

/**
 * A row's tag with its changed properties.
 *
 * @param cells the cells that the attribute `spans` must cover; null when none was added
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

/**
 * Margins of a cell in letters, part of the widths in the file: 8.43 letters are stored as 9.140625 (Calibri 11: 7 pixels a digit, 5 of
 * margin).
 */
const MARGIN = 5 / 7;
const fromFile = (width: number): number => Math.round(Math.max(0, width - MARGIN) * 100) / 100;
const toFile = (width: number): number => Math.trunc((width + MARGIN) * 256) / 256;

/** The attributes of each record of `cols` in the file; columns that have its object still are as the record says. */
export type KeptColumns = ReadonlyMap<ColumnProperties, Readonly<Record<string, string>>>;

/** Reads `cols`. The columns of one record share one object. */
export function readColumns(element: XmlElement | undefined, sheet: Sheet): KeptColumns {
  const kept = new Map<ColumnProperties, Readonly<Record<string, string>>>();
  for (const col of childrenOf(element, 'col')) {
    const width = numberAttribute(col, 'width');
    const properties: ColumnProperties = {
      width: width === null ? null : fromFile(width),
      hidden: booleanAttribute(col, 'hidden'),
      style: numberAttribute(col, 'style') ?? 0,
      outlineLevel: numberAttribute(col, 'outlineLevel') ?? 0,
      collapsed: booleanAttribute(col, 'collapsed'),
    };
    const last = Math.min(numberAttribute(col, 'max') ?? 0, COLUMN_LIMIT);
    for (let column = (numberAttribute(col, 'min') ?? 1) - 1; column < last; column += 1) sheet.columns.set(column, properties);
    kept.set(properties, col.attributes);
  }
  return kept;
}

const alike = (one: ColumnProperties, other: ColumnProperties): boolean =>
  one === other || (one.width === other.width && one.hidden === other.hidden && one.style === other.style
    && one.outlineLevel === other.outlineLevel && one.collapsed === other.collapsed);

/**
 * Writes `cols`: neighbouring columns with equal properties share a record. Columns as they were in the file keep all attributes of
 * their record, and a width as it was keeps its digits.
 */
export function columnsXml(sheet: Sheet, styleOf: (style: number) => number, kept: KeptColumns = new Map()): string {
  const widths = new Map([...kept].map(([{ width }, attributes]) => [width, attributes['width']]));
  const columns = [...sheet.columns].sort(([one], [other]) => one - other);
  const runs: { first: number; last: number; properties: ColumnProperties }[] = [];
  for (const [column, properties] of columns) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === column - 1 && alike(run.properties, properties) && kept.get(run.properties) === kept.get(properties)) run.last = column;
    else runs.push({ first: column, last: column, properties });
  }
  const records = runs.map(({ first, last, properties }) => elementXml('col', kept.has(properties) ? { ...kept.get(properties), min: first + 1, max: last + 1 } : {
    min: first + 1, max: last + 1, width: widths.get(properties.width) ?? toFile(properties.width ?? sheet.standardWidth),
    style: properties.style === 0 ? null : styleOf(properties.style),
    hidden: properties.hidden ? true : null, customWidth: properties.width === null ? null : true,
    outlineLevel: properties.outlineLevel === 0 ? null : properties.outlineLevel, collapsed: properties.collapsed ? true : null,
  }));
  return records.length === 0 ? '' : elementXml('cols', {}, records.join(''));
}
