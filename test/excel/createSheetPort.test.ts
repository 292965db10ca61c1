import { createSheetPort } from '../../src/excel/createSheetPort';
import type { ChartPlan } from '../../src/workbook/ownSheets/sheetContent';
import { NO_DECORATION } from '../../src/workbook/ownSheets/sheetPort';
import { hostBookOf } from '../helpers/host/hostBook';

/** A chart of one column a row, with a limit drawn across, of so many rows. */
const chart = (rows: number): ChartPlan => ({
  name: 'Avance', kind: 'columns', title: 'Avance', source: { top: 0, left: 0, height: rows + 1, width: 3 }, place: { top: 10, left: 0, height: 8, width: 6 },
  names: ['Avance', 'Ámbar desde 75'], colors: ['#1F4E79'], lines: [{ color: '#7F6000', dash: 'Dash' }],
});

describe('a limit of the semaphore in a chart', () => {
  it.each([[1, 'Dash'], [2, 'None']] as const)('over %i columns has the marker %s: a line over one has no length', async (rows, marker) => {
    const book = await hostBookOf({ Hoja: [['OEI', 'Avance', 'Ámbar desde 75'], ['OEI.01', 60, 75], ['OEI.02', 80, 75]] });
    const sheet = await book.run(async (context) => {
      const found = context.workbook.worksheets.getItem('Hoja').load('id');
      await context.sync();
      return found.id;
    });
    await createSheetPort(book.run).decorate(sheet, { ...NO_DECORATION, charts: [chart(rows)] });
    const drawn = await book.run(async (context) => {
      const series = context.workbook.worksheets.getItem('Hoja').charts.getItem('Avance').series.getItemAt(1).load('markerStyle,chartType');
      await context.sync();
      return { marker: series.markerStyle, type: series.chartType };
    });
    expect(drawn).toEqual({ marker, type: 'Line' });
  });
});
