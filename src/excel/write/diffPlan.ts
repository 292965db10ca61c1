import { addressOfCell } from '../../workbook/cells/cellAddress';
import { isSameRect } from '../../workbook/cells/rect';
import { isFormula } from '../../workbook/cells/sheetCells';
import type { CellContent, CellValue } from '../../workbook/cells/sheetCells';
import type { WorkbookProblem } from '../../workbook/port';
import type { ChangedFormat, ChangedRules, ConditionalBlock, FormatBlock, SheetChange, ValueBlock, WritePlan } from '../../workbook/write/writePlan';
import { hasProperties, propertiesOf } from '../formatProperties';
import type { FormatProperties } from '../formatProperties';
import { linkText } from './linkCells';
import { REFUSALS } from './refusals';
import type { TargetState } from './targetState';

type Row = ValueBlock['values'][number];

/** The part of a plan that is not so already. Indices tell where each stood in the plan, to find its {@link TargetState}. */
export interface Differences {
  readonly blocks: readonly ValueBlock[];
  readonly formats: readonly (FormatBlock & { readonly at: number })[];
  readonly conditionalFormats: readonly ConditionalBlock[];
  readonly names: readonly (WritePlan['names'][number] & { readonly at: number })[];
  readonly oldNames: readonly { readonly name: string; readonly at: number }[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Whether nothing is left to write. */
export const hasNoDifferences = ({ blocks, formats, conditionalFormats, names, oldNames, settings }: Differences): boolean =>
  blocks.length + formats.length + conditionalFormats.length + names.length + oldNames.length + Object.keys(settings).length === 0;

/**
 * What a plan would really change. Cells that already hold their value become null (leave as it is), so that others who edit
 * the same workbook are not disturbed. Rules cannot be read back safely: ours are renewed when anything else differs or when
 * they are gone; where their number is not ours they are somebody's and stay.
 *
 * Throws a {@link WorkbookProblem} `cambio-entretanto` or `celda-con-formula` when a target cell is not as it was read.
 */
export function diffPlan(plan: WritePlan, before: TargetState): Differences {
  const blocks = plan.blocks.map((block, at) => differingBlock(plan, block, before.formulas[at] ?? [])).filter(hasValues);
  const formats = plan.formats
    .map((block, at) => ({ ...block, at }))
    .filter(({ at, ...block }) => !hasFormat(block, before.formats[at]));
  const names = plan.names.map((name, at) => ({ ...name, at })).filter(({ at, rect }) => {
    const target = before.names[at]?.target;
    return !target || target.sheetId !== plan.sheetId || !isSameRect(target.rect, rect);
  });
  const settings = Object.fromEntries(
    Object.entries(plan.settings).filter(([key, value]) => JSON.stringify(before.settings[key]) !== JSON.stringify(value)),
  );
  const oldNames = (plan.oldNames ?? []).map((name, at) => ({ name, at })).filter(({ at }) => before.oldNames[at]?.exists === true);
  const isSame = hasNoDifferences({ blocks, formats, names, oldNames, settings, conditionalFormats: [] });
  const conditionalFormats = plan.conditionalFormats.filter((block, at) => isToRenew(block, before.ruleCounts[at] ?? 0, before.hasRulesEverywhere, isSame));
  return { blocks, formats, conditionalFormats, names, oldNames, settings };
}

/**
 * Rules whose number is not ours are somebody's; ours are renewed unless nothing else differs. Without rules of ours to set, all go. Where
 * rules are counted everywhere it is not known whether ours stand.
 */
function isToRenew({ rules, onlyWhereNone }: ConditionalBlock, present: number, isUnknown: boolean, isSame: boolean): boolean {
  if (present === 0 && isUnknown) return rules.length === 0 || !isSame;
  if (present === 0) return rules.length > 0;
  if (rules.length === 0) return true;
  return onlyWhereNone !== true && present === rules.length && !isSame;
}

const hasValues = ({ values }: ValueBlock): boolean => values.some((row) => row.some((value) => value !== null));

function hasFormat(block: FormatBlock, before: TargetState['formats'][number] | undefined): boolean {
  if (!before || !hasProperties(before.properties, propertiesOf(block))) return false;
  const { numberFormat } = block;
  return numberFormat === undefined || (before.numberFormats ?? []).every((row) => row.every((format) => format === numberFormat));
}

function differingBlock(plan: WritePlan, block: ValueBlock, formulas: readonly (readonly CellValue[] | undefined)[]): ValueBlock {
  const values = block.values.map((row, r) => differingRow(plan, block, row, r, formulas[r] ?? []));
  return { ...block, values };
}

/** The row itself when all of it is to be written. */
function differingRow(plan: WritePlan, block: ValueBlock, row: Row, r: number, present: readonly CellValue[]): Row {
  let left: (CellContent | null)[] | null = null;
  for (let c = 0; c < row.length; c += 1) {
    const value = row[c] ?? null;
    if (value === null) continue;
    const now = present[c] ?? '';
    if (!isStill(now, block.before[r]?.[c] ?? '')) throw changedProblem(plan, block, r, c, now);
    if (textOf(value) === now) (left ??= [...row])[c] = null;
  }
  return left ?? row;
}

/** A text kept with an apostrophe may read with it; the text of a link of ours stands in its formula. */
const isStill = (present: CellValue, read: CellContent): boolean =>
  present === textOf(read) || (!isFormula(read) && typeof present === 'string' && (present === `'${String(read)}` || linkText(present) === read));

/** A content as Excel's `formulas` gives it. */
const textOf = (content: CellContent): CellValue => (isFormula(content) ? content.formula : content);

function changedProblem(plan: WritePlan, { rect }: ValueBlock, row: number, column: number, present: CellValue): WorkbookProblem {
  const cell = addressOfCell(plan.sheet, rect.top + row, rect.left + column);
  return typeof present === 'string' && present.startsWith('=') ? REFUSALS.formula(cell) : REFUSALS.changed(cell);
}

/** What is about to change, with what stands there now. */
export function changeOf(plan: WritePlan, before: TargetState, differences: Differences): SheetChange {
  const countOf = (block: Differences['conditionalFormats'][number]): number => before.ruleCounts[plan.conditionalFormats.indexOf(block)] ?? 0;
  return {
    sheetId: plan.sheetId,
    sheet: plan.sheet,
    values: differences.blocks.map(({ rect, values, before: stood }) => ({ rect, written: values, before: stood })),
    formats: differences.formats.flatMap(({ rect, at }) => changedFormats(rect, before.formats[at])),
    rules: differences.conditionalFormats.map((block) => changedRules(block, countOf(block))),
    names: [
      ...differences.names.map(({ name, at }) => ({ name, target: before.names[at]?.target })),
      ...differences.oldNames.map(({ name, at }) => ({ name, target: before.oldNames[at]?.target })),
    ].map(({ name, target }) => ({ name, rect: target?.sheetId === plan.sheetId ? target.rect : null })),
    settings: Object.fromEntries(Object.keys(differences.settings).map((key) => [key, before.settings[key]])),
  };
}

function changedRules({ rect, rules, present }: ConditionalBlock, had: number): ChangedRules {
  const isOther = present !== undefined && had > 0 && JSON.stringify(present) !== JSON.stringify(rules);
  return { rect, had, rules, ...(isOther && { before: present }) };
}

/** What all the cells of a rect had in common, and then the rest part by part. */
function changedFormats(rect: ChangedFormat['rect'], before: TargetState['formats'][number] | undefined): ChangedFormat[] {
  const faces = knownProperties(before?.properties ?? {});
  const numberFormats = before?.numberFormats as ChangedFormat['numberFormats'];
  const parts = (before?.parts ?? []).map((part) => ({ rect: part.rect, faces: knownProperties(part.properties) }));
  return [{ rect, faces, ...(numberFormats && { numberFormats }) }, ...parts];
}

const knownProperties = (faces: FormatProperties): ChangedFormat['faces'] =>
  Object.fromEntries(Object.entries(faces).filter(([, face]) => face !== null && face !== undefined));
