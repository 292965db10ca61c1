import type { Entries, MemoryPage } from './memory';

/** Letters of JSON that a page takes of small entries; a longer entry has a page of its own. */
const PAGE_LENGTH = 64_000;

interface OpenPage {
  entries: Record<string, unknown>;
  /** Letters of JSON. */
  length: number;
  isChanged: boolean;
}

/**
 * The pages that some changes touch, with their entries afterwards; one without any is to go. An entry stays in its page while there is
 * room; a new one goes into the first page with room, else into a new one.
 */
export function changedPages(pages: readonly MemoryPage[], changes: Entries): ReadonlyMap<number, Entries> {
  const open = new Map(pages.map(({ number, entries }): [number, OpenPage] => [number, { entries: { ...entries }, length: -1, isChanged: false }]));
  const places = new Map(pages.flatMap(({ number, entries }) => Object.keys(entries).map((key) => [key, number] as const)));
  const fresh: (readonly [key: string, value: unknown, length: number])[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const page = open.get(places.get(key) ?? -1);
    if (page !== undefined) remove(page, key);
    if (value === undefined) continue;
    const length = lengthOf(value);
    const isAlone = page !== undefined && Object.keys(page.entries).length === 0;
    if (page !== undefined && (isAlone || lengthOfPage(page) + length <= PAGE_LENGTH)) put(page, key, value, length);
    else fresh.push([key, value, length]);
  }
  for (const [key, value, length] of fresh) put(pageFor(open, length), key, value, length);
  return new Map([...open].filter(([, { isChanged }]) => isChanged).map(([number, { entries }]) => [number, entries]));
}

function pageFor(open: Map<number, OpenPage>, length: number): OpenPage {
  if (length <= PAGE_LENGTH) {
    for (const page of open.values()) if (lengthOfPage(page) + length <= PAGE_LENGTH) return page;
  }
  const page: OpenPage = { entries: {}, length: 0, isChanged: true };
  open.set(Math.max(-1, ...open.keys()) + 1, page);
  return page;
}

function put(page: OpenPage, key: string, value: unknown, length: number): void {
  page.entries[key] = value;
  page.length = page.length < 0 ? -1 : page.length + length;
  page.isChanged = true;
}

function remove(page: OpenPage, key: string): void {
  page.entries = Object.fromEntries(Object.entries(page.entries).filter(([one]) => one !== key));
  page.length = -1;
  page.isChanged = true;
}

function lengthOfPage(page: OpenPage): number {
  if (page.length < 0) page.length = Object.values(page.entries).reduce<number>((sum, value) => sum + lengthOf(value), 0);
  return page.length;
}

const lengthOf = (value: unknown): number => (JSON.stringify(value) as string | undefined)?.length ?? 0;
