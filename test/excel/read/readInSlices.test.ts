import { readInSlices } from '../../../src/excel/read/readInSlices';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBookOf } from '../../helpers/host/hostBook';

/** Few enough for one request. */
const ROWS_WRITTEN = 50_000;

/** Reads one column of a workbook of Excel on the web, and tells how many requests that took. */
async function readColumn(texts: readonly string[]): Promise<{ values: readonly (readonly CellValue[])[]; requests: number }> {
  const { run, host } = await hostBookOf({ Hoja: [] }, { webLimits: true });
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hoja').load('id');
    for (let top = 0; top < texts.length; top += ROWS_WRITTEN) {
      const values = texts.slice(top, top + ROWS_WRITTEN).map((text) => [text]);
      sheet.getRangeByIndexes(top, 0, values.length, 1).values = values;
      await context.sync();
    }
    host.resetCounters();
    const [values = []] = await readInSlices(context, [{ sheetId: sheet.id, rect: { top: 0, left: 0, height: texts.length, width: 1 }, property: 'values' }]);
    return { values, requests: host.counters.requests };
  });
}

const rows = (count: number, letters: number): string[] => Array.from({ length: count }, () => 'x'.repeat(letters));

describe('readInSlices', () => {
  jest.setTimeout(60_000);

  it('cuts the slices after the first by what its rows weigh, with room for rows somewhat heavier', async () => {
    const { values, requests } = await readColumn([...rows(100_000, 33), ...rows(100_000, 46)]);
    expect(requests).toBe(3);
    expect(values.length).toBe(200_000);
  });
});
