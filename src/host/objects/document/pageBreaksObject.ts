import { cellArea } from '../../area';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { integerArg, textArg } from '../args';
import { areaArgument } from '../resolveAddress';
import { refuseProtected } from '../workbook/protection';
import type { SheetHandle } from '../workbookSession';

/** The breaks before rows (horizontal ones) or before columns. */
type BreaksHandle = SheetHandle & { readonly list: 'rows' | 'columns' };
type BreakHandle = BreaksHandle & { readonly line: number };

/** Breaks of one direction that Excel takes on a sheet. */
const MOST_BREAKS = 1026;

const linesOf = ({ sheet, list }: BreaksHandle): readonly number[] => sheet.pageBreaks[list];

function write({ session, sheet, list }: BreaksHandle, lines: readonly number[]): void {
  session.beginEdit();
  refuseProtected(sheet, 'allowFormatCells');
  if (lines.length > MOST_BREAKS) throw invalidArgument();
  sheet.pageBreaks = { ...sheet.pageBreaks, [list]: [...new Set(lines)].sort((one, other) => one - other) };
}

/** Throws `ItemNotFound` when the break was removed. */
function existing(target: BreakHandle): number {
  if (!linesOf(target).includes(target.line)) throw notFound();
  return target.line;
}

const breakObject = defineClass<BreakHandle>({
  name: 'PageBreak',
  identity: ({ list, line }) => ({ _Id: `${list} ${line}` }),
  properties: {
    RowIndex: { get: (target) => (target.list === 'rows' ? existing(target) : 0) },
    ColumnIndex: { get: (target) => (target.list === 'columns' ? existing(target) : 0) },
  },
  methods: {
    Delete: (target) => {
      existing(target);
      write(target, linesOf(target).filter((line) => line !== target.line));
    },
    GetCellAfterBreak: (target) => {
      const line = existing(target);
      return target.session.range(target.sheet, target.list === 'rows' ? cellArea(line, 0) : cellArea(0, line));
    },
  },
});

const all = (target: BreaksHandle): HostObject[] => linesOf(target).map((line) => breakObject({ ...target, line }));

function found(target: BreaksHandle, key: unknown): HostObject {
  if (typeof key === 'number') return orNotFound(all(target)[integerArg([key], 0)]);
  const line = linesOf(target).find((one) => `${target.list} ${one}` === textArg([key], 0));
  return orNotFound(line === undefined ? null : breakObject({ ...target, line }));
}

const breaksClass: ObjectClass<BreaksHandle> = {
  name: 'PageBreakCollection',
  items: all,
  item: found,
  methods: {
    Add: (target, args) => {
      const { top, left } = areaArgument(target, args[0]);
      const line = target.list === 'rows' ? top : left;
      if (line === 0) throw invalidArgument();
      write(target, [...linesOf(target), line]);
      return breakObject({ ...target, line });
    },
    GetCount: (target) => linesOf(target).length,
    GetItemAt: (target, args) => found(target, integerArg(args, 0)),
    RemovePageBreaks: (target) => write(target, []),
  },
};

/** `worksheet.horizontalPageBreaks` and `verticalPageBreaks`: the breaks that someone asked for. */
export const pageBreaksObject = defineClass(breaksClass);
