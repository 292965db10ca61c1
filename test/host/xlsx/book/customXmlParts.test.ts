import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CustomXmlPart } from '../../../../src/host/model/document/customXml';
import { createXlsx, openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { packageProblems } from '../../../helpers/packages/packageProblems';
import { changedParts, partText } from '../packageParts';

const PROPS = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const ID = '{6B3A7B2E-0B5F-4C63-9C5A-2F1E3D4C5B6A}';
const newPart = (xml: string, id = ID): CustomXmlPart => new CustomXmlPart(id, () => xml);

/** A new workbook with these custom XML parts, saved. */
function bookWith(...parts: CustomXmlPart[]): Uint8Array {
  const { workbook, save } = createXlsx();
  workbook.customXmlParts = parts;
  return save();
}

/** A file with some of its parts replaced. */
const withParts = (file: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...unzipSync(file), ...parts });

describe('custom XML parts in the file', () => {
  it('are parts with properties, relationships and content types', () => {
    const saved = bookWith(newPart('<a xmlns="urn:x">ñ</a>'));
    expect(changedParts(createXlsx().save(), saved)).toEqual([
      '[Content_Types].xml', 'customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml', 'xl/_rels/workbook.xml.rels',
    ]);
    expect(partText(saved, 'customXml/item1.xml')).toBe('<a xmlns="urn:x">ñ</a>');
    expect(partText(saved, 'customXml/itemProps1.xml')).toContain(`ds:itemID="${ID}"`);
    expect(partText(saved, 'customXml/itemProps1.xml')).toContain('<ds:schemaRef ds:uri="urn:x"/>');
    expect(partText(saved, '[Content_Types].xml')).toContain(`<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPS}"/>`);
    expect(packageProblems(saved)).toEqual([]);
    const [again] = openXlsx(saved).workbook.customXmlParts;
    expect([again?.id, again?.xml]).toEqual([ID, '<a xmlns="urn:x">ñ</a>']);
  });

  it('stay byte for byte when something else is changed', () => {
    const file = withParts(bookWith(newPart('<a/>')), { 'customXml/item1.xml': strToU8(`<?xml version='1.0'?><!-- de otro -->\r\n<a  b='1'><![CDATA[x]]></a >`) });
    const { workbook, save } = openXlsx(file);
    workbook.settings.set('clave', 1);
    expect(changedParts(file, save()).filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  it('that were set to the text they had stay as well', () => {
    const file = bookWith(newPart('<a/>'));
    const { workbook, save } = openXlsx(file);
    for (const part of workbook.customXmlParts) part.xml = '<a/>';
    expect(save()).toEqual(file);
  });

  it('are written in UTF-8 when they change, whatever they were in', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'<?xml version="1.0" encoding="utf-16"?><a>ñ</a>'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const { workbook, save } = openXlsx(withParts(bookWith(newPart('<a/>')), { 'customXml/item1.xml': utf16 }));
    const [part] = workbook.customXmlParts;
    expect(part?.xml).toContain('<a>ñ</a>');
    if (part) part.xml = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';
    const saved = save();
    expect(partText(saved, 'customXml/item1.xml')).toBe('<?xml version="1.0" encoding="UTF-8"?><a>é</a>');
    expect(packageProblems(saved)).toEqual([]);
  });

  it('leave nothing behind when they are deleted', () => {
    const file = bookWith(newPart('<a/>'), newPart('<b/>', ID.replace('6B', '7B')));
    const { workbook, save } = openXlsx(file);
    workbook.customXmlParts = workbook.customXmlParts.filter(({ xml }) => xml !== '<a/>');
    const saved = save();
    expect(Object.keys(unzipSync(saved)).filter((name) => name.startsWith('customXml')).sort()).toEqual(
      ['customXml/_rels/item2.xml.rels', 'customXml/item2.xml', 'customXml/itemProps2.xml'],
    );
    expect(strFromU8(unzipSync(saved)['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).not.toContain('item1.xml');
    expect(packageProblems(saved)).toEqual([]);
    const last = openXlsx(saved);
    last.workbook.customXmlParts = [];
    const empty = last.save();
    expect(Object.keys(unzipSync(empty)).sort()).toEqual(Object.keys(unzipSync(createXlsx().save())).sort());
  });

  it('that are not well formed are no parts, and stay', () => {
    const file = withParts(bookWith(newPart('<a/>')), { 'customXml/item1.xml': strToU8('<a><b></a>') });
    const { workbook, save } = openXlsx(file);
    expect(workbook.customXmlParts).toEqual([]);
    workbook.customXmlParts = [newPart('<c/>')];
    expect(partText(save(), 'customXml/item1.xml')).toBe('<a><b></a>');
  });

  it('without properties have an id of their own each', () => {
    const parts = unzipSync(bookWith(newPart('<a/>'), newPart('<b/>', ID.replace('6B', '7B'))));
    delete parts['customXml/_rels/item1.xml.rels'];
    delete parts['customXml/_rels/item2.xml.rels'];
    const { workbook } = openXlsx(zipSync(parts));
    const ids = workbook.customXmlParts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(workbook.customXmlParts.map(({ xml }) => xml)).toEqual(['<a/>', '<b/>']);
  });
});
