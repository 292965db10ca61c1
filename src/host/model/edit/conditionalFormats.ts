import { type Area, containsArea, overlaps, subtract } from '../../area';
import type { ConditionalFormat, ConditionalRule } from '../cellRules';
import type { Sheet } from '../sheet';

/** Replaces the rules of a sheet, highest priority first; priorities are renumbered from 0 without gaps. */
export function setConditionalFormats(sheet: Sheet, formats: ConditionalFormat[]): void {
  sheet.conditionalFormats = formats;
  formats.forEach((format, index) => { format.priority = index; });
}

/** Adds a rule over some blocks with the highest priority, as Excel's API does. */
export function addConditionalFormat(sheet: Sheet, id: string, areas: readonly Area[], rule: ConditionalRule): ConditionalFormat {
  const added: ConditionalFormat = { id, areas: [...areas], priority: 0, stopIfTrue: false, rule, format: {} };
  setConditionalFormats(sheet, [added, ...sheet.conditionalFormats]);
  return added;
}

/** Removes a rule from a sheet; a rule that is not on the sheet changes nothing. */
export function deleteConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  setConditionalFormats(sheet, sheet.conditionalFormats.filter((other) => other !== format));
}

/** Removes a block from every rule of the sheet; rules without cells are removed. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  setConditionalFormats(sheet, withoutArea(sheet.conditionalFormats, area));
}

/** Moves a rule to a position among the sheet's rules, counted from 0; a position beyond the end is the end. */
export function setPriority(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  others.splice(Math.max(0, priority), 0, format);
  setConditionalFormats(sheet, others);
}

/** Removes a block from conditional formats or validations and returns those that still have cells. Changes the rules in place. */
export function withoutArea<T extends { areas: Area[] }>(rules: readonly T[], area: Area): T[] {
  return rules.filter((rule) => {
    if (rule.areas.some((part) => overlaps(part, area))) {
      rule.areas = rule.areas.filter((part) => !containsArea(area, part)).flatMap((part) => subtract(part, area));
    }
    return rule.areas.length > 0;
  });
}
