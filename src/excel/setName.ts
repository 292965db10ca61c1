import type { Rect } from '../workbook/cells';
import { rangeOf } from './rangeOf';

/** Points a defined name to a rect, or removes it. A name that exists is made anew: its formula cannot be set below ExcelApi 1.7. */
export function setName(context: Excel.RequestContext, name: string, target: { readonly sheetId: string; readonly rect: Rect } | null): void {
  const { names, worksheets } = context.workbook;
  names.getItemOrNullObject(name).delete();
  if (target) names.add(name, rangeOf(worksheets.getItem(target.sheetId), target.rect));
}

/** Stores a setting, or removes it when there is no value. */
export function setSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  const { settings } = context.workbook;
  if (value === undefined) settings.getItemOrNullObject(key).delete();
  else settings.add(key, value);
}
