import type { Packer } from '../../workbook/memory/memory';

/** Bytes turned into letters at a time: a multiple of three, so that base 64 has no padding in between. */
const CHUNK = 0x6000;

/** Compresses texts for custom XML parts (raw deflate): by the browser, or by a library where it cannot. */
export const PART_PACKER: Packer = {
  async pack(text) {
    if (typeof CompressionStream !== 'undefined') return base64Of(await bytesThrough([text], new CompressionStream('deflate-raw')));
    const { deflateSync, strToU8 } = await import(/* webpackChunkName: "fflate" */ 'fflate');
    return base64Of(deflateSync(strToU8(text)));
  },
  async unpack(packed) {
    const bytes = bytesOf(packed);
    if (typeof DecompressionStream !== 'undefined') return new TextDecoder().decode(await bytesThrough([bytes], new DecompressionStream('deflate-raw')));
    const { inflateSync, strFromU8 } = await import(/* webpackChunkName: "fflate" */ 'fflate');
    return strFromU8(inflateSync(bytes));
  },
};

const bytesThrough = async (parts: BlobPart[], stream: CompressionStream | DecompressionStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob(parts).stream().pipeThrough(stream)).arrayBuffer());

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) pieces.push(btoa(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + CHUNK)) as string));
  return pieces.join('');
}

function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
