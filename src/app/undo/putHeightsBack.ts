import type { Rect } from '../../workbook/cells';
import { rowsToFit } from '../../workbook/sheets/rowsToFit';
import { BARE, type SheetPort } from '../../workbook/sheets/sheetPort';

/** Points by which two heights may differ and be the same: Excel rounds them to what the screen can show. */
const SAME = 0.75;

/**
 * Gives rows the heights they had. A row that its text makes as high as it was goes on growing with its text; only the others, which a
 * person had set, are set again. Hidden rows stay so.
 *
 * - Round trips: 3, or 2 where fitting the rows is enough; none without rows.
 *
 * @param block the cells by whose text the rows are fitted; its first row is the first of `heights`
 * @param heights points, 0 of a row that was hidden: no run changes it
 */
export async function putHeightsBack(sheets: SheetPort, sheetId: string, block: Rect, heights: readonly number[]): Promise<void> {
  if (heights.length === 0) return;
  const rows = rowsToFit([{ ...block, top: 0, height: heights.length }], heights);
  await sheets.dress(sheetId, { ...BARE, fit: rows.map((rect) => ({ ...rect, top: rect.top + block.top })) });
  const fitted = await sheets.heights(sheetId, block.top, heights.length);
  const others = heights.flatMap((height, at) => (height > 0 && Math.abs(height - (fitted[at] ?? 0)) >= SAME ? [[block.top + at, height] as const] : []));
  if (others.length > 0) await sheets.dress(sheetId, { ...BARE, heights: Object.fromEntries(others) });
}
