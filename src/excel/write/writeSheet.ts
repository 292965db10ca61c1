import type { Rect } from '../../workbook/cells/rect';
import type { CellContent } from '../../workbook/cells/sheetCells';
import type { ConditionalBlock, ConditionalRule, SheetChange, ValueBlock, WritePlan } from '../../workbook/write/writePlan';
import type { ExcelRun } from '../excelRun';
import { propertiesOf, setProperties } from '../formatProperties';
import { REFUSALS } from '../problems';
import { rangeOf } from '../rangeOf';
import { pausesFor } from '../slices';
import { changeOf, diffPlan, hasNoDifferences } from './diffPlan';
import type { Differences } from './diffPlan';
import { withMixedFormats } from './mixedFormats';
import { sendValues } from './sendValues';
import { readTargetState } from './targetState';
import type { TargetState } from './targetState';

/** A plan compared with its sheet: what is to be written, and what stands there now, to be put back if writing fails. */
export interface InspectedPlan {
  readonly plan: WritePlan;
  readonly before: TargetState;
  readonly differences: Differences;
  readonly change: SheetChange;
}

/**
 * Compares a plan with its sheet. Round trips: 1, whatever the number of rows, and one more per 4 MB; none for a plan without anything
 * in it; a few more where cells to be formatted anew differ among themselves.
 *
 * - Result: null when everything stands as planned.
 * - Errors: a `WorkbookProblem` when the sheet cannot be written or a target cell is not as it was read.
 *
 * @param settingKeys settings to know besides the plan's
 */
export async function inspectSheet(run: ExcelRun, plan: WritePlan, settingKeys: readonly string[]): Promise<InspectedPlan | null> {
  if (isEmpty(plan)) return null;
  const yieldToUi = pausesFor(plan);
  return run(async (context) => {
    const state = await readTargetState(context, plan, settingKeys);
    if (touchesCells(plan)) refuse(plan, state);
    await yieldToUi();
    const differences = diffPlan(plan, state);
    if (hasNoDifferences(differences)) return null;
    const before = await withMixedFormats(context, plan, state, differences.formats);
    await yieldToUi();
    return { plan, before, differences, change: changeOf(plan, before, differences) };
  });
}

/** Writes what differs and reads it back. One round trip, and one more per 4 MB. */
export async function commitSheet(run: ExcelRun, { plan, differences }: InspectedPlan): Promise<void> {
  const yieldToUi = pausesFor(plan);
  await yieldToUi();
  await run((context) =>
    sendValues(context, { id: plan.sheetId, name: plan.sheet }, differences.blocks, () => queueRest(context, plan, differences), yieldToUi));
}

const touchesCells = ({ blocks, formats, conditionalFormats }: WritePlan): boolean =>
  blocks.length + formats.length + conditionalFormats.length > 0;

const isEmpty = (plan: WritePlan): boolean =>
  !touchesCells(plan) && plan.names.length + (plan.oldNames?.length ?? 0) + Object.keys(plan.settings).length === 0;

function refuse({ sheet }: WritePlan, { isProtected, isFiltered }: TargetState): void {
  if (isProtected) throw REFUSALS.protected(sheet);
  if (isFiltered) throw REFUSALS.filtered(sheet);
}

/** Formats, names, settings and last the conditional formats: what cannot be put back exactly is touched only when all else went well. */
function queueRest(context: Excel.RequestContext, plan: WritePlan, differences: Differences): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const block of differences.formats) {
    const range = rangeOf(sheet, block.rect);
    if (block.numberFormat !== undefined) range.numberFormat = [[block.numberFormat]];
    setProperties(range, block.rect, propertiesOf(block));
  }
  for (const { name } of differences.oldNames) setName(context, name, null);
  for (const { name, rect } of differences.names) setName(context, name, { sheetId: plan.sheetId, rect });
  for (const [key, value] of Object.entries(differences.settings)) setSetting(context, key, value);
  for (const block of differences.conditionalFormats) setRules(sheet, block);
}

/**
 * Puts back what a failed write may have changed: values, formats, names, settings and conditional formats. Writes what stood
 * there whether or not the failed request was carried out, so that it can be repeated. One round trip, and one more per 4 MB.
 */
export function putBack(run: ExcelRun, inspected: InspectedPlan): Promise<void> {
  const { plan, differences } = inspected;
  return run((context) =>
    sendValues(context, { id: plan.sheetId, name: plan.sheet }, differences.blocks.map(restoredBlock), () => queueRestore(context, inspected)),
  );
}

/** The cells that were written, with what stood in them; the others stay as they are. */
function restoredBlock({ rect, values, before }: ValueBlock): Pick<ValueBlock, 'rect' | 'values'> {
  const stood = (r: number, c: number): CellContent => before[r]?.[c] ?? '';
  return { rect, values: values.map((row, r) => row.map((value, c) => (value === null ? null : stood(r, c)))) };
}

function queueRestore(context: Excel.RequestContext, { plan, before, differences }: InspectedPlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const { at, rect } of differences.formats) {
    const range = rangeOf(sheet, rect);
    const { properties: faces, parts = [], numberFormats } = before.formats[at] ?? { properties: {} };
    setProperties(range, rect, faces);
    for (const part of parts) setProperties(rangeOf(sheet, part.rect), part.rect, part.properties);
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

/** Points a defined name to a rect, or removes it. A name that exists is made anew: its formula cannot be set below ExcelApi 1.7. */
function setName(context: Excel.RequestContext, name: string, target: { readonly sheetId: string; readonly rect: Rect } | null): void {
  const { names, worksheets } = context.workbook;
  names.getItemOrNullObject(name).delete();
  if (target) names.add(name, rangeOf(worksheets.getItem(target.sheetId), target.rect));
}

/** Stores a setting, or removes it when there is no value. */
function setSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  const { settings } = context.workbook;
  if (value === undefined) settings.getItemOrNullObject(key).delete();
  else settings.add(key, value);
}

/** No progress is higher. It keeps text out of "at least": to Excel any text is larger than any number. */
const HIGHEST = 1_000_000_000;

/** Lowest first: each rule that Excel adds goes before all others, and a limit belongs to the band it opens. */
const byPriority = (a: ConditionalRule, b: ConditionalRule): number => limitOf(a) - limitOf(b);
const limitOf = (rule: ConditionalRule): number => (rule.kind === 'text' ? HIGHEST : rule.from);

/**
 * Replaces all rules on exactly these cells by the block's. Rules are never enumerated or deleted one by one: Excel fails at that
 * when the user has rules of their own (OfficeDev/office-js #5222, #6827).
 */
function setRules(sheet: Excel.Worksheet, { rect, rules }: ConditionalBlock): void {
  const formats = rangeOf(sheet, rect).conditionalFormats;
  formats.clearAll();
  for (const rule of [...rules].sort(byPriority)) {
    const { cellValue } = formats.add('CellValue');
    cellValue.format.fill.color = rule.fill;
    cellValue.format.font.color = rule.fontColor;
    cellValue.rule = testOf(rule);
  }
}

/** Each rule tests the cell's own value. `below` is excluded by the next band's rule, which comes first. */
function testOf(rule: ConditionalRule): Excel.ConditionalCellValueRule {
  switch (rule.kind) {
    case 'text':
      return { operator: 'EqualTo', formula1: `="${rule.text.replaceAll('"', '""')}"` };
    case 'at-least':
      return { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${HIGHEST}` };
    case 'between':
      return { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${rule.below}` };
  }
}
