import type { CellContent, Rect } from '../../workbook/cells/sheetCells';
import { WorkbookProblem } from '../../workbook/port';
import type { ChangeKeeper, ConditionalBlock, ConditionalRule, ValueBlock, WritePlan } from '../../workbook/write/writePlan';
import type { ExcelRun } from '../excelRun';
import { propertiesOf, setProperties } from '../formatProperties';
import { rangeOf } from '../rangeOf';
import { pausesFor } from '../slices';
import { changeOf, diffPlan, hasNoDifferences } from './diffPlan';
import type { Differences } from './diffPlan';
import { sendValues } from './sendValues';
import { readTargetState, withMixedFormats } from './targetState';
import type { TargetState } from './targetState';

/** What was begun on a sheet, to be put back if it fails. */
export interface PendingWrite {
  readonly plan: WritePlan;
  readonly before: TargetState;
  readonly differences: Differences;
}

/**
 * Carries out a plan. Round trips: 2, whatever the number of rows (look and compare; write and read back), and one more per 4 MB;
 * 1 when everything already stands as planned, none for a plan without anything in it.
 *
 * @param keeper told what is about to change; what it keeps travels with the values
 * @param begin called once, just before the first write
 */
export async function writeSheet(
  run: ExcelRun, plan: WritePlan, keeper: ChangeKeeper | null, begin: (begun: PendingWrite) => void,
): Promise<void> {
  if (isEmpty(plan)) return;
  const breathe = pausesFor(plan);
  await run(async (context) => {
    const read = await readTargetState(context, plan, keeper?.keys ?? []);
    if (touchesCells(plan)) refuse(plan, read);
    await breathe();
    const found = diffPlan(plan, read);
    if (hasNoDifferences(found)) return;
    const before = await withMixedFormats(context, plan, read, found);
    await breathe();
    const differences = keeper === null ? found : { ...found, settings: { ...found.settings, ...(await keeper.keep(changeOf(plan, before, found))) } };
    await breathe();
    begin({ plan, before, differences });
    const sheet = { id: plan.sheetId, name: plan.sheet };
    await sendValues(context, sheet, differences.blocks, () => queueRest(context, plan, differences), breathe);
  });
}

const touchesCells = ({ blocks, formats, conditionalFormats }: WritePlan): boolean =>
  blocks.length + formats.length + conditionalFormats.length > 0;

const isEmpty = (plan: WritePlan): boolean =>
  !touchesCells(plan) && plan.names.length + (plan.oldNames?.length ?? 0) + Object.keys(plan.settings).length === 0;

function refuse({ sheet }: WritePlan, { isProtected, isFiltered }: TargetState): void {
  if (isProtected) {
    throw new WorkbookProblem(
      'hoja-protegida',
      `La hoja «${sheet}» está protegida.`,
      'Desprotéjala (Revisar > Desproteger hoja) y vuelva a calcular. No se escribió nada.',
    );
  }
  if (isFiltered) {
    throw new WorkbookProblem(
      'hoja-filtrada',
      `La hoja «${sheet}» tiene un filtro que oculta filas.`,
      'Quite el filtro (Datos > Borrar) y vuelva a calcular. No se escribió nada.',
    );
  }
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
export function putBack(run: ExcelRun, begun: PendingWrite): Promise<void> {
  const { plan, differences } = begun;
  return run((context) =>
    sendValues(context, { id: plan.sheetId, name: plan.sheet }, differences.blocks.map(restoredBlock), () => queueRestore(context, begun)),
  );
}

/** The cells that were written, with what stood in them; the others stay as they are. */
function restoredBlock({ rect, values, before }: ValueBlock): Pick<ValueBlock, 'rect' | 'values'> {
  const stood = (r: number, c: number): CellContent => before[r]?.[c] ?? '';
  return { rect, values: values.map((row, r) => row.map((value, c) => (value === null ? null : stood(r, c)))) };
}

function queueRestore(context: Excel.RequestContext, { plan, before, differences }: PendingWrite): void {
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
