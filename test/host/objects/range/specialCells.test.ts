import { hostBook } from '../../../helpers/host/hostBook';

describe('cells with the same rules as the first one', () => {
  it('are those to which all its rules apply and no other', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (const address of ['A1:A9', 'A1:C4', 'A4:A4']) sheet.getRange(address).conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('E2:E5').dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
      sheet.getRange('E6').dataValidation.rule = { decimal: { formula1: 1, operator: 'GreaterThan' } };
      const whole = sheet.getRange('A1:E9');
      const found = [
        whole.getSpecialCells('SameConditionalFormat'), sheet.getRange('C1:E9').getSpecialCells('SameConditionalFormat'), sheet.getRange('E3:E9').getSpecialCells('SameDataValidation'),
      ].map((areas) => areas.load('address'));
      const none = [whole.getSpecialCellsOrNullObject('SameDataValidation'), sheet.getRange('D1:E9').getSpecialCellsOrNullObject('SameConditionalFormat')].map((areas) => areas.load('address'));
      await context.sync();
      expect(found.map(({ address }) => address)).toEqual(['Sheet1!A1:A3', 'Sheet1!C1:C4', 'Sheet1!E3:E5']);
      expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });
});
