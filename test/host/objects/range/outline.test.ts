import { hostBook } from '../../../helpers/host/hostBook';

const levels = (book: ReturnType<typeof hostBook>): number[] => [0, 1, 2, 3, 4].map((row) => book.host.workbook.sheets[0]?.row(row).outlineLevel ?? 0);

describe('groups of rows', () => {
  it('are taken apart level by level, and rows in no group stay as they are', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('2:3').group('ByRows');
      await context.sync();
      expect(levels(book)).toEqual([0, 2, 2, 1, 0]);
      sheet.getRange('A1:C5').ungroup('ByRows');
      await context.sync();
      expect(levels(book)).toEqual([0, 1, 1, 0, 0]);
      sheet.getRange('A1:C5').ungroup('ByRows');
      await context.sync();
      expect(levels(book)).toEqual([0, 0, 0, 0, 0]);
      sheet.getRange('A1:C5').ungroup('ByRows');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });
});
