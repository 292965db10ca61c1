import type { Sheet } from '../sheet';

/** Gives a new sheet what another one holds besides cells, columns, rows, tables, charts and comments. */
export function copyContent(source: Sheet, copy: Sheet): void {
  Object.assign(copy, deepCopy({
    visibility: source.visibility, tabColor: source.tabColor, showGridlines: source.showGridlines, showHeadings: source.showHeadings,
    frozen: source.frozen, protection: source.protection, standardWidth: source.standardWidth, standardHeight: source.standardHeight,
    merges: source.merges, conditionalFormats: source.conditionalFormats, validations: source.validations,
    notes: source.notes, hyperlinks: source.hyperlinks, autoFilter: source.autoFilter, page: source.page,
    pageBreaks: source.pageBreaks, customProperties: source.customProperties,
  }));
}

/** A deep copy of objects, arrays and maps; other values are shared. */
export function deepCopy<T>(data: T): T {
  return copyOf(data) as T;
}

function copyOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copyOf);
  if (data instanceof Map) return new Map([...data].map(([key, item]) => [key, copyOf(item)]));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, copyOf(item)]));
}
