import type { CellContent } from '../workbook/content';
import type { ValueBlock } from '../workbook/writePlan';
import type { ExcelRun } from './excelRun';
import { setFaces } from './formatFaces';
import { rangeOf } from './rangeOf';
import { sendValues } from './sendValues';
import { setName, setSetting } from './setName';
import { setRules } from './setRules';
import type { Begun } from './writeSheet';

/**
 * Puts back what a failed write may have changed: values, formats, names, settings and conditional formats. Writes what stood
 * there whether or not the failed request was carried out, so that it can be repeated. One round trip, and one more per 4 MB.
 */
export function putBack(run: ExcelRun, begun: Begun): Promise<void> {
  const { plan, differences } = begun;
  return run((context) =>
    sendValues(context, { id: plan.sheetId, name: plan.sheet }, differences.blocks.map(blockBefore), () => queueRest(context, begun)),
  );
}

/** The cells that were written, with what stood in them; the others stay as they are. */
function blockBefore({ rect, values, before }: ValueBlock): Pick<ValueBlock, 'rect' | 'values'> {
  const stood = (r: number, c: number): CellContent => before[r]?.[c] ?? '';
  return { rect, values: values.map((row, r) => row.map((value, c) => (value === null ? null : stood(r, c)))) };
}

function queueRest(context: Excel.RequestContext, { plan, before, differences }: Begun): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const { at, rect } of differences.formats) {
    const range = rangeOf(sheet, rect);
    const { faces, parts = [], numberFormats } = before.formats[at] ?? { faces: {} };
    setFaces(range, rect, faces);
    for (const part of parts) setFaces(rangeOf(sheet, part.rect), part.rect, part.faces);
    if (numberFormats) range.numberFormat = numberFormats.map((row) => [...row]);
  }
  for (const { at, name } of differences.oldNames) setName(context, name, before.oldNames[at]?.target ?? null);
  for (const { at, name } of differences.names) setName(context, name, before.names[at]?.target ?? null);
  for (const key of Object.keys(differences.settings)) setSetting(context, key, before.settings[key]);
  for (const block of differences.conditionalFormats) {
    const had = before.ruleCounts[plan.conditionalFormats.indexOf(block)] ?? 0;
    if (had === 0) rangeOf(sheet, block.rect).conditionalFormats.clearAll();
    else setRules(sheet, { ...block, rules: block.present ?? block.rules });
  }
}
