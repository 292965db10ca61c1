import { chartBars, chartPlot } from '../../../../src/entry/preview/grid/chartPlot';
import type { ChartPlot } from '../../../../src/entry/preview/grid/chartPlot';
import { hostBook } from '../../../helpers/host/hostBook';

async function plotOf(type: 'ColumnClustered' | 'BarStacked' | 'Line', dress: (chart: Excel.Chart) => void = () => undefined): Promise<ChartPlot | null> {
  const { host, run } = hostBook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [['', 'Rojo', 'Verde'], ['Acciones', 3, 1], ['Indicadores', 2, 6]];
    dress(sheet.charts.add(type, sheet.getRange('A1:C3'), 'Columns'));
    await context.sync();
  });
  const chart = host.workbook.sheets[0]?.charts[0];
  if (chart === undefined) throw new Error('No chart');
  return chartPlot(host.workbook, chart);
}

describe('chartPlot', () => {
  it('reads names, categories and values from the cells', async () => {
    const plot = await plotOf('ColumnClustered');
    expect(plot).toMatchObject({ isFlat: false, isStacked: false, categories: ['Acciones', 'Indicadores'], largest: 6 });
    expect(plot?.series.map(({ name, values }) => [name, values])).toEqual([['Rojo', [3, 2]], ['Verde', [1, 6]]]);
  });

  it('counts the categories of lying bars from the bottom, and from the top when the axis is reversed', async () => {
    expect((await plotOf('BarStacked'))?.categories).toEqual(['Indicadores', 'Acciones']);
    expect((await plotOf('BarStacked', (chart) => { chart.axes.categoryAxis.reversePlotOrder = true; }))?.categories).toEqual(['Acciones', 'Indicadores']);
  });

  it('draws a series of lines across, on the scale of the axis, and not among the bars', async () => {
    const plot = await plotOf('ColumnClustered', (chart) => {
      chart.series.getItemAt(1).chartType = 'Line';
      chart.axes.valueAxis.maximum = 50;
    });
    expect(plot).toMatchObject({ series: [{ name: 'Rojo' }], lines: [{ name: 'Verde', values: [1, 6] }], largest: 50 });
  });

  it('measures piled bars by their sum', async () => expect((await plotOf('BarStacked'))?.largest).toBe(8));

  it('leaves other kinds to Excel', async () => expect(await plotOf('Line')).toBeNull());
});

describe('chartBars', () => {
  const series = (values: readonly number[]) => ({ name: String(values[0]), color: '#000000', ink: null, withName: false, hasLabels: true, values });
  const plot = { title: '', hasLegend: false, categories: ['a', 'b'], series: [series([2, 0]), series([6, 4])], lines: [], largest: 8 };

  it('piles bars one after the other and leaves out those without size', () => {
    const bars = chartBars({ ...plot, isFlat: true, isStacked: true });
    expect(bars.map(({ left, width, label }) => ({ left, width, label }))).toEqual([
      { left: 0, width: 25, label: '2' }, { left: 25, width: 75, label: '6' }, { left: 0, width: 50, label: '4' },
    ]);
  });

  it('stands columns on the ground, side by side', () => {
    const [first, second] = chartBars({ ...plot, isFlat: false, isStacked: false });
    expect((first?.top ?? 0) + (first?.height ?? 0)).toBe(100);
    expect(second?.left).toBeCloseTo((first?.left ?? 0) + (first?.width ?? 0));
  });

  it('keeps every bar inside the plot', () => {
    for (const isFlat of [true, false]) {
      for (const isStacked of [true, false]) {
        for (const { left, top, width, height } of chartBars({ ...plot, isFlat, isStacked })) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(100 + 1e-9);
        }
      }
    }
  });
});
