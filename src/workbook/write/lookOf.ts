import type { Rect } from '../cells';
import type { TableLayout } from '../layout';
import type { ConditionalBlock, FormatBlock } from '../writePlan';
import type { BlockPlace } from './blockPlace';
import { BAND_RULES, columnFormat, headerFormats, lines, PERCENT_POINTS, PROGRESS_RULES } from './looks';
import type { ProgressCells } from './progressCells';
import { MEAN_KEY } from './rowFigures';

export interface Look {
  readonly formats: readonly FormatBlock[];
  readonly conditionalFormats: readonly ConditionalBlock[];
}

/** More separate stretches than this in one column and only the Semáforo is coloured: rules by the thousand make a workbook slow. */
const MOST_STRETCHES = 200;

/** Formats and colours of everything that is ours in a table after a run. */
export function lookOf({ header }: TableLayout, place: BlockPlace, progresses: readonly ProgressCells[]): Look {
  const bodies = bodyRects(header, place);
  const progressRects = progresses.flatMap(stretchesOf);
  const groups = neighbours(place.columns.map(({ column }) => column));
  const over = (rects: readonly Rect[], { left, width }: Group): Rect[] => rects.map((rect) => ({ ...rect, left, width }));
  return {
    formats: [
      ...progressRects.map((rect) => ({ rect, numberFormat: PERCENT_POINTS })),
      ...place.columns.flatMap(({ part, column }) => over(bodies, { left: column, width: 1 }).map((rect) => columnFormat(part, rect))),
      ...groups.flatMap((group) => over(bodies, group).map(lines)),
      ...groups.flatMap((group) => over([header], group).flatMap(headerFormats)),
    ],
    conditionalFormats: [
      ...progressRects.map((rect) => ({ rect, rules: PROGRESS_RULES })),
      ...place.columns.flatMap(({ part, column }) => {
        if (part !== 'Semaforo' && part !== 'Calculado') return [];
        const rules = part === 'Semaforo' ? BAND_RULES : PROGRESS_RULES;
        return over(bodies, { left: column, width: 1 }).map((rect) => ({ rect, rules }));
      }),
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

/** The rows of ours in a progress column, as few rectangles as cover them and nothing else. */
function stretchesOf({ column, ours }: ProgressCells): Rect[] {
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
