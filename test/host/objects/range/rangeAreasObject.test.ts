import { hostBookOf } from '../../../helpers/host/hostBook';

describe('several blocks', () => {
  it('take a copy each, with references moving along', async () => {
    const { run } = await hostBookOf({ Datos: [[1, 2, '=A1+B1'], [3, 4, ''], [5, 6, '']] });
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Datos');
      sheet.getRange('C1').format.fill.color = 'LightBlue';
      sheet.getRanges('C2,C3,E2').copyFrom('C1', 'All');
      const copied = sheet.getRange('C1:E3').load('formulas');
      const fill = sheet.getRanges('C2,C3,E2').load('format/fill/color');
      await context.sync();
      expect(copied.formulas).toEqual([['=A1+B1', '', ''], ['=A2+B2', '', '=C2+D2'], ['=A3+B3', '', '']]);
      expect(fill.format.fill.color).toBe('#ADD8E6');
    });
  });
});
