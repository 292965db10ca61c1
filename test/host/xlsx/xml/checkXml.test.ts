import { FileError } from '../../../../src/host/xlsx/fileError';
import { checkXml } from '../../../../src/host/xlsx/xml/checkXml';

/** The code of the error that a text is refused with. */
function refusal(text: string): string {
  try {
    checkXml(text, 'x.xml');
  } catch (error) {
    return error instanceof FileError ? error.code : String(error);
  }
  return 'none';
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

describe('checkXml', () => {
  it.each([
    `${HEADER}<a b="1" c=">"><d/><d e="'" />texto &amp; &#243; ]]</a>\n`, '<x:a xmlns:x="urn:1"><x:a/></x:a>', '<_a ñ="1">\u0085\u00A0😀</_a>',
  ])('finds %j plain', (text) => {
    expect(checkXml(text, 'x.xml')).toBe(true);
  });

  it.each([
    '<a><!-- <b> --></a>', '<a><![CDATA[a & <b>]]></a>', '<a><?pi <b> ?></a>', "<a b='1'/>", '<a b = "1"/>', '<a  b="1"/>', '<a\nb="1"/>', '<a b="1" ></a>', '<a></a >',
  ])('finds %j well formed and not plain', (text) => {
    expect(checkXml(text, 'x.xml')).toBe(false);
  });

  it.each([
    '', 'a', '<a>', '</a>', '<a></b>', '<a></ab>', '<ab></a>', '<a><b></a></b>', '<a/><b/>', '<a/>b', 'b<a/>', '<a', '<a b>', '<a b=1/>', '<a b="1/>', '<a b="<"/>', '<a b="1"c="2"/>',
    '<1a/>', '< a/>', '<a>&</a>', '<a>&nbsp;</a>', '<a b="&x"/>', '<a>&#11;</a>', '<a>&#xFFFE;</a>', '<a>\u000B</a>', '<a>\uFFFF</a>', '<a><!-- </a>', '<a><![CDATA[</a>', '<![CDATA[a]]>',
    '<a><!x></a>', '<a><?pi </a>',
  ])('refuses %j, which is not well formed', (text) => {
    expect(refusal(text)).toBe('broken-part');
  });

  it.each(['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'])('refuses the document type of %j', (text) => {
    expect(refusal(text)).toBe('document-type');
  });

  it('refuses more than 256 levels, and takes 256', () => {
    const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    expect([256, 257, 300_000].map((levels) => refusal(nested(levels)))).toEqual(['none', 'too-deep', 'too-deep']);
  });

  it('takes a line feed, a tab and a carriage return as they are or by number', () => {
    expect(checkXml('<a b="&#10;&#xD;&#9;">\t\r\n&#x0A;</a>', 'x.xml')).toBe(true);
  });
});
