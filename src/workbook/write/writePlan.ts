import type { Rect } from '../cells/rect';
import type { CellContent } from '../cells/sheetCells';

/**
 * Everything one run wants to change on one sheet, computed before anything is written: `excel` carries it out in one batch and
 * reads it back. Only cells that were blank or ours stand in it.
 */
export interface WritePlan {
  readonly sheetId: string;
  readonly sheet: string;
  readonly blocks: readonly ValueBlock[];
  readonly formats: readonly FormatBlock[];
  /** Conditional formats, each replacing all rules on exactly its own rect (only cells of ours). */
  readonly conditionalFormats: readonly ConditionalBlock[];
  /** Own defined names to point to a rect (added, or moved when they point elsewhere). */
  readonly names: readonly { readonly name: string; readonly rect: Rect }[];
  /** Own defined names to remove. */
  readonly oldNames?: readonly string[];
  /** Own workbook settings to store with this run (what was written, for the next run to recognise), key to JSON value; undefined removes it. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface ValueBlock {
  readonly rect: Rect;
  /** `null` leaves the cell as it is, '' empties it. Text that begins with = + - @ is made safe by `excel`. */
  readonly values: readonly (readonly (CellContent | null)[])[];
  /** What stood in those cells when they were read; the write is refused when somebody changed them meanwhile. */
  readonly before: readonly (readonly CellContent[])[];
}

export interface FormatBlock {
  readonly rect: Rect;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  /** Colour of the lines between the cells of the rect. Its outer edges, which are the neighbours' too, are never drawn. */
  readonly border?: string;
  /** The same of the lines between rows alone, and between columns: to draw them as they were. A line other than thin says what it is: "#000000 Double Thick". */
  readonly rowLines?: string;
  readonly columnLines?: string;
  /** Lines around the rect: for sheets of our own, as they are also edges of the cells beside it. */
  readonly frame?: string;
  /** In points of Office's columnWidth. */
  readonly columnWidth?: number;
}

export interface ConditionalBlock {
  readonly rect: Rect;
  /** Set, rules that already stand there are somebody's and stay; ours are added only where there are none. */
  readonly onlyWhereNone?: true;
  /** None takes every rule away. */
  readonly rules: readonly ConditionalRule[];
  /** Rules of ours that stand there before: a failure puts them back. */
  readonly present?: readonly ConditionalRule[];
}

/** Mutually exclusive, each testing the cell's own value or text: order and refresh cannot matter. */
export type ConditionalRule =
  | { readonly kind: 'between'; readonly from: number; readonly below: number; readonly fill: string; readonly fontColor: string }
  | { readonly kind: 'at-least'; readonly from: number; readonly fill: string; readonly fontColor: string }
  | { readonly kind: 'text'; readonly text: string; readonly fill: string; readonly fontColor: string };

/** What one write changes on a sheet and what stood there before: all that putting it back takes. */
export interface SheetChange {
  readonly sheetId: string;
  readonly sheet: string;
  readonly values: readonly ChangedValues[];
  readonly formats: readonly ChangedFormat[];
  readonly rules: readonly ChangedRules[];
  /** Own names, with the rect they had on this sheet; null for none. */
  readonly names: readonly { readonly name: string; readonly rect: Rect | null }[];
  /** Own settings with what they held; undefined for those that were not there. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A rect that got rules of ours. */
export interface ChangedRules {
  readonly rect: Rect;
  /** How many rules touched it before. */
  readonly had: number;
  readonly rules: readonly ConditionalRule[];
  /** Rules of ours that stood there, where they were others. */
  readonly before?: readonly ConditionalRule[];
}

/** Cells of a rect: `written[r][c]` took the place of `before[r][c]`; null where a cell was left as it was. */
export interface ChangedValues {
  readonly rect: Rect;
  readonly before: readonly (readonly CellContent[])[];
  readonly written: readonly (readonly (CellContent | null)[])[];
}

/** How cells looked: the faces that were changed (those in which the cells differed among themselves are not known), number formats cell by cell. */
export interface ChangedFormat {
  readonly rect: Rect;
  readonly faces: Omit<FormatBlock, 'rect' | 'numberFormat'>;
  readonly numberFormats?: readonly (readonly string[])[];
}
