import { foldText } from '../cells/foldText';
import { BLOCK_COLUMNS, columnRect, isOwnColumn, ownName, receiptSetting } from '../cells/ownNames';
import type { BlockColumn } from '../cells/ownNames';
import { cellRect } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import { BLOCK_TITLES } from './blockCells';
import { blockToken } from './blockToken';

/** The columns that stand beside each other in every block of ours. */
const EVERY_BLOCK: readonly BlockColumn[] = ['Ponderador', 'Semaforo', 'Observacion'];

/**
 * The titles of a block of ours in the rows of a table's header, right of its first column, on which no name of ours stands, as after the names were
 * deleted or the table was copied to another workbook; null without any.
 */
export function unnamedTitles(cells: SheetCells, { header }: Pick<TableLayout, 'header'>): Rect | null {
  for (let top = header.top; top < header.top + header.height; top += 1) {
    for (let left = header.left; left + EVERY_BLOCK.length <= usedRangeEnd(cells).column; left += 1) {
      if (EVERY_BLOCK.every((part, at) => isTitle(cells, top, left + at, part)) && !isOwnColumn(cells, top, left)) return { top, left, height: 1, width: EVERY_BLOCK.length };
    }
  }
  return null;
}

const isTitle = (cells: SheetCells, row: number, column: number, part: BlockColumn): boolean =>
  foldText(String(cellAt(cells, row, column))).startsWith(foldText(BLOCK_TITLES[part]));

/**
 * The cells of a sheet with the names of blocks that lost them, each on its title alone: the next write puts them over the whole column. A block is
 * known by its titles and by what is remembered of the last run in its table; without that it may be a person's.
 *
 * @returns the same cells where there is no such block
 */
export function withLostNames(cells: SheetCells, tables: readonly TableLayout[], settings: Readonly<Record<string, unknown>>): SheetCells {
  const names = tables.flatMap((table) => {
    // Which of the tables beside each other a block is of, only its names tell.
    const titles = table.beside === undefined ? unnamedTitles(cells, table) : null;
    if (titles === null) return [];
    const token = blockToken(cells, table);
    return columnRect(cells, token, 'Semaforo') === null && receiptSetting(token) in settings ? namesOf(cells, titles, token) : [];
  });
  return names.length === 0 ? cells : { ...cells, ownNames: { ...cells.ownNames, ...Object.fromEntries(names) } };
}

function namesOf(cells: SheetCells, { top, left }: Rect, token: string): (readonly [name: string, rect: Rect])[] {
  const first = isTitle(cells, top, left - 1, 'Calculado') ? left - 1 : left;
  const parts = BLOCK_COLUMNS.slice(first < left ? 0 : 1);
  return parts.map((part, at) => [ownName(token, part), cellRect(top, first + at)] as const);
}
