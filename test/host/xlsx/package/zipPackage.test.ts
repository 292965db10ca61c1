import { strToU8, unzipSync, zipSync } from 'fflate';
import { FileError } from '../../../../src/host/xlsx/fileError';
import { crc32, createZip, ZipPackage } from '../../../../src/host/xlsx/package/zipPackage';

describe('crc32', () => {
  it.each([['123456789', 0xcbf43926], ['', 0], ['The quick brown fox jumps over the lazy dog', 0x414fa339]])('gives %j its published sum', (text, sum) => {
    expect(crc32(strToU8(text))).toBe(sum);
  });
});

describe('ZipPackage', () => {
  const file = zipSync({ 'a/Uno.xml': strToU8('<uno/>'), 'b.bin': [new Uint8Array([1, 2, 3]), { level: 0 }], 'ñ.xml': strToU8('ñ') });

  it('finds parts in any case and reads marks of byte order away', () => {
    const marked = new ZipPackage(zipSync({ '8.xml': strToU8('\uFEFF<a/>'), '16.xml': new Uint8Array([0xff, 0xfe, ...[...'<a/>'].flatMap((letter) => [letter.charCodeAt(0), 0])]) }));
    expect(new ZipPackage(file).text('A/uno.XML')).toBe('<uno/>');
    expect([marked.text('8.xml'), marked.text('16.xml')]).toEqual(['<a/>', '<a/>']);
  });

  it('changes, adds and takes out parts, keeps the order, and another program reads the result', () => {
    const saved = new ZipPackage(file).replaced(new Map([['b.bin', null], ['a/Uno.xml', '<dos/>'], ['nueva.xml', 'n'.repeat(5000)]]));
    const parts = unzipSync(saved);
    expect(Object.keys(parts)).toEqual(['a/Uno.xml', 'ñ.xml', 'nueva.xml']);
    expect(new ZipPackage(saved).text('a/Uno.xml')).toBe('<dos/>');
    expect(parts['nueva.xml']).toHaveLength(5000);
  });

  it('refuses a part whose bytes are not those it was packed with', () => {
    const broken = zipSync({ 'x.xml': [strToU8('<valor>100</valor>'), { level: 0 }] });
    const place = broken.indexOf('1'.charCodeAt(0), 30);
    broken[place] = '9'.charCodeAt(0);
    expect(() => new ZipPackage(broken).text('x.xml')).toThrow(FileError);
  });

  it('reads sizes that stand as 64-bit numbers', () => {
    const small = createZip([['x.xml', '<x/>']]);
    const directory = small.length - 22 - 46 - 5;
    const large = new Uint8Array(small.length + 20);
    large.set(small.subarray(0, directory + 51));
    const view = new DataView(large.buffer);
    view.setUint16(directory + 51, 1, true);
    view.setUint16(directory + 53, 16, true);
    view.setBigUint64(directory + 55, BigInt(view.getUint32(directory + 24, true)), true);
    view.setBigUint64(directory + 63, BigInt(view.getUint32(directory + 20, true)), true);
    view.setUint32(directory + 20, 0xffffffff, true);
    view.setUint32(directory + 24, 0xffffffff, true);
    view.setUint16(directory + 30, 20, true);
    large.set(small.subarray(directory + 51), directory + 71);
    expect(new ZipPackage(large).text('x.xml')).toBe('<x/>');
  });

  /** The code a file is refused with. */
  const refusal = (bytes: Uint8Array): string => {
    try {
      return `opened ${new ZipPackage(bytes).names.length}`;
    } catch (error) {
      return error instanceof FileError ? error.code : String(error);
    }
  };

  it('refuses two parts of one name, in whatever case', () => {
    expect(refusal(createZip([['a.xml', '<a/>'], ['A.xml', '<b/>']]))).toBe('repeated-part');
  });

  it('refuses more than 10,000 parts for what they are', () => {
    expect([10_000, 10_001].map((count) => refusal(createZip(Array.from({ length: count }, (_, at) => [`${at}.xml`, '<a/>'] as const))))).toEqual(['opened 10000', 'too-many-parts']);
  });

  it('reads a file whose comment holds the mark of the end', () => {
    const small = createZip([['x.xml', '<x/>']]);
    const comment = [0x50, 0x4b, 0x05, 0x06, ...new Array<number>(30).fill(0x20)];
    const commented = Uint8Array.from([...small, ...comment]);
    new DataView(commented.buffer).setUint16(small.length - 2, comment.length, true);
    expect(new ZipPackage(commented).text('x.xml')).toBe('<x/>');
  });

  it('reads a file with bytes after its end', () => {
    expect(new ZipPackage(Uint8Array.from([...createZip([['x.xml', '<x/>']]), 13, 10])).text('x.xml')).toBe('<x/>');
  });

  it('reads number and place of the parts from the 64-bit record of the end', () => {
    const small = createZip([['x.xml', '<x/>']]);
    const end = small.length - 22;
    const record = new DataView(new ArrayBuffer(56 + 20));
    record.setUint32(0, 0x06064b50, true);
    record.setBigUint64(32, 1n, true);
    record.setBigUint64(48, BigInt(new DataView(small.buffer).getUint32(end + 16, true)), true);
    record.setUint32(56, 0x07064b50, true);
    record.setBigUint64(64, BigInt(end), true);
    const last = small.slice(end);
    new DataView(last.buffer).setUint16(10, 0xffff, true);
    new DataView(last.buffer).setUint32(16, 0xffffffff, true);
    expect(new ZipPackage(Uint8Array.from([...small.subarray(0, end), ...new Uint8Array(record.buffer), ...last])).text('x.xml')).toBe('<x/>');
  });

  it('finds a part whose name is written in percents, and replaces it', () => {
    const saved = new ZipPackage(createZip([['hojas/a b.xml', '<x/>']])).replaced(new Map([['hojas/a%20b.xml', '<y/>']]));
    expect(new ZipPackage(saved).names).toEqual(['hojas/a b.xml']);
    expect(new ZipPackage(saved).text('hojas/a%20b.xml')).toBe('<y/>');
  });

  it('writes backslashes between folders as slashes', () => {
    expect(Object.keys(unzipSync(new ZipPackage(createZip([['xl\\a.xml', '<x/>']])).replaced(new Map())))).toEqual(['xl/a.xml']);
  });
});
