import { areaName, parseArea } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import { bodyArea } from '../../model/table';
import type { FilterCriterion, Table, TableColumn } from '../../model/table';
import { withHeader } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import { applyEdits, placeElement, stateText } from '../xml/edits';
import { attributesXml, booleanAttribute, child, childrenOf, elementXml, numberAttribute, patchTag } from '../xml/elements';
import type { AttributeValue } from '../xml/elements';
import { decodeControls, escapeXml } from '../xml/escape';
import { SPREADSHEET } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { filterXml, readFilter } from './filterXml';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Part and state of each table as it was in the file. */
export type KeptTables = Map<Table, { readonly part: string; readonly state: string }>;

/** Reads a table part; null when it has no readable block. */
export function readTable(text: string, part: string): Table | null {
  const root = parseXml(text, part);
  const area = parseArea(root.attributes['ref'] ?? '');
  if (area === null) return null;
  const info = child(root, 'tableStyleInfo');
  const filter = readFilter(child(root, 'autoFilter'));
  return {
    id: numberAttribute(root, 'id') ?? 0, name: root.attributes['displayName'] ?? root.attributes['name'] ?? '', area,
    columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map(readColumn),
    showHeaders: numberAttribute(root, 'headerRowCount') !== 0, showTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
    showFilterButton: filter !== null, style: info?.attributes['name'] ?? '',
    showBandedRows: booleanAttribute(info, 'showRowStripes'), showBandedColumns: booleanAttribute(info, 'showColumnStripes'),
    highlightFirstColumn: booleanAttribute(info, 'showFirstColumn'), highlightLastColumn: booleanAttribute(info, 'showLastColumn'), filter,
    ...readSort(child(root, 'sortState'), area.left, childrenOf(child(root, 'tableColumns'), 'tableColumn').map((column) => numberAttribute(column, 'id') ?? 0)),
  };
}

/** What the rows were sorted by; nothing for a sort that the model does not hold: by colours, icons or lists. */
function readSort(state: XmlElement | undefined, left: number, ids: readonly number[]): Pick<Table, 'sort'> {
  const conditions = childrenOf(state, 'sortCondition');
  const isPlain = conditions.every(({ attributes }) => (attributes['sortBy'] ?? 'value') === 'value' && attributes['customList'] === undefined);
  const keys = conditions.map((condition) => ({ column: ids[(parseArea(condition.attributes['ref'] ?? '')?.left ?? -1) - left], ascending: !booleanAttribute(condition, 'descending') }));
  const known = keys.flatMap(({ column, ascending }) => (column === undefined ? [] : [{ column, ascending }]));
  return keys.length === 0 || !isPlain || known.length < keys.length ? {} : { sort: { keys: known, matchCase: booleanAttribute(state, 'caseSensitive') } };
}

/** The sort of a table part, over the rows of its body. */
function sortXml(table: Table): string {
  const body = bodyArea(table);
  const conditions = (table.sort?.keys ?? []).flatMap(({ column, ascending }) => {
    const index = table.columns.findIndex(({ id }) => id === column);
    const place = { ...body, left: body.left + index, right: body.left + index };
    return index < 0 ? [] : [elementXml('sortCondition', { descending: ascending ? null : true, ref: areaName(place) })];
  });
  return conditions.length === 0 ? '' : elementXml('sortState', { caseSensitive: table.sort?.matchCase === true ? true : null, ref: areaName(body) }, conditions.join(''));
}

function readColumn(column: XmlElement): TableColumn {
  const formula = (name: string): string | null => {
    const text = child(column, name)?.text ?? '';
    return text === '' ? null : `=${text}`;
  };
  return {
    id: numberAttribute(column, 'id') ?? 0, name: decodeControls(column.attributes['name'] ?? ''),
    totalsLabel: column.attributes['totalsRowLabel'] ?? null, totalsFunction: column.attributes['totalsRowFunction'] ?? 'none',
    totalsFormula: formula('totalsRowFormula'), calculatedFormula: formula('calculatedColumnFormula'),
  };
}

const encodedName = (name: string): string => name.replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');

