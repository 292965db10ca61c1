import { cellArea, columnCount, isSingleCell } from '../../area';
import type { Area } from '../../area';
import { columnLeft, rowTop } from '../geometry';
import type { PageBreaks, Sheet } from '../sheet';
import { bodyArea, newTableColumn } from '../table';
import type { SheetFilter, Table, TableColumn } from '../table';
import { setConditionalFormats } from './conditionalFormats';
import { isWholeShift, shiftArea, shiftAreas, shiftSplit } from './shiftArea';
import type { CellShift } from './shiftArea';

/** Applies a shift to everything on a sheet but cells and lines, which must move afterwards: merges, rules, tables, charts… */
export function shiftSheetParts(sheet: Sheet, shift: CellShift): void {
  if (isWholeShift(shift)) shiftCharts(sheet, shift);
  sheet.merges = shiftAreas(sheet.merges, shift).filter((area) => !isSingleCell(area));
  const split = <T extends { areas: Area[] }>(items: T[]): T[] => {
    for (const item of items) item.areas = item.areas.flatMap((area) => shiftSplit(area, shift));
    return items.filter(({ areas }) => areas.length > 0);
  };
  setConditionalFormats(sheet, split(sheet.conditionalFormats));
  sheet.validations = split(sheet.validations);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => shiftSplit(link.area, shift).map((area) => ({ ...link, area })));
  if (isWholeShift(shift)) sheet.pageBreaks = shiftBreaks(sheet.pageBreaks, shift);
  sheet.notes = shiftNotes(sheet.notes, shift);
  sheet.comments = shiftNotes(sheet.comments, shift);
  sheet.tables = sheet.tables.filter((table) => shiftTable(table, shift));
  if (sheet.autoFilter !== null) sheet.autoFilter = shiftFilter(sheet.autoFilter, shift);
  sheet.kept.areas = sheet.kept.areas.map((areas) => areas.flatMap((area) => shiftSplit(area, shift)));
  for (const tracked of sheet.tracked) {
    if (tracked.area !== null) tracked.area = shiftArea(tracked.area, shift);
  }
}

/** Breaks before the rows or columns where they are now; those of deleted ones are gone. */
function shiftBreaks(breaks: PageBreaks, { axis, at, count }: CellShift): PageBreaks {
  const lines = (given: readonly number[]): number[] =>
    given.filter((line) => count >= 0 || line < at || line >= at - count).map((line) => (line >= at ? line + count : line));
  return axis === 'row' ? { ...breaks, rows: lines(breaks.rows) } : { ...breaks, columns: lines(breaks.columns) };
}

/** Notes or comments at their new cells, in the order of rows and columns; those of deleted cells are gone. */
const shiftNotes = <T extends { row: number; column: number }>(notes: readonly T[], shift: CellShift): T[] => notes.flatMap((note) => {
  const moved = shiftArea(cellArea(note.row, note.column), shift);
  return moved === null ? [] : [Object.assign(note, { row: moved.top, column: moved.left })];
}).sort((one, other) => one.row - other.row || one.column - other.column);

function shiftFilter(filter: SheetFilter, shift: CellShift): SheetFilter | null {
  const area = shiftArea(filter.area, shift);
  if (area === null) return null;
  if (shift.axis === 'row') return { ...filter, area };
  const columns = new Map([...filter.columns].flatMap(([column, criterion]) => {
    const moved = shiftArea({ ...filter.area, left: filter.area.left + column, right: filter.area.left + column }, shift);
    return moved === null ? [] : [[moved.left - area.left, criterion] as const];
  }));
  return { area, columns };
}

/** Moves a table; false when all its cells are deleted. A table that loses its whole body keeps one blank row. */
function shiftTable(table: Table, shift: CellShift): boolean {
  const before = table.area;
  const moved = shiftArea(before, shift);
  if (moved === null) return false;
  if (shift.axis === 'column') table.columns = shiftTableColumns(table, before, moved, shift);
  const filter = table.filter === null ? null : shiftFilter(table.filter, shift);
  table.area = moved;
  table.filter = filter;
  const body = bodyArea(table);
  if (body.bottom < body.top) table.area = { ...moved, bottom: moved.bottom + 1 };
  return true;
}

function shiftTableColumns(table: Table, before: Area, after: Area, shift: CellShift): TableColumn[] {
  const columns = new Array<TableColumn | undefined>(columnCount(after)).fill(undefined);
  table.columns.forEach((column, index) => {
    const place = shiftArea({ ...before, left: before.left + index, right: before.left + index }, shift);
    if (place !== null) columns[place.left - after.left] = column;
  });
  const names = new Set(table.columns.map(({ name }) => name));
  let nextId = Math.max(0, ...table.columns.map(({ id }) => id));
  return columns.map((column) => {
    if (column !== undefined) return column;
    nextId += 1;
    return newTableColumn(nextId, names);
  });
}

function shiftCharts(sheet: Sheet, shift: CellShift): void {
  const isRow = shift.axis === 'row';
  const place = (line: number): number => (isRow ? rowTop(sheet, line) : columnLeft(sheet, line));
  const at = place(shift.at);
  const size = shift.count > 0
    ? (place(shift.at) - place(Math.max(0, shift.at - 1)) || 15) * shift.count
    : at - place(shift.at - shift.count);
  for (const chart of sheet.charts) {
    if (isRow) [chart.top, chart.height] = moved(chart.top, chart.height, at, size);
    else [chart.left, chart.width] = moved(chart.left, chart.width, at, size);
  }
}

function moved(start: number, length: number, at: number, size: number): [number, number] {
  if (start >= at) return [Math.max(at, start + size), length];
  return start + length > at ? [start, Math.max(1, length + size)] : [start, length];
}
