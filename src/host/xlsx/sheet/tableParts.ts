import { areaName, parseArea } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { FilterCriterion } from '../../model/sheetFilter';
import type { Table, TableColumn } from '../../model/table';
import { type PackageDraft, withHeader } from '../parts/packageDraft';
import { dataText } from '../xml/dataText';
import { applyEdits } from '../xml/edits';
import { type AttributeValue, attributesXml, child, childrenOf, elementXml, flag, numberOf, patchTag } from '../xml/elements';
import { decodeControls, escapeXml } from '../xml/escape';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { plainPrefix } from '../xml/plainPrefix';
import { filterXml, readFilter } from './filterXml';
import { placeElement } from './placeElement';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Where a table of the file stands and what it said there. */
export type KeptTables = Map<Table, { readonly part: string; readonly words: string }>;

/** Reads a table part; null when it names no block of cells. */
export function readTable(text: string, part: string): Table | null {
  const root = parseXml(plainPrefix(text), part);
  const area = parseArea(root.attributes['ref'] ?? '');
  if (area === null) return null;
  const info = child(root, 'tableStyleInfo');
  const filter = readFilter(child(root, 'autoFilter'));
  return {
    id: numberOf(root, 'id') ?? 0, name: root.attributes['displayName'] ?? root.attributes['name'] ?? '', area,
    columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map(readColumn),
    showHeaders: numberOf(root, 'headerRowCount') !== 0, showTotals: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    showFilterButton: filter !== null, style: info?.attributes['name'] ?? '',
    showBandedRows: flag(info, 'showRowStripes'), showBandedColumns: flag(info, 'showColumnStripes'),
    highlightFirstColumn: flag(info, 'showFirstColumn'), highlightLastColumn: flag(info, 'showLastColumn'), filter,
  };
}

function readColumn(column: XmlElement): TableColumn {
  const formula = (name: string): string | null => {
    const text = child(column, name)?.text ?? '';
    return text === '' ? null : `=${text}`;
  };
  return {
    id: numberOf(column, 'id') ?? 0, name: decodeControls(column.attributes['name'] ?? ''),
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

/** The filter as the part has it: over header and body, and only where its buttons show. */
function tableFilter(table: Table): string {
  if (!table.showFilterButton || !table.showHeaders) return '';
  const area = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  return filterXml({ area, columns: table.filter?.columns ?? new Map<number, FilterCriterion>() });
}

const newTableXml = (table: Table): string =>
  `<table xmlns="${MAIN}"${attributesXml(tableAttributes(table))}>${tableFilter(table)}${columnsXml(table)}${styleXml(table)}</table>`;

function patchedTable(text: string, part: string, table: Table, before: Table | null): string {
  const root = parseXml(text, part);
  const edits = [{ start: root.start, end: root.openEnd, text: patchTag(text.slice(root.start, root.openEnd), tableAttributes(table)) }];
  const differs = (read: (table: Table) => unknown): boolean => before === null || dataText(read(before)) !== dataText(read(table));
  if (differs(tableFilter)) edits.push(...placeElement(root, 'autoFilter', tableFilter(table), TABLE_ORDER));
  if (differs(({ columns }) => columns)) edits.push(...placeElement(root, 'tableColumns', columnsXml(table), TABLE_ORDER));
  if (differs(styleXml)) edits.push(...placeElement(root, 'tableStyleInfo', styleXml(table), TABLE_ORDER));
  return applyEdits(text, edits);
}

/** Saves the tables of a sheet into their parts. Answers the `tableParts` element when tables came or went, else null. */
export function saveTables(sheet: Sheet, part: string, kept: KeptTables, draft: PackageDraft): string | null {
  const relations = draft.relationships(part).filter(({ kind }) => kind === 'table');
  const gone = [...kept].filter(([table]) => !sheet.tables.includes(table));
  for (const [, { part: tablePart }] of gone) {
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
    if (old.words !== dataText(table)) {
      const text = draft.text(old.part);
      draft.set(old.part, text.includes('<table') ? patchedTable(text, old.part, table, readTable(text, old.part)) : withHeader(newTableXml(table)));
    }
    return relations.find(({ target }) => target === old.part)?.id ?? '';
  });
  if (gone.length === 0 && sheet.tables.every((table) => kept.has(table))) return null;
  return ids.length === 0 ? '' : elementXml('tableParts', { count: ids.length }, ids.map((id) => elementXml('tablePart', { 'r:id': id })).join(''));
}
