import { entriesOf, NO_MEMORY, partIds } from '../../../src/workbook/memory/memory';
import type { Entries, Memory, Packer } from '../../../src/workbook/memory/memory';
import { changeMemory, readMemory, restoreMemory } from '../../../src/workbook/memory/memoryPages';
import type { MemoryChange } from '../../../src/workbook/memory/memoryPages';
import { MEMORY_NAMESPACE } from '../../../src/workbook/memory/memoryNamespace';
import { PART_LENGTH } from '../../../src/workbook/memory/memoryParts';
import type { MemoryPart } from '../../../src/workbook/memory/memoryParts';

/** Letters of base 64, without making them fewer. */
const PACKER: Packer = { pack: (text) => Promise.resolve(Buffer.from(text).toString('base64')), unpack: (packed) => Promise.resolve(Buffer.from(packed, 'base64').toString()) };

/** Custom XML parts in memory: what changes of the memory do to them. */
class Parts {
  private made = 0;
  parts: MemoryPart[] = [];

  /** Carries a change out, or only so many of its steps. */
  carryOut({ add, remove }: MemoryChange, steps = Infinity): string[] {
    const ids = add.map(() => `{${(this.made += 1)}}`);
    add.slice(0, steps).forEach((xml, at) => this.parts.push({ id: ids[at] ?? '', xml }));
    const gone = remove.slice(0, Math.max(0, steps - add.length));
    this.parts = this.parts.filter(({ id }) => !gone.includes(id));
    return ids;
  }

  read(): Promise<Memory> {
    return readMemory(this.parts, PACKER);
  }

  async store(changes: Entries, steps?: number): Promise<Memory> {
    this.carryOut(await changeMemory(await this.read(), changes, PACKER), steps);
    return this.read();
  }
}

const written = async (...stores: readonly Entries[]): Promise<Parts> => {
  const parts = new Parts();
  for (const changes of stores) await parts.store(changes);
  return parts;
};

const LONG = 'x'.repeat(70_000);

