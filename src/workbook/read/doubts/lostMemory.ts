import type { Observation } from '../../cells/observation';
import { readOwnName } from '../../cells/ownNames';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import type { MemoryState } from '../../memory/memory';

/** What each state of the memory of a workbook means for whoever calculates it; null for nothing. */
const MESSAGES: Readonly<Record<MemoryState, readonly [message: string, remedy: string] | null>> = {
  whole: null,
  none: [
    'Las columnas de PEI Avance están en esta hoja, pero el libro perdió lo que se guardaba en él: qué se escribió, ajustes, columnas corregidas, observaciones ignoradas y lo que se podía deshacer.',
    'Lo que no coincide con lo calculado se conserva, porque no se sabe quién lo escribió. Revise esas celdas, y también los ajustes.',
  ],
  damaged: [
    'Se perdió o se dañó una parte de lo que PEI Avance guardaba en este libro: qué se escribió, ajustes, columnas corregidas, observaciones ignoradas o lo que se podía deshacer.',
    'Lo que no coincide con lo calculado se conserva, porque no se sabe quién lo escribió. Revise esas celdas, y también los ajustes.',
  ],
  newer: [
    'Una versión más nueva de PEI Avance guardó datos en este libro, que esta versión no lee ni toca.',
    'Actualice PEI Avance. Mientras tanto, lo que no coincide con lo calculado se conserva.',
  ],
};

/**
 * That a workbook does not remember what was done in it, told of a table where that matters: with a block of ours beside it, or where
 * something is left that cannot be read.
 *
 * @param state of the memory; undefined where nothing is known of it
 */
export function lostMemory(cells: SheetCells, { header }: Pick<TableLayout, 'header'>, state: MemoryState = 'whole'): Observation[] {
  const told = MESSAGES[state];
  const isOurs = Object.keys(cells.ownNames).some((name) => readOwnName(name) !== null);
  if (told === null || (state === 'none' && !isOurs)) return [];
  const [message, remedy] = told;
  return [{ code: 'memoria-perdida', severity: 'warning', place: { sheet: cells.name, rect: header }, message, remedy }];
}
