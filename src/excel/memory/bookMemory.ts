import { isOwnSetting } from '../../workbook/cells/ownNames';
import { entriesOf, NO_MEMORY, partIds } from '../../workbook/memory/memory';
import type { Entries, Memory, MemoryState } from '../../workbook/memory/memory';
import { MEMORY_NAMESPACE } from '../../workbook/memory/memoryNamespace';
import { supportsExcelApi } from '../excelRun';
import { officeCode } from '../problems';

/** Parts asked for in one request: all that a memory may have, in less than the 5 MB of Excel on the web. */
const PARTS_PER_TRIP = 4;

/** What a workbook remembered at some moment. */
export interface KnownMemory {
  /** As its custom XML parts hold it; null where this Excel has none: then the settings are the memory. */
  readonly parts: Memory | null;
  /** Own settings: where there are parts, those of an older version, to be carried over. */
  readonly settings: Entries;
}

const NOTHING_KNOWN: KnownMemory = { parts: null, settings: {} };

/**
 * What the add-in remembers in a workbook, as far as it was read: in custom XML parts of its own namespace, which every identity of the
 * add-in and the command line see alike; in the workbook's settings where this Excel has no such parts. `storeMemory` stores in it.
 *
 * Parts are never changed, only added and removed: as long as their ids are the same, so is what they hold, and it is not read again.
 */
export class BookMemory {
  /** null before the first reading. */
  known: KnownMemory | null = null;
  private hasParts = true;

  /** @param limit letters that all parts together may have; the usual ones unless given */
  constructor(readonly limit?: number) {}

  get usesParts(): boolean {
    return this.hasParts && supportsExcelApi('1.5');
  }

  /** All that is remembered. What only settings of an older version hold counts as long as no whole memory has replaced them. */
  get entries(): Entries {
    const { parts, settings } = this.known ?? NOTHING_KNOWN;
    return { ...(parts?.state === 'whole' ? null : settings), ...(parts && entriesOf(parts)) };
  }

  /** How whole it is. Settings, which have no such state, are whole. */
  get state(): MemoryState {
    const { parts, settings } = this.known ?? NOTHING_KNOWN;
    return parts !== null && parts.state !== 'none' ? parts.state : Object.keys(settings).length > 0 ? 'whole' : 'none';
  }

  /** Queues asking for the ids of the parts; after the request gives them, null without parts. */
  queueIds(context: Excel.RequestContext): () => readonly string[] | null {
    if (!this.usesParts) return () => null;
    const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    return () => parts.items.map(({ id }) => id);
  }

  /** Whether an error comes from asking for parts: then this Excel cannot, and the request may be repeated without. */
  givesUp(error: unknown): boolean {
    if (!this.usesParts || !isOfParts(error)) return false;
    this.hasParts = false;
    return true;
  }

  /**
   * Queues reading the parts with these ids, unless they are known, for a request that is made anyway.
   *
   * @returns to be awaited after it: reads what did not fit into the request, and keeps what the workbook remembers
   */
  queueParts(context: Excel.RequestContext, ids: readonly string[] | null, settings: Entries): () => Promise<void> {
    if (ids === null || this.isKnown(ids)) {
      this.known = { parts: ids === null ? null : (this.known?.parts ?? null), settings };
      return () => Promise.resolve();
    }
    const take = queueXml(context, ids.slice(0, PARTS_PER_TRIP));
    return async () => {
      const parts = take();
      for (let from = PARTS_PER_TRIP; from < ids.length; from += PARTS_PER_TRIP) {
        const more = queueXml(context, ids.slice(from, from + PARTS_PER_TRIP));
        await context.sync();
        parts.push(...more());
      }
      this.known = { parts: await readParts(parts), settings };
    };
  }

  /** Whether the parts with these ids are those known. */
  isKnown(ids: readonly string[]): boolean {
    const parts = this.known?.parts;
    const known = parts ? partIds(parts) : null;
    return known?.length === ids.length && known.every((id) => ids.includes(id));
  }
}

/** The add-in's own among loaded settings. */
export const ownSettings = ({ items }: Excel.SettingCollection): Entries =>
  Object.fromEntries(items.filter(({ key }) => isOwnSetting(key)).map(({ key, value }) => [key, value as unknown]));

function queueXml(context: Excel.RequestContext, ids: readonly string[]): () => { readonly id: string; readonly xml: string }[] {
  const asked = ids.map((id) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
  return () => asked.map(({ id, xml }) => ({ id, xml: xml.value }));
}

/** Of a workbook without parts nothing is downloaded. */
async function readParts(parts: readonly { readonly id: string; readonly xml: string }[]): Promise<Memory> {
  if (parts.length === 0) return NO_MEMORY;
  const { PART_PACKER, readMemory } = await import(/* webpackChunkName: "memory" */ './memoryChunk');
  return readMemory(parts, PART_PACKER);
}

/** Whether an error of Office arose at its custom XML parts. */
function isOfParts(error: unknown): boolean {
  if (officeCode(error) === '' || !(error instanceof Error) || !('debugInfo' in error)) return false;
  const { errorLocation = '', statement = '' } = error.debugInfo as { readonly errorLocation?: string; readonly statement?: string };
  return /customXml|byNamespace/i.test(`${errorLocation} ${statement}`);
}
