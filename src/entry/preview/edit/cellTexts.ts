import { intersect, isUnbounded } from '../../../host';
import type { Area, Sheet, Workbook } from '../../../host';
import type { TextBlock } from '../clipboard/textBlock';
import { editText } from '../typing/editText';
import { readTyped } from '../typing/readTyped';
import type { Typed } from '../typing/readTyped';
import { shownText } from '../typing/shownText';
import type { Place } from './places';

/** The text of a cell in the bar and while it is edited. */
export function textOfCell(workbook: Workbook, sheet: Sheet, { row, column }: Place): string {
  const { numberFormat, quotePrefix } = workbook.style(sheet.styleAt(row, column));
  const cell = sheet.cells.get(row, column);
  return editText({ value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat, quotePrefix });
}

/** What a text becomes when it is typed into a cell. */
export const typedInto = (workbook: Workbook, sheet: Sheet, { row, column }: Place, text: string): Typed =>
  readTyped(text, { numberFormat: workbook.style(sheet.styleAt(row, column)).numberFormat, year: new Date().getFullYear() });

/** Cells as they are shown; of whole rows and columns those up to the last used one. null for nothing. */
export function shownBlock(workbook: Workbook, sheet: Sheet, area: Area): TextBlock | null {
  const used = isUnbounded(area) ? sheet.cells.usedArea(true) : null;
  const within = isUnbounded(area) ? used && intersect(area, used) : area;
  if (within === null) return null;
  return sheet.cells.block(within, ({ value, style }) => shownText(value, workbook.style(style).numberFormat, workbook.date1904).text, '');
}
