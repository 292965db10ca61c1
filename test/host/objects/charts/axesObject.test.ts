import { hostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

function addChart(context: Excel.RequestContext, type = 'ColumnClustered'): Excel.Chart {
  const data = first(context).getRange('A1:C4');
  data.values = [['', 'Rojo', 'Verde'], ['OEI.01', 3, 5], ['OEI.02', 2, 2], ['OEI.03', 1, 4]];
  return first(context).charts.add(type as Excel.ChartType, data, 'Columns');
}

type Change = Readonly<Record<string, unknown>>;

/** An axis of a new chart, changed, as the file gives it back. */
async function savedAxis(which: 'categoryAxis' | 'valueAxis', change: (axis: Excel.ChartAxis) => void, type?: string): Promise<Change> {
  const book = hostBook();
  await book.run(async (context) => {
    change(addChart(context, type).axes[which]);
    await context.sync();
  });
  return reopened(book).run(async (context) => {
    const axis = first(context).charts.getItemAt(0).axes[which].load();
    await context.sync();
    return axis.toJSON() as Change;
  });
}

describe('an axis', () => {
  it('of a new chart is as Excel makes it', async () => {
    expect(await savedAxis('categoryAxis', () => undefined)).toMatchObject({
      majorTickMark: 'None', minorTickMark: 'None', tickLabelSpacing: '', tickMarkSpacing: 1, isBetweenCategories: true, scaleType: 'Linear', logBase: 10, position: 'Automatic',
      positionAt: 0, alignment: 'Center', offset: 100, multiLevel: true, linkNumberFormat: true, categoryType: 'Automatic', baseTimeUnit: 'Days', axisGroup: 'Primary',
      customDisplayUnit: 1, textOrientation: 0, displayUnit: 'None',
    });
    expect(await savedAxis('categoryAxis', () => undefined, 'Area')).toMatchObject({ isBetweenCategories: false });
  });

  it('of categories has marks, spacings and places, and the file keeps them', async () => {
    const change = {
      reversePlotOrder: true, tickLabelSpacing: 2, tickMarkSpacing: 3, isBetweenCategories: false, tickLabelPosition: 'High', majorTickMark: 'Outside', minorTickMark: 'Cross',
      position: 'Maximum', alignment: 'Left', offset: 250, multiLevel: false, categoryType: 'TextAxis', textOrientation: 45,
    };
    expect(await savedAxis('categoryAxis', (axis) => Object.assign(axis, change))).toMatchObject(change);
  });

  it('of dates has units of time', async () => {
    const change = { categoryType: 'DateAxis', baseTimeUnit: 'Months', majorTimeUnitScale: 'Years', minorTimeUnitScale: 'Months' };
    expect(await savedAxis('categoryAxis', (axis) => Object.assign(axis, change))).toMatchObject(change);
  });

  it('of values has logarithms, a unit of its own, and is crossed where it is told', async () => {
    const saved = await savedAxis('valueAxis', (axis) => {
      axis.scaleType = 'Logarithmic';
      axis.logBase = 100;
      axis.setCustomDisplayUnit(250);
      axis.setPositionAt(100);
    });
    expect(saved).toMatchObject({ scaleType: 'Logarithmic', logBase: 100, displayUnit: 'Custom', customDisplayUnit: 250, position: 'Custom', positionAt: 100 });
    expect(await savedAxis('valueAxis', (axis) => { axis.position = 'Minimum'; })).toMatchObject({ position: 'Minimum', scaleType: 'Linear' });
  });

  it('takes the names of its categories from other cells', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const chart = addChart(context);
      chart.axes.categoryAxis.setCategoryNames(first(context).getRange('E2:E4'));
      await context.sync();
    });
    expect(book.host.workbook.sheets[0]?.charts[0]?.series.map(({ categories }) => categories)).toEqual(['=Sheet1!$E$2:$E$4', '=Sheet1!$E$2:$E$4']);
  });

  it.each<{ name: string; change: (axis: Excel.ChartAxis) => void }>([
    { name: 'a base of logarithms of 1', change: (axis) => { axis.logBase = 1; } },
    { name: 'a label every 0 categories', change: (axis) => { axis.tickLabelSpacing = 0; } },
    { name: 'labels 2000 away', change: (axis) => { axis.offset = 2000; } },
    { name: 'a unit of 0', change: (axis) => axis.setCustomDisplayUnit(0) },
    { name: 'a mark that is none', change: (axis) => { axis.majorTickMark = 'Both' as 'Cross'; } },
  ])('refuses $name', async ({ change }) => {
    await expect(savedAxis('valueAxis', change)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
