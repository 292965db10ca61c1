import { areaOf, cellArea, cellName, columnCount, isUnbounded, isValidArea, readFormula, rowCount, sameArea } from '../../../host';
import type { Area, Sheet, Workbook } from '../../../host';
import type { TextBlock } from '../clipboard/textBlock';
import type { Typed } from '../typing/readTyped';
import { typedInto } from './cellTexts';
import { EditProblem, mergeRefusal, refusalOf } from './refusals';

/** What is pasted, and where. */
export interface Paste {
  readonly area: Area;
  /** By row and column of the block. */
  readonly typed: readonly (readonly Typed[])[];
}

/**
 * The cells that a block of some rows and columns goes into: from the first selected cell on; a selection of several times its size is
 * filled with it, as in Excel.
 *
 * @throws EditProblem when the block leaves the sheet
 */
export function pasteArea(selected: Area, rows: number, columns: number): Area {
  const isTiled = !isUnbounded(selected) && rowCount(selected) % rows === 0 && columnCount(selected) % columns === 0;
  const area = isTiled ? selected : areaOf(selected.top, selected.left, rows, columns);
  if (!isValidArea(area)) throw new EditProblem('El bloque no cabe en la hoja desde la celda elegida.');
  return area;
}

/** Most cells that are pasted at once. */
const MOST_CELLS = 1_000_000;

/**
 * A block of texts as it is written, each read as if typed into its cell.
 *
 * @throws EditProblem for cells that cannot be changed and for a formula that cannot be read; then nothing is to be written
 */
export function pasteOf(workbook: Workbook, sheet: Sheet, selected: Area, block: TextBlock): Paste {
  // Not as arguments of one call: a block may have more rows than a call takes.
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const area = pasteArea(firstCells(sheet, selected, block.length * width), block.length, width);
  if (rowCount(area) * columnCount(area) > MOST_CELLS) throw new EditProblem('El bloque tiene más de un millón de celdas: péguelo por partes.');
  const textAt = (row: number, column: number): string => block[(row - area.top) % block.length]?.[(column - area.left) % width] ?? '';
  const refusal = refusalOf(workbook, sheet, area) ?? mergeRefusal(sheet, area, (row, column) => textAt(row, column) === '');
  if (refusal !== null) throw new EditProblem(refusal);
  const typed = Array.from({ length: rowCount(area) }, (_, down) => Array.from({ length: columnCount(area) }, (_, along) => {
    const [row, column] = [area.top + down, area.left + along];
    const cell = typedInto(workbook, sheet, { row, column }, textAt(row, column));
    if (cell.isFormula && readFormula(String(cell.entry), row, column) === undefined) {
      throw new EditProblem(`No se pegó nada: no se entiende la fórmula «${textAt(row, column)}» que iría a ${cellName(row, column)}.`);
    }
    return cell;
  }));
  return { area, typed };
}

/** A single value goes into a merged block once; a block begins at the first cell of one. */
function firstCells(sheet: Sheet, selected: Area, count: number): Area {
  const isMerge = sheet.merges.some((merge) => sameArea(merge, selected));
  return isMerge && count === 1 ? cellArea(selected.top, selected.left) : selected;
}

/** The rows of a block that are hidden, by a filter or by hand, in order: what is written there is not seen. */
export const hiddenRowsIn = (sheet: Sheet, { top, bottom }: Area): readonly number[] =>
  [...sheet.rows].flatMap(([row, { hidden }]) => (hidden && row >= top && row <= bottom ? [row] : [])).sort((one, other) => one - other);

/** The parts of a block between its hidden rows. */
export function visibleParts(sheet: Sheet, area: Area): readonly Area[] {
  const parts: Area[] = [];
  let { top } = area;
  for (const row of [...hiddenRowsIn(sheet, area), area.bottom + 1]) {
    if (row > top) parts.push({ ...area, top, bottom: row - 1 });
    top = row + 1;
  }
  return parts;
}
