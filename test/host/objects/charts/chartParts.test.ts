import { unzipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const onlyChart = (context: Excel.RequestContext): Excel.Chart => first(context).charts.getItemAt(0);

async function chartBook(type: string, change: (chart: Excel.Chart) => void): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    const data = first(context).getRange('A1:B3');
    data.values = [['', 'Avance'], ['OEI.01', 3], ['OEI.02', 2]];
    const chart = first(context).charts.add(type as Excel.ChartType, data, 'Columns');
    Object.assign(chart, { width: 400, height: 200 });
    change(chart);
    await context.sync();
  });
  return book;
}

describe('the data table of a chart', () => {
  it('is shown and formatted, and the file keeps it', async () => {
    const book = await chartBook('ColumnClustered', (chart) => {
      const table = chart.getDataTable();
      table.visible = true;
      table.showHorizontalBorder = false;
      table.format.font.color = '#B76E79';
      table.format.border.color = 'blue';
    });
    const again = reopened(book);
    await again.run(async (context) => {
      const table = onlyChart(context).getDataTableOrNullObject().load();
      const [font, border] = [table.format.font.load('color'), table.format.border.load('color')];
      await context.sync();
      expect(table.toJSON()).toMatchObject({ visible: true, showHorizontalBorder: false, showVerticalBorder: true, showOutlineBorder: true, showLegendKey: true });
      expect([font.color, border.color]).toEqual(['#B76E79', '#0000FF']);
      table.visible = false;
      await context.sync();
    });
    expect(again.host.workbook.sheets[0]?.charts[0]?.dataTable).toBeUndefined();
  });

  it('is none of a round chart', async () => {
    await (await chartBook('Pie', () => undefined)).run(async (context) => {
      const none = onlyChart(context).getDataTableOrNullObject().load('visible');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      onlyChart(context).getDataTable().load('visible');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });
});

describe('the parts of a chart', () => {
  it('stay where they were moved to, never beyond the chart', async () => {
    const book = await chartBook('Line', (chart) => {
      chart.title.text = 'Avance';
      Object.assign(chart.title, { left: 10, top: 20, horizontalAlignment: 'Left', verticalAlignment: 'Top' });
      Object.assign(chart.legend, { left: 300, top: 50, width: 80, height: 100 });
      Object.assign(chart.plotArea, { left: 80, width: 800 });
    });
    await reopened(book).run(async (context) => {
      const { title, legend, plotArea } = onlyChart(context);
      title.load('left,top,horizontalAlignment,verticalAlignment');
      legend.load('left,top,width,height');
      plotArea.load('left,width,position');
      await context.sync();
      expect([title.left, title.top, title.horizontalAlignment, title.verticalAlignment]).toEqual([10, 20, 'Left', 'Top']);
      expect([legend.left, legend.top, legend.width, legend.height]).toEqual([300, 50, 80, 100]);
      expect([plotArea.left, plotArea.width, plotArea.position]).toEqual([80, 320, 'Custom']);
      plotArea.position = 'Automatic';
      plotArea.load('position');
      await context.sync();
      expect(plotArea.position).toBe('Automatic');
    });
  });

  it('are not told where Excel places them, and a bare load leaves them out', async () => {
    await (await chartBook('Line', () => undefined)).run(async (context) => {
      onlyChart(context).plotArea.load();
      await context.sync();
      onlyChart(context).plotArea.load('left');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
  });

  it('draw blanks and hidden cells as told', async () => {
    await reopened(await chartBook('Line', (chart) => void Object.assign(chart, { displayBlanksAs: 'Zero', plotVisibleOnly: false }))).run(async (context) => {
      const chart = onlyChart(context).load('displayBlanksAs,plotVisibleOnly');
      await context.sync();
      expect([chart.displayBlanksAs, chart.plotVisibleOnly]).toEqual(['Zero', false]);
    });
  });
});

describe('a whole chart', () => {
  it('has round corners', async () => {
    await reopened(await chartBook('Line', (chart) => { chart.format.roundedCorners = true; })).run(async (context) => {
      const format = onlyChart(context).format.load('roundedCorners');
      await context.sync();
      expect(format.roundedCorners).toBe(true);
    });
  });
});

describe('the file of a new sheet with a table and a chart', () => {
  it('has the drawing before the table, as the schema orders them', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Nueva');
      sheet.tables.add('A1:B3', true);
      sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns');
      sheet.getRange('D1').hyperlink = { address: 'https://www.gob.pe/' };
      await context.sync();
    });
    const xml = new TextDecoder().decode(unzipSync(book.host.save())['xl/worksheets/sheet2.xml']);
    expect([...xml.matchAll(/<(hyperlinks|drawing|tableParts)\b/g)].map(([, name]) => name)).toEqual(['hyperlinks', 'drawing', 'tableParts']);
  });
});
