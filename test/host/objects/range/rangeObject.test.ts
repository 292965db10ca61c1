import { cellArea } from '../../../../src/host/area';
import { hostBook } from '../../../helpers/host/hostBook';

describe('range.getMergedAreasOrNullObject', () => {
  const countOf = (merges: number): Promise<number> => {
    const { run, host } = hostBook();
    const [sheet] = host.workbook.sheets;
    if (sheet) sheet.merges = Array.from({ length: merges }, (_, row) => ({ ...cellArea(row, 0), right: 1 }));
    return run(async (context) => {
      const merged = context.workbook.worksheets.getItem('Sheet1').getRange('A:B').getMergedAreasOrNullObject();
      merged.load('areaCount');
      await context.sync();
      return merged.areaCount;
    });
  };

  it('returns 512 merged areas', async () => {
    expect(await countOf(512)).toBe(512);
  });

  it('refuses 513, as Excel does', async () => {
    await expect(countOf(513)).rejects.toMatchObject({ code: 'GeneralException' });
  });
});
