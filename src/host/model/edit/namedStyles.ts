import { includedPatch, patchOfNamed } from '../document/namedStyle';
import type { NamedStyle } from '../document/namedStyle';
import { patchedStyle } from '../style';
import type { StylePatch } from '../style';
import type { Workbook } from '../workbook';

/** Changes a named style, and the cells that have it as far as it gives what changes. */
export function changeNamedStyle(workbook: Workbook, named: NamedStyle, patch: StylePatch, change: Partial<NamedStyle> = {}): void {
  const style = patchedStyle(named.style, patch);
  const changed: NamedStyle = { ...named, style, ...change };
  workbook.namedStyles.set(named.name, changed);
  restyleCells(workbook, named.name, includedPatch(patch, changed));
}

/** Deletes a named style; its cells get another one. */
export function deleteNamedStyle(workbook: Workbook, { name }: NamedStyle, other: NamedStyle): void {
  workbook.namedStyles.delete(name);
  restyleCells(workbook, name, patchOfNamed(other));
}

/** Changes the format of the cells, rows and columns with a style of this name. */
function restyleCells(workbook: Workbook, name: string, patch: StylePatch): void {
  if (Object.keys(patch).length === 0) return;
  const change = (style: number): number => (workbook.style(style).styleName === name ? workbook.styles.change(style, patch) : style);
  for (const sheet of workbook.sheets) {
    const area = sheet.cells.usedArea(false);
    if (area !== null) sheet.cells.changeStyle({ area, change });
    for (const [row, { style }] of sheet.rows) if (change(style) !== style) sheet.setRow(row, { style: change(style) });
    for (const [column, { style }] of sheet.columns) if (change(style) !== style) sheet.setColumn(column, { style: change(style) });
    if (area !== null) workbook.notify({ type: 'formats', sheetId: sheet.id, area });
  }
}
