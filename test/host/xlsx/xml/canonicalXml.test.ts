import { canonicalXml } from '../../../../src/host/xlsx/xml/canonicalXml';
import { DRAWING, OFFICE_RELATIONSHIPS, SHEET_DRAWING, SPREADSHEET } from '../../../../src/host/xlsx/xml/namespaces';
import { xmlTree } from '../../../helpers/packages/xmlTree';
import type { XmlNode } from '../../../helpers/packages/xmlTree';

const canonical = (text: string): string => canonicalXml(text, 'x.xml');

/** What a text says, whatever its prefixes and quotes. */
const meaning = ({ name, uri, attributes, foreign, children, text }: XmlNode): unknown =>
  [name, uri, [...attributes].filter(([key]) => !key.includes(':') && key !== 'xmlns'), foreign.filter(({ uri: namespace }) => !namespace.endsWith('/xmlns/')), text, children.map(meaning)];

describe('canonicalXml', () => {
  it('leaves a plain text as it is', () => {
    const text = `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}"><f>A1='x'!B2</f></worksheet>`;
    expect(canonical(text)).toBe(text);
  });

  it.each([
    ['<v><![CDATA[a<b & "c"]]></v>', '<v>a&lt;b &amp; &quot;c&quot;</v>'],
    ['<c><!-- <v>1</v> --><v>2<!-- 3 --></v></c>', '<c><v>2</v></c>'],
    ['<?xml version="1.0"?><?mso-x y?><a><?z?></a>', '<?xml version="1.0"?><a></a>'],
    [`<a b='"' c='d'/>`, '<a b="&quot;" c="d"/>'],
    ['<a\n  b = "1"\t>x</a >', '<a b="1">x</a>'],
    ["<t>it's</t><!-- -->", "<t>it's</t>"],
  ])('writes %j as %j', (text, plain) => {
    expect(canonical(text)).toBe(plain);
  });

  it.each([
    ['a prefix on everything', `<x:worksheet xmlns:x="${SPREADSHEET}" xmlns:q="${OFFICE_RELATIONSHIPS}"><x:drawing q:id="rId1"/></x:worksheet>`, ['<worksheet ', '<drawing r:id="rId1"/>']],
    ['a prefix with a point', `<a.b:sst xmlns:a.b="${SPREADSHEET}"><a.b:si/></a.b:sst>`, ['<si/>']],
    ['a drawing without prefix', `<wsDr xmlns="${SHEET_DRAWING}"><pic><q:blip xmlns:q="${DRAWING}"/></pic></wsDr>`, ['<xdr:wsDr ', '<xdr:pic>', '<a:blip ']],
    ['another default inside', `<x:worksheet xmlns:x="${SPREADSHEET}"><x:ext xmlns="urn:de-otro"><uno/><x:row/></x:ext></x:worksheet>`, ['<uno/>', '<x:row/>']],
    ['an element of no namespace', `<x:worksheet xmlns:x="${SPREADSHEET}"><suelto/></x:worksheet>`, ['<suelto xmlns=""/>']],
    ['both a prefix and the default', `<worksheet xmlns="${SPREADSHEET}" xmlns:x="${SPREADSHEET}"><x:row/></worksheet>`, ['<row/>']],
  ])('gives %s the usual prefixes, and says the same', (_, text, pieces) => {
    const plain = canonical(text);
    for (const piece of pieces) expect(plain).toContain(piece);
    expect(meaning(xmlTree(plain))).toEqual(meaning(xmlTree(text)));
  });

  it('refuses a root that gives the usual prefix to something else', () => {
    expect(() => canonical(`<x:sst xmlns:x="${SPREADSHEET}" xmlns="urn:de-otro"/>`)).toThrow('de una forma que no se puede conservar');
  });
});
