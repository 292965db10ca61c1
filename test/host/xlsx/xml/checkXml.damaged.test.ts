import { SaxesParser } from 'saxes';
import { checkXml } from '../../../../src/host/xlsx/xml/checkXml';

const TEXTS = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<a:b xmlns:a="urn:x" c=\'1\'><d e="&lt;&#65;&#x41;"/><!-- n --><f><![CDATA[x<y]]></f>texto ñ &amp; más</a:b>',
  '<worksheet xmlns:r="urn:r"><sheetData><row r="1" s="2"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1&gt;1</f><v>1</v></c></row></sheetData><x r:id="1"/></worksheet>',
  '<r><a/><b x="1" y="2"></b ><?pi data?></r>\n<!-- end -->',
];
const PIECES = ['<', '>', '/', '"', "'", '&', ';', '=', ' ', '!', '-', '?', '[', ']', 'a', '1', ':', '#', '\n', 'ñ', '\u0001', '\uFFFE', '.', '&#0;', '--', '<!--', '-->', '&lt;', ' x="1"', 'xml'];

/** What a parser of others says of a text that is no document type: whether it is well formed. */
function isWellFormed(text: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isSound = true;
  parser.on('error', () => { isSound = false; });
  parser.write(text).close();
  return isSound;
}

const isTaken = (text: string): boolean => {
  try {
    checkXml(text, 'x.xml');
    return true;
  } catch {
    return false;
  }
};

/** Numbers that are the same on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** One of the texts with one to three letters taken out, put in or replaced. */
function damaged(below: (count: number) => number): string {
  let text = TEXTS[below(TEXTS.length)] ?? '';
  for (let count = 1 + below(3); count > 0; count -= 1) {
    const at = below(text.length);
    const piece = below(3) === 0 ? '' : PIECES[below(PIECES.length)] ?? '';
    text = text.slice(0, at) + piece + text.slice(at + below(2));
  }
  return text;
}

describe('a damaged text', () => {
  it('is taken only where another parser takes it, and refused only where that refuses it', () => {
    const below = random(7);
    const texts = Array.from({ length: 20_000 }, () => damaged(below));
    expect(texts.filter((text) => isTaken(text) !== isWellFormed(text))).toEqual([]);
    expect(texts.filter(isTaken).length).toBeGreaterThan(1_000);
  });
});
