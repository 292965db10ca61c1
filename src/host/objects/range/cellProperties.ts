import { cellArea, cellCount, isUnbounded } from '../../area';
import type { Area } from '../../area';
import { ApiError, invalidArgument } from '../../wire/apiError';
import type { Method } from '../../wire/hostObject';
import { camelNames, readObject } from '../../wire/readObject';
import type { Selection } from '../../wire/readObject';
import { updateObject } from '../../wire/updateObject';
import { recordValue } from '../args';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { entryGrid } from './writeContents';

/** More cells than this are not described one by one. */
const MOST_CELLS = 500_000;
const STYLE = { ...camelNames, identity: () => ({}) };

/** `{ format: { fill: { color: true } } }` as a selection; what is false or absent is left out. */
function selectionOf(options: unknown): Selection {
  const members = new Map<string, Selection>();
  for (const [name, wanted] of Object.entries(recordValue(options))) {
    if (wanted === true) members.set(name.toLowerCase(), { everything: false, members: new Map() });
    else if (typeof wanted === 'object' && wanted !== null) members.set(name.toLowerCase(), selectionOf(wanted));
  }
  return { everything: false, members };
}

function describe(it: RangeHandle, area: Area, selection: Selection): Record<string, unknown> {
  const object = it.session.factory.range({ session: it.session, sheet: it.sheet, tracked: { area } });
  return readObject(object, selection, STYLE);
}

function change(it: RangeHandle, area: Area, state: unknown): void {
  if (state === null || state === undefined) return;
  updateObject(it.session.factory.range({ session: it.session, sheet: it.sheet, tracked: { area } }), state);
}

function boundedCells(it: RangeHandle): Area {
  const area = areaOfRange(it);
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS) throw new ApiError('RangeExceedsLimit');
  return area;
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const rowsOf = (area: Area): Area[] => numbers(area.top, area.bottom).map((row) => ({ ...area, top: row, bottom: row }));
const columnsOf = (area: Area): Area[] => numbers(area.left, area.right).map((column) => ({ ...area, left: column, right: column }));

const readLines = (lines: (area: Area) => Area[]): Method<RangeHandle> => (it, args) => {
  const selection = selectionOf(args[0]);
  return lines(areaOfRange(it)).map((line) => describe(it, line, selection));
};

const writeLines = (lines: (area: Area) => Area[]): Method<RangeHandle> => (it, args) => {
  const states = args[0];
  const parts = lines(areaOfRange(it));
  if (!Array.isArray(states) || states.length !== parts.length) throw invalidArgument();
  parts.forEach((part, index) => change(it, part, states[index]));
};

/** Properties of many cells, rows or columns in one call, as Excel's `get…Properties` and `set…Properties`. */
export const cellPropertyMethods: Readonly<Record<string, Method<RangeHandle>>> = {
  GetCellProperties: (it, args) => {
    const area = boundedCells(it);
    const selection = selectionOf(args[0]);
    return rowsOf(area).map((row) => columnsOf(row).map((cell) => describe(it, cell, selection)));
  },
  SetCellProperties: (it, args) => {
    const area = boundedCells(it);
    if (!Array.isArray(args[0])) throw invalidArgument();
    const entry = entryGrid(args[0], area);
    for (const row of numbers(area.top, area.bottom)) {
      for (const column of numbers(area.left, area.right)) change(it, cellArea(row, column), entry(row, column));
    }
  },
  GetRowProperties: readLines(rowsOf),
  SetRowProperties: writeLines(rowsOf),
  GetColumnProperties: readLines(columnsOf),
  SetColumnProperties: writeLines(columnsOf),
};
