import { invalidArgument } from '../../wire/apiError';
import { areaOf } from '../../model/area';
import type { Area } from '../../model/area';
import type { ObjectClass } from '../../wire/hostObject';
import { HostObject, defineClass } from '../../wire/hostObject';
import { optionalWhole, whole } from '../args';
import { refuseProtected } from '../protectedSheet';
import { shapeMismatch } from '../range/entryGrid';
import { setContents } from '../range/writeContents';
import { readValues } from '../range/readCells';
import { bodyArea, presentTable } from './tableArea';
import { closeRows, isBlankBody, openRows } from './tableRows';
import type { RangeHandle, TableHandle } from '../session';

interface RowHandle extends TableHandle {
  readonly index: number;
}

const rowArea = (it: RowHandle): Area => {
  const body = bodyArea(presentTable(it));
  const row = body.top + it.index;
  if (it.index < 0 || row > body.bottom) throw invalidArgument();
  return { ...body, top: row, bottom: row };
};

const count = (it: TableHandle): number => {
  const body = bodyArea(presentTable(it));
  return isBlankBody(it, it.table) ? 0 : body.bottom - body.top + 1;
};

/** The values of some cells through the same code that serves `range.values`. */
const asRange = (it: TableHandle, area: Area): RangeHandle => ({ session: it.session, sheet: it.sheet, tracked: { area } });

const rowClass: ObjectClass<RowHandle> = {
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: { get: (it) => readValues(asRange(it, rowArea(it))), set: (it, value) => setContents(asRange(it, rowArea(it)), value) },
  },
  methods: {
    GetRange: (it) => it.session.range(it.sheet, rowArea(it)),
    Delete: (it) => remove(it, it.index, 1),
  },
};
const rowObject = defineClass(rowClass);

function edit(it: TableHandle): void {
  it.session.beginEdit();
  refuseProtected(it.sheet);
}

function remove(it: TableHandle, index: number, rows: number): void {
  edit(it);
  const body = bodyArea(presentTable(it));
  const top = body.top + index;
  if (index < 0 || rows < 1 || top + rows - 1 > body.bottom) throw invalidArgument();
  closeRows(it, it.table, top, top + rows - 1);
}

/** New rows' values as an array of rows; Excel also takes one plain value for all cells. */
function linesOf(values: unknown): readonly unknown[] {
  if (values === undefined || values === null) return [[]];
  if (!Array.isArray(values)) return [values];
  return Array.isArray(values[0]) ? values : [values];
}

/** Adds rows before `index` (the end when absent or -1). The blank row of a table without data is filled first. */
function add(it: TableHandle, args: readonly unknown[]): HostObject {
  edit(it);
  const table = presentTable(it);
  const wanted = optionalWhole(args, 0) ?? -1;
  const lines = linesOf(args[1]);
  const wasBlank = isBlankBody(it, table);
  const rows = wasBlank ? 0 : count(it);
  if (wanted < -1 || wanted > rows) throw invalidArgument();
  const index = wanted === -1 ? rows : wanted;
  const body = bodyArea(table);
  const width = body.right - body.left + 1;
  if (Array.isArray(args[1]) && lines.some((line) => !Array.isArray(line) || line.length !== width)) throw shapeMismatch();
  const missing = lines.length - (wasBlank ? 1 : 0);
  if (missing > 0) openRows(it, table, wasBlank ? body.top + 1 : body.top + index, missing);
  if (args[1] !== undefined) {
    const target = areaOf(body.top + index, body.left, lines.length, width);
    setContents(asRange(it, target), Array.isArray(args[1]) ? lines : args[1]);
  }
  return rowObject({ ...it, index });
}

function removeRows(it: TableHandle, rows: unknown): void {
  if (!Array.isArray(rows)) throw invalidArgument();
  const indexes = rows.map((row: unknown) => {
    if (typeof row === 'number') return row;
    if (row instanceof HostObject && row.type.name === 'TableRow') return (row.it as RowHandle).index;
    throw invalidArgument();
  });
  for (const index of indexes.sort((a, b) => b - a)) remove(it, index, 1);
}

const rowsClass: ObjectClass<TableHandle> = {
  name: 'TableRowCollection',
  properties: { Count: { get: count } },
  items: (it) => Array.from({ length: count(it) }, (_, index) => rowObject({ ...it, index })),
  methods: {
    Add: add,
    GetCount: count,
    GetItemAt: (it, args) => {
      const row = { ...it, index: whole(args, 0) };
      rowArea(row);
      return rowObject(row);
    },
    DeleteRows: (it, args) => removeRows(it, args[0]),
    DeleteRowsAt: (it, args) => remove(it, whole(args, 0), optionalWhole(args, 1) ?? 1),
  },
};

/** `table.rows` */
export const tableRowsObject = defineClass(rowsClass);
