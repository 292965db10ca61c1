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
    const marked = new ZipPackage(zipSync({ '8.xml': new Uint8Array([0xef, 0xbb, 0xbf, 0x41]), '16.xml': new Uint8Array([0xff, 0xfe, 0x41, 0]) }));
    expect(new ZipPackage(file).text('A/uno.XML')).toBe('<uno/>');
    expect([marked.text('8.xml'), marked.text('16.xml')]).toEqual(['A', 'A']);
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
});
