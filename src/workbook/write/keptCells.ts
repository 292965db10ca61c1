import type { CellValue, SheetCells } from '../cells';
import { cellAt } from '../cellAt';
import type { Observation } from '../observation';
import type { RowFigure } from './rowFigures';

/** Tells of cells that a person changed after we wrote them: they were left as they are. */
export function keptCells(
  cells: SheetCells, column: number, kept: readonly RowFigure[], calculated: (row: RowFigure) => CellValue,
): Observation[] {
  return kept.map((row) => ({
    code: 'celda-cambiada-a-mano',
    severity: 'warning',
    element: codeOf(row),
    place: { sheet: cells.name, rect: { top: row.row, left: column, height: 1, width: 1 } },
    message: `La celda dice «${shown(cellAt(cells, row.row, column))}» y lo calculado es «${shown(calculated(row))}»: se dejó como está.`,
    remedy: 'Si quiere lo calculado, borre la celda y vuelva a calcular.',
  }));
}

/** Tells of rows whose progress has no cell of its own, because it is merged with another. */
export function mergedCells(cells: SheetCells, column: number, merged: readonly RowFigure[]): Observation[] {
  return merged.map((row) => ({
    code: 'celda-combinada',
    severity: 'warning',
    element: codeOf(row),
    place: { sheet: cells.name, rect: { top: row.row, left: column, height: 1, width: 1 } },
    message: `El avance de la fila, «${shown(row.figure)}», no se escribió: su celda está combinada con otra.`,
    remedy: 'Descombine la celda (Inicio > Combinar y centrar) y vuelva a calcular.',
  }));
}

const codeOf = ({ key }: RowFigure): string => key.replace(/#\d+$/, '');

const shown = (value: CellValue): string => (typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value));
