import type { Band } from '../../engine/evaluation';

/** In which order the lines stand: of the sheet, of progress, of codes, or of the units that answer for them. */
export type Order = 'sheet' | 'ascending' | 'descending' | 'code' | 'unit';

/** What the user asked to see. */
export interface ListView {
  /** Words to look for in codes, names and units; '' is everything. */
  readonly query: string;
  /** Only elements of this band; null is all. */
  readonly band: Band | null;
  /** Only indicators of this unit, and elements that have some; '' is all. */
  readonly unit: string;
  readonly order: Order;
  /** How lines stand until one is turned: objectives open, or every element, or none. */
  readonly opened: 'objectives' | 'all' | 'none';
  /** Keys of the lines turned since. */
  readonly turned: ReadonlySet<string>;
}

export const EVERYTHING: ListView = { query: '', band: null, unit: '', order: 'sheet', opened: 'objectives', turned: new Set() };
