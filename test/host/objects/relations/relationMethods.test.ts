import { hostBookOf } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

const COSTS = [['Qty', 'Price', 'Total', ''], [2, 8, '=A2*B2', ''], [1, 36, '=A3*B3', '=SUM(C2:C3)']];
const BOOK = { Costs: COSTS, Notes: [['=Costs!D3/2', '=A1+1', '=SUM(Costs!A:A)']] };

const book = (): Promise<HostBook> => hostBookOf(BOOK);

const found = ({ run }: HostBook, sheet: string, cell: string, method: 'getPrecedents' | 'getDirectPrecedents' | 'getDependents' | 'getDirectDependents'): Promise<string[]> =>
  run(async (context) => {
    const areas = context.workbook.worksheets.getItem(sheet).getRange(cell)[method]().load('addresses');
    await context.sync();
    return areas.addresses;
  });

describe('relations of cells', () => {
  it.each<[sheet: string, cell: string, method: Parameters<typeof found>[3], cells: string[]]>([
    ['Costs', 'C2', 'getDirectPrecedents', ['Costs!A2:B2']],
    ['Costs', 'D3', 'getDirectPrecedents', ['Costs!C2:C3']],
    ['Costs', 'D3', 'getPrecedents', ['Costs!A2:C3']],
    ['Notes', 'B1', 'getPrecedents', ['Costs!A2:C3,Costs!D3', 'Notes!A1']],
    ['Notes', 'C1', 'getDirectPrecedents', ['Costs!A:A']],
    ['Costs', 'B2', 'getDirectDependents', ['Costs!C2']],
    ['Costs', 'B2', 'getDependents', ['Costs!C2,Costs!D3', 'Notes!A1:B1']],
    ['Costs', 'A3', 'getDirectDependents', ['Costs!C3', 'Notes!C1']],
  ])('of %s!%s by %s are %j', async (sheet, cell, method, cells) => {
    expect(await found(await book(), sheet, cell, method)).toEqual(cells);
  });

  it('are refused as not found where there are none', async () => {
    await expect(found(await book(), 'Costs', 'A2', 'getPrecedents')).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(found(await book(), 'Notes', 'B1', 'getDependents')).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('come as blocks by sheet, which can be formatted and follow their cells', async () => {
    const { run } = await book();
    await run(async (context) => {
      const costs = context.workbook.worksheets.getItem('Costs');
      const related = costs.getRange('B2').getDependents();
      related.areas.load('items/address,items/areaCount');
      related.ranges.load('items/address');
      const notes = related.getRangeAreasBySheet('Notes').load('address');
      const none = related.getRangeAreasOrNullObjectBySheet('Other').load('address');
      await context.sync();
      expect(related.areas.items.map(({ address, areaCount }) => [address, areaCount])).toEqual([['Costs!C2,Costs!D3', 2], ['Notes!A1:B1', 1]]);
      expect(related.ranges.items.map(({ address }) => address)).toEqual(['Costs!C2', 'Costs!D3', 'Notes!A1:B1']);
      expect([notes.address, none.isNullObject]).toEqual(['Notes!A1:B1', true]);
      costs.getRange('1:1').insert('Down');
      for (const area of related.areas.items) area.format.fill.color = 'Orange';
      const fill = costs.getRange('C3').format.fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFA500');
    });
  });
});
