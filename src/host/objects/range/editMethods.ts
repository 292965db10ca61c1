import type { ClearWhat } from '../../model/clearCells';
import { clearCells } from '../../model/clearCells';
import { copyCells } from '../../model/copyCells';
import type { CopyWhat } from '../../model/copyCells';
import { mergeCells, unmergeCells } from '../../model/mergeCells';
import { deleteCells, insertCells } from '../../model/shiftCells';
import { isWholeColumns, isWholeRows } from '../../model/area';
import type { Area } from '../../model/area';
import type { Method } from '../../wire/hostObject';
import { flag, whole, word } from '../args';
import { areaOfRange } from '../handles';
import { refuseLockedCells, refuseProtected } from '../protectedSheet';
import { checkSize } from './entryGrid';
import { placeArgument } from './rangeArgument';
import type { RangeHandle } from '../session';

type RangeMethods = Readonly<Record<string, Method<RangeHandle>>>;

const CLEARED: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];
const COPIED: readonly CopyWhat[] = ['All', 'Formulas', 'Values', 'Formats'];

function insert(it: RangeHandle, shift: unknown): void {
  const area = areaOfRange(it);
  it.session.beginEdit();
  refuseProtected(it.sheet, linePermission(area, 'allowInsertRows', 'allowInsertColumns'));
  insertCells(it.session.workbook, it.sheet, area, word(shift, ['Down', 'Right'] as const));
}

function remove(it: RangeHandle, shift: unknown): void {
  const area = areaOfRange(it);
  it.session.beginEdit();
  refuseProtected(it.sheet, linePermission(area, 'allowDeleteRows', 'allowDeleteColumns'));
  deleteCells(it.session.workbook, it.sheet, area, word(shift, ['Up', 'Left'] as const));
}

function linePermission<T>(area: Area, rows: T, columns: T): T | undefined {
  if (isWholeRows(area)) return rows;
  return isWholeColumns(area) ? columns : undefined;
}

function clear(it: RangeHandle, applyTo: unknown): void {
  const what = applyTo === undefined ? 'All' : word(applyTo, CLEARED);
  const area = areaOfRange(it);
  it.session.beginEdit();
  if (what === 'Formats') refuseProtected(it.sheet, 'allowFormatCells');
  else refuseLockedCells(it.session, it.sheet, area);
  clearCells(it.session.workbook, it.sheet, area, what);
}

function copyFrom(it: RangeHandle, args: readonly unknown[]): void {
  const [source, what = 'All', skipBlanks, transpose] = args;
  const area = areaOfRange(it);
  const from = placeArgument(it, source);
  it.session.beginEdit();
  refuseLockedCells(it.session, it.sheet, area);
  it.session.calculate();
  const options = { what: word(what, COPIED), skipBlanks: skipBlanks === true, transpose: transpose === true };
  copyCells(it.session.workbook, from, { sheet: it.sheet, area }, options);
}


function edit(it: RangeHandle, work: (area: Area) => void): void {
  it.session.beginEdit();
  refuseProtected(it.sheet);
  work(areaOfRange(it));
}

/** Methods that change cells. `Insert` answers with the new blank cells. */
export const editMethods: RangeMethods = {
  Insert: (it, args) => {
    const area = areaOfRange(it);
    insert(it, args[0]);
    return it.session.range(it.sheet, area);
  },
  Delete: (it, args) => remove(it, args[0]),
  Clear: (it, args) => clear(it, args[0]),
  CopyFrom: copyFrom,
  Merge: (it, args) => edit(it, (area) => mergeCells(it.session.workbook, it.sheet, area, flag(args, 0))),
  Unmerge: (it) => edit(it, (area) => unmergeCells(it.session.workbook, it.sheet, area)),
  Select: (it) => {
    const { session, sheet } = it;
    session.select(sheet, [areaOfRange(it)]);
  },
  Calculate: (it) => it.session.calculateNow(),
  SetDirty: (it) => it.session.calculateNow(),
  _ValidateArraySize: (it, args) => checkSize(areaOfRange(it), whole(args, 0), whole(args, 1)),
};
