import type { CellValue } from '../format/cellValue';
import type { Evaluation } from './evaluation';
import { FormulaFault } from './formulaFault';
import { cellsOf, heightOf, isArray, isCells, widthOf } from './operand';
import type { Area, Operand } from './operand';

/** A rectangle of values, be it cells or an array; places count from 0. Nothing is read before it is asked for. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => CellValue;
  /** A part of it: cells stay cells. Height and width are at least 1. */
  readonly part: (row: number, column: number, height: number, width: number) => Operand;
  /** The cells that it is, if it is cells. */
  readonly area?: Area;
}

/** One row or column of a grid. */
export interface Vector {
  readonly length: number;
  readonly at: (place: number) => CellValue;
  readonly area?: Area;
}

/**
 * An operand as a grid.
 *
 * @throws FormulaFault `#VALUE!` for several areas.
 */
export function gridOf(operand: Operand, { workbook }: Evaluation): Grid {
  if (isCells(operand)) {
    const [area] = operand.areas;
    if (area === undefined || operand.areas.length > 1) throw new FormulaFault('#VALUE!');
    return {
      height: heightOf(area),
      width: widthOf(area),
      area,
      at: (row, column) => workbook.valueAt(area.sheet, area.top + row, area.left + column),
      part: (row, column, height, width) =>
        cellsOf({
          sheet: area.sheet,
          top: area.top + row,
          left: area.left + column,
          bottom: area.top + row + height - 1,
          right: area.left + column + width - 1,
        }),
    };
  }
  const rows = isArray(operand) ? operand.rows : [[operand]];
  return {
    height: rows.length,
    width: rows[0]?.length ?? 0,
    at: (row, column) => rows[row]?.[column] ?? null,
    part: (row, column, height, width) => arrayPart(rows.slice(row, row + height).map((values) => values.slice(column, column + width))),
  };
}

function arrayPart(rows: readonly (readonly CellValue[])[]): Operand {
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : { kind: 'array', rows };
}

/** The first row of a grid. */
export function rowVector(grid: Grid): Vector {
  const vector = { length: grid.width, at: (place: number) => grid.at(0, place) };
  return grid.area === undefined ? vector : { ...vector, area: { ...grid.area, bottom: grid.area.top } };
}

/** The first column of a grid. */
export function columnVector(grid: Grid): Vector {
  const vector = { length: grid.height, at: (place: number) => grid.at(place, 0) };
  return grid.area === undefined ? vector : { ...vector, area: { ...grid.area, right: grid.area.left } };
}

/** A vector without the places that lie past the used part of its sheet: there is nothing to find there. */
export function usedLength({ length, area }: Vector, { workbook }: Evaluation): number {
  if (area === undefined) return length;
  const used = workbook.usedSize(area.sheet);
  return Math.max(0, Math.min(length, area.left === area.right ? used.rows - area.top : used.columns - area.left));
}
