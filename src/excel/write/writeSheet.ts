import type { ConditionalBlock, ConditionalRule, SheetChange, ValueBlock, WritePlan } from '../../workbook/write/writePlan';
import type { ExcelRun } from '../excelRun';
import { propertiesOf, setProperties } from '../formatProperties';
import type { BookMemory, KnownMemory } from '../memory/bookMemory';
import { prepareRestore, prepareStore, snapshotOf } from '../memory/storeMemory';
import type { PreparedMemory } from '../memory/storeMemory';
import { rangeOf } from '../rangeOf';
import { BYTES_PER_TRIP, pausesFor } from '../slices';
import { changeOf, diffPlan, hasNoDifferences } from './diffPlan';
import type { Differences } from './diffPlan';
import { withMixedFormats } from './mixedFormats';
import { nameFormula, namesPresent, setNames } from './namesAndSettings';
import type { NamePlan } from './namesAndSettings';
import { REFUSALS } from './refusals';
import { sendValues } from './sendValues';
import { readTarget } from './targetState';
import type { TargetState } from './targetState';
import { beforeWriting, TEXT } from './textCells';

/** A plan compared with its sheet: what is to be written, and what stands there now, to be put back if writing fails. */
export interface InspectedPlan {
  readonly plan: WritePlan;
  readonly before: TargetState;
  readonly differences: Differences;
  /** What the workbook remembers. */
  readonly remembered: KnownMemory;
  readonly change: SheetChange;
}

/**
 * Compares a plan with its sheet. Round trips: 1, whatever the number of rows, and one more per 4 MB; none for a plan without anything
 * in it; a few more where cells to be formatted anew differ among themselves.
 *
 * - Result: null when everything stands as planned.
 * - Errors: a `WorkbookProblem` when the sheet cannot be written or a target cell is not as it was read.
 */
export async function inspectSheet(run: ExcelRun, wanted: WritePlan, memory: BookMemory): Promise<InspectedPlan | null> {
  if (isEmpty(wanted)) return null;
  const yieldToUi = pausesFor(wanted);
  return run(async (context) => {
    const target = await readTarget(context, wanted, memory);
    if (touchesCells(wanted)) refuse(wanted, target.state);
    await yieldToUi();
    const { plan, state, differences } = withTextFormats(wanted, target, diffPlan(wanted, target.state));
    if (hasNoDifferences(differences)) return null;
    const before = await withMixedFormats(context, plan, state, differences.formats);
    await yieldToUi();
    return { plan, before, differences, remembered: snapshotOf(memory), change: changeOf(plan, before, differences) };
  });
}

/** With the formats that cells of the format Text must have before they can hold the figures that are due. */
function withTextFormats(
  plan: WritePlan, { state, textFormats }: Awaited<ReturnType<typeof readTarget>>, differences: Differences,
): Pick<InspectedPlan, 'plan' | 'differences'> & { readonly state: TargetState } {
  if (textFormats.length === 0 || differences.blocks.length === 0) return { plan, state, differences };
  const before = textFormats.map(({ rect }) => ({ properties: {}, numberFormats: Array.from({ length: rect.height }, () => [TEXT]) }));
  return {
    plan: { ...plan, formats: [...plan.formats, ...textFormats] },
    state: { ...state, formats: [...state.formats, ...before] },
    differences: { ...differences, formats: [...differences.formats, ...textFormats.map((block, at) => ({ ...block, at: plan.formats.length + at }))] },
  };
}

export { forgetMemory } from '../memory/storeMemory';

/** Prepares what a commit is to remember. Nothing is sent. Throws a `WorkbookProblem` `memoria-llena` when it does not fit. */
export const prepareMemory = ({ differences }: InspectedPlan, memory: BookMemory): Promise<PreparedMemory> => prepareStore(memory, differences.settings);

/** Letters to remember with which the cells still fit into the same request. */
const LIGHT_MEMORY = BYTES_PER_TRIP / 4;

