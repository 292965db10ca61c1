import { cellCount, hasCell, isUnbounded } from '../../area';
import type { Area } from '../../area';
import { formatCells } from '../../model/edit/formatCells';
import { changeNamedStyle } from '../../model/edit/namedStyles';
import type { Sheet } from '../../model/sheet';
import type { Style, StylePatch } from '../../model/style';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle, WorkbookSession } from '../workbookSession';
import { editableStyle, existingStyle } from './namedStyles';

function emptyStylesOfLines(sheet: Sheet, area: Area, found: Set<number>): void {
  const rows = [...sheet.rows].filter(([row, { style }]) => style !== 0 && hasCell(area, row, area.left));
  const columns = [...sheet.columns].filter(([column, { style }]) => style !== 0 && hasCell(area, area.top, column));
  for (const [, { style }] of [...rows, ...columns]) found.add(style);
  if (columns.length < area.right - area.left + 1 && rows.length < area.bottom - area.top + 1) found.add(0);
}

function stylesOfLines(sheet: Sheet, area: Area): ReadonlySet<number> {
  const found = new Set<number>();
  let cells = 0;
  sheet.cells.forEachIn(area, ({ style }) => {
    cells += 1;
    found.add(style);
  });
  if (cells < cellCount(area)) emptyStylesOfLines(sheet, area, found);
  return found;
}

function stylesOfBlock(sheet: Sheet, area: Area): ReadonlySet<number> {
  if (area.left >= sheet.cells.width && !sheet.hasLineStyles) return new Set([0]);
  const found = new Set<number>();
  let last = NaN;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.cells.row(row);
    for (let column = area.left; column <= area.right; column += 1) {
      const style = cells[column]?.style ?? sheet.emptyStyleAt(row, column);
      if (style === last) continue;
      found.add(style);
      last = style;
    }
  }
  return found;
}

/** The style numbers of a block's cells, blank cells included. */
const stylesIn = (sheet: Sheet, area: Area): ReadonlySet<number> =>
  isUnbounded(area) ? stylesOfLines(sheet, area) : stylesOfBlock(sheet, area);

/** A named style, by name. */
export type StyleHandle = { readonly session: WorkbookSession; readonly styleName: string };
/** What has a format: cells or a named style. */
export type FormatHandle = CellsHandle | StyleHandle;

/** A property of the style of all cells, null when they differ, as in Excel; or a property of a named style. */
export function commonStyle<T>(cells: FormatHandle, pick: (style: Style) => T): T | null {
  if ('styleName' in cells) return pick(existingStyle(cells.session.workbook, cells.styleName).style);
  let common: { value: T } | null = null;
  for (const area of cells.areas()) {
    for (const number of stylesIn(cells.sheet, area)) {
      const value = pick(cells.session.workbook.style(number));
      if (common !== null && common.value !== value) return null;
      common = { value };
    }
  }
  return common?.value ?? null;
}

/** Changes the style of all cells, or a named style. Throws `AccessDenied` where a protected sheet does not allow formatting. */
export function changeStyle(cells: FormatHandle, patch: StylePatch): void {
  const workbook = cells.session.beginEdit();
  if ('styleName' in cells) {
    changeNamedStyle(workbook, editableStyle(workbook, cells.styleName), patch);
    return;
  }
  refuseProtected(cells.sheet, 'allowFormatCells');
  for (const area of cells.areas()) formatCells(cells.session.workbook, cells.sheet, area, patch);
}
