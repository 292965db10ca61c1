import { unzipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import { packageProblems } from '../../../helpers/packages/packageProblems';
import { RICH_PARTS, richBook } from '../../xlsx/richBook';

/** The package with a sheet that anyone may change. */
const open = (): Uint8Array => richBook({ 'xl/worksheets/sheet1.xml': String(RICH_PARTS['xl/worksheets/sheet1.xml']).replace(/<sheetProtection[^>]*>/, '') });

const plan = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Plan');

describe('the shapes of a sheet', () => {
  it('are its pictures and shapes, and its charts, with names, kinds and places', async () => {
    const { run } = hostBook({ bytes: richBook() });
    await run(async (context) => {
      const shapes = plan(context).shapes.load('items/name,items/type,items/visible');
      const [count, picture, none] = [shapes.getCount(), shapes.getItem('escudo').load('id,left,top,width,height,zOrderPosition,altTextDescription'), context.workbook.worksheets.getItem('Ocultá 2').shapes.getCount()];
      const missing = shapes.getItemOrNullObject('otro');
      await context.sync();
      expect(shapes.items.map(({ name, type, visible }) => [name, type, visible])).toEqual([['Escudo', 'Image', true], ['Gráfico 1', 'Unsupported', true]]);
      expect([count.value, none.value, missing.isNullObject]).toEqual([2, 0, true]);
      expect(picture.toJSON()).toMatchObject({ id: '2', zOrderPosition: 0, altTextDescription: '' });
      expect(picture.width).toBeGreaterThan(0);
    });
  });

  it('are deleted with what only they refer to', async () => {
    const book = hostBook({ bytes: open() });
    await book.run(async (context) => {
      plan(context).shapes.getItem('Escudo').delete();
      await context.sync();
    });
    const one = book.host.save();
    expect(packageProblems(one)).toEqual(packageProblems(open()));
    expect(Object.keys(unzipSync(one))).not.toContain('xl/media/image1.png');
    const again = hostBook({ bytes: one });
    await again.run(async (context) => {
      const { shapes } = plan(context);
      shapes.getItemAt(0).delete();
      const count = shapes.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      shapes.getItem('Escudo').delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    expect(Object.keys(unzipSync(again.host.save()))).not.toContain('xl/charts/chart1.xml');
  });

  it('are not drawn: that is refused, and so is a deletion on a protected sheet', async () => {
    const { run } = hostBook({ bytes: richBook() });
    await run(async (context) => {
      plan(context).shapes.addTextBox('texto');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
    await run(async (context) => {
      plan(context).shapes.getItem('Escudo').delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });
});
