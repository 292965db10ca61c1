import { rectAddress } from '../../cells/cellAddress';
import { foldText } from '../../cells/foldText';
import type { Observation } from '../../cells/observation';
import { isOwnColumn } from '../../cells/ownNames';
import { cellAt, usedRangeEnd } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import { BLOCK_TITLES } from '../../write/blockCells';

/** Titles that stand beside each other in every block of ours. */
const TITLES = [BLOCK_TITLES.Ponderador, BLOCK_TITLES.Semaforo, BLOCK_TITLES.Observacion].map(foldText);

/**
 * That columns with the titles of ours stand right of a table's first column without our names, as after a table was copied to another
 * workbook or the names were deleted: nobody knows whose they are, so they stay and others are written.
 */
export function unnamedBlock(cells: SheetCells, { header }: Pick<TableLayout, 'header'>): Observation[] {
  for (let row = header.top; row < header.top + header.height; row += 1) {
    for (let column = header.left; column + TITLES.length <= usedRangeEnd(cells).column; column += 1) {
      const isTitled = TITLES.every((title, at) => foldText(String(cellAt(cells, row, column + at))).startsWith(title));
      if (!isTitled || isOwnColumn(cells, row, column)) continue;
      const rect = { top: row, left: column, height: 1, width: TITLES.length };
      return [{
        code: 'columnas-sin-nombre', severity: 'warning', place: { sheet: cells.name, rect },
        message: `Las columnas de ${rectAddress(rect)} tienen los títulos de las de PEI Avance, pero el libro no tiene los nombres con que las reconoce: no se tocan, y se escribe en otras.`,
        remedy: 'Si son de una vez anterior, bórrelas: lo que dicen no se pone al día.',
      }];
    }
  }
  return [];
}
