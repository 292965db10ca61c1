import type { ConditionalFormat } from '../cellRules';
import type { Sheet } from '../sheet';

/** Gives a sheet its rules, the first in rank first; ranks are counted from 0 without gaps. */
export function setConditionalFormats(sheet: Sheet, formats: ConditionalFormat[]): void {
  sheet.conditionalFormats = formats;
  formats.forEach((format, index) => { format.priority = index; });
}
