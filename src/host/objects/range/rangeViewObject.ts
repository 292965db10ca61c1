import type { Area } from '../../area';
import { cellName } from '../../model/address';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { integerArg } from '../args';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from './readContents';

interface ViewHandle {
  readonly range: RangeHandle;
  /** Index of one visible row, from 0; null for all of them. */
  readonly index: number | null;
}

const visible = (from: number, to: number, isHidden: (line: number) => boolean): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((line) => !isHidden(line));

function linesOf({ range, index }: ViewHandle): { area: Area; rows: number[]; columns: number[] } {
  const area = areaOfRange(range);
  const rows = visible(area.top, area.bottom, (row) => range.sheet.row(row).hidden);
  const columns = visible(area.left, area.right, (column) => range.sheet.column(column).hidden);
  return { area, rows: index === null ? rows : rows.slice(index, index + 1), columns };
}

function shown<T>(read: (range: RangeHandle) => readonly (readonly T[])[] | null): Property<ViewHandle> {
  return {
    get: (target) => {
      const { area, rows, columns } = linesOf(target);
      const all = read(target.range) ?? [];
      return rows.map((row) => columns.map((column) => all[row - area.top]?.[column - area.left]));
    },
  };
}

function rowViews(target: ViewHandle): HostObject[] {
  return linesOf({ ...target, index: null }).rows.map((_, index) => viewObject({ range: target.range, index }));
}

const rowsClass: ObjectClass<ViewHandle> = {
  name: 'RangeViewCollection',
  items: rowViews,
  methods: {
    GetCount: (target) => rowViews(target).length,
    GetItemAt: (target, args) => {
      const row = rowViews(target)[integerArg(args, 0)];
      if (!row) throw invalidArgument();
      return row;
    },
  },
};

const viewClass: ObjectClass<ViewHandle> = {
  name: 'RangeView',
  properties: {
    Values: shown(readValues),
    Formulas: shown(readFormulas),
    Text: shown(readText),
    ValueTypes: shown(readValueTypes),
    NumberFormat: shown(readNumberFormats),
    RowCount: { get: (target) => linesOf(target).rows.length },
    ColumnCount: { get: (target) => linesOf(target).columns.length },
    Index: { get: ({ index }) => index ?? 0 },
    CellAddresses: {
      get: (target) => {
        const { rows, columns } = linesOf(target);
        return rows.map((row) => columns.map((column) => cellName(row, column)));
      },
    },
  },
  navigation: { Rows: defineClass(rowsClass) },
  methods: {
    GetRange: (target) => target.range.session.range(target.range.sheet, areaOfRange(target.range)),
  },
};
const viewObject = defineClass(viewClass);

/** `range.getVisibleView()`: the cells whose rows and columns are not hidden. */
export const rangeViewObject = (range: RangeHandle): HostObject => viewObject({ range, index: null });
