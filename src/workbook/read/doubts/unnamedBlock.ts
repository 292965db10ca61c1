import { rectAddress } from '../../cells/cellAddress';
import type { Observation } from '../../cells/observation';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import { unnamedTitles } from '../../write/lostNames';

/** That columns have the titles of ours without our names, and nothing is remembered of them: nobody knows whose they are, so they stay and others are written. */
export function unnamedBlock(cells: SheetCells, layout: Pick<TableLayout, 'header'>): Observation[] {
  const rect = unnamedTitles(cells, layout);
  return rect === null ? [] : [{
    code: 'columnas-sin-nombre', severity: 'warning', place: { sheet: cells.name, rect },
    message: `Las columnas de ${rectAddress(rect)} tienen los títulos de las de PEI Avance, pero el libro no tiene los nombres con que las reconoce: no se tocan, y se escribe en otras.`,
    remedy: 'Si son de una vez anterior, bórrelas: lo que dicen no se pone al día.',
  }];
}