/**
 * Writes what differs and reads it back. One round trip, one more per 4 MB, and one more for a heavy memory.
 *
 * What is to be remembered goes first, so that a write that is cut off can be undone; where the plan says `last`, after all else. What
 * was remembered before goes last.
 */
export async function commitSheet(run: ExcelRun, { plan, before, differences }: Omit<InspectedPlan, 'change' | 'remembered'>, memory: PreparedMemory): Promise<void> {
  const yieldToUi = pausesFor(plan);
  await yieldToUi();
  const isLast = plan.remember === 'last';
  const goesAlone = !isLast && memory.length > LIGHT_MEMORY;
  await run(async (context) => {
    if (goesAlone) {
      memory.add(context);
      await context.sync();
    }
    await sendValues(context, {
      sheet: { id: plan.sheetId, name: plan.sheet }, blocks: differences.blocks, breathe: yieldToUi,
      first: () => {
        if (!isLast && !goesAlone) memory.add(context);
        queueTextFormats(context, { plan, before, differences });
      },
      last: () => {
        if (isLast) memory.add(context);
        queueRest(context, { plan, before, differences });
        memory.remove(context);
      },
    });
  });
  memory.confirm();
}

/** Before the figures: what is written into a cell of the format Text stays text. The other number formats go with the rest. */
function queueTextFormats(context: Excel.RequestContext, { plan, before, differences }: Omit<InspectedPlan, 'change' | 'remembered'>): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const { at, rect, numberFormat } of differences.formats) {
    if (numberFormat !== undefined && hasText(before, at)) rangeOf(sheet, rect).numberFormat = [[beforeWriting(numberFormat)]];
  }
}

const hasText = ({ formats }: TargetState, at: number): boolean => formats[at]?.numberFormats?.some((row) => row.includes(TEXT)) === true;

const touchesCells = ({ blocks, formats, conditionalFormats }: WritePlan): boolean =>
  blocks.length + formats.length + conditionalFormats.length > 0;

const isEmpty = (plan: WritePlan): boolean =>
  !touchesCells(plan) && plan.names.length + (plan.oldNames?.length ?? 0) + Object.keys(plan.settings).length === 0;

function refuse({ sheet }: WritePlan, { isProtected, isFiltered }: TargetState): void {
  if (isProtected) throw REFUSALS.protected(sheet);
  if (isFiltered) throw REFUSALS.filtered(sheet);
}

/** The other formats, names and last the conditional formats: what cannot be put back exactly is touched only when all else went well. */
function queueRest(context: Excel.RequestContext, { plan, before, differences }: Omit<InspectedPlan, 'change' | 'remembered'>): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const block of differences.formats) {
    const range = rangeOf(sheet, block.rect);
    // Where the figures needed another format first: see `beforeWriting`.
    if (block.numberFormat !== undefined && (block.numberFormat === TEXT || !hasText(before, block.at))) range.numberFormat = [[block.numberFormat]];
    setProperties(range, block.rect, propertiesOf(block));
  }
  setNames(context, [
    ...differences.names.map(({ name, rect }) => ({ name, formula: nameFormula(before.sheet, rect) })),
    ...differences.oldNames.map(({ name }) => ({ name, formula: null })),
  ], new Set(namesBefore({ before, differences }).filter(({ formula }) => formula !== null).map(({ name }) => name.toLowerCase())));
  for (const block of differences.conditionalFormats) setRules(sheet, block, !(before.hasRulesEverywhere && block.onlyWhereNone === true));
}

/** The names that differ, as they were. */
const namesBefore = ({ before, differences }: Pick<InspectedPlan, 'before' | 'differences'>): NamePlan[] => [
  ...differences.names.map(({ at, name }) => ({ name, formula: before.names[at]?.formula ?? null })),
  ...differences.oldNames.map(({ at, name }) => ({ name, formula: before.oldNames[at]?.formula ?? null })),
];

/**
 * Puts back what a failed write may have changed: values, formats, names, memory and conditional formats. Writes what stood
 * there whether or not the failed request was carried out, so that it can be repeated. Two round trips, one more per 4 MB, and one more where
 * names are concerned.
 */
