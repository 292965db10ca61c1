/** A line of a text, or a row of a sheet with a text in one column. */
export interface TextLine {
  /** Number of the line in the file, or of the row on its sheet, 1-based. */
  readonly line: number;
  readonly text: string;
}

/** A line of which something could not be placed, or must be looked at. */
export interface LeftLine extends TextLine {
  /** In Spanish, without a full stop: "no se sabe a qué columnas van sus cifras (100.00, 54.95)". */
  readonly reason: string;
}
