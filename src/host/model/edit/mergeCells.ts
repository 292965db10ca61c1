import { type Area, containsArea, isSingleCell, overlaps, rowCount } from '../../area';
import { hasContent, makeCell } from '../cell';
import { ModelError } from '../modelError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';

/**
 * Merges a block, or with `across` each of its rows. The first content of a merge moves to its top left cell, the others are
 * removed; earlier merges inside the block are dissolved.
 *
 * @throws ModelError `InvalidOperation` on a table, `InvalidArgument` when a merge would be cut
 */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area, across = false): void {
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new ModelError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, index) => ({ ...area, top: area.top + index, bottom: area.top + index }))
    : [area];
  if (sheet.merges.some((merge) => overlaps(merge, area) && !parts.some((part) => containsArea(part, merge)))) {
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  for (const part of parts) {
    if (isSingleCell(part)) continue;
    keepFirstContent(sheet, part);
    sheet.merges.push(part);
  }
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

function keepFirstContent(sheet: Sheet, area: Area): void {
  const full: [number, number][] = [];
  sheet.cells.forEachIn(area, (cell, row, column) => { if (hasContent(cell)) full.push([row, column]); });
  const [first] = full;
  if (first === undefined) return;
  const source = sheet.cells.get(...first);
  for (const [row, column] of full) sheet.cells.set(row, column, makeCell(null, null, sheet.styleAt(row, column)));
  const { top, left } = area;
  sheet.cells.set(top, left, makeCell(source?.value ?? null, source?.formula ?? null, sheet.styleAt(top, left), source?.extra ?? null));
}

/** Dissolves the merges that overlap a block. */
export function unmergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}
