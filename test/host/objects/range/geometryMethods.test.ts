import { hostBook } from '../../../helpers/host/hostBook';

type Pick = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

/** The address of what a method answers, from B2:D4 of a sheet that holds 1 in B2:C3. */
async function addressOf(pick: Pick): Promise<string> {
  const { run } = hostBook();
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:C3').values = [[1, 1], [1, 1]];
    const found = pick(sheet.getRange('B2:D4'), sheet);
    found.load('address');
    await context.sync();
    return found.isNullObject ? 'null' : found.address.replace('Sheet1!', '');
  });
}

describe('a range method', () => {
  it.each<{ name: string; pick: Pick; address: string }>([
    { name: 'getCell', pick: (range) => range.getCell(1, 2), address: 'D3' },
    { name: 'getCell outside the range', pick: (range) => range.getCell(5, 0), address: 'B7' },
    { name: 'getRow', pick: (range) => range.getRow(1), address: 'B3:D3' },
    { name: 'getColumn', pick: (range) => range.getColumn(2), address: 'D2:D4' },
    { name: 'getOffsetRange', pick: (range) => range.getOffsetRange(-1, 2), address: 'D1:F3' },
    { name: 'getResizedRange past its own corner', pick: (range) => range.getResizedRange(-3, -3), address: 'A1:B2' },
    { name: 'getResizedRange', pick: (range) => range.getResizedRange(1, -2), address: 'B2:B5' },
    { name: 'getAbsoluteResizedRange', pick: (range) => range.getAbsoluteResizedRange(2, 5), address: 'B2:F3' },
    { name: 'getBoundingRect', pick: (range) => range.getBoundingRect('F1'), address: 'B1:F4' },
    { name: 'getIntersection', pick: (range) => range.getIntersection('C3:Z9'), address: 'C3:D4' },
    { name: 'getIntersectionOrNullObject of none', pick: (range) => range.getIntersectionOrNullObject('Z9'), address: 'null' },
    { name: 'getEntireRow', pick: (range) => range.getEntireRow(), address: '2:4' },
    { name: 'getEntireColumn', pick: (range) => range.getEntireColumn(), address: 'B:D' },
    { name: 'getLastCell', pick: (range) => range.getLastCell(), address: 'D4' },
    { name: 'getLastRow', pick: (range) => range.getLastRow(), address: 'B4:D4' },
    { name: 'getLastColumn', pick: (range) => range.getLastColumn(), address: 'D2:D4' },
    { name: 'getRowsAbove', pick: (range) => range.getRowsAbove(1), address: 'B1:D1' },
    { name: 'getRowsAbove inside', pick: (range) => range.getRowsAbove(-2), address: 'B2:D3' },
    { name: 'getRowsBelow', pick: (range) => range.getRowsBelow(2), address: 'B5:D6' },
    { name: 'getRowsBelow inside', pick: (range) => range.getRowsBelow(-1), address: 'B4:D4' },
    { name: 'getColumnsBefore', pick: (range) => range.getColumnsBefore(1), address: 'A2:A4' },
    { name: 'getColumnsAfter', pick: (range) => range.getColumnsAfter(2), address: 'E2:F4' },
    { name: 'getUsedRange of values', pick: (range) => range.getUsedRange(true), address: 'B2:C3' },
    { name: 'getUsedRangeOrNullObject of nothing', pick: (_, sheet) => sheet.getRange('H1:H9').getUsedRangeOrNullObject(true), address: 'null' },
    { name: 'getSurroundingRegion', pick: (_, sheet) => sheet.getRange('C3').getSurroundingRegion(), address: 'B2:C3' },
    { name: 'getRangeEdge', pick: (_, sheet) => sheet.getRange('B2').getRangeEdge('Down'), address: 'B3' },
    { name: 'getRangeEdge from a blank', pick: (_, sheet) => sheet.getRange('A2').getRangeEdge('Right'), address: 'B2' },
    { name: 'getExtendedRange', pick: (_, sheet) => sheet.getRange('B2').getExtendedRange('Right'), address: 'B2:C2' },
    { name: 'sheet.getUsedRange', pick: (_, sheet) => sheet.getUsedRange(), address: 'B2:C3' },
    { name: 'sheet.getRangeByIndexes', pick: (_, sheet) => sheet.getRangeByIndexes(2, 3, 4, 5), address: 'D3:H6' },
    { name: 'sheet.getCell', pick: (_, sheet) => sheet.getCell(9, 27), address: 'AB10' },
    { name: 'sheet.getRange with dollars', pick: (_, sheet) => sheet.getRange('$B$2:$D$4'), address: 'B2:D4' },
    { name: 'sheet.getRange with its own name', pick: (_, sheet) => sheet.getRange('Sheet1!B2'), address: 'B2' },
    { name: 'sheet.getRange with corners the wrong way', pick: (_, sheet) => sheet.getRange('D4:B2'), address: 'B2:D4' },
  ])('$name answers $address', async ({ pick, address }) => {
    expect(await addressOf(pick)).toBe(address);
  });

  it.each<{ name: string; pick: Pick; code: string }>([
    { name: 'getRow beyond the range', pick: (range) => range.getRow(3), code: 'InvalidArgument' },
    { name: 'getOffsetRange off the sheet', pick: (range) => range.getOffsetRange(0, -2), code: 'InvalidArgument' },
    { name: 'getResizedRange off the sheet', pick: (range) => range.getResizedRange(-9, 0), code: 'InvalidArgument' },
    { name: 'getIntersection of none', pick: (range) => range.getIntersection('Z9'), code: 'ItemNotFound' },
    { name: 'getRangeByIndexes without rows', pick: (_, sheet) => sheet.getRangeByIndexes(0, 0, 0, 1), code: 'InvalidArgument' },
    { name: 'getCell beyond the last row', pick: (_, sheet) => sheet.getCell(1_048_576, 0), code: 'InvalidArgument' },
    { name: 'getUsedRange of nothing', pick: (_, sheet) => sheet.getRange('H1').getUsedRange(), code: 'ItemNotFound' },
  ])('$name is $code', async ({ pick, code }) => {
    await expect(addressOf(pick)).rejects.toMatchObject({ code });
  });

  it('counts formatted blanks as used unless only values are asked for, also inside a block', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A9').values = Array.from({ length: 9 }, () => [1]);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('B5').format.fill.color = 'yellow';
      const column = sheet.getRange('B:B');
      const all = column.getUsedRange().load('address');
      const values = column.getUsedRange(true).load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(['Sheet1!B2:B5', 'Sheet1!B2']);
    });
  });

  it('quotes the sheet\'s name where formulas would', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = context.workbook.worksheets.add("PEI d'Ate 2024").getRange('A1');
      range.load('address');
      await context.sync();
      expect(range.address).toBe("'PEI d''Ate 2024'!A1");
    });
  });

  it('gives an empty sheet\'s used range as A1, or null where asked', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const used = sheet.getUsedRange().load('address');
      const orNull = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect([used.address, orNull.isNullObject]).toEqual(['Sheet1!A1', true]);
    });
  });
});
