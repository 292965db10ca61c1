import { hostBook } from '../../../helpers/host/hostBook';

const MEMORY = 'urn:pei-avance:prueba';
const xmlOf = (text: string, uri = MEMORY): string => `<m:memoria xmlns:m="${uri}"><m:dato>${text}</m:dato></m:memoria>`;

describe('custom XML parts', () => {
  it('are added, found by id and by namespace, read, changed and deleted', async () => {
    const { run } = hostBook();
    const id = await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xmlOf('uno')).load('id,namespaceUri');
      const other = customXmlParts.add('<sin-espacio/>').load('namespaceUri');
      const [total, mine, xml] = [customXmlParts.getCount(), customXmlParts.getByNamespace(MEMORY).getCount(), part.getXml()];
      await context.sync();
      expect([total.value, mine.value, xml.value]).toEqual([2, 1, xmlOf('uno')]);
      expect([part.namespaceUri, other.namespaceUri]).toEqual([MEMORY, '']);
      expect(part.id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
      return part.id;
    });
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const scope = customXmlParts.getByNamespace(MEMORY);
      customXmlParts.getItem(id.toLowerCase()).setXml(xmlOf('dos'));
      const [only, known, inScope] = [scope.getOnlyItem().getXml(), customXmlParts.getItemOrNullObject(id).load('id'), scope.getItem(id).load('id')];
      const [none, foreign] = [customXmlParts.getItemOrNullObject('{X}'), customXmlParts.getByNamespace('urn:otro').getItemOrNullObject(id)];
      await context.sync();
      expect([only.value, known.id, inScope.id, none.isNullObject, foreign.isNullObject]).toEqual([xmlOf('dos'), id, id, true, true]);
      known.delete();
      const left = customXmlParts.load('items/id');
      const gone = scope.getOnlyItemOrNullObject();
      await context.sync();
      expect([left.items.length, gone.isNullObject]).toEqual([1, true]);
    });
  });

  it('of one namespace are listed in the order in which they were added, and are no only item', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(xmlOf('uno'));
      customXmlParts.add('<a xmlns="urn:otro"/>');
      customXmlParts.add(xmlOf('dos'));
      const scope = customXmlParts.getByNamespace(MEMORY).load('items/id,items/namespaceUri');
      const only = customXmlParts.getByNamespace(MEMORY).getOnlyItemOrNullObject();
      await context.sync();
      const texts = scope.items.map((item) => item.getXml());
      await context.sync();
      expect([texts.map(({ value }) => value), only.isNullObject]).toEqual([[xmlOf('uno'), xmlOf('dos')], true]);
      scope.getOnlyItem().load('id');
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
    });
  });

  it.each([
    { xml: 'no es XML', because: 'it has no root' },
    { xml: '<a><b></a>', because: 'a tag is not closed' },
    { xml: '<a/><b/>', because: 'it has two roots' },
    { xml: '<a>\u0001</a>', because: 'a character is none of XML' },
    { xml: '<a>\uD800</a>', because: 'half a pair of letters cannot be written' },
    { xml: '', because: 'it is empty' },
  ])('refuse XML of which $because', async ({ xml }) => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(run(async (context) => {
      context.workbook.customXmlParts.add('<a/>').setXml(xml);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('take up to 1 MB, as in Excel on the web', async () => {
    const { run } = hostBook();
    const sized = (letters: number): string => `<a>${'x'.repeat(letters - 7)}</a>`;
    await run(async (context) => {
      const part = context.workbook.customXmlParts.add(sized(1024 * 1024));
      const read = part.getXml();
      await context.sync();
      expect(read.value).toHaveLength(1024 * 1024);
      part.setXml(sized(1024 * 1024 + 1));
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
    });
  });

  it('are not found after they were deleted, and not changed in a book that is read only', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const part = context.workbook.customXmlParts.add('<a/>');
      part.delete();
      part.getXml();
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
      context.workbook.customXmlParts.add('<b/>');
      await context.sync();
    });
    const locked = hostBook({ bytes: host.save(), readOnly: true });
    await locked.run(async (context) => {
      const part = context.workbook.customXmlParts.load('items/id');
      await context.sync();
      const text = part.items[0]?.getXml();
      await context.sync();
      expect(text?.value).toBe('<b/>');
      part.items[0]?.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });
});
