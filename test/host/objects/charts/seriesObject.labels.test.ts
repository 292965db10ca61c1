import { hostBook } from '../../../helpers/host/hostBook';
import { packageProblems } from '../../../helpers/packages/packageProblems';

it('the labels of a series have words and a colour of their own, and the file keeps them; another series keeps none', async () => {
  const book = hostBook();
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [['', 'Rojo', 'Límite'], ['OEI.01', 3, 5], ['OEI.02', 2, 5]];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    const [bars, line] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    bars.dataLabels.showSeriesName = true;
    bars.dataLabels.separator = ' ';
    bars.dataLabels.position = 'InsideEnd';
    bars.dataLabels.numberFormat = '0.0';
    bars.dataLabels.format.font.color = '#FFFFFF';
    line.chartType = 'Line';
    await context.sync();
  });
  const bytes = book.host.save();
  expect(packageProblems(bytes)).toEqual([]);
  const again = hostBook({ bytes });
  await again.run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0);
    const [bars, line] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    const labels = bars.dataLabels.load('showSeriesName,showValue,separator,position,numberFormat');
    const font = bars.dataLabels.format.font.load('color');
    bars.load('hasDataLabels');
    line.load('hasDataLabels,chartType');
    await context.sync();
    expect({ ...labels.toJSON(), color: font.color, has: bars.hasDataLabels, line: [line.hasDataLabels, line.chartType] }).toMatchObject({
      showSeriesName: true, showValue: true, separator: ' ', position: 'InsideEnd', numberFormat: '0.0', color: '#FFFFFF', has: true, line: [false, 'Line'],
    });
  });
  expect(Buffer.from(again.host.save()).equals(Buffer.from(bytes))).toBe(true);
});
