import { strFromU8, unzipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

const CARD = 'Tarjeta del PEI';
/** A workbook with a style of its own, which B2:B3 have. */
async function styled(): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    const { styles } = context.workbook;
    styles.add(CARD);
    const style = styles.getItem(CARD);
    Object.assign(style, { textOrientation: 38, autoIndent: true, shrinkToFit: true, locked: false, numberFormat: '0.00', horizontalAlignment: 'Right', includeProtection: true });
    style.font.bold = true;
    style.fill.color = '#FFEEDD';
    style.borders.getItem('EdgeBottom').style = 'Double';
    first(context).getRange('B2:B3').values = [[1], [2]];
    first(context).getRange('B2:B3').style = CARD;
    await context.sync();
  });
  return book;
}

describe('a named style', () => {
  it('of a user gives cells its format, and both are in the file', async () => {
    await reopened(await styled()).run(async (context) => {
      const style = context.workbook.styles.getItem(CARD.toUpperCase()).load();
      const [font, fill, border] = [style.font.load('bold,name'), style.fill.load('color'), style.borders.getItem('EdgeBottom').load('style')];
      const range = first(context).getRange('B2:B3').load('style,text');
      const cells = range.format.load('textOrientation,shrinkToFit,horizontalAlignment,font/bold,fill/color,protection/locked');
      await context.sync();
      expect(style.toJSON()).toMatchObject({
        name: CARD, builtIn: false, textOrientation: 38, autoIndent: true, shrinkToFit: true, locked: false, numberFormat: '0.00', horizontalAlignment: 'Right',
        includeAlignment: true, includeBorder: true, includeFont: true, includeNumber: true, includePatterns: true, includeProtection: true, wrapText: false, readingOrder: 'Context',
      });
      expect([font.bold, font.name, fill.color, border.style]).toEqual([true, 'Calibri', '#FFEEDD', 'Double']);
      expect([range.style, range.text]).toEqual([CARD, [['1.00'], ['2.00']]]);
      expect(cells.toJSON()).toMatchObject({ textOrientation: 38, shrinkToFit: true, horizontalAlignment: 'Right', font: { bold: true }, fill: { color: '#FFEEDD' }, protection: { locked: false } });
    });
  });

  it('changes its cells with it, but for what it leaves out', async () => {
    const book = reopened(await styled());
    await book.run(async (context) => {
      const style = context.workbook.styles.getItem(CARD);
      style.includeFont = false;
      style.font.italic = true;
      style.fill.color = '#00FF00';
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const cell = first(context).getRange('B3').format.load('font/italic,fill/color');
      const style = context.workbook.styles.getItem(CARD).load('includeFont,font/italic');
      await context.sync();
      expect([cell.font.italic, cell.fill.color, style.includeFont, style.font.italic]).toEqual([false, '#00FF00', false, true]);
    });
  });

  it('that is deleted leaves its cells as Normal, and nothing in the file', async () => {
    const book = reopened(await styled());
    await book.run(async (context) => {
      context.workbook.styles.getItem(CARD).delete();
      await context.sync();
    });
    expect(strFromU8(unzipSync(book.host.save())['xl/styles.xml'] ?? new Uint8Array())).not.toContain(CARD);
    await reopened(book).run(async (context) => {
      const range = first(context).getRange('B2').load('style,text');
      const gone = context.workbook.styles.getItemOrNullObject(CARD);
      const bold = range.format.font.load('bold');
      await context.sync();
      expect([range.style, range.text, gone.isNullObject, bold.bold]).toEqual(['Normal', [['1']], true, false]);
    });
  });

  it('of Excel is known by its name and by Office.js’s word, and gives only its own parts', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const range = first(context).getRange('A1:A2');
      range.values = [['Título'], ['Nota']];
      range.format.horizontalAlignment = 'Right';
      first(context).getRange('A1').style = 'Heading1';
      first(context).getRange('A2').style = '40% - Accent2';
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const cells = ['A1', 'A2'].map((address) => first(context).getRange(address).load('style,format/horizontalAlignment'));
      const style = context.workbook.styles.getItem('Heading 1').load('name,builtIn,includeAlignment');
      const names = context.workbook.styles.load('items/name');
      const count = context.workbook.styles.getCount();
      await context.sync();
      expect(cells.map((cell) => [cell.style, cell.format.horizontalAlignment])).toEqual([['Heading1', 'Right'], ['Accent2_40', 'Right']]);
      expect(style.toJSON()).toMatchObject({ name: 'Heading 1', builtIn: true, includeAlignment: false });
      expect(names.items).toHaveLength(count.value);
      expect(names.items.filter(({ name }) => name === 'Heading 1')).toHaveLength(1);
    });
  });

  it.each([
    { name: 'that is there', code: 'ItemAlreadyExists', act: (styles: Excel.StyleCollection) => { styles.add('good'); } },
    { name: 'without a name', code: 'InvalidArgument', act: (styles: Excel.StyleCollection) => { styles.add(' '); } },
    { name: 'that is not there', code: 'ItemNotFound', act: (styles: Excel.StyleCollection) => { styles.getItem('Ninguno').load('name'); } },
    { name: 'Normal, which every cell has,', code: 'ApiNotFound', act: (styles: Excel.StyleCollection) => { styles.getItem('Normal').font.bold = true; } },
    { name: 'turned by 100 degrees', code: 'InvalidArgument', act: (styles: Excel.StyleCollection) => { styles.getItem('Good').textOrientation = 100; } },
  ])('$name is refused', async ({ act, code }) => {
    await expect(hostBook().run(async (context) => {
      act(context.workbook.styles);
      await context.sync();
    })).rejects.toMatchObject({ code });
  });
});
