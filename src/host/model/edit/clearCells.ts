import { type Area, hasCell, isWholeColumns, isWholeRows, overlaps, subtract } from '../../area';
import { makeCell } from '../cell';
import { dropSpills } from '../calculation/spills';
import { setConditionalFormats, withoutArea } from './conditionalFormats';
import { watchFormulas } from '../calculation/formulaEdits';
import type { Sheet } from '../sheet';
import { readHeaders } from './tableHeaders';
import type { Workbook } from '../workbook';

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/**
 * Clears a block as Office.js's `range.clear` does. `All` removes contents, formats, conditional formats, validations, notes,
 * comments and links; `Formats` formats and conditional formats; `Contents` values and formulas.
 */
export function clearCells(workbook: Workbook, sheet: Sheet, area: Area, what: ClearWhat): void {
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats';
  const formulas = watchFormulas(workbook, sheet, area);
  if (contents || formats) clearStore(sheet, area, contents, formats);
  if (formats) clearLineStyles(sheet, area);
  if (formats) setConditionalFormats(sheet, withoutArea(sheet.conditionalFormats, area));
  if (formats) sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  if (what === 'All') {
    sheet.validations = withoutArea(sheet.validations, area);
    sheet.notes = sheet.notes.filter(({ row, column }) => !hasCell(area, row, column));
    sheet.comments = sheet.comments.filter(({ row, column }) => !hasCell(area, row, column));
  }
  if (what !== 'Contents' && what !== 'Formats' && what !== 'ResetContents') {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => subtract(link.area, area).map((rest) => ({ ...link, area: rest })));
  }
  if (contents) readHeaders(workbook, sheet, area);
  if (contents) workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: 'RangeEdited', ...formulas() });
  if (formats) workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

function clearStore(sheet: Sheet, area: Area, contents: boolean, formats: boolean): void {
  if (contents) dropSpills(sheet, area);
  const found: [number, number][] = [];
  sheet.cells.forEachIn(area, (_, row, column) => found.push([row, column]));
  for (const [row, column] of found) {
    const cell = sheet.cells.get(row, column);
    if (cell === undefined) continue;
    const style = formats ? 0 : cell.style;
    const rest = contents ? makeCell(null, null, style) : makeCell(cell.value, cell.formula, style, cell.extra);
    sheet.cells.set(row, column, rest.value === null && rest.formula === null && style === 0 ? undefined : rest);
  }
}

function clearLineStyles(sheet: Sheet, area: Area): void {
  if (isWholeRows(area)) {
    for (const [row, { style }] of sheet.rows) if (style !== 0 && row >= area.top && row <= area.bottom) sheet.setRow(row, { style: 0 });
  }
  if (isWholeColumns(area)) {
    for (const [column, { style }] of sheet.columns) {
      if (style !== 0 && column >= area.left && column <= area.right) sheet.setColumn(column, { style: 0 });
    }
  }
}
