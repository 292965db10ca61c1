import { cellArea, cellCount, isUnbounded } from '../../area';
import type { Area } from '../../area';
import { ApiError, invalidArgument } from '../../wire/apiError';
import type { RangeSide } from '../../model/edit/formatCells';
import type { HostObject, Method } from '../../wire/hostObject';
import { isRecord } from '../../wire/isRecord';
import { camelNames, readObject } from '../../wire/readObject';
import type { Selection } from '../../wire/readObject';
import { updateObject } from '../../wire/updateObject';
import { recordValue } from '../args';
import { borderOf } from '../cellFormat/bordersObject';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { entryGrid } from './writeContents';

/** Cells whose properties one call returns at most. */
const MOST_CELLS = 500_000;
const STYLE = { ...camelNames, identity: () => ({}) };

/** `{ format: { fill: { color: true } } }` as a selection; false and absent members are left out. */
function selectionOf(options: unknown): Selection {
  const members = new Map<string, Selection>();
  for (const [name, wanted] of Object.entries(recordValue(options))) {
    if (wanted === true) members.set(name.toLowerCase(), { everything: false, members: new Map() });
    else if (typeof wanted === 'object' && wanted !== null) members.set(name.toLowerCase(), selectionOf(wanted));
  }
  return { everything: false, members };
}

/** Borders of cells by the names that `CellBorderCollection` gives them. */
const SIDES: Readonly<Record<string, RangeSide>> = {
  bottom: 'EdgeBottom', diagonalDown: 'DiagonalDown', diagonalUp: 'DiagonalUp', horizontal: 'InsideHorizontal', left: 'EdgeLeft', right: 'EdgeRight',
  top: 'EdgeTop', vertical: 'InsideVertical',
};

/** The block as a range, and a selection or state of it apart from that of its borders. */
function partsOf(target: RangeHandle, area: Area): { readonly range: HostObject; readonly border: (side: RangeSide) => HostObject } {
  const { session, sheet } = target;
  return {
    range: session.factory.range({ session, sheet, tracked: { area } }),
    border: (side) => borderOf({ session, sheet, areas: () => [area] }, side),
  };
}

/** A selection applies to every border: `borders: { color: true }` gives the colour of each side. */
function describe(target: RangeHandle, area: Area, selection: Selection): Record<string, unknown> {
  const { range, border } = partsOf(target, area);
  const format = selection.members.get('format');
  const borders = format?.members.get('borders');
  if (format === undefined || borders === undefined) return readObject(range, selection, STYLE);
  const others = { ...format, members: new Map([...format.members].filter(([name]) => name !== 'borders')) };
  const whole = borders.members.size === 0 ? { ...borders, everything: true } : borders;
  const lines = Object.fromEntries(Object.entries(SIDES).map(([name, side]) => [name, readObject(border(side), whole, STYLE)]));
  const described = readObject(range, { ...selection, members: new Map([...selection.members, ['format', others]]) }, STYLE);
  const shown = others.members.size === 0 ? {} : described['format'];
  return { ...described, format: { ...(isRecord(shown) ? shown : {}), borders: lines } };
}

function change(target: RangeHandle, area: Area, state: unknown): void {
  if (state === null || state === undefined) return;
  const { range, border } = partsOf(target, area);
  const { format, ...others } = recordValue(state);
  updateObject(range, others);
  if (format === undefined || format === null) return;
  const { borders, ...formats } = recordValue(format);
  updateObject(range, { format: formats });
  for (const [name, line] of borders === undefined || borders === null ? [] : Object.entries(recordValue(borders))) {
    const side = SIDES[name];
    if (side === undefined) throw invalidArgument();
    updateObject(border(side), line);
  }
}

function boundedCells(target: RangeHandle): Area {
  const area = areaOfRange(target);
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS) throw new ApiError('RangeExceedsLimit');
  return area;
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const rowsOf = (area: Area): Area[] => numbers(area.top, area.bottom).map((row) => ({ ...area, top: row, bottom: row }));
const columnsOf = (area: Area): Area[] => numbers(area.left, area.right).map((column) => ({ ...area, left: column, right: column }));

const readLines = (lines: (area: Area) => Area[]): Method<RangeHandle> => (target, args) => {
  const selection = selectionOf(args[0]);
  return lines(areaOfRange(target)).map((line) => describe(target, line, selection));
};

const writeLines = (lines: (area: Area) => Area[]): Method<RangeHandle> => (target, args) => {
  const states = args[0];
  const parts = lines(areaOfRange(target));
  if (!Array.isArray(states) || states.length !== parts.length) throw invalidArgument();
  parts.forEach((part, index) => change(target, part, states[index]));
};

/** Properties of many cells, rows or columns in one call, as Excel's `get…Properties` and `set…Properties`. */
export const cellPropertyMethods: Readonly<Record<string, Method<RangeHandle>>> = {
  GetCellProperties: (target, args) => {
    const area = boundedCells(target);
    const selection = selectionOf(args[0]);
    return rowsOf(area).map((row) => columnsOf(row).map((cell) => describe(target, cell, selection)));
  },
  SetCellProperties: (target, args) => {
    const area = boundedCells(target);
    if (!Array.isArray(args[0])) throw invalidArgument();
    const entry = entryGrid(args[0], area);
    for (const row of numbers(area.top, area.bottom)) {
      for (const column of numbers(area.left, area.right)) change(target, cellArea(row, column), entry(row, column));
    }
  },
  GetRowProperties: readLines(rowsOf),
  SetRowProperties: writeLines(rowsOf),
  GetColumnProperties: readLines(columnsOf),
  SetColumnProperties: writeLines(columnsOf),
};
