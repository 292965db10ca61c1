import type { Rect } from '../cells';
import type { TableLayout } from '../layout';
import type { ConditionalBlock, FormatBlock } from '../writePlan';
import type { BlockPlace } from './blockPlace';
import { bandRules, columnFormat, headerFormats, lines, PERCENT_POINTS, progressRules } from './looks';
import type { Paint } from './paint';
import { MEAN_KEY, type RowFigure } from './rowFigures';

export interface Look {
  readonly formats: readonly FormatBlock[];
  readonly conditionalFormats: readonly ConditionalBlock[];
}

/** More separate stretches than this in one column and only the Semáforo is coloured: rules by the thousand make a workbook slow. */
const MOST_STRETCHES = 200;

/** Cells of a progress column that are ours. */
export interface OurCells {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly ours: readonly Pick<RowFigure, 'row' | 'key'>[];
}

/**
 * Formats and colours of everything that is ours in a table after a run. Rules for figures reach only rows that have one: to Excel a
 * blank cell is a 0, which is red.
 *
 * @param progresses columns of the table's own, with what is ours in them
 * @param rows the rows of the table that have a figure, top to bottom
 */
export function lookOf({ header }: TableLayout, place: BlockPlace, progresses: readonly OurCells[], rows: readonly RowFigure[], paint: Paint): Look {
  const bodies = bodyRects(header, place);
  const progressRects = progresses.flatMap(({ column, ours }) => stretchesOf(column, ours));
  const calculated = place.columns.filter(({ part }) => part === 'Calculado').map(({ column }) => ({ column, ours: rows }));
  const groups = neighbours(place.columns.map(({ column }) => column));
  const over = (rects: readonly Rect[], { left, width }: Group): Rect[] => rects.map((rect) => ({ ...rect, left, width }));
  return {
    formats: [
      ...progressRects.map((rect) => ({ rect, numberFormat: PERCENT_POINTS })),
      ...place.columns.flatMap(({ part, column }) => over(bodies, { left: column, width: 1 }).map((rect) => columnFormat(part, rect))),
      ...[...progresses, ...calculated].flatMap(meanFormats),
      ...groups.flatMap((group) => over(bodies, group).map(lines)),
      ...groups.flatMap((group) => over([header], group).flatMap(headerFormats)),
    ],
    conditionalFormats: [
      ...progressRects.map((rect) => ({ rect, rules: progressRules(paint) })),
      ...calculated.flatMap(({ column, ours }) => stretchesOf(column, ours)).map((rect) => ({ rect, rules: progressRules(paint) })),
      ...place.columns.filter(({ part }) => part === 'Semaforo')
        .flatMap(({ column }) => over(bodies, { left: column, width: 1 }).map((rect) => ({ rect, rules: bandRules(paint.palette) }))),
    ],
  };
}

type Group = Pick<Rect, 'left' | 'width'>;

/** Columns that stand side by side, as few groups as hold them. */
function neighbours(columns: readonly number[]): Group[] {
  const groups: Group[] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = groups.at(-1);
    if (last !== undefined && last.left + last.width === column) groups[groups.length - 1] = { ...last, width: last.width + 1 };
    else groups.push({ left: column, width: 1 });
  }
  return groups;
}

/** The block's rows below the header, and in an old B-7 the one above it. */
function bodyRects(header: Rect, { top, height }: BlockPlace): Rect[] {
  const below = header.top + header.height;
  const under = { ...header, top: below, height: top + height - below };
  return top < header.top ? [{ ...header, top, height: header.top - top }, under] : [under];
}

/** The mean of the AEI is bold, as its label is. */
const meanFormats = ({ column, ours }: OurCells): FormatBlock[] =>
  ours.filter(({ key }) => key === MEAN_KEY)
    .map(({ row }) => ({ rect: { top: row, left: column, height: 1, width: 1 }, bold: true, numberFormat: PERCENT_POINTS, horizontal: 'Right' }));

/** Those rows of a column but the mean's, as few rectangles as cover them and nothing else. */
function stretchesOf(column: number, ours: OurCells['ours']): Rect[] {
  const rects: Rect[] = [];
  let top = -1;
  let end = -1;
  const close = (): void => {
    if (end > top) rects.push({ top, left: column, height: end - top, width: 1 });
  };
  for (const { row, key } of ours) {
    if (key === MEAN_KEY) continue;
    if (row !== end) {
      close();
      top = row;
    }
    end = row + 1;
  }
  close();
  return rects.length > MOST_STRETCHES ? [] : rects;
}