export const putBack = (run: ExcelRun, inspected: InspectedPlan, memory: BookMemory): Promise<void> =>
  restoreBlocks(run, inspected, memory, inspected.differences.blocks.map((block) => restoredBlock(block, (r, c) => block.values[r]?.[c] !== null)));

/** The same with these contents in the cells that were written. */
export function restoreBlocks(run: ExcelRun, inspected: InspectedPlan, memory: BookMemory, blocks: readonly Pick<ValueBlock, 'rect' | 'values'>[]): Promise<void> {
  const { plan, differences, remembered } = inspected;
  return run(async (context) => {
    const present = await namesPresent(context, namesBefore(inspected));
    const restored = await prepareRestore(context, memory, remembered, Object.keys(differences.settings));
    await sendValues(context, {
      sheet: { id: plan.sheetId, name: plan.sheet }, blocks,
      first: () => queueNumberFormatsBefore(context, inspected, false),
      last: () => {
        queueRestore(context, inspected, present);
        restored.add(context);
        restored.remove(context);
      },
    });
    restored.confirm();
  });
}

/** The cells of a block that were written, with what stood in them; the others stay as they are. */
export const restoredBlock = ({ rect, values, before }: ValueBlock, isWritten: (r: number, c: number) => boolean): Pick<ValueBlock, 'rect' | 'values'> =>
  ({ rect, values: values.map((row, r) => row.map((_, c) => (isWritten(r, c) ? (before[r]?.[c] ?? '') : null))) });

/** The number formats as they were; those of the format Text have to wait for the figures of their cells. */
function queueNumberFormatsBefore(context: Excel.RequestContext, { plan, before, differences }: InspectedPlan, isWritten: boolean): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const { at, rect } of differences.formats) {
    const { numberFormats } = before.formats[at] ?? {};
    if (!numberFormats || (isWritten && !numberFormats.some((row) => row.includes(TEXT)))) continue;
    rangeOf(sheet, rect).numberFormat = numberFormats.map((row) => row.map((format) => (isWritten ? String(format) : beforeWriting(String(format)))));
  }
}

function queueRestore(context: Excel.RequestContext, inspected: InspectedPlan, present: ReadonlySet<string>): void {
  const { plan, before, differences } = inspected;
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const { at, rect } of differences.formats) {
    const range = rangeOf(sheet, rect);
    const { properties: faces, parts = [] } = before.formats[at] ?? { properties: {} };
    setProperties(range, rect, faces);
    for (const part of parts) setProperties(rangeOf(sheet, part.rect), part.rect, part.properties);
  }
  queueNumberFormatsBefore(context, inspected, true);
  setNames(context, namesBefore(inspected), present);
  for (const block of differences.conditionalFormats) {
    const had = before.ruleCounts[plan.conditionalFormats.indexOf(block)] ?? 0;
    if (had === 0) rangeOf(sheet, block.rect).conditionalFormats.clearAll();
    else setRules(sheet, { ...block, rules: block.present ?? block.rules });
  }
}

/** No progress is higher. It keeps text out of "at least": to Excel any text is larger than any number. */
const HIGHEST = 1_000_000_000;

/** Lowest first: each rule that Excel adds goes before all others, and a limit belongs to the band it opens. */
const byPriority = (a: ConditionalRule, b: ConditionalRule): number => limitOf(a) - limitOf(b);
const limitOf = (rule: ConditionalRule): number => (rule.kind === 'text' ? HIGHEST : rule.from);

/**
 * Replaces all rules on exactly these cells by the block's, or adds these where somebody's may stand. Rules are never enumerated or deleted one by one: Excel fails at that
 * when the user has rules of their own (OfficeDev/office-js #5222, #6827).
 */
function setRules(sheet: Excel.Worksheet, { rect, rules }: ConditionalBlock, replacesOthers = true): void {
  const formats = rangeOf(sheet, rect).conditionalFormats;
  if (replacesOthers) formats.clearAll();
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
