import { CHART_TYPES } from '../../../../src/host/model/drawing/chartTypes';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const onlyChart = (context: Excel.RequestContext): Excel.Chart => first(context).charts.getItemAt(0);

/** A book with a chart of two series over three categories. */
async function chartBook(type: string, change: (chart: Excel.Chart) => void = () => undefined): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    const data = first(context).getRange('A1:C4');
    data.values = [['', 'Rojo', 'Verde'], ['OEI.01', 3, 5], ['OEI.02', 2, 2], ['OEI.03', 1, 4]];
    data.numberFormat = [['0.0']];
    change(first(context).charts.add(type as Excel.ChartType, data, 'Columns'));
    await context.sync();
  });
  return book;
}

describe('a chart type', () => {
  it.each(CHART_TYPES)('%s is saved and read again', async (type) => {
    await reopened(await chartBook(type)).run(async (context) => {
      const chart = onlyChart(context).load('chartType');
      await context.sync();
      expect(chart.chartType).toBe(type);
    });
  });
});

describe('a trend line', () => {
  it('is added, told of, drawn and removed, and the file keeps it', async () => {
    const book = await chartBook('Line', (chart) => {
      const { trendlines } = chart.series.getItemAt(0);
      trendlines.add('Linear').format.line.color = '#FF0000';
      const curve = trendlines.add('Polynomial');
      Object.assign(curve, { polynomialOrder: 3, forwardPeriod: 2, backwardPeriod: 0.5, intercept: 1, showEquation: true, showRSquared: true, name: 'Curva' });
      trendlines.add('MovingAverage').movingAveragePeriod = 3;
    });
    await reopened(book).run(async (context) => {
      const { trendlines } = onlyChart(context).series.getItemAt(0);
      const all = trendlines.load('items/type,items/name,items/polynomialOrder,items/forwardPeriod,items/backwardPeriod,items/intercept,items/showEquation,items/showRSquared,items/movingAveragePeriod');
      const line = trendlines.getItem(0).format.line.load('color');
      await context.sync();
      expect(all.items.map(({ type, name }) => [type, name])).toEqual([['Linear', 'Linear (Rojo)'], ['Polynomial', 'Curva'], ['MovingAverage', '3 per. Mov. Avg. (Rojo)']]);
      expect(all.items[0]?.toJSON()).toMatchObject({ forwardPeriod: 0, intercept: '', showEquation: false, polynomialOrder: 2 });
      expect(all.items[1]?.toJSON()).toMatchObject({ polynomialOrder: 3, forwardPeriod: 2, backwardPeriod: 0.5, intercept: 1, showEquation: true, showRSquared: true });
      expect(line.color).toBe('#FF0000');
      trendlines.getItem(0).delete();
      const left = trendlines.getCount();
      await context.sync();
      expect(left.value).toBe(2);
    });
  });

  it.each(['Pie', 'ColumnStacked', '3DColumnClustered', 'Radar'])('is none of a %s chart', async (type) => {
    await expect(chartBook(type, (chart) => void chart.series.getItemAt(0).trendlines.add('Linear'))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('a point', () => {
  it('has markers, a border and a label of its own, and the file keeps them', async () => {
    const book = await chartBook('LineMarkers', (chart) => {
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      const [one, two, three] = [0, 1, 2].map((index) => series.points.getItemAt(index));
      Object.assign(one ?? {}, { markerStyle: 'Diamond', markerSize: 12, markerBackgroundColor: '#404040', markerForegroundColor: 'red' });
      if (one) one.format.border.color = '#00FF00';
      if (two) two.dataLabel.showSeriesName = true;
      if (two) two.dataLabel.format.font.bold = true;
      if (three) three.hasDataLabel = false;
    });
    await reopened(book).run(async (context) => {
      const { points } = onlyChart(context).series.getItemAt(0);
      points.load('items/hasDataLabel,items/markerStyle,items/markerSize,items/markerBackgroundColor,items/markerForegroundColor');
      const label = points.getItemAt(1).dataLabel.load('text,showSeriesName,showValue,autoText');
      const font = points.getItemAt(1).dataLabel.format.font.load('bold');
      const border = points.getItemAt(0).format.border.load('color');
      await context.sync();
      expect(points.items.map(({ hasDataLabel }) => hasDataLabel)).toEqual([true, true, false]);
      expect(points.items[0]?.toJSON()).toMatchObject({ markerStyle: 'Diamond', markerSize: 12, markerBackgroundColor: '#404040', markerForegroundColor: '#FF0000' });
      expect([label.text, label.showSeriesName, label.showValue, label.autoText, font.bold, border.color]).toEqual(['Rojo, 2.0', true, true, true, true, '#00FF00']);
    });
  });

  it('has a label with words of its own in a series without labels', async () => {
    const book = await chartBook('ColumnClustered', (chart) => {
      chart.series.getItemAt(1).points.getItemAt(2).dataLabel.text = 'Meta & más';
    });
    await reopened(book).run(async (context) => {
      const series = onlyChart(context).series.getItemAt(1).load('hasDataLabels');
      const label = series.points.getItemAt(2).dataLabel.load('text,autoText');
      series.points.load('items/hasDataLabel');
      await context.sync();
      expect([label.text, label.autoText, series.hasDataLabels]).toEqual(['Meta & más', false, false]);
      expect(series.points.items.map(({ hasDataLabel }) => hasDataLabel)).toEqual([false, false, true]);
    });
  });
});

describe('a series', () => {
  it('of bubbles has sizes, and tells where its numbers come from', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:C3').values = [[1, 10, 5], [2, 20, 6], [3, 30, 7]];
      const chart = sheet.charts.add('Bubble' as Excel.ChartType, sheet.getRange('A1:C3'), 'Columns');
      const added = chart.series.add('Otra');
      added.setXAxisValues(sheet.getRange('A1'));
      added.setValues(sheet.getRange('B1'));
      added.setBubbleSizes(sheet.getRange('C1'));
      added.dataLabels.showBubbleSize = true;
      added.bubbleScale = 150;
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const chart = onlyChart(context);
      const [whole, added] = [chart.series.getItemAt(0), chart.series.getItemAt(1).load('bubbleScale')];
      const values = (['XValues', 'YValues', 'BubbleSizes'] as const).map((dimension) => whole.getDimensionValues(dimension));
      const source = added.getDimensionDataSourceString('BubbleSizes');
      const type = added.getDimensionDataSourceType('BubbleSizes');
      added.dataLabels.load('showBubbleSize');
      await context.sync();
      expect(values.map(({ value }) => value)).toEqual([[1, 2, 3], [10, 20, 30], [5, 6, 7]]);
      expect([source.value, type.value, added.bubbleScale, added.dataLabels.showBubbleSize]).toEqual(['Sheet1!$C$1', 'LocalRange', 150, true]);
      first(context).getRange('1:1').insert('Down');
      const moved = added.getDimensionDataSourceString('BubbleSizes');
      await context.sync();
      expect(moved.value).toBe('Sheet1!$C$2');
    });
  });

  it('without categories counts its points', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      first(context).getRange('B1:B3').values = [[4], [5], [6]];
      const series = first(context).charts.add('Line', first(context).getRange('B1:B3'), 'Columns').series.getItemAt(0);
      const [categories, type] = [series.getDimensionValues('Categories'), series.getDimensionDataSourceType('Categories')];
      await context.sync();
      expect([categories.value, type.value]).toEqual([[1, 2, 3], 'Unknown']);
    });
  });

  it.each<{ type: string; change: Readonly<Record<string, unknown>> }>([
    { type: 'Doughnut', change: { doughnutHoleSize: 80, firstSliceAngle: 90, explosion: 10 } },
    { type: 'ColumnClustered', change: { overlap: -20, gapWidth: 40, invertIfNegative: true, varyByCategories: true, showShadow: true } },
    { type: 'PieOfPie', change: { secondPlotSize: 50 } },
  ])('of $type keeps what all share', async ({ type, change }) => {
    const book = await chartBook(type, (chart) => void Object.assign(chart.series.getItemAt(0), change));
    await reopened(book).run(async (context) => {
      const series = onlyChart(context).series.getItemAt(0).load(Object.keys(change));
      await context.sync();
      expect(series.toJSON()).toMatchObject(change);
    });
  });

  it.each([{ doughnutHoleSize: 5 }, { overlap: 101 }, { explosion: -1 }])('refuses %j', async (change) => {
    await expect(chartBook('Doughnut', (chart) => void Object.assign(chart.series.getItemAt(0), change))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
