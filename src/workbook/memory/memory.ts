/** What the add-in remembers, by key: JSON values. */
export type Entries = Readonly<Record<string, unknown>>;

/** Makes texts short: `pack` gives letters of base 64. `unpack` rejects what `pack` did not make. */
export interface Packer {
  readonly pack: (text: string) => Promise<string>;
  readonly unpack: (packed: string) => Promise<string>;
}

/** Some entries that are kept together: when one changes, the page is written anew, and the others of the workbook are not. */
export interface MemoryPage {
  readonly number: number;
  /** Of the write that made it: 1 for the first in a workbook. */
  readonly sequence: number;
  readonly entries: Entries;
  /** Ids of its parts. */
  readonly ids: readonly string[];
  /** Letters of its parts. */
  readonly length: number;
}

/**
 * - `none`: nothing was remembered yet, or all of it is gone.
 * - `damaged`: some of it is gone or cannot be read. The rest holds.
 * - `newer`: a newer version of the add-in wrote some of it, which is left alone.
 */
export type MemoryState = 'whole' | 'none' | 'damaged' | 'newer';

/** The memory of a workbook as its custom XML parts hold it. */
export interface Memory {
  readonly state: MemoryState;
  readonly pages: readonly MemoryPage[];
  /** Parts that are of no use any more: of earlier writes, or of one that was cut off. */
  readonly stale: readonly string[];
  /** Parts of a newer version. */
  readonly foreign: readonly string[];
}

export const NO_MEMORY: Memory = { state: 'none', pages: [], stale: [], foreign: [] };

/** Everything that is remembered. */
export const entriesOf = ({ pages }: Memory): Entries => Object.assign({}, ...pages.map(({ entries }) => entries)) as Entries;

/** Ids of all the parts. */
export const partIds = ({ pages, stale, foreign }: Memory): string[] => [...pages.flatMap(({ ids }) => ids), ...stale, ...foreign];
