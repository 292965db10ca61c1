import type { Rect } from './cells';
import type { CellContent } from './content';
import type { ConditionalRule, FormatBlock } from './writePlan';

/** What one write changes on a sheet and what stood there before: all that putting it back takes. */
export interface Change {
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

/** Keeps what a write changes, in settings that are stored with it. */
export interface ChangeKeeper {
  /** Every setting that {@link keep} may name. */
  readonly keys: readonly string[];
  /** The settings to store, undefined to remove one. Called at most once, before anything is written. */
  keep(change: Change): Promise<Readonly<Record<string, unknown>>>;
}
