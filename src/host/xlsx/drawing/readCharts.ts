import type { Chart } from '../../model/chart';
import type { Sheet } from '../../model/sheet';
import type { Relationship } from '../parts/relationships';
import { type Parts, partRelationships } from '../parts/partRelationships';
import { child, descendant, relationId } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import { readAnchor } from './anchor';
import { chartBox, chartFormulas, chartWords, type KeptChart, type KeptCharts } from './keptCharts';
import { readChart } from './readChart';

/** Reads the charts of a sheet. Pictures, shapes and newer kinds of charts in the drawing stay where they are. */
export function readCharts(sheet: Sheet, relationships: readonly Relationship[], parts: Parts): KeptCharts {
  const drawing = relationships.find(({ kind }) => kind === 'drawing')?.target ?? null;
  const charts = new Map<Chart, KeptChart>();
  if (drawing === null) return { drawing, charts };
  const targets = partRelationships(drawing, parts).filter(({ kind }) => kind === 'chart');
  for (const anchor of parseXml(parts.text(drawing), drawing).children) {
    const frame = child(anchor, 'graphicFrame');
    const relation = relationId(descendant(frame, 'graphic', 'graphicData', 'chart'));
    const target = targets.find(({ id }) => id === relation)?.target;
    if (target === undefined || relation === undefined) continue;
    const id = `{${sheet.number.toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0001-${String(charts.size + 1).padStart(12, '0')}}`;
    const chart: Chart = {
      ...readChart(parts.text(target), target, id),
      name: descendant(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes['name'] ?? '',
      ...readAnchor(anchor, sheet),
    };
    sheet.charts.push(chart);
    charts.set(chart, { part: target, relation, words: chartWords(chart), formulas: chartFormulas(chart), box: chartBox(chart) });
  }
  return { drawing, charts };
}