function columnXml(column: TableColumn): string {
  const formula = (name: string, text: string | null): string => (text === null ? '' : `<${name}>${escapeXml(text.slice(1))}</${name}>`);
  return elementXml('tableColumn', {
    id: column.id, name: encodedName(column.name), totalsRowLabel: column.totalsLabel,
    totalsRowFunction: column.totalsFunction === 'none' ? null : column.totalsFunction,
  }, formula('calculatedColumnFormula', column.calculatedFormula) + formula('totalsRowFormula', column.totalsFormula));
}

const columnsXml = (table: Table): string => elementXml('tableColumns', { count: table.columns.length }, table.columns.map(columnXml).join(''));

const styleXml = (table: Table): string => elementXml('tableStyleInfo', {
  name: table.style === '' ? null : table.style, showFirstColumn: table.highlightFirstColumn, showLastColumn: table.highlightLastColumn,
  showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns,
});

const tableAttributes = (table: Table): Record<string, AttributeValue> => ({
  id: table.id, name: table.name, displayName: table.name, ref: areaName(table.area),
  headerRowCount: table.showHeaders ? null : 0, totalsRowCount: table.showTotals ? 1 : null, totalsRowShown: table.showTotals ? null : false,
});

/** The filter of a table part: over header and body, and only where its buttons show. */
function tableFilterXml(table: Table): string {
  if (!table.showFilterButton || !table.showHeaders) return '';
  const area = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  return filterXml({ area, columns: table.filter?.columns ?? new Map<number, FilterCriterion>() });
}

const newTableXml = (table: Table): string =>
  `<table xmlns="${SPREADSHEET}"${attributesXml(tableAttributes(table))}>${tableFilterXml(table)}${sortXml(table)}${columnsXml(table)}${styleXml(table)}</table>`;

function patchedTable(text: string, part: string, table: Table, before: Table | null): string {
  const root = parseXml(text, part);
  const edits = [{ start: root.start, end: root.openEnd, text: patchTag(text.slice(root.start, root.openEnd), tableAttributes(table)) }];
  const differs = (read: (table: Table) => unknown): boolean => before === null || stateText(read(before)) !== stateText(read(table));
  if (differs(tableFilterXml)) edits.push(...placeElement(root, 'autoFilter', tableFilterXml(table), TABLE_ORDER));
  if (differs(sortXml)) edits.push(...placeElement(root, 'sortState', sortXml(table), TABLE_ORDER));
  if (differs(({ columns }) => columns)) edits.push(...placeElement(root, 'tableColumns', columnsXml(table), TABLE_ORDER));
  if (differs(styleXml)) edits.push(...placeElement(root, 'tableStyleInfo', styleXml(table), TABLE_ORDER));
  return applyEdits(text, edits);
}

/** Saves the tables of a sheet into their parts. Returns the `tableParts` element when tables were added or removed, else null. */
export function saveTables(sheet: Sheet, part: string, kept: KeptTables, draft: PackageDraft): string | null {
  const relations = draft.relationships(part).filter(({ kind }) => kind === 'table');
  const removed = [...kept].filter(([table]) => !sheet.tables.includes(table));
  for (const [, { part: tablePart }] of removed) {
    for (const { id, target } of relations) if (target === tablePart) draft.unrelate(part, id);
    draft.remove(tablePart);
  }
  const ids = sheet.tables.map((table) => {
    const old = kept.get(table);
    if (old === undefined) {
      const name = draft.freeName('xl/tables/table', '.xml');
      draft.add(name, TABLE_TYPE, newTableXml(table));
      return draft.relate(part, 'table', name);
    }
    if (old.state !== stateText(table)) {
      const text = draft.text(old.part);
      draft.set(old.part, text.includes('<table') ? patchedTable(text, old.part, table, readTable(text, old.part)) : withHeader(newTableXml(table)));
    }
    return relations.find(({ target }) => target === old.part)?.id ?? '';
  });
  if (removed.length === 0 && sheet.tables.every((table) => kept.has(table))) return null;
  return ids.length === 0 ? '' : elementXml('tableParts', { count: ids.length }, ids.map((id) => elementXml('tablePart', { 'r:id': id })).join(''));
}
