import { formatCells } from '../../model/formatCells';
import { invalidArgument } from '../../wire/apiError';
import { areaOfRange } from '../handles';
import { refuseProtected } from '../protectedSheet';
import { entryGrid } from './entryGrid';
import type { RangeHandle } from '../session';

/** A bracket that is never closed makes no format: `[Red`. Brackets in texts and behind a backslash are plain characters. */
const hasOpenBracket = (code: string): boolean => code.replace(/\\.|"[^"]*"?|\[[^\]]*\]/g, '').includes('[');

function codeOf(entry: unknown): string | null {
  if (entry === null || entry === undefined) return null;
  if (typeof entry !== 'string' || hasOpenBracket(entry)) throw invalidArgument();
  return entry === '' ? 'General' : entry;
}

/** Every code of the array with the runs of cells in a row that take it, so that a column of equal codes is one step. */
function formatRow(it: RangeHandle, row: number, left: number, codes: readonly (string | null)[]): void {
  let start = 0;
  codes.forEach((code, index) => {
    if (codes[index + 1] === code && index + 1 < codes.length) return;
    const run = { top: row, bottom: row, left: left + start, right: left + index };
    if (code !== null) formatCells(it.session.workbook, it.sheet, run, { numberFormat: code });
    start = index + 1;
  });
}

/** `range.numberFormat = …`: an array of the range's size, one code for all cells, or a 1×1 array. Null leaves a format. */
export function setNumberFormats(it: RangeHandle, given: unknown): void {
  const { session, sheet } = it;
  const area = areaOfRange(it);
  session.beginEdit();
  refuseProtected(sheet, 'allowFormatCells');
  const entry = entryGrid(given, area, true);
  const isOneForAll = !Array.isArray(given) || (given.length === 1 && (given[0] as unknown[]).length === 1);
  if (isOneForAll) {
    const code = codeOf(entry(area.top, area.left));
    if (code !== null) formatCells(session.workbook, sheet, area, { numberFormat: code });
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    const codes = Array.from({ length: area.right - area.left + 1 }, (_, index) => codeOf(entry(row, area.left + index)));
    formatRow(it, row, area.left, codes);
  }
}
