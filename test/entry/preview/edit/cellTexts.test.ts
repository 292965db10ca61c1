import { textOfCell, typedInto } from '../../../../src/entry/preview/edit/cellTexts';
import { hostBook } from '../../../helpers/host/hostBook';

describe('the text of a cell with a formula of a file over an area', () => {
  it('shows @, so that confirming it changes nothing', async () => {
    const book = hostBook();
    await book.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C2').formulas = [['=@A1:A3*2']];
      await workbook.context.sync();
    });
    const { workbook } = hostBook({ bytes: book.host.save() }).host;
    const sheet = workbook.activeSheet;
    const text = textOfCell(workbook, sheet, { row: 1, column: 2 });
    expect(text).toBe('=@A1:A3*2');
    expect(typedInto(workbook, sheet, { row: 1, column: 2 }, text).entry).toBe('=@A1:A3*2');
  });

  it('reads A1# as it is typed', () => {
    const { workbook } = hostBook().host;
    expect(typedInto(workbook, workbook.activeSheet, { row: 0, column: 0 }, '=SUMA(A1#)').entry).toBe('=SUM(A1#)');
  });
});
