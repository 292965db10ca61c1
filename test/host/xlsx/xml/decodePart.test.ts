import { strToU8 } from 'fflate';
import { decodePart } from '../../../../src/host/xlsx/xml/decodePart';

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
/** A text in two bytes a letter. */
const utf16 = (text: string, bigEndian = false): number[] => [...text].flatMap((letter) => {
  const bytes = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
  return bigEndian ? bytes.reverse() : bytes;
});
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const TEXT = '<a>Año</a>';

describe('decodePart', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(TEXT)], ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(TEXT)])],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...utf16(TEXT)])], ['UTF-16 the other way round', Uint8Array.from([0xfe, 0xff, ...utf16(TEXT, true)])],
  ])('reads %s', (_, bytes) => {
    expect(decodePart(bytes, 'x.xml')).toBe(TEXT);
  });

  it.each(['iso-8859-1', 'ISO-8859-1', 'windows-1252'])('reads %s as declared, and declares what it is written in', (encoding) => {
    expect(decodePart(latin1(declared(encoding) + TEXT), 'x.xml')).toBe(declared('UTF-8') + TEXT);
  });

  it('reads UTF-16 without a mark by its first letters', () => {
    expect(decodePart(Uint8Array.from(utf16(declared('UTF-16') + TEXT)), 'x.xml')).toBe(declared('UTF-8') + TEXT);
  });

  it.each<[string, Uint8Array]>([
    ['an unknown encoding', strToU8(declared('klingon') + TEXT)], ['UTF-16 that is none', strToU8(declared('UTF-16') + TEXT)],
    ['UTF-32 with its mark', Uint8Array.from([0xff, 0xfe, 0, 0, ...[...TEXT].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])])],
    ['UTF-8 that is none', latin1(TEXT)], ['ASCII that is none', latin1(declared('us-ascii') + TEXT)],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodePart(bytes, 'x.xml')).toThrow('codificación');
  });
});
