import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { decodeXml, encodeCellText, escapeXml } from '../../../../src/host/xlsx/xml/escape';

/** Every UTF-16 unit, halves of pairs and noncharacters among them, with the ones that XML cannot hold often. */
const anyText = fc.string({ unit: fc.oneof(fc.integer({ min: 0, max: 0x9f }), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.integer({ min: 0xfff0, max: 0xffff }), fc.integer({ min: 0, max: 0xffff })).map((code) => String.fromCharCode(code)) });

function faultsIn(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => void faults.push(message));
  parser.write(xml).close();
  return faults;
}

describe('escapeXml', () => {
  it('makes XML of any text, in content and in attributes', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(faultsIn(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toEqual([]);
    }), { numRuns: 2_000 });
  });

  it('shows that a character was lost, and keeps all others', () => {
    expect(decodeXml(escapeXml('a\u0001\uFFFE\uD800 <&"\t\r\n ñ 😀 \u0085'))).toBe('a\uFFFD\uFFFD\uFFFD <&"\t\r\n ñ 😀 \u0085');
  });
});

describe('encodeCellText', () => {
  it('makes XML of any text', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(faultsIn(`<a>${encodeCellText(text)}</a>`)).toEqual([]);
    }), { numRuns: 2_000 });
  });
});
