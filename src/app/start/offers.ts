import type { Rect } from '../../workbook/cells/rect';
import type { ColumnMeaning } from '../../workbook/find/tableLayout';
import type { TextSheet } from '../../workbook/text/textSheet';
import type { Notice } from '../messages/messages';

/** What the pane says and offers where no table was found. */
export interface WithoutTable {
  readonly notice: Notice;
  /** Absent where the workbook cannot be changed. */
  readonly start?: StartOffer;
}

/** What can be begun with where no table was found: sheets whose columns the user may explain. */
export interface StartOffer {
  readonly sheets: readonly StartSheet[];
  /** The sheets with the text of a table in one column. */
  readonly texts: readonly TextSheet[];
}

export interface StartSheet {
  readonly id: string;
  readonly name: string;
  /** Rows that may be its header, the likeliest first. */
  readonly rows: readonly RowOffer[];
}

export interface RowOffer {
  /** Absolute, 0-based. */
  readonly row: number;
  /** Its first texts: "Código · Indicador · Meta". */
  readonly text: string;
}

/** A column under a header, to be explained. */
export interface ColumnOffer {
  /** Absolute, 0-based. */
  readonly column: number;
  /** "H". */
  readonly letters: string;
  /** Its words, levels joined by " · "; '' without any. */
  readonly header: string;
  /** The first things that stand in it, as texts. */
  readonly samples: readonly string[];
  /** What it seems to hold; `unknown` when nothing tells. */
  readonly meaning: ColumnMeaning;
}

/** Cells that the user selected for a table. */
export interface ChosenRange {
  readonly sheetId: string;
  readonly rect: Rect;
  /** "Hoja1!A5:H40" */
  readonly address: string;
}

/** A table as the user explains it. */
export interface TableMap {
  readonly sheetId: string;
  /** Where its header begins, absolute, 0-based. */
  readonly row: number;
  /** Its cells, its header first; absent: it spans what is filled. */
  readonly range?: Rect;
  /** What columns hold, by absolute 0-based column; those left out are not used. */
  readonly meanings: Readonly<Record<number, ColumnMeaning>>;
}
