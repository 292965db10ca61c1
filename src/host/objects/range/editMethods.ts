import { areaOf, columnCount, isValidArea, isWholeColumns, isWholeRows, rowCount } from '../../area';
import type { Area } from '../../area';
import { moveReferences } from '../../formula/references/moveReferences';
import type { CellPlace } from '../../formula/references/reference';
import type { Cell } from '../../model/cell';
import { clearCells } from '../../model/edit/clearCells';
import type { ClearWhat } from '../../model/edit/clearCells';
import { copyCells } from '../../model/edit/copyCells';
import type { CopyWhat } from '../../model/edit/copyCells';
import { mergeCells, unmergeCells } from '../../model/edit/mergeCells';
import { rewriteFormulas } from '../../model/edit/rewriteFormulas';
import { deleteCells, insertCells } from '../../model/edit/shiftCells';
import { writeCells } from '../../model/edit/writeCells';
import type { CellContent } from '../../model/edit/writeCells';
import type { AddressTarget } from '../../model/formulaTarget';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, Method, ObjectClass } from '../../wire/hostObject';
import { booleanArg, booleanValue, enumValue, integerArg } from '../args';
import { targetArgument } from '../resolveAddress';
import { select } from '../session/selection';
import { refuseLockedCells, refuseProtected } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { checkSize } from './writeContents';

type RangeMethods = Readonly<Record<string, Method<RangeHandle>>>;

const CLEARED: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];
const COPIED: readonly CopyWhat[] = ['All', 'Formulas', 'Values', 'Formats'];

function insert(target: RangeHandle, shift: unknown): void {
  const area = areaOfRange(target);
  target.session.beginEdit();
  refuseProtected(target.sheet, linePermission(area, 'allowInsertRows', 'allowInsertColumns'));
  insertCells(target.session.workbook, target.sheet, area, enumValue(shift, ['Down', 'Right'] as const));
}

function remove(target: RangeHandle, shift: unknown): void {
  const area = areaOfRange(target);
  target.session.beginEdit();
  refuseProtected(target.sheet, linePermission(area, 'allowDeleteRows', 'allowDeleteColumns'));
  deleteCells(target.session.workbook, target.sheet, area, enumValue(shift, ['Up', 'Left'] as const));
}

function linePermission<T>(area: Area, rows: T, columns: T): T | undefined {
  if (isWholeRows(area)) return rows;
  return isWholeColumns(area) ? columns : undefined;
}

function clear(target: RangeHandle, applyTo: unknown): void {
  const what = applyTo === undefined ? 'All' : enumValue(applyTo, CLEARED);
  const area = areaOfRange(target);
  target.session.beginEdit();
  if (what === 'Formats') refuseProtected(target.sheet, 'allowFormatCells');
  else refuseLockedCells(target.session, target.sheet, area);
  clearCells(target.session.workbook, target.sheet, area, what);
}

/** `copyFrom` of a range, and of each block of several. */
export function copyFrom(target: RangeHandle, args: readonly unknown[]): void {
  const [source, what = 'All', skipBlanks, transpose] = args;
  const area = areaOfRange(target);
  const from = targetArgument(target, source);
  target.session.beginEdit();
  refuseLockedCells(target.session, target.sheet, area);
  target.session.calculation.recalculate();
  const options = { what: enumValue(what, COPIED), skipBlanks: skipBlanks === true, transpose: transpose === true };
  copyCells(target.session.workbook, from, { sheet: target.sheet, area }, options);
}


function edit(target: RangeHandle, work: (area: Area) => void): void {
  target.session.beginEdit();
  refuseProtected(target.sheet);
  work(areaOfRange(target));
}