describe('the memory in custom XML parts', () => {
  it('is read as it was stored, entry by entry', async () => {
    const parts = await written({ a: { b: [1, 'ñ'] }, c: LONG }, { d: null }, { a: undefined, d: 2 });
    expect(entriesOf(await parts.read())).toEqual({ c: LONG, d: 2 });
    expect(await parts.read()).toMatchObject({ state: 'whole', stale: [] });
    expect(parts.parts.every(({ xml }) => xml.startsWith(`<memoria xmlns="${MEMORY_NAMESPACE}" version="1" `))).toBe(true);
  });

  it('is the same after storing as it is when read again', async () => {
    const parts = await written({ a: 1, long: LONG });
    const change = await changeMemory(await parts.read(), { a: 2, b: LONG }, PACKER);
    const after = change.after(parts.carryOut(change));
    expect(entriesOf(after)).toEqual(entriesOf(await parts.read()));
    expect([...partIds(after)].sort()).toEqual([...partIds(await parts.read())].sort());
    expect(change.length).toBe(parts.parts.reduce((sum, { xml }) => sum + xml.length, 0));
  });

  it('writes only the pages that change', async () => {
    const parts = await written({ small: 1, other: LONG });
    expect((await changeMemory(await parts.read(), { small: 2 }, PACKER)).add.join('').length).toBeLessThan(1_000);
  });

  it('keeps small entries together, and every part short enough for Excel on the web', async () => {
    const parts = await written(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`k${at}`, at])), { huge: 'y'.repeat(2_000_000) });
    expect(parts.parts.length).toBe(4);
    expect(Math.max(...parts.parts.map(({ xml }) => xml.length))).toBeLessThanOrEqual(PART_LENGTH);
    expect(entriesOf(await parts.read())['huge']).toHaveLength(2_000_000);
  });

  it('has no part left when the last entry goes', async () => expect((await written({ a: 1 }, { b: LONG }, { a: undefined, b: undefined })).parts).toEqual([]));

  it('forgets an entry also when its page goes with it', async () => {
    const parts = await written({ a: 1, long: LONG });
    const change = await changeMemory(await parts.read(), { long: undefined }, PACKER);
    parts.carryOut(change, change.add.length);
    expect(entriesOf(await parts.read())).toEqual({ a: 1 });
  });

  it('is as before or as after the write, wherever the write was cut off', async () => {
    const before = { a: 1, long: LONG, other: 'z'.repeat(1_000_000) };
    const changes = { a: 2, long: undefined, other: 'w'.repeat(1_000_000), more: LONG };
    const change = await changeMemory(await (await written(before)).read(), changes, PACKER);
    for (let steps = 0; steps <= change.add.length + change.remove.length; steps += 1) {
      const parts = await written(before);
      const read = await parts.store(changes, steps);
      const { long: _, ...rest } = changes;
      expect(entriesOf(read)).toEqual(steps < change.add.length ? before : rest);
      expect(read.state).toBe('whole');
      expect(entriesOf(await parts.store({ b: 3 }))).toEqual({ ...(steps < change.add.length ? before : rest), b: 3 });
      expect((await parts.read()).stale).toEqual([]);
    }
  });

  it('can be put back wherever the write was cut off', async () => {
    const before = { a: 1, long: LONG };
    const changes = { a: 2, long: undefined, more: LONG };
    const change = await changeMemory(await (await written(before)).read(), changes, PACKER);
    for (let steps = 0; steps <= change.add.length + change.remove.length; steps += 1) {
      const parts = await written(before);
      const stood = await parts.read();
      parts.carryOut(change, steps);
      const back = await restoreMemory(stood, parts.parts.map(({ id }) => id), PACKER);
      const after = back.after(parts.carryOut(back));
      expect(entriesOf(await parts.read())).toEqual(before);
      expect([...partIds(after)].sort()).toEqual(parts.parts.map(({ id }) => id).sort());
    }
  });

  describe('when it is not as we left it', () => {
    it('is damaged when a page is gone, and gives the rest', async () => {
      const parts = await written({ a: 1, long: LONG, other: `${LONG}.` });
      parts.parts.splice(1, 1);
      expect(await parts.read()).toMatchObject({ state: 'damaged' });
      expect(Object.keys(entriesOf(await parts.read()))).toHaveLength(2);
      expect(await parts.store({ b: 2 })).toMatchObject({ state: 'whole', stale: [] });
    });

    it.each([
      ['letters are gone', (xml: string) => xml.replace(/>..../, '>')], ['it is not ours', () => `<otro xmlns="${MEMORY_NAMESPACE}"/>`], ['its numbers are words', (xml: string) => xml.replace(/secuencia="\d+"/, 'secuencia="uno"')],
    ])('is damaged when %s, and is written anew', async (_, damage) => {
      const parts = await written({ a: 1 });
      parts.parts = parts.parts.map(({ id, xml }) => ({ id, xml: damage(xml) }));
      expect(await parts.read()).toMatchObject({ state: 'damaged', pages: [] });
      await parts.store({ b: 2 });
      expect(await parts.read()).toMatchObject({ state: 'whole', stale: [] });
      expect(parts.parts).toHaveLength(1);
    });

    it('reads a part that another program wrote in its own way', async () => {
      const parts = await written({ a: 1 });
      parts.parts = parts.parts.map(({ id, xml }) => ({
        id,
        xml: `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace('<memoria xmlns=', '<m:memoria xmlns:m=').replace('</memoria', '</m:memoria').replace('version="1" ', '').replace('>', " version='1'>\n  ")}\n`,
      }));
      expect(entriesOf(await parts.read())).toEqual({ a: 1 });
    });

    it('leaves alone what a newer version wrote, and remembers beside it', async () => {
      const parts = await written({ a: 1 });
      const newer = [{ id: '{9}', xml: parts.parts[0]?.xml.replace('version="1"', 'version="2"') ?? '' }, { id: '{8}', xml: `<libro xmlns="${MEMORY_NAMESPACE}" version="3"><p/></libro>` }];
      parts.parts = [...newer];
      expect(await parts.read()).toMatchObject({ state: 'newer', pages: [], foreign: ['{9}', '{8}'] });
      expect(entriesOf(await parts.store({ b: 2 }))).toEqual({ b: 2 });
      await parts.store({ b: undefined });
      expect(parts.parts).toEqual(newer);
    });

    it('takes the newest of two writings of one page, and drops the other', async () => {
      const parts = await written({ a: 1 });
      const old = parts.parts[0];
      await parts.store({ a: 2 });
      parts.parts.unshift({ id: '{old}', xml: old?.xml ?? '' });
      expect(entriesOf(await parts.read())).toEqual({ a: 2 });
      expect((await parts.read()).stale).toEqual(['{old}']);
    });

    it('has no memory without parts', async () => expect(await readMemory([], PACKER)).toBe(NO_MEMORY));
  });
});
