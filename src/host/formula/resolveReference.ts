import { cellError } from '../format/cellValue';
import { movedColumn, movedRow } from './evaluation';
import type { Evaluation, Moved } from './evaluation';
import { cellsOf } from './operand';
import type { Area, Operand } from './operand';
import { orderReference } from './orderReference';
import type { Corner, Reference, SheetMark } from './reference';

/**
 * The cells that a written reference points at; `#REF!` when its sheet does not exist or is of another workbook.
 *
 * - A reference without `$` that was read in another cell counts from the formula's own; those of defined names from A1.
 */
export function resolveReference(reference: Reference, evaluation: Evaluation): Operand {
  if (reference.sheet === undefined) return cellsOf(areaFrom(reference, evaluation.sheet, evaluation));
  const sheets = sheetsOf(reference.sheet, evaluation);
  if (sheets === undefined) return cellError('#REF!');
  return { kind: 'cells', areas: sheets.map((sheet) => areaFrom(reference, sheet, evaluation)) };
}

/** The cells that a reference points at on one sheet. */
export function areaFrom(reference: Reference, sheet: string, moved: Moved): Area {
  const { start, end } = moved.down === 0 && moved.right === 0 ? reference : movedReference(reference, moved);
  return { sheet, top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function movedReference(reference: Reference, moved: Moved): Pick<Reference, 'start' | 'end'> {
  const { shape, start, end } = reference;
  if (shape !== 'cell') return orderReference({ ...reference, start: movedCorner(start, shape, moved), end: movedCorner(end, shape, moved) });
  const corner = movedCorner(start, shape, moved);
  return { start: corner, end: corner };
}

const movedCorner = (corner: Corner, shape: Reference['shape'], moved: Moved): Corner => ({
  row: shape === 'columns' ? corner.row : movedRow(corner, moved),
  column: shape === 'rows' ? corner.column : movedColumn(corner, moved),
  absoluteRow: corner.absoluteRow,
  absoluteColumn: corner.absoluteColumn,
});

/** The sheets that a mark names, in their order (`Ene:Dic` is all from one to the other); undefined when one is missing. */
export function sheetsOf({ first, last, workbook }: SheetMark, evaluation: Pick<Evaluation, 'workbook'>): readonly string[] | undefined {
  if (workbook !== undefined) return undefined;
  const from = evaluation.workbook.findSheet(first);
  if (from === undefined) return undefined;
  if (last === undefined) return [from];
  const to = evaluation.workbook.findSheet(last);
  if (to === undefined) return undefined;
  const names = evaluation.workbook.sheets();
  const ends = [names.indexOf(from), names.indexOf(to)];
  return names.slice(Math.min(...ends), Math.max(...ends) + 1);
}
