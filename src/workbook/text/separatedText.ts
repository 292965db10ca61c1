import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import type { LeftLine, TextLine } from './textLine';

/** A text as cells. */
export interface SeparatedText {
  /** `b7`: laid out anew as an Anexo B-7. `columns`: each line in its columns, with the headings it has. */
  readonly kind: 'b7' | 'columns';
  /** From A1 on, of unequal length. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows of the header; null where none was recognised. */
  readonly header: Pick<Rect, 'top' | 'height'> | null;
  readonly merges: readonly Rect[];
  /** What was not placed or must be looked at, by line. */
  readonly left: readonly LeftLine[];
  /** Lines after the table, as they stand. */
  readonly after: readonly TextLine[];
}
