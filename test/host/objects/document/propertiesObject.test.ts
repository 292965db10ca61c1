import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';
import { packageProblems } from '../../../helpers/packages/packageProblems';

describe('the properties of a document', () => {
  const GIVEN = { title: 'PEI <2025> & anexos', subject: 'Seguimiento', author: 'Ana', keywords: 'pei, avance', comments: 'borrador', category: 'informe', manager: 'Luz', company: 'Municipalidad' };

  it('are written, read back from the file, changed again and emptied', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      Object.assign(context.workbook.properties, GIVEN);
      context.workbook.properties.revisionNumber = 7;
      await context.sync();
    });
    const again = reopened(book);
    await again.run(async (context) => {
      const properties = context.workbook.properties.load();
      await context.sync();
      expect(properties.toJSON()).toMatchObject({ ...GIVEN, revisionNumber: 7, lastAuthor: '' });
      properties.title = 'Otro';
      properties.keywords = '';
      await context.sync();
    });
    await reopened(again).run(async (context) => {
      const properties = context.workbook.properties.load();
      await context.sync();
      expect(properties.toJSON()).toMatchObject({ ...GIVEN, title: 'Otro', keywords: '' });
    });
  });

  it('say when a new workbook was created; its file does not, so that equal workbooks are equal files', async () => {
    const before = Date.now();
    const book = hostBook();
    await book.run(async ({ workbook: { properties } }) => {
      properties.load('creationDate');
      await properties.context.sync();
      expect(properties.creationDate.getTime()).toBeGreaterThanOrEqual(before);
      expect(properties.creationDate.getTime()).toBeLessThanOrEqual(Date.now());
    });
    expect(unzipSync(book.host.save())['docProps/core.xml']).toBeUndefined();
  });

  it('leave what else their parts hold', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      context.workbook.properties.title = 'uno';
      await context.sync();
    });
    const parts = unzipSync(book.host.save());
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    parts['docProps/core.xml'] = strToU8(core.replace('</cp:coreProperties>', '<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">2020-01-02T03:04:05Z</dcterms:created></cp:coreProperties>'));
    const other = hostBook({ bytes: zipSync(parts) });
    await other.run(async (context) => {
      const properties = context.workbook.properties.load('creationDate');
      properties.title = 'dos';
      await context.sync();
      expect(properties.creationDate).toEqual(new Date('2020-01-02T03:04:05Z'));
    });
    expect(strFromU8(unzipSync(other.host.save())['docProps/core.xml'] ?? new Uint8Array())).toMatch(/>dos<.*xsi:type="dcterms:W3CDTF">2020-01-02T03:04:05Z</);
  });
});

describe('properties that users gave', () => {
  it('to a workbook are texts, numbers and logical values, found in any case, and kept in the file', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add('Entidad', 'IGP & otros');
      custom.add('Versión', 3);
      custom.add('Tasa', 2.5);
      custom.add('Aprobado', true);
      custom.add('ENTIDAD', 'IGP');
      await context.sync();
    });
    const again = reopened(book);
    await again.run(async (context) => {
      const custom = context.workbook.properties.custom.load('items/key,items/value,items/type');
      const [count, none] = [custom.getCount(), custom.getItemOrNullObject('otra')];
      const found = custom.getItem('entidad').load('key,value');
      await context.sync();
      expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([['Entidad', 'IGP', 'String'], ['Versión', 3, 'Number'], ['Tasa', 2.5, 'Float'], ['Aprobado', true, 'Boolean']]);
      expect([count.value, none.isNullObject, found.key, found.value]).toEqual([4, true, 'Entidad', 'IGP']);
      custom.items[1]?.delete();
      if (custom.items[2]) custom.items[2].value = 9;
      await context.sync();
    });
    const last = reopened(again);
    await last.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load('items/key,items/value');
      await context.sync();
      expect(custom.items.map(({ key, value }) => [key, value as unknown])).toEqual([['Entidad', 'IGP'], ['Aprobado', true], ['Tasa', 9]]);
      custom.deleteAll();
      await context.sync();
    });
    expect(Object.keys(unzipSync(last.host.save()))).not.toContain('docProps/custom.xml');
    expect(packageProblems(last.host.save())).toEqual([]);
  });

  it.each([
    { name: 'an object', value: { a: 1 } }, { name: 'a text of 256 letters', value: 'x'.repeat(256) }, { name: 'nothing', value: undefined },
  ])('to a workbook are not $name', async ({ value }) => {
    await expect(hostBook().run(async (context) => {
      context.workbook.properties.custom.add('clave', value);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('to a sheet are texts of any length and letters, kept in the file', async () => {
    const book = hostBook();
    const long = 'ñ€𝄞'.repeat(500);
    await book.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
      customProperties.add('Nivel', '1');
      customProperties.add('Detalle', long);
      customProperties.add('nivel', '2');
      await context.sync();
    });
    const again = reopened(book);
    await again.run(async (context) => {
      const properties = context.workbook.worksheets.getItem('Sheet1').customProperties.load('items/key,items/value');
      const none = properties.getItemOrNullObject('otra');
      await context.sync();
      expect(properties.items.map(({ key, value }) => [key, value])).toEqual([['Nivel', '2'], ['Detalle', long]]);
      expect(none.isNullObject).toBe(true);
      properties.getItem('detalle').value = 'corto';
      properties.getItem('nivel').delete();
      await context.sync();
    });
    const last = reopened(again);
    expect([...(last.host.workbook.sheets[0]?.customProperties ?? [])]).toEqual([['Detalle', 'corto']]);
    await last.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').customProperties.getItem('Detalle').delete();
      await context.sync();
    });
    expect(Object.keys(unzipSync(last.host.save())).filter((name) => name.endsWith('.bin'))).toEqual([]);
    expect(packageProblems(last.host.save())).toEqual([]);
  });
});
