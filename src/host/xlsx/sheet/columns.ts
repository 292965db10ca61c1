import type { ColumnProperties, Sheet } from '../../model/sheet';
import { COLUMN_LIMIT } from '../../model/area';
import { childrenOf, elementXml, flag, numberOf } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** Excel keeps widths with the margins of a cell in them: 8.43 letters stand as 9.140625 (Calibri 11: 7 pixels a digit, 5 of margin). */
const MARGIN = 5 / 7;
const fromFile = (width: number): number => Math.round(Math.max(0, width - MARGIN) * 100) / 100;
const toFile = (width: number): number => Math.trunc((width + MARGIN) * 256) / 256;

/** Reads `cols`. One record may stand for many columns; they share one object. */
export function readColumns(element: XmlElement | undefined, sheet: Sheet): void {
  for (const col of childrenOf(element, 'col')) {
    const width = numberOf(col, 'width');
    const properties: ColumnProperties = {
      width: width === null ? null : fromFile(width),
      hidden: flag(col, 'hidden'),
      style: numberOf(col, 'style') ?? 0,
      outlineLevel: numberOf(col, 'outlineLevel') ?? 0,
      collapsed: flag(col, 'collapsed'),
    };
    const last = Math.min(numberOf(col, 'max') ?? 0, COLUMN_LIMIT);
    for (let column = (numberOf(col, 'min') ?? 1) - 1; column < last; column += 1) sheet.columns.set(column, properties);
  }
}

const alike = (one: ColumnProperties, other: ColumnProperties): boolean =>
  one === other || (one.width === other.width && one.hidden === other.hidden && one.style === other.style
    && one.outlineLevel === other.outlineLevel && one.collapsed === other.collapsed);

/** Writes `cols`: neighbours that are alike share a record. */
export function columnsXml(sheet: Sheet, styleOf: (style: number) => number): string {
  const columns = [...sheet.columns].sort(([one], [other]) => one - other);
  const runs: { first: number; last: number; properties: ColumnProperties }[] = [];
  for (const [column, properties] of columns) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === column - 1 && alike(run.properties, properties)) run.last = column;
    else runs.push({ first: column, last: column, properties });
  }
  const records = runs.map(({ first, last, properties }) => elementXml('col', {
    min: first + 1, max: last + 1, width: toFile(properties.width ?? sheet.standardWidth),
    style: properties.style === 0 ? null : styleOf(properties.style),
    hidden: properties.hidden ? true : null, customWidth: properties.width === null ? null : true,
    outlineLevel: properties.outlineLevel === 0 ? null : properties.outlineLevel, collapsed: properties.collapsed ? true : null,
  }));
  return records.length === 0 ? '' : elementXml('cols', {}, records.join(''));
}
