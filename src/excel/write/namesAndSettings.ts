import { absoluteAddress } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';

/** A defined name of ours as it is to be: null for none. */
export interface NamePlan {
  readonly name: string;
  readonly formula: string | null;
}

/**
 * What a name that stands for cells says.
 *
 * @example nameFormula('PEI 2024', { top: 0, left: 4, height: 4, width: 1 }) // "='PEI 2024'!$E$1:$E$4"
 */
export const nameFormula = (sheet: string, rect: Rect): string => `=${absoluteAddress({ sheet, rect })}`;

/**
 * Queues names. One that exists gets another formula: taken away and added again it would be lost, where the sheet that is shown was
 * copied and has it as a name of its own (OfficeDev/office-js #2875).
 *
 * @param present the names, in lower case, that the workbook has
 */
export function setNames(context: Excel.RequestContext, plans: readonly NamePlan[], present: ReadonlySet<string>): void {
  const { names } = context.workbook;
  for (const { name, formula } of plans) {
    const isPresent = present.has(name.toLowerCase());
    if (formula === null && isPresent) names.getItem(name).delete();
    else if (formula !== null && isPresent) names.getItem(name).formula = formula;
    else if (formula !== null) names.add(name, formula);
  }
}

/** Which of these names the workbook has, in lower case. One round trip; none for no names. */
export async function namesPresent(context: Excel.RequestContext, plans: readonly NamePlan[]): Promise<ReadonlySet<string>> {
  if (plans.length === 0) return new Set();
  const items = plans.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load('name'));
  await context.sync();
  return new Set(items.filter(({ isNullObject }) => !isNullObject).map(({ name }) => name.toLowerCase()));
}

/**
 * Queues settings: undefined removes one. New ones first: on the web none can be added to a batch that changed another
 * (OfficeDev/office-js #920).
 *
 * @param isPresent whether the workbook has a setting
 */
export function setSettings(context: Excel.RequestContext, wanted: Readonly<Record<string, unknown>>, isPresent: (key: string) => boolean): void {
  const { settings } = context.workbook;
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const inOrder = [...given.filter(([key]) => !isPresent(key)), ...given.filter(([key]) => isPresent(key))];
  for (const [key, value] of inOrder) settings.add(key, value);
  for (const [key, value] of Object.entries(wanted)) if (value === undefined) settings.getItemOrNullObject(key).delete();
}
