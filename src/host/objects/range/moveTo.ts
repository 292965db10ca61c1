import { moveReferences } from '../../formula/moveReferences';
import type { CellPlace } from '../../formula/reference';
import type { Area } from '../../model/area';
import { areaOf, columnCount, isValidArea, rowCount } from '../../model/area';
import type { Cell } from '../../model/cell';
import { rewriteFormulas } from '../../model/rewriteFormulas';
import { invalidArgument } from '../../wire/apiError';
import { areaOfRange } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import type { Place } from '../resolveAddress';
import type { RangeHandle } from '../session';
import { placeArgument } from './rangeArgument';

function carry(from: Place, to: Place): void {
  const cells = from.sheet.cells.block<Cell | undefined>(from.area, (cell) => cell, undefined);
  const each = (area: Area, visit: (row: number, column: number) => void): void => {
    for (let row = 0; row < rowCount(area); row += 1) for (let column = 0; column < columnCount(area); column += 1) visit(row, column);
  };
  each(from.area, (row, column) => from.sheet.cells.set(from.area.top + row, from.area.left + column, undefined));
  each(to.area, (row, column) => to.sheet.cells.set(to.area.top + row, to.area.left + column, cells[row]?.[column]));
}

/** `range.moveTo`: cuts the cells with their look and puts them elsewhere; formulas that pointed to them follow. */
export function moveTo(it: RangeHandle, args: readonly unknown[]): void {
  const { session, sheet } = it;
  const from: Place = { sheet, area: areaOfRange(it) };
  const given = placeArgument(it, args[0]);
  const to: Place = { sheet: given.sheet, area: areaOf(given.area.top, given.area.left, rowCount(from.area), columnCount(from.area)) };
  if (!isValidArea(to.area)) throw invalidArgument();
  session.beginEdit();
  refuseLockedCells(session, sheet, from.area);
  refuseLockedCells(session, to.sheet, to.area);
  carry(from, to);
  const corner = ({ sheet: { name }, area }: Place): CellPlace => ({ sheet: name, row: area.top, column: area.left });
  const move = { from: corner(from), to: corner(to), rows: rowCount(from.area), columns: columnCount(from.area) };
  rewriteFormulas(session.workbook, (formula, home) => moveReferences(formula, home, move));
  session.workbook.notify({ type: 'cells', sheetId: sheet.id, area: from.area, how: 'RangeEdited' });
  session.workbook.notify({ type: 'cells', sheetId: to.sheet.id, area: to.area, how: 'RangeEdited' });
  session.cellsMoved();
}
