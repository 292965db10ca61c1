import { COLUMNS, ROWS } from '../../workbook/cells/cellAddress';
import { overlaps } from '../../workbook/cells/rect';
import type { Rect } from '../../workbook/cells/rect';
import { POSITION, rectOf, untracked } from '../rangeOf';

/** Cells that a sheet may span and still be read whole. */
const MANY = 1_000_000;
/** Blocks looked into at once; the rest of a sheet whose cells lie so far apart is left unread. */
const MOST_BLOCKS = 64;
/** Of a block with so large a share of filled parts all is read, however large it is. */
const DENSE = 0.5;

interface SheetExtent {
  readonly used: Rect | null;
  /** Blocks of cells that are not to be read. */
  readonly unread?: readonly Rect[];
}

const cellsOf = ({ height, width }: Rect): number => height * width;

/** Whether a rect is too large to be read as it is: of whole rows Excel gives no values at all. */
const isTooWide = ({ width }: Rect): boolean => width >= COLUMNS;
const isTooLarge = (rect: Rect): boolean => isTooWide(rect) || cellsOf(rect) > MANY;

/**
 * The extents with what is to be read of each sheet: all that is used, or, where a few cells lie far from the rest (a note in XFD1, a
 * slip in row 1,000,000) and would make millions of blank cells to read, the part that begins top left. One round trip more per halving
 * of such a sheet, at most 24; none for the others.
 */
export async function withoutFarCells<Kind extends SheetExtent>(context: Excel.RequestContext, extents: ReadonlyMap<string, Kind>): Promise<ReadonlyMap<string, Kind>> {
  const near = new Map(extents);
  for (const [id, extent] of extents) {
    if (extent.used === null || !isTooLarge(extent.used)) continue;
    const blocks = await filledBlocks(context, id, extent.used);
    const used = nearPart(blocks);
    near.set(id, { ...extent, used, unread: used === null ? [] : blocks.filter((block) => !overlaps(block, used)) });
  }
  return near;
}

/** The filled parts of a sheet, each small enough to be read; found by halving, since Excel tells the used cells of any range. */
async function filledBlocks(context: Excel.RequestContext, sheetId: string, used: Rect): Promise<Rect[]> {
  const found: Rect[] = [];
  let open: readonly Rect[] = [used];
  while (open.length > 0) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const halves = open.slice(0, MOST_BLOCKS).flatMap(halvesOf).map(({ top, left, height, width }) =>
      untracked(untracked(sheet.getRangeByIndexes(top, left, height, width)).getUsedRangeOrNullObject(true)).load(POSITION));
    await context.sync();
    const filled = halves.filter(({ isNullObject }) => !isNullObject).map(rectOf);
    found.push(...filled.filter((rect) => !isTooLarge(rect)));
    open = filled.filter(isTooLarge);
  }
  return found;
}

/** A rect cut in two, across the side that takes more of the sheet. */
function halvesOf({ top, left, height, width }: Rect): Rect[] {
  if (width / COLUMNS > height / ROWS) {
    const half = Math.ceil(width / 2);
    return [{ top, left, height, width: half }, { top, left: left + half, height, width: width - half }];
  }
  const half = Math.ceil(height / 2);
  return [{ top, left, height: half, width }, { top: top + half, left, height: height - half, width }];
}

const bounds = (one: Rect, other: Rect): Rect => {
  const top = Math.min(one.top, other.top);
  const left = Math.min(one.left, other.left);
  return {
    top, left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
  };
};

/** The part of a sheet that holds its first block and all those near enough for the whole to be read. */
function nearPart(blocks: readonly Rect[]): Rect | null {
  const [first, ...others] = [...blocks].sort((one, other) => one.top - other.top || one.left - other.left);
  if (first === undefined) return null;
  let part = first;
  let filled = cellsOf(first);
  for (const block of others) {
    const wider = bounds(part, block);
    if (isTooWide(wider) || (cellsOf(wider) > MANY && (filled + cellsOf(block)) / cellsOf(wider) < DENSE)) continue;
    part = wider;
    filled += cellsOf(block);
  }
  return part;
}
