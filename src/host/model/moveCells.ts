import { type Cell, makeCell } from './cell';
import type { Sheet } from './sheet';
import { isWholeShift, type Shift } from './shiftArea';

/** Moves the cells of a sheet, and rows' or columns' own properties, as a shift says; new cells take the look of their neighbour. */
export function moveCells(sheet: Sheet, shift: Shift): void {
  if (shift.axis === 'row') {
    if (isWholeShift(shift)) moveRows(sheet, shift);
    else moveDown(sheet, shift);
  } else {
    moveRight(sheet, shift);
    if (isWholeShift(shift)) renumberLines(sheet.columns, shift);
  }
}

/** The new number of a line, or null when it is deleted. */
function renumber(line: number, { at, count }: Shift): number | null {
  if (line < at) return line;
  return count < 0 && line < at - count ? null : line + count;
}

function renumberLines<T extends { readonly hidden: boolean }>(lines: Map<number, T>, shift: Shift): void {
  const old = [...lines];
  const pattern = lines.get(shift.at - 1);
  lines.clear();
  for (const [line, properties] of old) {
    const target = renumber(line, shift);
    if (target !== null) lines.set(target, properties);
  }
  for (let added = 0; added < shift.count && pattern !== undefined; added += 1) {
    lines.set(shift.at + added, { ...pattern, hidden: false });
  }
}

const styledOnly = (cell: Cell | undefined): Cell | undefined =>
  (cell === undefined || cell.style === 0 ? undefined : makeCell(null, null, cell.style));

function moveRows(sheet: Sheet, shift: Shift): void {
  sheet.cells.renumberRows((row) => renumber(row, shift));
  renumberLines(sheet.rows, shift);
  const above = sheet.cells.row(shift.at - 1).map(styledOnly);
  for (let added = 0; added < shift.count && above.some((cell) => cell !== undefined); added += 1) {
    sheet.cells.setRow(shift.at + added, [...above]);
  }
}

function moveDown(sheet: Sheet, shift: Shift): void {
  const { at, count, from, to } = shift;
  const rows = sheet.cells.rowNumbers().filter((row) => row >= at);
  for (let column = from; column <= to; column += 1) {
    const line = rows.map((row) => [row, sheet.cells.get(row, column)] as const).filter(([, cell]) => cell !== undefined);
    for (const [row] of line) sheet.cells.set(row, column, undefined);
    for (const [row, cell] of line) {
      const target = renumber(row, shift);
      if (target !== null) sheet.cells.set(target, column, cell);
    }
    const blank = styledOnly(sheet.cells.get(at - 1, column));
    for (let added = 0; added < count && blank !== undefined; added += 1) sheet.cells.set(at + added, column, blank);
  }
}

function moveRight(sheet: Sheet, { at, count, from, to }: Shift): void {
  for (const row of sheet.cells.rowNumbers().filter((number) => number >= from && number <= to)) {
    const cells = [...sheet.cells.row(row)];
    const blank = styledOnly(cells[at - 1]);
    if (cells.length <= at && (blank === undefined || count < 0)) continue;
    while (cells.length < at) cells.push(undefined);
    if (count < 0) cells.splice(at, -count);
    else cells.splice(at, 0, ...new Array<Cell | undefined>(count).fill(blank));
    sheet.cells.setRow(row, cells);
  }
}
