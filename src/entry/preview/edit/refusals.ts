import { areaName, cellName, containsArea, isUnbounded, overlaps } from '../../../host';
import type { Area, Sheet, Workbook } from '../../../host';

/** Why the preview does not change cells: a Spanish sentence with what to do. */
export class EditProblem extends Error {}

const PROTECTED = 'está en una hoja protegida. Para cambiarla, quite la protección en Excel (Revisar > Desproteger hoja) y vuelva a abrir el libro.';

/** Whether a cell of a protected sheet is locked; on other sheets none is. */
export const isLocked = (workbook: Workbook, sheet: Sheet, row: number, column: number): boolean =>
  sheet.protection !== null && workbook.style(sheet.styleAt(row, column)).protection.locked;

function firstLocked(workbook: Workbook, sheet: Sheet, area: Area): string | null {
  if (sheet.protection === null) return null;
  if (isUnbounded(area)) return areaName(area);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) if (isLocked(workbook, sheet, row, column)) return cellName(row, column);
  }
  return null;
}

/** The block of an array formula or data table of which the cells are a part, but not the whole. */
function cutArray(sheet: Sheet, area: Area): Area | null {
  if (!sheet.cells.mayHoldFormulas) return null;
  let cut: Area | null = null;
  const used = sheet.cells.usedArea(true);
  if (used === null) return null;
  // A block ends below and to the right of its first cell, which holds it.
  sheet.cells.forEachIn({ top: 0, left: 0, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) }, ({ extra }) => {
    const block = extra?.arrayArea;
    if (cut === null && block !== undefined && overlaps(block, area) && !containsArea(area, block)) cut = block;
  });
  return cut;
}

/**
 * Why the cells of a block cannot be changed; null when they can: a workbook that is only read, a locked cell of a protected sheet, a
 * part of an array formula.
 */
export function refusalOf(workbook: Workbook, sheet: Sheet, area: Area): string | null {
  if (workbook.readOnly) return 'El libro se abrió solo para leerlo.';
  const locked = firstLocked(workbook, sheet, area);
  if (locked !== null) return `${isUnbounded(area) ? 'Parte de' : 'La celda'} ${locked} ${PROTECTED}`;
  const array = cutArray(sheet, area);
  if (array !== null) {
    return `No se puede cambiar una parte de una matriz: la fórmula de ${cellName(array.top, array.left)} llena ${areaName(array)}. Cambie esa celda, o borre todo el bloque.`;
  }
  return null;
}

/**
 * Why a block of several values cannot be written over merged cells; null when it can. A merged block keeps only the value of its first
 * cell: the others would be lost.
 *
 * @param isBlank whether nothing is to be written in a cell
 */
export function mergeRefusal(sheet: Sheet, area: Area, isBlank: (row: number, column: number) => boolean): string | null {
  const hit = sheet.merges.find((merge) => overlaps(merge, area) && losesValue(merge, area, isBlank));
  return hit === undefined ? null
    : `El bloque cae sobre las celdas combinadas ${areaName(hit)}, que solo guardan un valor. Pegue junto a ellas, o quite la combinación en Excel.`;
}

function losesValue(merge: Area, area: Area, isBlank: (row: number, column: number) => boolean): boolean {
  for (let row = Math.max(merge.top, area.top); row <= Math.min(merge.bottom, area.bottom); row += 1) {
    for (let column = Math.max(merge.left, area.left); column <= Math.min(merge.right, area.right); column += 1) {
      if (!(row === merge.top && column === merge.left) && !isBlank(row, column)) return true;
    }
  }
  return false;
}
