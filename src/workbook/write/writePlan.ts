import type { Rect } from '../cells/rect';
import type { CellContent } from '../cells/sheetCells';

/**
 * All changes of one run on one sheet, computed before anything is written; `excel` writes them in one batch and reads them back.
 *
 * - Rects are absolute and 0-based, and lie on the sheet. The grids of a block have the size of its rect.
 * - Only cells that were blank or the add-in's are in it.
 */
export interface WritePlan {
  readonly sheetId: string;
  readonly sheet: string;
  readonly blocks: readonly ValueBlock[];
  readonly formats: readonly FormatBlock[];
  /** Each replaces all rules on exactly its own rect. */
  readonly conditionalFormats: readonly ConditionalBlock[];
  /** Own defined names with the rect they are to refer to: added, or moved. */
  readonly names: readonly { readonly name: string; readonly rect: Rect }[];
  /** Own defined names to remove. */
  readonly oldNames?: readonly string[];
  /** What is to be remembered, by key, as JSON values; undefined forgets one. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** When: before the cells are written unless it says so. What is undone is forgotten last, so that it can be undone again. */
  readonly remember?: 'last';
}

/** New contents of the cells of a rect, `values[r][c]` for the cell at (top + r, left + c). */
export interface ValueBlock {
  readonly rect: Rect;
  /** null leaves the cell as it is, '' empties it. `excel` keeps text such as "=1" from becoming a formula. */
  readonly values: readonly (readonly (CellContent | null)[])[];
  /** Contents of the cells when they were read; the write is refused when they have changed. */
  readonly before: readonly (readonly CellContent[])[];
}

/** Format of the cells of a rect. Absent properties stay as they are; colours are '#RRGGBB', '' for none. */
export interface FormatBlock {
  readonly rect: Rect;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  /** Colour of the lines between the cells of the rect; its outer edges, shared with other cells, are not drawn. */
  readonly border?: string;
  /** Lines between rows alone, and between columns, to restore earlier ones. A line other than thin names its kind: "#000000 Double Thick". */
  readonly rowLines?: string;
  readonly columnLines?: string;
  /** Colour of the lines around the rect: on own sheets only, as they are also edges of the cells beside it. */
  readonly frame?: string;
  /** In points of Office's columnWidth. */
  readonly columnWidth?: number;
}

/** Conditional formats of a rect. */
export interface ConditionalBlock {
  readonly rect: Rect;
  /** Present rules are a person's: they stay, and the new ones are added only where there are none. */
  readonly onlyWhereNone?: true;
  /** Empty to remove all rules. */
  readonly rules: readonly ConditionalRule[];
  /** The add-in's rules before the write, which rolling back restores. */
  readonly present?: readonly ConditionalRule[];
}

/** A rule on the cell's own value or text. `between` includes `from` and not `below`. Rules of one block exclude each other, so that their order does not matter. */
export type ConditionalRule =
  | { readonly kind: 'between'; readonly from: number; readonly below: number; readonly fill: string; readonly fontColor: string }
  | { readonly kind: 'at-least'; readonly from: number; readonly fill: string; readonly fontColor: string }
  | { readonly kind: 'text'; readonly text: string; readonly fill: string; readonly fontColor: string };

/** What one write changes on a sheet, with what was there before: enough to undo it. */
export interface SheetChange {
  readonly sheetId: string;
  readonly sheet: string;
  readonly values: readonly ChangedValues[];
  readonly formats: readonly ChangedFormat[];
  readonly rules: readonly ChangedRules[];
  /** Own names with their rect on this sheet before; null for none. */
  readonly names: readonly { readonly name: string; readonly rect: Rect | null }[];
  /** Own settings with their values before; undefined for absent ones. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A rect that got rules of the add-in. */
export interface ChangedRules {
  readonly rect: Rect;
  /** Number of rules on it before. */
  readonly had: number;
  readonly rules: readonly ConditionalRule[];
  /** The add-in's rules before, where they differ. */
  readonly before?: readonly ConditionalRule[];
}

/** Cells of a rect: `written[r][c]` replaced `before[r][c]`; null where a cell was not written. */
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
