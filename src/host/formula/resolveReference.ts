import { cellError } from '../format/cellValue';
import type { Evaluation } from './evaluation';
import type { Operand } from './operand';
import { orderReference } from './orderReference';
import { COLUMN_COUNT, ROW_COUNT } from './reference';
import type { Corner, Reference, SheetMark } from './reference';

/**
 * The cells that a written reference points at; `#REF!` when its sheet does not exist or is of another workbook.
 *
 * - In a defined name a reference without `$` counts from the formula's cell, and goes round at the sheet's end.
 */
export function resolveReference(reference: Reference, evaluation: Evaluation): Operand {
  const { start, end, sheet } = evaluation.depth > 0 ? seenFromCell(reference, evaluation) : reference;
  const sheets = sheet === undefined ? [evaluation.sheet] : sheetsOf(sheet, evaluation);
  if (sheets === undefined) return cellError('#REF!');
  const areas = sheets.map((name) => ({ sheet: name, top: start.row, left: start.column, bottom: end.row, right: end.column }));
  return { kind: 'cells', areas };
}

/** Names are kept as they read in A1. */
function seenFromCell(reference: Reference, { row, column }: Evaluation): Reference {
  const { shape, start, end } = reference;
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.absoluteRow || shape === 'columns' ? corner.row : (corner.row + row) % ROW_COUNT,
    column: corner.absoluteColumn || shape === 'rows' ? corner.column : (corner.column + column) % COLUMN_COUNT,
  });
  return orderReference({ ...reference, start: moved(start), end: moved(end) });
}

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
