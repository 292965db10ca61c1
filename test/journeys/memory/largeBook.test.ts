import { MEMORY_NAMESPACE } from '../../../src/workbook/memory/memoryNamespace';
import { benchBook } from '../../bench/throughClient';
import { hostBook } from '../../helpers/host/hostBook';
import { calculatedLive, undoneLive } from '../../helpers/host/liveBook';
import { memoryOf } from '../../helpers/host/memoryOf';

jest.setTimeout(300_000);

const INDICATORS = 20_000;
const SHEET = 'Sheet1';

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a workbook of 20,000 indicators', () => {
  it('remembers what undoing needs in parts under 900 KB, over the web’s limits, and is undone', async () => {
    const book = hostBook({ bytes: await benchBook(INDICATORS), webLimits: true });
    await calculatedLive(book, { output: 'values' });
    await book.run(async (context) => {
      const actuals = context.workbook.worksheets.getItem(SHEET).getRange('N4:N20003').load('values');
      await context.sync();
      context.workbook.worksheets.getItem(SHEET).getRange('N4:N20003').values = actuals.values.map(([value]: unknown[]) => [typeof value === 'number' ? value / 2 : value]);
      await context.sync();
    });
    const { after } = await calculatedLive(book, { output: 'values' });
    const ours = book.host.workbook.customXmlParts.map(({ xml }) => xml).filter((xml) => xml.includes(MEMORY_NAMESPACE));
    expect(ours.length).toBeGreaterThan(0);
    expect(Math.max(...ours.map(({ length }) => length))).toBeLessThan(900_000);
    expect(Object.keys(memoryOf(book.host.workbook)).filter((key) => /\.(?:recibo|deshacer)\./.test(key))).toHaveLength(2);
    expect(after.values.length).toBeGreaterThan(INDICATORS);
    const [undone] = await undoneLive(book);
    expect(undone?.notice).toBeNull();
    expect(undone?.restored).toBeGreaterThan(INDICATORS);
  });
});
