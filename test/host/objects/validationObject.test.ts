import { hostBook } from '../../helpers/host/hostBook';
import { reopened } from '../../helpers/host/reopened';

const cell = (context: Excel.RequestContext, address: string): Excel.DataValidation => context.workbook.worksheets.getItem('Sheet1').getRange(address).dataValidation;

describe('a validation', () => {
  it('has limits of dates and times as serial numbers, and operators in the words of validations', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      cell(context, 'A1').rule = { date: { formula1: '1/1/2000', operator: 'GreaterThanOrEqualTo' } };
      cell(context, 'A2').rule = { time: { formula1: '9:00 AM', formula2: '18:00', operator: 'Between' } };
      cell(context, 'A3').rule = { date: { formula1: '2024-02-29T12:00:00.000Z', operator: 'LessThanOrEqualTo' } };
      cell(context, 'A4').rule = { date: { formula1: '=TODAY()', operator: 'LessThan' } };
      cell(context, 'A5').rule = { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } };
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const cells = ['A1', 'A2', 'A3', 'A4', 'A5'].map((address) => cell(context, address).load('rule,type'));
      await context.sync();
      expect(cells.map(({ rule }) => rule)).toEqual([
        { date: { formula1: '=36526', operator: 'GreaterThanOrEqualTo' } },
        { time: { formula1: '=0.375', formula2: '=0.75', operator: 'Between' } },
        { date: { formula1: '=45351.5', operator: 'LessThanOrEqualTo' } },
        { date: { formula1: '=TODAY()', operator: 'LessThan' } },
        { textLength: { formula1: '=10', operator: 'LessThanOrEqualTo' } },
      ]);
      expect(cells.map(({ type }) => type)).toEqual(['Date', 'Time', 'Date', 'Date', 'TextLength']);
    });
  });

  it.each([
    { name: 'a date that is none', rule: { date: { formula1: 'mañana', operator: 'LessThan' as const } } },
    { name: 'an operator of conditional formats', rule: { decimal: { formula1: 1, operator: 'LessThanOrEqual' as 'LessThan' } } },
  ])('is refused with $name', async ({ rule }) => {
    await expect(hostBook().run(async (context) => {
      cell(context, 'A1').rule = rule;
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
