import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

function addChart(context: Excel.RequestContext): Excel.Chart {
  const data = first(context).getRange('A1:C4');
  data.values = [['', 'Rojo', 'Verde'], ['OEI.01', 3, 5], ['OEI.02', 2, 2], ['OEI.03', 0, 4]];
  const chart = first(context).charts.add('ColumnStacked', data, 'Columns');
  chart.name = 'Semáforo';
  return chart;
}

describe('a chart', () => {
  it('reads its series from the block', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const chart = addChart(context);
      chart.series.load('items/name');
      const values = chart.series.getItemAt(1).getDimensionValues('Values');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Rojo', 'Verde']);
      expect(values.value).toEqual([5, 2, 4]);
    });
    expect(host.workbook.sheets[0]?.charts[0]?.series[0]).toMatchObject({
      nameFormula: '=Sheet1!$B$1', values: '=Sheet1!$B$2:$B$4', categories: '=Sheet1!$A$2:$A$4',
    });
  });

  it('takes title, legend, axes, labels, colours, place and size', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const chart = addChart(context);
      chart.title.text = 'Semáforo por objetivo';
      chart.legend.position = 'Top';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.title.text = 'AEI';
      chart.axes.categoryAxis.visible = true;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.dataLabels.showValue = true;
      chart.series.getItemAt(0).format.fill.setSolidColor('#C00000');
      chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('blue');
      chart.setPosition('E2', 'J12');
      chart.load('name,left,top,width,height,chartType,title/text,legend/position');
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ name: 'Semáforo', chartType: 'ColumnStacked', left: 192, top: 15, width: 288, height: 165 });
    });
    expect(host.workbook.sheets[0]?.charts[0]).toMatchObject({
      title: { text: 'Semáforo por objetivo' }, legend: { position: 'Top' },
      categoryAxis: { isReversed: true }, valueAxis: { minimum: 0, title: 'AEI', majorGridlines: false }, dataLabels: { showValue: true },
      series: [{ color: '#C00000', pointColors: new Map([[1, '#0000FF']]) }, { color: null }],
    });
  });

  it('is found by name, changes its kind and data, and is deleted', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      addChart(context);
      const chart = first(context).charts.getItem('Semáforo');
      chart.chartType = 'Pie';
      chart.setData(first(context).getRange('A2:B4'), 'Columns');
      chart.series.load('count');
      chart.load('id');
      await context.sync();
      expect(chart.series.count).toBe(1);
      chart.delete();
      const none = first(context).charts.getItemOrNullObject('Semáforo').load('id');
      first(context).charts.load('count');
      await context.sync();
      expect([none.isNullObject, first(context).charts]).toEqual([true, expect.anything()]);
    });
  });

  it('takes series of its own', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const chart = addChart(context);
      const added = chart.series.add('Meta');
      added.setValues(first(context).getRange('C2:C4'));
      added.setXAxisValues(first(context).getRange('A2:A4'));
      chart.series.getItemAt(0).delete();
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.charts[0]?.series.map(({ name }) => name)).toEqual(['Verde', 'Meta']);
  });

  it('refuses what is no range and a kind that is none', async () => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      first(context).charts.add('NoSuch' as 'Line', first(context).getRange('A1:B2'));
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