/** Methods that change cells. `Insert` returns the new blank cells. */
export const editMethods: RangeMethods = {
  Insert: (target, args) => {
    const area = areaOfRange(target);
    insert(target, args[0]);
    return target.session.range(target.sheet, area);
  },
  Delete: (target, args) => remove(target, args[0]),
  Clear: (target, args) => clear(target, args[0]),
  CopyFrom: copyFrom,
  Merge: (target, args) => edit(target, (area) => mergeCells(target.session.workbook, target.sheet, area, booleanArg(args, 0))),
  Unmerge: (target) => edit(target, (area) => unmergeCells(target.session.workbook, target.sheet, area)),
  Select: (target) => {
    const { session, sheet } = target;
    select(session, sheet, [areaOfRange(target)]);
  },
  Calculate: (target) => target.session.calculation.recalculateAll(),
  SetDirty: (target) => target.session.calculation.recalculateAll(),
  _ValidateArraySize: (target, args) => checkSize(areaOfRange(target), integerArg(args, 0), integerArg(args, 1)),
};

function moveCells(from: AddressTarget, to: AddressTarget): void {
  const cells = from.sheet.cells.block<Cell | undefined>(from.area, (cell) => cell, undefined);
  const each = (area: Area, visit: (row: number, column: number) => void): void => {
    for (let row = 0; row < rowCount(area); row += 1) for (let column = 0; column < columnCount(area); column += 1) visit(row, column);
  };
  each(from.area, (row, column) => from.sheet.cells.set(from.area.top + row, from.area.left + column, undefined));
  each(to.area, (row, column) => to.sheet.cells.set(to.area.top + row, to.area.left + column, cells[row]?.[column]));
}

/** `range.moveTo`: moves cells with their styles; formulas that refer to them follow. */
export function moveTo(target: RangeHandle, args: readonly unknown[]): void {
  const { session, sheet } = target;
  const from: AddressTarget = { sheet, area: areaOfRange(target) };
  const given = targetArgument(target, args[0]);
  const to: AddressTarget = { sheet: given.sheet, area: areaOf(given.area.top, given.area.left, rowCount(from.area), columnCount(from.area)) };
  if (!isValidArea(to.area)) throw invalidArgument();
  session.beginEdit();
  refuseLockedCells(session, sheet, from.area);
  refuseLockedCells(session, to.sheet, to.area);
  moveCells(from, to);
  const corner = ({ sheet: { name }, area }: AddressTarget): CellPlace => ({ sheet: name, row: area.top, column: area.left });
  const move = { from: corner(from), to: corner(to), rows: rowCount(from.area), columns: columnCount(from.area) };
  rewriteFormulas(session.workbook, (formula, home) => moveReferences(formula, home, move));
  session.workbook.notify({ type: 'cells', sheetId: sheet.id, area: from.area, how: 'RangeEdited' });
  session.workbook.notify({ type: 'cells', sheetId: to.sheet.id, area: to.area, how: 'RangeEdited' });
  session.calculation.cellsMoved();
}

interface Outcome {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const outcomeClass: ObjectClass<Outcome> = {
  name: 'RemoveDuplicatesResult',
  properties: { Removed: { get: ({ removed }) => removed }, UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining } },
};
const outcomeObject = defineClass(outcomeClass);

function columnsOf(value: unknown, count: number): number[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((column: unknown) => {
    if (typeof column !== 'number' || column < 0 || column >= count) throw invalidArgument();
    return column;
  });
}

/** Deletes rows whose values in the given columns repeat those of an earlier row, whatever their case; the rest moves up. */
export function removeDuplicates(target: RangeHandle, args: readonly unknown[]): HostObject {
  const { session, sheet } = target;
  const area = areaOfRange(target);
  const columns = columnsOf(args[0], columnCount(area));
  const body = booleanValue(args[1] ?? false) ? { ...area, top: area.top + 1 } : area;
  session.beginEdit();
  refuseLockedCells(session, sheet, area);
  session.calculation.recalculate();
  const seen = new Set<string>();
  const lines = sheet.cells.block<CellContent>(body, ({ value, formula }) => ({ value, formula }), { value: null, formula: null });
  const unique = lines.filter((line) => {
    const key = JSON.stringify(columns.map((column) => line[column]?.value ?? null)).toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
  writeCells(session.workbook, sheet, body, (row, column) => unique[row - body.top]?.[column - body.left] ?? { value: null, formula: null });
  return outcomeObject({ removed: lines.length - unique.length, uniqueRemaining: unique.length });
}
