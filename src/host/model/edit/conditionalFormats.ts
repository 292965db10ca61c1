import type { Area } from '../../area';
import { withoutArea } from './clearCells';
import type { ConditionalFormat, ConditionalRule } from '../cellRules';
import { setConditionalFormats } from './setConditionalFormats';
import type { Sheet } from '../sheet';

/** Adds a rule over some blocks in first place, as Excel's API does; the others move one down. */
export function addConditionalFormat(sheet: Sheet, id: string, areas: readonly Area[], rule: ConditionalRule): ConditionalFormat {
  const added: ConditionalFormat = { id, areas: [...areas], priority: 0, stopIfTrue: false, rule, format: {} };
  setConditionalFormats(sheet, [added, ...sheet.conditionalFormats]);
  return added;
}

export function deleteConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  setConditionalFormats(sheet, sheet.conditionalFormats.filter((other) => other !== format));
}

/** Takes a block out of every rule of the sheet; rules that hold nowhere any more are gone. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  setConditionalFormats(sheet, withoutArea(sheet.conditionalFormats, area));
}

/** Moves a rule to a place among the sheet's rules, counted from 0; beyond the end is the end. */
export function setPriority(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  others.splice(Math.max(0, priority), 0, format);
  setConditionalFormats(sheet, others);
}
