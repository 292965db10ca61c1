import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('properties of many cells', () => {
  it('are read cell by cell in one call', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).getRange('B1').format.fill.color = '#FF0000';
      const found = first(context).getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(found.value).toEqual([[
        { address: 'Sheet1!A1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
      ]]);
    });
  });

  it('are set cell by cell, and row by row', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = first(context).getRange('A1:B2');
      range.setCellProperties([[{ format: { fill: { color: '#00FF00' } } }, {}], [{}, { format: { font: { italic: true } } }]]);
      range.setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
      const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const cells = range.getCellProperties({ format: { fill: { color: true }, font: { italic: true } } });
      await context.sync();
      expect(rows.value).toEqual([{ rowHidden: false, format: { rowHeight: 40 } }, { rowHidden: true, format: { rowHeight: 0 } }]);
      expect(cells.value[0]?.[0]?.format?.fill?.color).toBe('#00FF00');
      expect(cells.value[1]?.[1]?.format?.font?.italic).toBe(true);
    });
  });

  it('group and fold rows', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const rows = first(context).getRange('2:4');
      rows.group('ByRows');
      rows.hideGroupDetails('ByRows');
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.row(2)).toMatchObject({ outlineLevel: 1, hidden: true });
    await expect(run(async (context) => {
      first(context).getRange('9:9').ungroup('ByRows');
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('moving cells', () => {
  it('takes along the formulas that pointed to them', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      context.workbook.worksheets.add('Otra');
      sheet.getRange('A1:B1').formulas = [[7, '=A1*2']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').moveTo('Otra!C3');
      const formula = sheet.getRange('B1').load('formulas,values');
      const moved = context.workbook.worksheets.getItem('Otra').getRange('C3').load('values,format/font/bold');
      const left = sheet.getRange('A1').load('values');
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[['=Otra!C3*2']], [[14]]]);
      expect([moved.values, moved.format.font.bold, left.values]).toEqual([[[7]], true, [['']]]);
    });
  });
});

describe('worksheet functions', () => {
  it('are called with ranges, values and each other', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = first(context).getRange('A1:B3');
      range.values = [['a', 1], ['b', 2], ['c', 3]];
      const { functions } = context.workbook;
      const found = functions.vlookup('b', range, 2, false);
      const sum = functions.sum(first(context).getRange('B1:B3'), found, 10);
      const missing = functions.vlookup('z', range, 2, false);
      for (const result of [found, sum, missing]) result.load('value,error');
      await context.sync();
      expect([found.value, sum.value, missing.error]).toEqual([2, 18, '#N/A']);
    });
  });

  it('that the host does not know are refused', async () => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      context.workbook.functions.bahtText(5).load('value');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Functions.bahtText' } });
  });
});
