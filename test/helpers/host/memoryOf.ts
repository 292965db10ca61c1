import { inflateRawSync } from 'node:zlib';
import type { Workbook } from '../../../src/host';
import { MEMORY_NAMESPACE } from '../../../src/workbook/memory/memoryNamespace';
import { groupsOf } from '../../../src/workbook/memory/memoryParts';

/** The custom XML parts in which a workbook remembers. */
export const memoryParts = ({ customXmlParts }: Workbook) => customXmlParts.filter(({ xml }) => xml.includes(MEMORY_NAMESPACE));

/** What a workbook remembers in custom XML parts, by key in order, read here without the add-in's own reading. */
export function memoryOf(workbook: Workbook): Readonly<Record<string, unknown>> {
  const { groups } = groupsOf(memoryParts(workbook));
  const newest = Math.max(...groups.map(({ sequence }) => sequence));
  const all = groups.find(({ sequence }) => sequence === newest)?.all ?? [];
  const pages = groups.filter(({ page }) => all.includes(page)).sort((one, other) => one.sequence - other.sequence);
  const byPage = new Map(pages.map(({ page, packed }) => [page, JSON.parse(inflateRawSync(Buffer.from(packed ?? '', 'base64')).toString()) as object]));
  return Object.fromEntries([...byPage.values()].flatMap((entries) => Object.entries(entries) as [string, unknown][]).sort(([one], [other]) => (one < other ? -1 : 1)));
}
