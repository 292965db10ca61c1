import { fingerprint } from '../cells/fingerprint';
import { changedPages } from './changedPages';
import { NO_MEMORY } from './memory';
import type { Entries, Memory, MemoryPage, Packer } from './memory';
import { groupsOf, PART_LENGTH, partXml } from './memoryParts';
import type { MemoryPart, PartGroup } from './memoryParts';

/**
 * Reads the memory from the parts of its namespace, in any order. Of a page the newest writing counts, which pages there are the newest
 * write says, and a write that was cut off leaves the memory as it was before.
 */
export async function readMemory(parts: readonly MemoryPart[], { unpack }: Packer): Promise<Memory> {
  if (parts.length === 0) return NO_MEMORY;
  const { groups, foreign, broken } = groupsOf(parts);
  const read = await Promise.all(groups.map(async (group) => ({ group, entries: await readEntries(group, unpack) })));
  const whole = read.flatMap(({ group, entries }): ReadGroup[] => (entries === null ? [] : [{ group, entries }])).sort((one, other) => one.group.sequence - other.group.sequence);
  const { pages, isDamaged } = newestPages(whole);
  const used = new Set(pages.flatMap(({ ids }) => ids));
  const stale = [...groups.flatMap(({ ids }) => ids).filter((id) => !used.has(id)), ...broken];
  const isLost = isDamaged || (pages.length === 0 && stale.length > 0);
  return { state: isLost ? 'damaged' : foreign.length > 0 ? 'newer' : 'whole', pages, stale, foreign };
}

interface NewestPages {
  readonly pages: readonly MemoryPage[];
  /** Some page is missing. */
  readonly isDamaged: boolean;
}

/**
 * The newest writing of each page.
 *
 * @param whole by sequence, oldest first
 */
function newestPages(whole: readonly ReadGroup[]): NewestPages {
  const newest = whole.at(-1)?.group;
  if (newest === undefined) return { pages: [], isDamaged: false };
  const ofWrite = whole.filter(({ group }) => group.sequence === newest.sequence).map(({ group }) => group.page);
  if (newest.written.some((page) => !ofWrite.includes(page))) {
    const before = newestPages(whole.filter(({ group }) => group.sequence < newest.sequence));
    if (before.pages.length > 0 && !before.isDamaged) return before;
  }
  const byPage = new Map(whole.filter(({ group }) => newest.all.includes(group.page)).map((one) => [one.group.page, one]));
  const pages = [...byPage.values()].map(({ group: { page, sequence, ids, length }, entries }): MemoryPage => ({ number: page, sequence, entries, ids, length }));
  return { pages, isDamaged: newest.all.some((page) => !byPage.has(page)) };
}

interface ReadGroup {
  readonly group: PartGroup;
  readonly entries: Entries;
}

/** The entries of a page; null when its parts are not whole. */
async function readEntries({ packed, print }: PartGroup, unpack: Packer['unpack']): Promise<Entries | null> {
  if (packed === null || fingerprint(packed) !== print) return null;
  try {
    const entries: unknown = JSON.parse(await unpack(packed));
    return typeof entries === 'object' && entries !== null && !Array.isArray(entries) ? (entries as Entries) : null;
  } catch {
    return null;
  }
}

/** Letters of all parts together that a workbook may get: four parts, which one answer of Excel on the web can carry. */
export const MEMORY_LENGTH = 4 * PART_LENGTH;

/** What storing something takes. */
export interface MemoryChange {
  /** XML of the parts to add, before those of `remove` go: the memory is whole at every moment in between. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Letters of all parts afterwards. */
  readonly length: number;
  /** The memory afterwards, once the parts added have these ids. */
  readonly after: (ids: readonly string[]) => Memory;
}

/**
 * What storing some entries takes: the pages that hold them are written anew, with all parts that are of no use removed.
 *
 * @param changes undefined removes an entry
 */
export async function changeMemory(memory: Memory, changes: Entries, packer: Packer): Promise<MemoryChange> {
  const changed = changedPages(memory.pages, changes);
  const kept = memory.pages.filter(({ number }) => !changed.has(number));
  const wanted = [...changed].filter(([, entries]) => Object.keys(entries).length > 0);
  const written = await writePages(memory.pages, kept, wanted, packer);
  return finished(memory, { kept: kept.filter(({ number }) => written.every((one) => one.number !== number)), written });
}

/**
 * What taking a write back takes, whatever of it was carried out: the parts that are gone are added again, the others that were added
 * are removed.
 *
 * @param present ids of the parts there now
 */
export async function restoreMemory(before: Memory, present: readonly string[], packer: Packer): Promise<MemoryChange> {
  const isThere = (ids: readonly string[]): boolean => ids.every((id) => present.includes(id));
  const kept = before.pages.filter(({ ids }) => isThere(ids));
  const lost = before.pages.filter(({ ids }) => !isThere(ids));
  const written = await writePages(before.pages, kept, lost.map(({ number, entries }) => [number, entries] as const), packer, 2);
  const others = present.filter((id) => !before.foreign.includes(id) && !kept.some(({ ids }) => ids.includes(id)));
  return finished({ ...before, pages: kept, stale: others }, { kept, written });
}

interface WrittenPage extends Omit<MemoryPage, 'ids'> {
  readonly xml: readonly string[];
}

/** The pages as their parts. Where only others are gone, the shortest page left is written too: it says which pages there are. */
async function writePages(
  before: readonly MemoryPage[], kept: readonly MemoryPage[], wanted: readonly (readonly [number: number, entries: Entries])[], { pack }: Packer, step = 1,
): Promise<WrittenPage[]> {
  const [shortest] = [...kept].sort((one, other) => one.length - other.length);
  const isSame = wanted.length === 0 && kept.length === before.length;
  const pages = wanted.length > 0 || isSame || shortest === undefined ? wanted : [[shortest.number, shortest.entries] as const];
  const all = [...new Set([...kept.map(({ number }) => number), ...pages.map(([number]) => number)])];
  const sequence = Math.max(0, ...before.map((page) => page.sequence)) + step;
  const written = pages.map(([number]) => number);
  return Promise.all(pages.map(async ([number, entries]) => {
    const packed = await pack(JSON.stringify(entries));
    const xml = partXml({ page: number, sequence, all, written, print: fingerprint(packed), packed });
    return { number, sequence, entries, xml, length: xml.reduce((sum, one) => sum + one.length, 0) };
  }));
}

function finished({ pages, stale, foreign }: Memory, { kept, written }: { readonly kept: readonly MemoryPage[]; readonly written: readonly WrittenPage[] }): MemoryChange {
  const keptIds = new Set(kept.flatMap(({ ids }) => ids));
  return {
    add: written.flatMap(({ xml }) => xml),
    remove: [...pages.flatMap(({ ids }) => ids).filter((id) => !keptIds.has(id)), ...stale],
    length: [...kept, ...written].reduce((sum, { length }) => sum + length, 0),
    after: (ids) => {
      let next = 0;
      const made = written.map(({ xml, ...page }): MemoryPage => ({ ...page, ids: ids.slice(next, (next += xml.length)) }));
      const now = [...kept, ...made];
      return { state: foreign.length > 0 ? 'newer' : now.length === 0 ? 'none' : 'whole', pages: now, stale: [], foreign };
    },
  };
}
