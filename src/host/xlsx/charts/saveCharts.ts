import type { Chart } from '../../model/chart';
import type { ChartCells } from '../../model/chartCells';
import type { Sheet } from '../../model/sheet';
import { insertLast, removePartTree, withHeader } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import { applyEdits } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { child, childrenOf, descendant, elementXml, relationId } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { CHART, DRAWING, OFFICE_RELATIONSHIPS, SHEET_DRAWING } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { cornersXml } from '../drawing/anchor';
import { chartXml } from './chartXml';
import { chartBoxState, chartContentState, seriesFormulaState } from './readCharts';
import type { KeptChart, KeptCharts } from './readCharts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const EMPTY_DRAWING = `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE_RELATIONSHIPS}"></xdr:wsDr>`;

/** Saves the charts of a sheet into drawing and chart parts. Returns the `drawing` element when it is new, else null. */
export function saveCharts(sheet: Sheet, part: string, kept: KeptCharts, draft: PackageDraft, cells: ChartCells): string | null {
  const removed = [...kept.charts].filter(([chart]) => !sheet.charts.includes(chart));
  for (const [chart, old] of kept.charts) if (sheet.charts.includes(chart)) saveKnown(sheet, chart, old, kept.drawing ?? '', draft, cells);
  for (const [, old] of removed) dropChart(old, kept.drawing ?? '', draft);
  const added = sheet.charts.filter((chart) => !kept.charts.has(chart));
  if (added.length === 0) return null;
  const drawing = kept.drawing ?? draft.freeName('xl/drawings/drawing', '.xml');
  if (kept.drawing === null) draft.add(drawing, DRAWING_TYPE, EMPTY_DRAWING);
  for (const chart of added) addChart(sheet, chart, drawing, draft, cells);
  return kept.drawing === null ? elementXml('drawing', { 'r:id': draft.relate(part, 'drawing', drawing) }) : null;
}

function addChart(sheet: Sheet, chart: Chart, drawing: string, draft: PackageDraft, cells: ChartCells): void {
  const name = draft.freeName('xl/charts/chart', '.xml');
  draft.add(name, CHART_TYPE, chartXml(chart, cells));
  const relation = draft.relate(drawing, 'chart', name);
  const text = draft.text(drawing);
  const numbers = [...text.matchAll(/cNvPr\b[^>]*\sid="(\d+)"/g)].map(([, id]) => Number(id));
  const frame = '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
    + `${elementXml('xdr:cNvPr', { id: Math.max(1, ...numbers) + 1, name: chart.name })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">`
    + `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${relation}"/>`
    + '</a:graphicData></a:graphic></xdr:graphicFrame>';
  const namespaces = /xmlns:xdr=/.test(text) && /xmlns:a=/.test(text) ? {}
    : { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING };
  draft.set(drawing, insertLast(text, drawing, elementXml('xdr:twoCellAnchor', namespaces, `${cornersXml(chart, sheet)}${frame}<xdr:clientData/>`)));
}

/** The anchor of the chart with this relationship. */
const anchorOf = (root: XmlElement, relation: string): XmlElement | undefined => root.children.find((anchor) =>
  relationId(descendant(child(anchor, 'graphicFrame'), 'graphic', 'graphicData', 'chart')) === relation);

function dropChart(old: KeptChart, drawing: string, draft: PackageDraft): void {
  const text = draft.text(drawing);
  const anchor = anchorOf(parseXml(text, drawing), old.relation);
  if (anchor !== undefined) draft.set(drawing, applyEdits(text, [{ start: anchor.start, end: anchor.end, text: '' }]));
  draft.unrelate(drawing, old.relation);
  removePartTree(draft, old.part);
}

function saveKnown(sheet: Sheet, chart: Chart, old: KeptChart, drawing: string, draft: PackageDraft, cells: ChartCells): void {
  if (chartBoxState(chart) !== old.box) moveFrame(sheet, chart, old, drawing, draft);
  if (chartContentState(chart) !== old.state) draft.set(old.part, withHeader(chartXml(chart, cells)));
  else if (seriesFormulaState(chart) !== old.formulas) draft.set(old.part, withFormulas(draft.text(old.part), old.part, chart));
}

function moveFrame(sheet: Sheet, chart: Chart, old: KeptChart, drawing: string, draft: PackageDraft): void {
  const text = draft.text(drawing);
  const anchor = anchorOf(parseXml(text, drawing), old.relation);
  if (anchor === undefined) return;
  const properties = descendant(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr');
  const rest = anchor.children.filter(({ name }) => !['from', 'to', 'pos', 'ext'].includes(name)).map(({ start, end }) => {
    const xml = text.slice(start, end);
    if (properties === undefined || properties.start < start || properties.end > end) return xml;
    return xml.replace(/(<(?:\w+:)?cNvPr\b[^>]*?\sname=)("[^"]*"|'[^']*')/, (_, before: string) => `${before}"${escapeXml(chart.name)}"`);
  }).join('');
  const placement = anchor.attributes['editAs'];
  const moved = elementXml('xdr:twoCellAnchor', { editAs: placement }, cornersXml(chart, sheet) + rest);
  draft.set(drawing, applyEdits(text, [{ start: anchor.start, end: anchor.end, text: moved }]));
}

/** The part with the series' current references; everything else stays, and Excel refreshes stored values. */
function withFormulas(xml: string, part: string, chart: Chart): string {
  const area = descendant(parseXml(xml, part), 'chart', 'plotArea');
  const series = (area?.children ?? []).filter(({ name }) => name.endsWith('Chart')).flatMap((plot) => childrenOf(plot, 'ser'));
  const edits = series.flatMap((element, index): Edit[] => {
    const now = chart.series[index];
    const pairs = [['tx', now?.nameFormula], ['cat', now?.categories], ['xVal', now?.categories], ['val', now?.values], ['yVal', now?.values], ['bubbleSize', now?.bubbleSizes]] as const;
    return pairs.flatMap(([name, formula]) => {
      const place = child(child(element, name)?.children.find((item) => item.name.endsWith('Ref')), 'f');
      return place === undefined || formula === undefined || formula === null ? [] : [{ start: place.openEnd, end: place.innerEnd, text: escapeXml(formula.slice(1)) }];
    });
  });
  return applyEdits(xml, edits);
}
