import type { Area } from '../../model/area';
import { areaOf, columnCount, containsArea, isValidArea, rowCount } from '../../model/area';
import type { Cell } from '../../model/cell';
import type { Corner, FormulaReference } from '../../model/formulaReferences';
import { mapReferences, referenceArea } from '../../model/formulaReferences';
import { rewriteFormulas } from '../../model/rewriteFormulas';
import { invalidArgument } from '../../wire/apiError';
import { areaOfRange } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import type { Place } from '../resolveAddress';
import type { RangeHandle } from '../session';
import { placeArgument } from './rangeArgument';

const shifted = (corner: Corner, rows: number, columns: number): Corner => ({
  ...corner,
  row: corner.row === null ? null : corner.row + rows,
  column: corner.column === null ? null : corner.column + columns,
});

/** A reference that lay wholly in the moved block points to where the block is now; any other stays. */
function followed(reference: FormulaReference, home: string, from: Place, to: Place): FormulaReference {
  const sheet = reference.sheet ?? home;
  if (sheet.toLowerCase() !== from.sheet.name.toLowerCase() || !containsArea(from.area, referenceArea(reference))) return reference;
  const [rows, columns] = [to.area.top - from.area.top, to.area.left - from.area.left];
  return {
    ...reference,
    sheet: to.sheet.name === home ? reference.sheet && to.sheet.name : to.sheet.name,
    start: shifted(reference.start, rows, columns),
    end: reference.end && shifted(reference.end, rows, columns),
  };
}

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
  rewriteFormulas(session.workbook, (formula, home) => mapReferences(formula, (reference) => followed(reference, home, from, to)));
  session.workbook.notify({ type: 'cells', sheetId: sheet.id, area: from.area, how: 'RangeEdited' });
  session.workbook.notify({ type: 'cells', sheetId: to.sheet.id, area: to.area, how: 'RangeEdited' });
  session.namesChanged();
}
