import { hostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

describe('properties of cells in one call', () => {
  it('have borders by the names of their sides', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const line = { style: 'Continuous' as const, color: 'red' };
      const boxed = { format: { borders: { top: line, bottom: { style: 'Double' as const } }, fill: { color: 'Blue' } } };
      context.workbook.worksheets.getItem('Sheet1').getRange('B2:C2').setCellProperties([[boxed, {}]]);
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const found = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C2')
        .getCellProperties({ address: true, format: { fill: { color: true }, borders: { style: true, color: true } } });
      await context.sync();
      const [boxed, plain] = found.value[0] ?? [];
      expect(boxed).toMatchObject({
        address: 'Sheet1!B2',
        format: { fill: { color: '#0000FF' }, borders: { top: { style: 'Continuous', color: '#FF0000' }, bottom: { style: 'Double' }, left: { style: 'None' } } },
      });
      expect(Object.keys(boxed?.format?.borders ?? {}).sort()).toEqual(['bottom', 'diagonalDown', 'diagonalUp', 'horizontal', 'left', 'right', 'top', 'vertical']);
      expect(plain?.format?.borders?.top).toMatchObject({ style: 'None' });
    });
  });

  it('are refused with a side that no cell has', async () => {
    await expect(hostBook().run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').setCellProperties([[{ format: { borders: { EdgeTop: {} } as object } }]]);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
