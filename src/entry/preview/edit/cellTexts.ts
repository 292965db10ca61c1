import { columnCount, intersect, isUnbounded, rowCount, translateFormula, withShownIntersections } from '../../../host';
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
  const formula = cell === undefined || cell.formula === null ? null : withShownIntersections(workbook, sheet, cell, row, column);
  return editText({ value: cell?.value ?? null, formula, numberFormat, quotePrefix });
}

/** What a text becomes when it is typed into a cell. */
export const typedInto = (workbook: Workbook, sheet: Sheet, { row, column }: Place, text: string): Typed =>
  readTyped(text, { numberFormat: workbook.style(sheet.styleAt(row, column)).numberFormat, year: new Date().getFullYear() });

interface TypedInto {
  /** The cell in which was typed, the text, and what it becomes there. */
  readonly place: Place;
  readonly text: string;
  readonly typed: Typed;
  readonly area: Area;
  /** Whether rows that are not seen stay. */
  readonly skipsHidden: boolean;
}

/** What a text that was typed into one cell becomes in each cell of a block: a formula moves along. null leaves a cell. */
export function typedOver(workbook: Workbook, sheet: Sheet, { place, text, typed, area, skipsHidden }: TypedInto): readonly (readonly (Typed | null)[])[] {
  const moved = (row: number, column: number): Typed => (typed.isFormula
    ? { ...typed, entry: translateFormula(String(typed.entry), row - place.row, column - place.column) } : typedInto(workbook, sheet, { row, column }, text));
  return Array.from({ length: rowCount(area) }, (_, down) => {
    const isHidden = skipsHidden && sheet.row(area.top + down).hidden;
    return Array.from({ length: columnCount(area) }, (_, along) => (isHidden ? null : moved(area.top + down, area.left + along)));
  });
}

/** Cells as they are shown; of whole rows and columns those up to the last used one. null for nothing. */
export function shownBlock(workbook: Workbook, sheet: Sheet, area: Area): TextBlock | null {
  const used = isUnbounded(area) ? sheet.cells.usedArea(true) : null;
  const within = isUnbounded(area) ? used && intersect(area, used) : area;
  if (within === null) return null;
  return sheet.cells.block(within, ({ value, style }) => shownText(value, workbook.style(style).numberFormat, workbook.date1904).text, '');
}
