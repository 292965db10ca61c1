import { PART_PACKER } from '../../../src/excel/memory/partPacker';

const TEXTS = ['', '{"a":"ñ€😀"}', JSON.stringify(Array.from({ length: 20_000 }, (_, at) => `AEI.${at}=${(at * 7919) % 9973}`))];

/** Without what browsers from 2022 on have. */
async function withoutStreams<T>(work: () => Promise<T>): Promise<T> {
  const { CompressionStream: compress, DecompressionStream: decompress } = globalThis;
  Object.assign(globalThis, { CompressionStream: undefined, DecompressionStream: undefined });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { CompressionStream: compress, DecompressionStream: decompress });
  }
}

describe('the texts of parts', () => {
  it.each(TEXTS)('are letters of base 64, fewer for a long text, and come back the same in every browser', async (text) => {
    expect(globalThis.CompressionStream).toBeDefined();
    const packed = await PART_PACKER.pack(text);
    const packedWithout = await withoutStreams(() => PART_PACKER.pack(text));
    for (const one of [packed, packedWithout]) {
      expect(one).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(await PART_PACKER.unpack(one)).toBe(text);
      expect(await withoutStreams(() => PART_PACKER.unpack(one))).toBe(text);
      if (text.length > 1_000) expect(one.length).toBeLessThan(text.length / 2);
    }
  });

  it.each(['no es base 64', 'AAAA'])('are refused when they were not made here: %p', async (packed) => {
    await expect(PART_PACKER.unpack(packed)).rejects.toThrow();
    await expect(withoutStreams(() => PART_PACKER.unpack(packed))).rejects.toThrow();
  });
});
