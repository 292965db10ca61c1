import { OWN_SETTING_PREFIX } from '../ownNames';
import type { ConditionalRule, WritePlan } from '../writePlan';
import type { OwnSheetToken } from './planOwnSheet';
import type { SheetContent } from './sheetContent';

/** Setting with the rules we set on an own sheet: painting its cells otherwise is a change, though no cell is another. */
const rulesSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}reglas.${token}`;

/** The rules of an own sheet with those that stood there before, which a failure and an undoing put back. */
export function sheetRules(
  token: OwnSheetToken, { conditionalFormats }: SheetContent, settings: Readonly<Record<string, unknown>>,
): Pick<WritePlan, 'conditionalFormats' | 'settings'> {
  const key = rulesSetting(token);
  const stored = settings[key];
  const before: readonly (readonly ConditionalRule[])[] = Array.isArray(stored) ? stored : [];
  return {
    conditionalFormats: conditionalFormats.map((block, at) => ({ ...block, present: before[at] ?? block.rules })),
    settings: conditionalFormats.length > 0 ? { [key]: conditionalFormats.map(({ rules }) => rules) } : {},
  };
}
