import { type Area, cellArea } from '../../area';
import { areaName, cellName, parseArea } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import { applyEdits, type Edit } from '../xml/edits';
import { child, childrenOf, elementXml, booleanAttribute, numberAttribute, patchTag } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** The blocks of a list of A1 texts; unreadable ones are skipped. */
export const readAreas = (list: string | undefined): Area[] =>
  (list ?? '').split(/\s+/).map((text) => (text === '' ? null : parseArea(text))).filter((area) => area !== null);

export const areasText = (areas: readonly Area[]): string => areas.map(areaName).join(' ');

/** Reads the first view: gridlines, headings, frozen panes and selection. */
export function readSheetView(element: XmlElement | undefined, sheet: Sheet): void {
  const view = child(element, 'sheetView');
  if (view === undefined) return;
  sheet.showGridlines = booleanAttribute(view, 'showGridLines', true);
  sheet.showHeadings = booleanAttribute(view, 'showRowColHeaders', true);
  const pane = child(view, 'pane');
  if (pane !== undefined && /^frozen/.test(pane.attributes['state'] ?? '')) {
    sheet.frozen = { rows: numberAttribute(pane, 'ySplit') ?? 0, columns: numberAttribute(pane, 'xSplit') ?? 0 };
  }
  const active = pane?.attributes['activePane'] ?? 'topLeft';
  const selections = childrenOf(view, 'selection');
  const selection = selections.find(({ attributes }) => (attributes['pane'] ?? 'topLeft') === active) ?? selections[0];
  const areas = readAreas(selection?.attributes['sqref']);
  if (areas.length > 0) sheet.selection = areas;
}

const activePane = ({ rows, columns }: Sheet['frozen']): string => {
  if (rows > 0 && columns > 0) return 'bottomRight';
  if (rows > 0) return 'bottomLeft';
  return columns > 0 ? 'topRight' : 'topLeft';
};

function panesXml(sheet: Sheet): string {
  const { rows, columns } = sheet.frozen;
  const pane = activePane(sheet.frozen);
  const [first = cellArea(0, 0)] = sheet.selection;
  const selection = elementXml('selection', {
    pane: pane === 'topLeft' ? null : pane, activeCell: cellName(first.top, first.left), sqref: areasText(sheet.selection),
  });
  if (pane === 'topLeft') return selection;
  const others = pane === 'bottomRight' ? ['topRight', 'bottomLeft'].map((name) => elementXml('selection', { pane: name })) : [];
  return elementXml('pane', {
    xSplit: columns === 0 ? null : columns, ySplit: rows === 0 ? null : rows,
    topLeftCell: cellName(rows, columns), activePane: pane, state: 'frozen',
  }) + others.join('') + selection;
}

/** The model's part of a view; a change rewrites the element. */
export const viewState = (sheet: Sheet): unknown => [sheet.showGridlines, sheet.showHeadings, sheet.frozen, sheet.selection];

/** The views with the model's gridlines, headings, panes and selection; the rest stays. */
export function sheetViewXml(xml: string, element: XmlElement | undefined, sheet: Sheet, isFront: boolean): string {
  const view = child(element, 'sheetView');
  const changes = {
    tabSelected: isFront ? true : null, showGridLines: sheet.showGridlines ? null : false, showRowColHeaders: sheet.showHeadings ? null : false,
  };
  if (element === undefined || view === undefined) {
    return elementXml('sheetViews', {}, elementXml('sheetView', { ...changes, workbookViewId: 0 }, panesXml(sheet)));
  }
  const tag = patchTag(xml.slice(view.start, view.openEnd), changes);
  const kept = view.children.filter(({ name }) => name !== 'pane' && name !== 'selection')
    .map(({ start, end }) => xml.slice(start, end)).join('');
  const inner = panesXml(sheet) + kept;
  const edit: Edit = { start: view.start, end: view.end, text: `${tag.replace(/\s*\/?>$/, '')}>${inner}</${view.fullName}>` };
  return applyEdits(xml.slice(element.start, element.end), [{ ...edit, start: edit.start - element.start, end: edit.end - element.start }]);
}
