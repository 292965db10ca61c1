import { hostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

function addChart(context: Excel.RequestContext, type: Excel.ChartType = 'ColumnClustered' as Excel.ChartType): Excel.Chart {
  const data = first(context).getRange('A1:C4');
  data.values = [['', 'Rojo', 'Verde'], ['OEI.01', 3, 5], ['OEI.02', 2, 2], ['OEI.03', 0, 4]];
  return first(context).charts.add(type, data, 'Columns');
}

const onlyChart = (context: Excel.RequestContext): Excel.Chart => first(context).charts.getItemAt(0);

describe('the format of a chart', () => {
  it('has fonts, fills and borders of title, legend, labels, areas and axes, and the file keeps them', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const chart = addChart(context);
      chart.title.text = 'Avance del año';
      Object.assign(chart.title.format.font, { bold: true, italic: true, underline: 'Single', color: 'red', name: 'Arial', size: 18 });
      chart.title.format.fill.setSolidColor('#FFEEDD');
      chart.title.format.border.lineStyle = 'Dash';
      chart.title.format.border.color = '#112233';
      chart.title.format.border.weight = 2;
      chart.title.textOrientation = -45;
      chart.title.showShadow = true;
      chart.legend.format.font.size = 15;
      chart.legend.format.fill.setSolidColor('white');
      chart.dataLabels.showValue = true;
      chart.dataLabels.format.font.color = 'black';
      chart.dataLabels.position = 'InsideEnd';
      chart.dataLabels.numberFormat = '0.0';
      chart.format.fill.clear();
      chart.format.border.clear();
      chart.plotArea.format.fill.setSolidColor('#F0F0F0');
      chart.axes.valueAxis.format.font.bold = true;
      chart.axes.valueAxis.format.line.color = '#00FF00';
      chart.axes.valueAxis.majorGridlines.format.line.lineStyle = 'Dot';
      chart.axes.categoryAxis.title.text = 'OEI';
      chart.axes.categoryAxis.title.format.font.color = '#0000FF';
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const chart = onlyChart(context);
      const fonts = [chart.title.format.font, chart.legend.format.font, chart.dataLabels.format.font, chart.axes.valueAxis.format.font, chart.axes.categoryAxis.title.format.font];
      for (const font of fonts) font.load();
      const lines = [chart.title.format.border, chart.format.border, chart.axes.valueAxis.format.line, chart.axes.valueAxis.majorGridlines.format.line];
      for (const line of lines) line.load('color,lineStyle,weight');
      chart.title.load('textOrientation,showShadow');
      chart.dataLabels.load('position,numberFormat');
      await context.sync();
      expect(fonts.map((font) => font.toJSON())).toMatchObject([
        { bold: true, italic: true, underline: 'Single', color: '#FF0000', name: 'Arial', size: 18 }, { size: 15 }, { color: '#000000' }, { bold: true }, { color: '#0000FF' },
      ]);
      expect(lines.map((line) => line.toJSON())).toMatchObject([
        { color: '#112233', lineStyle: 'Dash', weight: 2 }, { lineStyle: 'None' }, { color: '#00FF00' }, { lineStyle: 'Dot' },
      ]);
      expect([chart.title.textOrientation, chart.title.showShadow, chart.dataLabels.position, chart.dataLabels.numberFormat]).toEqual([-45, true, 'InsideEnd', '0.0']);
    });
  });

  it('has fonts for some letters of the title only, which a new text drops', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const { title } = addChart(context);
      title.text = 'Avance del año';
      title.format.font.size = 14;
      title.getSubstring(0, 6).font.color = 'yellow';
      title.getSubstring(0, 6).font.bold = true;
      await context.sync();
      title.getSubstring(10, 9).font.load('color');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    const again = reopened(book);
    await again.run(async (context) => {
      const { title } = onlyChart(context);
      title.load('text');
      const [part, whole] = [title.getSubstring(0, 6).font.load('color,bold'), title.format.font.load('size')];
      await context.sync();
      expect([title.text, part.color, part.bold, whole.size]).toEqual(['Avance del año', '#FFFF00', true, 14]);
      title.text = 'Otro';
      await context.sync();
    });
    expect(again.host.workbook.sheets[0]?.charts[0]?.title.spans).toEqual([]);
  });

  it('hides entries of the legend, one by one', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const entries = addChart(context).legend.legendEntries;
      entries.getItemAt(1).visible = false;
      const count = entries.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    });
    await reopened(book).run(async (context) => {
      const entries = onlyChart(context).legend.legendEntries.load('items/visible,items/index');
      await context.sync();
      expect(entries.items.map(({ visible, index }) => [visible, index])).toEqual([[true, 0], [false, 1]]);
    });
  });

  it('has steps, units and places of the labels of an axis', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const { valueAxis } = addChart(context).axes;
      Object.assign(valueAxis, { majorUnit: 2, minorUnit: 0.5, displayUnit: 'Thousands', tickLabelPosition: 'High', showDisplayUnitLabel: false });
      valueAxis.minorGridlines.visible = true;
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const axis = onlyChart(context).axes.valueAxis.load('majorUnit,minorUnit,displayUnit,tickLabelPosition,showDisplayUnitLabel');
      axis.minorGridlines.load('visible');
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ majorUnit: 2, minorUnit: 0.5, displayUnit: 'Thousands', tickLabelPosition: 'High', showDisplayUnitLabel: false, minorGridlines: { visible: true } });
      axis.majorUnit = '';
      axis.displayUnit = 'None';
      axis.load('majorUnit,displayUnit');
      await context.sync();
      expect([axis.majorUnit, axis.displayUnit]).toEqual(['', 'None']);
    });
  });

  it('puts labels only where a chart of its kind can have them', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const chart = addChart(context, 'Line' as Excel.ChartType);
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = 'OutsideEnd';
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const labels = onlyChart(context).dataLabels.load('position,showValue');
      await context.sync();
      expect([labels.position, labels.showValue]).toEqual([null, true]);
    });
  });

  it('has lines, markers, gaps and an order of its series', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const series = addChart(context, 'LineMarkers' as Excel.ChartType).series.getItemAt(0);
      Object.assign(series, { markerStyle: 'Diamond', markerSize: 9, markerBackgroundColor: 'blue', markerForegroundColor: '#010203', smooth: true, plotOrder: 1 });
      Object.assign(series.format.line, { color: '#C00000', lineStyle: 'DashDot', weight: 3 });
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const chart = onlyChart(context);
      const series = chart.series.load('items/name,items/markerStyle,items/markerSize,items/markerBackgroundColor,items/markerForegroundColor,items/smooth');
      const line = chart.series.getItemAt(1).format.line.load('color,lineStyle,weight');
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(['Verde', 'Rojo']);
      expect(series.items[1]?.toJSON()).toMatchObject({ markerStyle: 'Diamond', markerSize: 9, markerBackgroundColor: '#0000FF', markerForegroundColor: '#010203', smooth: true });
      expect(line.toJSON()).toMatchObject({ color: '#C00000', lineStyle: 'DashDot', weight: 3 });
    });
  });

  it('has the gap between columns', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      addChart(context).series.getItemAt(0).gapWidth = 30;
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const series = onlyChart(context).series.getItemAt(1).load('gapWidth');
      await context.sync();
      expect(series.gapWidth).toBe(30);
    });
  });

  it.each([
    { name: 'a turn of 120 degrees', change: (chart: Excel.Chart) => { chart.title.textOrientation = 120; } },
    { name: 'a line that charts do not draw', change: (chart: Excel.Chart) => { chart.title.format.border.lineStyle = 'Wavy' as 'Dash'; } },
    { name: 'a marker of 100 points', change: (chart: Excel.Chart) => { chart.series.getItemAt(0).markerSize = 100; } },
    { name: 'a color that is none', change: (chart: Excel.Chart) => { chart.legend.format.fill.setSolidColor('rojizo'); } },
  ])('refuses $name', async ({ change }) => {
    await expect(hostBook().run(async (context) => {
      change(addChart(context));
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
