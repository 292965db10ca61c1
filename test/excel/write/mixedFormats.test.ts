import { splitMixedFormats } from '../../../src/excel/write/mixedFormats';
import type { MixedBlock } from '../../../src/excel/write/mixedFormats';
import type { FormatPart } from '../../../src/excel/write/targetState';
import { hostBook } from '../../helpers/host/hostBook';

const block = (rect: MixedBlock['block']['rect'], property: 'bold' | 'fill' | 'border'): MixedBlock =>
  ({ block: { rect, ...(property === 'bold' ? { bold: true } : { [property]: '#112233' }) }, properties: { [property]: null } });

/** The parts of one block of `Sheet1` after it was painted, and the requests that telling them took. */
async function partsOf(mixed: MixedBlock, paint: (sheet: Excel.Worksheet) => void): Promise<{ parts: readonly FormatPart[]; requests: number }> {
  const { run, host } = hostBook();
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    paint(sheet);
    sheet.load('id');
    await context.sync();
    host.resetCounters();
    const [parts = []] = await splitMixedFormats(context, sheet.id, [mixed]);
    return { parts, requests: host.counters.requests };
  });
}

const areaOf = ({ rect: { top, left, height, width } }: FormatPart): string => `${top},${left} ${height}×${width}`;

describe('splitMixedFormats', () => {
  it('finds the two halves of a column with one request', async () => {
    const { parts, requests } = await partsOf(block({ top: 0, left: 0, height: 8, width: 1 }, 'bold'), (sheet) => void (sheet.getRange('A1:A4').format.font.bold = true));
    expect(parts.map((part) => [areaOf(part), part.properties])).toEqual([['0,0 4×1', { bold: true }], ['4,0 4×1', { bold: false }]]);
    expect(requests).toBe(1);
  });

  it('finds a single cell among 1,024 with ten requests, in eleven parts', async () => {
    const { parts, requests } = await partsOf(block({ top: 0, left: 0, height: 1_024, width: 1 }, 'fill'), (sheet) => void (sheet.getRange('A700').format.fill.color = '#FF0000'));
    expect(parts.filter(({ properties }) => properties.fill === '#FF0000').map(areaOf)).toEqual(['699,0 1×1']);
    expect(parts).toHaveLength(11);
    expect(requests).toBe(10);
  });

  it('splits lines between rows and lines between columns apart, and loses none where it halves', async () => {
    const { parts } = await partsOf(block({ top: 0, left: 0, height: 5, width: 2 }, 'border'), (sheet) => {
      const line = sheet.getRange('A2:B3').format.borders.getItem('InsideHorizontal');
      Object.assign(line, { style: 'Double', weight: 'Thick', color: '#0000FF' });
    });
    expect(parts.filter(({ properties }) => properties.rowLines === '#0000FF Double Thick').map(areaOf)).toEqual(['1,0 2×2']);
    expect(parts.filter(({ properties }) => properties.columnLines === '').map(areaOf)).toEqual(['0,0 5×2']);
    expect(parts.filter(({ properties }) => properties.rowLines === '').map(areaOf).sort()).toEqual(['0,0 2×2', '2,0 3×2']);
  });
});
