import { entriesOf } from '../../workbook/memory/memory';
import type { Entries } from '../../workbook/memory/memory';
import type { MemoryChange } from '../../workbook/memory/memoryPages';
import type { ExcelRun } from '../excelRun';
import { setSettings } from '../write/namesAndSettings';
import { REFUSALS } from '../write/refusals';
import { ownSettings } from './bookMemory';
import type { BookMemory, KnownMemory } from './bookMemory';
import { changeMemory, MEMORY_LENGTH, PART_PACKER, restoreMemory } from './memoryChunk';

/** What tells whether a workbook still remembers the same. */
export interface Remembered {
  readonly ids: readonly string[] | null;
  /** null where those known hold. */
  readonly settings: Entries | null;
}

/** Queues what tells whether the memory is still as known; where nothing is known, or there are no parts, all settings. */
export function queueState(context: Excel.RequestContext, memory: BookMemory): () => Remembered {
  const ids = memory.queueIds(context);
  const settings = memory.known === null || !memory.usesParts ? context.workbook.settings.load('items/key,items/value') : null;
  return () => ({ ids: ids(), settings: settings === null ? null : ownSettings(settings) });
}

/** Reads the memory again unless its parts still have the ids that are known. No round trip when they have, one otherwise. */
export async function refreshMemory(context: Excel.RequestContext, memory: BookMemory, { ids, settings }: Remembered): Promise<void> {
  const isSame = ids === null || memory.isKnown(ids);
  const keep = memory.queueParts(context, ids, settings ?? memory.known?.settings ?? {});
  if (!isSame) await context.sync();
  await keep();
}

/** What is known now, to be put back when a write fails. */
export const snapshotOf = ({ known }: BookMemory): KnownMemory => known ?? { parts: null, settings: {} };

/** Something to store, ready to be queued among the requests of a write. */
export interface PreparedMemory {
  /** Letters that {@link add} sends. */
  readonly length: number;
  /** Queues what is added; called again when the request must be repeated. */
  add(context: Excel.RequestContext): void;
  /** Queues what is removed: after all else, so that the memory is whole until then. */
  remove(context: Excel.RequestContext): void;
  /** To be called once all that was queued is done. */
  confirm(): void;
}

const NOTHING_TO_STORE: PreparedMemory = { length: 0, add: () => undefined, remove: () => undefined, confirm: () => undefined };

/**
 * Prepares to store entries. Nothing is sent.
 *
 * - Errors: `WorkbookProblem` `memoria-llena` when all parts together would be too long.
 *
 * @param changes undefined removes one
 */
export async function prepareStore(memory: BookMemory, changes: Entries): Promise<PreparedMemory> {
  const { parts, settings } = snapshotOf(memory);
  const old = parts === null ? [] : Object.keys(settings);
  if (Object.keys(changes).length + old.length === 0) return NOTHING_TO_STORE;
  if (parts === null) return inSettings(memory, changes, { parts, settings: withChanges(settings, changes) }, (key) => key in settings);
  const stored = new Set(Object.keys(entriesOf(parts)));
  const carried = Object.entries(memory.entries).filter(([key]) => !stored.has(key));
  const change = await changeMemory(parts, { ...Object.fromEntries(carried), ...changes }, PART_PACKER);
  if (change.length > (memory.limit ?? MEMORY_LENGTH)) throw REFUSALS.memoryFull();
  return inParts(memory, change, Object.fromEntries(old.map((key) => [key, undefined])), {});
}

/**
 * Prepares to put back what was remembered before a write, whatever of it was carried out. One round trip where there are parts.
 *
 * @param keys of the entries that the write changed
 */
export async function prepareRestore(context: Excel.RequestContext, memory: BookMemory, before: KnownMemory, keys: readonly string[]): Promise<PreparedMemory> {
  const { parts, settings } = before;
  if (parts === null) return inSettings(memory, Object.fromEntries(keys.map((key) => [key, settings[key]])), before, () => false);
  const ids = memory.queueIds(context);
  await context.sync();
  return inParts(memory, await restoreMemory(parts, ids() ?? [], PART_PACKER), settings, settings);
}

const inSettings = (memory: BookMemory, changes: Entries, after: KnownMemory, isPresent: (key: string) => boolean): PreparedMemory => ({
  ...NOTHING_TO_STORE,
  remove: (context) => setSettings(context, changes, isPresent),
  confirm: () => void (memory.known = after),
});

/** @param changed settings to store, or to remove when undefined; afterwards there are those of `settings` */
function inParts(memory: BookMemory, change: MemoryChange, changed: Entries, settings: Entries): PreparedMemory {
  let added: readonly Excel.CustomXmlPart[] = [];
  return {
    length: change.add.reduce((sum, { length }) => sum + length, 0),
    add: ({ workbook: { customXmlParts } }) => void (added = change.add.map((xml) => customXmlParts.add(xml).load('id'))),
    remove: (context) => {
      for (const id of change.remove) context.workbook.customXmlParts.getItemOrNullObject(id).delete();
      setSettings(context, changed, () => false);
    },
    confirm: () => void (memory.known = { parts: change.after(added.map(({ id }) => id)), settings }),
  };
}

const withChanges = (settings: Entries, changes: Entries): Entries => Object.fromEntries(Object.entries({ ...settings, ...changes }).filter(([, value]) => value !== undefined));

/** Removes every part of our namespace, of newer versions too, and every own setting. Two round trips. Returns whether there was any. */
export const forgetMemory = (run: ExcelRun, memory: BookMemory): Promise<boolean> => run(async (context) => {
  const ids = memory.queueIds(context);
  const loaded = context.workbook.settings.load('items/key,items/value');
  await context.sync();
  const [parts, settings] = [ids() ?? [], Object.keys(ownSettings(loaded))];
  for (const id of parts) context.workbook.customXmlParts.getItemOrNullObject(id).delete();
  for (const key of settings) context.workbook.settings.getItemOrNullObject(key).delete();
  await context.sync();
  memory.known = null;
  return parts.length + settings.length > 0;
});
