import { containsRect } from '../../workbook/cells/rect';
import type { Rect } from '../../workbook/cells/rect';
import type { CellContent, CellValue } from '../../workbook/cells/sheetCells';
import type { FormatBlock, ValueBlock, WritePlan } from '../../workbook/write/writePlan';

/** The number format of cells whose content is text whatever is written into them. */
export const TEXT = '@';
const GENERAL = 'General';

type Grid = readonly (readonly CellValue[])[];

/** Whether a content must not become a text: a number, a truth value, a formula. */
const isFigure = (content: CellContent | null | undefined): boolean => content !== null && content !== undefined && typeof content !== 'string';

/**
 * The columns of a plan's blocks that get figures and no number format from the plan, from the first figure to the last: in cells of the
 * format Text a figure stays text, even when the format is changed afterwards.
 */
export function unformattedFigures({ blocks, formats }: WritePlan): Rect[] {
  const formatted = formats.filter(({ numberFormat }) => numberFormat !== undefined);
  return blocks.flatMap(figureColumns).filter((rect) => !formatted.some((format) => containsRect(format.rect, rect)));
}

function figureColumns({ rect, values }: ValueBlock): Rect[] {
  return Array.from({ length: rect.width }, (_, column) => {
    let [first, last] = [-1, -1];
    values.forEach((row, at) => {
      if (!isFigure(row[column])) return;
      if (first < 0) first = at;
      last = at;
    });
    return { top: rect.top + first, left: rect.left + column, height: first < 0 ? 0 : last - first + 1, width: 1 };
  }).filter(({ height }) => height > 0);
}

/** Cells of the format Text that get figures, in stretches, with the format they are to have first. */
export function textCells(blocks: readonly ValueBlock[], read: readonly { readonly rect: Rect; readonly formats: Grid }[]): FormatBlock[] {
  return read.flatMap(({ rect, formats }) => {
    const found: FormatBlock[] = [];
    let from = -1;
    for (let row = 0; row <= rect.height; row += 1) {
      const isOne = row < rect.height && formats[row]?.[0] === TEXT && blocks.some((block) => getsFigure(block, rect.top + row, rect.left));
      if (isOne && from < 0) from = row;
      if (isOne || from < 0) continue;
      found.push({ rect: { ...rect, top: rect.top + from, height: row - from }, numberFormat: GENERAL });
      from = -1;
    }
    return found;
  });
}

const getsFigure = ({ rect, values }: ValueBlock, row: number, column: number): boolean => isFigure(values[row - rect.top]?.[column - rect.left]);

/** A format that lets figures be figures, to be set before they are written. */
export const beforeWriting = (numberFormat: string): string => (numberFormat === TEXT ? GENERAL : numberFormat);
