import { type Area, COLUMN_LIMIT, ROW_LIMIT, sameArea } from './area';
import { type Corner, type FormulaReference, mapReferences, referenceArea } from './formulaReferences';
import { type Shift, shiftArea } from './shiftArea';

function withArea(reference: FormulaReference, area: Area): FormulaReference {
  const { start, end } = reference;
  const place = (corner: Corner, row: number, column: number): Corner =>
    ({ ...corner, row: corner.row === null ? null : row, column: corner.column === null ? null : column });
  return {
    ...reference,
    start: place(start, area.top, area.left),
    end: end === null ? null : place(end, area.bottom, area.right),
  };
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * A formula after cells of the sheet `shifted` moved: its references follow them, `#REF!` where they are gone.
 *
 * @param home the sheet the formula stands on, which its references without sheet mean
 * @example shiftFormula('=SUM(A1:A3)', 'Hoja1', 'Hoja1', one row inserted before row 2) // '=SUM(A1:A4)'
 */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (reference.lastSheet !== null || !sameName(reference.sheet ?? home, shifted)) return reference;
    const area = referenceArea(reference);
    const moved = shiftArea(area, shift);
    if (moved === null) return null;
    return sameArea(area, moved) ? reference : withArea(reference, moved);
  });
}

function movedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.absoluteRow ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.absoluteColumn ? corner.column : corner.column + columns;
  const outside = (row !== null && (row < 0 || row >= ROW_LIMIT)) || (column !== null && (column < 0 || column >= COLUMN_LIMIT));
  return outside ? null : { ...corner, row, column };
}

/**
 * A formula copied so many rows down and columns right: what has no dollar moves along.
 *
 * @example copyFormula('=A1*$B$1', 1, 0) // '=A2*$B$1'
 */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const start = movedCorner(reference.start, rows, columns);
    const end = reference.end === null ? null : movedCorner(reference.end, rows, columns);
    return start === null || (reference.end !== null && end === null) ? null : { ...reference, start, end };
  });
}

/** A formula after a sheet was renamed; with `after` null, after it was deleted: its references become `#REF!`. */
export function renameSheetInFormula(formula: string, before: string, after: string | null): string {
  return mapReferences(formula, (reference) => {
    const isFirst = reference.sheet !== null && sameName(reference.sheet, before);
    const isLast = reference.lastSheet !== null && sameName(reference.lastSheet, before);
    if (!isFirst && !isLast) return reference;
    if (after === null) return '#REF!';
    return { ...reference, sheet: isFirst ? after : reference.sheet, lastSheet: isLast ? after : reference.lastSheet };
  });
}
