import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('range.format', () => {
  it('draws lines between the rows of whole columns without a cell for each', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('F:G').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      const line = sheet.getRange('F7').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      expect(line.style).toBe('Continuous');
    });
    expect(book.host.workbook.sheets[0]?.cells.rowNumbers()).toEqual([]);
  });

  it('gives a cell its look and reads it back', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { format } = first(context).getRange('B2:C3');
      format.fill.color = '#4472c4';
      Object.assign(format.font, { name: 'Arial', size: 14, bold: true, italic: true, color: 'white', underline: 'Single' });
      Object.assign(format, { horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 1, textOrientation: 45 });
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,fill/color,font/name,font/size,font/bold,font/italic,font/color,font/underline');
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 1, textOrientation: 45,
        fill: { color: '#4472C4' },
        font: { name: 'Arial', size: 14, bold: true, italic: true, color: '#FFFFFF', underline: 'Single' },
      });
    });
  });

  it.each([0, 0.5, 410, -1])('takes no font of %p points', async (size) => {
    const { run } = hostBook();
    const write = run(async (context) => {
      first(context).getRange('A1').format.font.size = size;
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'RangeFont.size' } });
  });

  it('answers null where cells differ and Excel\'s defaults where nothing was set', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).getRange('A1').format.font.bold = true;
      const mixed = first(context).getRange('A1:A2').format;
      const plain = first(context).getRange('Z9').format;
      mixed.load('font/bold');
      plain.load('fill/color,font/name,font/size,horizontalAlignment');
      await context.sync();
      expect(mixed.font.bold).toBeNull();
      expect(plain.toJSON()).toMatchObject({ fill: { color: '#FFFFFF' }, font: { name: 'Calibri', size: 11 }, horizontalAlignment: 'General' });
    });
  });

  it('takes a fill away', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const { fill } = first(context).getRange('A1').format;
      fill.color = 'yellow';
      fill.clear();
      await context.sync();
    });
    const sheet = host.workbook.sheets[0];
    expect(host.workbook.style(sheet?.styleAt(0, 0) ?? 0).fill.pattern).toBe('None');
  });

  it('colours cells that are filled in different ways each in its own pattern', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1').format.fill.color = 'yellow';
      Object.assign(sheet.getRange('A2').format.fill, { pattern: 'Checker' });
      sheet.getRange('A1:A3').format.fill.color = '#00FF00';
      await context.sync();
    });
    const sheet = host.workbook.sheets[0];
    const fills = [0, 1, 2].map((row) => host.workbook.style(sheet?.styleAt(row, 0) ?? 0).fill);
    expect(fills.map(({ color, pattern }) => [color, pattern])).toEqual([['#00FF00', 'Solid'], ['#00FF00', 'Checker'], ['#00FF00', 'Solid']]);
  });

  it('draws borders side by side', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { borders } = first(context).getRange('B2:C3').format;
      for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
        Object.assign(borders.getItem(side), { style: 'Continuous', color: '#FF0000', weight: 'Medium' });
      }
      const corner = first(context).getRange('B2').format.borders;
      const [top, right, diagonal] = [corner.getItem('EdgeTop'), corner.getItem('EdgeRight'), corner.getItem('DiagonalUp')];
      for (const border of [top, right, diagonal]) border.load('style,color,weight');
      borders.load('items/sideIndex,items/style');
      await context.sync();
      expect([top.style, top.color, top.weight]).toEqual(['Continuous', '#FF0000', 'Medium']);
      expect(right.style).toBe('Continuous');
      expect(diagonal.style).toBe('None');
      expect(borders.items).toHaveLength(8);
    });
  });

  it('counts widths and heights in points, null where they differ', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B:B').format.columnWidth = 96;
      sheet.getRange('3:3').format.rowHeight = 30;
      const [plain, wide, both] = ['A1', 'B3', 'A1:B3'].map((address) => sheet.getRange(address));
      for (const range of [plain, wide, both]) range?.load('left,top,width,height,format/columnWidth,format/rowHeight');
      await context.sync();
      expect([plain?.format.columnWidth, plain?.format.rowHeight]).toEqual([48, 15]);
      expect([wide?.format.columnWidth, wide?.format.rowHeight, wide?.left, wide?.top]).toEqual([96, 30, 48, 30]);
      expect([both?.format.columnWidth, both?.format.rowHeight, both?.width, both?.height]).toEqual([null, null, 144, 60]);
    });
  });

  it('fits columns to their texts and rows to wrapped ones', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:B1').values = [['un texto bastante más largo que la columna', 'x']];
      sheet.getRange('A:B').format.autofitColumns();
      const wide = sheet.getRange('A1').format;
      const narrow = sheet.getRange('B1').format;
      wide.load('columnWidth');
      narrow.load('columnWidth');
      await context.sync();
      expect(wide.columnWidth).toBeGreaterThan(180);
      expect(narrow.columnWidth).toBeLessThan(20);
      sheet.getRange('A:A').format.columnWidth = 60;
      wide.wrapText = true;
      sheet.getRange('1:1').format.autofitRows();
      wide.load('rowHeight');
      await context.sync();
      expect(wide.rowHeight).toBeGreaterThan(45);
    });
  });

  it('makes blank rows as high as any when it fits them', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1').values = [['x']];
      sheet.getRange('1:9').format.rowHeight = 60;
      sheet.getRange('1:5').format.autofitRows();
      const [fitted, other] = [sheet.getRange('1:5').format, sheet.getRange('6:9').format];
      fitted.load('rowHeight');
      other.load('rowHeight');
      await context.sync();
      expect([fitted.rowHeight, other.rowHeight]).toEqual([15, 60]);
    });
  });

  it('sets number formats one by one, for all cells, and from a 1×1 array', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = first(context).getRange('A1:B2');
      range.values = [[0.5, 1234.5], [45657, -1]];
      range.numberFormat = [['0.0%', '#,##0.00'], ['dd/mm/yyyy', '0;(0)']];
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['50.0%', '1,234.50'], ['31/12/2024', '(1)']]);
      range.numberFormat = [['0.000']];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['0.000', '0.000'], ['0.000', '0.000']]);
      range.numberFormat = [[null, '0'], [null, null]];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['0.000', '0'], ['0.000', '0.000']]);
    });
  });

  it('gives whole columns a look that new cells take on', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).getRange('C:C').numberFormat = [['0.00']];
      const cell = first(context).getRange('C5');
      cell.values = [[3]];
      cell.load('text');
      await context.sync();
      expect(cell.text).toEqual([['3.00']]);
    });
  });

  it('knows the built-in cell styles by name', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = first(context).getRange('A1');
      range.style = 'Good';
      range.load('style,format/fill/color,format/font/color');
      const style = context.workbook.styles.getItem('Percent').load('name,builtIn');
      await context.sync();
      expect([range.style, range.format.fill.color, range.format.font.color]).toEqual(['Good', '#C6EFCE', '#006100']);
      expect([style.name, style.builtIn]).toEqual(['Percent', true]);
    });
  });
});
