import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

/** A table over A1:C4 with the columns Código, LE and VO. */
function addTable(context: Excel.RequestContext): Excel.Table {
  const sheet = first(context);
  sheet.getRange('A1:C4').values = [['Código', 'LE', 'VO'], ['a', 10, 5], ['b', 20, 20], ['c', 30, 3]];
  const table = sheet.tables.add('A1:C4', true);
  table.name = 'Indicadores';
  return table;
}

const address = (range: Excel.Range): string => range.address.replace('Sheet1!', '');

describe('a table', () => {
  it('gets a column or row before its first one, and keeps what it had', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.columns.add(0, [['Nueva'], [1], [2], [3]]);
      const whole = table.getRange().load('address,values');
      await context.sync();
      expect(address(whole)).toBe('A1:D4');
      expect(whole.values).toEqual([['Nueva', 'Código', 'LE', 'VO'], [1, 'a', 10, 5], [2, 'b', 20, 20], [3, 'c', 30, 3]]);
      table.showHeaders = false;
      table.rows.add(0, [[0, 'z', 5, 1]]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([[0, 'z', 5, 1], [1, 'a', 10, 5], [2, 'b', 20, 20], [3, 'c', 30, 3]]);
    });
  });

  it('grows by the rows added above its row of totals', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = first(context).tables.add('A1:B1', true);
      table.showTotals = true;
      table.rows.add(undefined, [['a', 1], ['b', 2], ['c', 3]]);
      const parts = [table.getRange(), table.getDataBodyRange(), table.getTotalRowRange()];
      for (const part of parts) part.load('address,values');
      await context.sync();
      expect(parts.map(address)).toEqual(['A1:B5', 'A2:B4', 'A5:B5']);
      expect(parts[2]?.values).toEqual([['Total', 6]]);
      table.rows.add(undefined, [['d', 4]]);
      const whole = table.getRange().load('address');
      await context.sync();
      expect(address(whole)).toBe('A1:B6');
    });
  });

  it('knows its parts', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem('VO').getDataBodyRange()];
      for (const part of parts) part.load('address');
      table.load('name,id,showHeaders,style,rows/count,columns/count');
      await context.sync();
      expect(parts.map(address)).toEqual(['A1:C4', 'A1:C1', 'A2:C4', 'C2:C4']);
      expect(table.toJSON()).toMatchObject({ name: 'Indicadores', showHeaders: true, style: 'TableStyleMedium2' });
      expect([table.rows.count, table.columns.count]).toEqual([3, 3]);
    });
  });

  it('is found in the workbook, on its sheet and under a range', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      addTable(context);
      const one = context.workbook.tables.getItem('INDICADORES').load('id');
      const none = context.workbook.tables.getItemOrNullObject('x').load('id');
      const under = first(context).getRange('B2').getTables();
      under.load('items/name');
      const byAddress = first(context).getRange('Indicadores[VO]').load('address');
      await context.sync();
      expect(one.id).not.toBe('');
      expect(none.isNullObject).toBe(true);
      expect(under.items.map(({ name }) => name)).toEqual(['Indicadores']);
      expect(address(byAddress)).toBe('C2:C4');
    });
  });

  it('begun as a header alone takes its rows without a blank one', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = first(context).tables.add('A1:D1', true);
      table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
      table.rows.add(undefined, [['1', 'x', 'a', 120], ['2', 'y', 'b', 142]]);
      const body = table.getDataBodyRange().load('values,address');
      await context.sync();
      expect(address(body)).toBe('A2:D3');
      expect(body.values.map((row) => row[3])).toEqual([120, 142]);
    });
  });

  it('takes rows at its end and in between, and what is below moves down', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      first(context).getRange('A6').values = [['below']];
      table.rows.add(undefined, [['d', 40, 4]]);
      table.rows.add(0, [['z', 0, 0]]);
      const body = table.getDataBodyRange().load('values');
      const below = first(context).getRange('A8').load('values');
      await context.sync();
      expect(body.values.map((row) => row[0])).toEqual(['z', 'a', 'b', 'c', 'd']);
      expect(below.values).toEqual([['below']]);
    });
  });

  it('loses rows, down to one blank row', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.rows.getItemAt(1).delete();
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values.map((row) => row[0])).toEqual(['a', 'c']);
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      const blank = table.getDataBodyRange().load('values,address');
      await context.sync();
      expect([blank.values, address(blank)]).toEqual([[['', '', '']], 'A2:C2']);
    });
  });

  it('takes columns with a name, values and formulas', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.columns.add(undefined, [['Avance'], ['=[@VO]/[@LE]*100'], ['=[@VO]/[@LE]*100'], ['=[@VO]/[@LE]*100']]);
      const column = table.columns.getItem('Avance').getDataBodyRange().load('values');
      table.columns.add(1, undefined, 'Unidad');
      table.columns.load('items/name,items/index');
      await context.sync();
      expect(column.values).toEqual([[50], [100], [10]]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Código', 'Unidad', 'LE', 'VO', 'Avance']);
    });
  });

  it('renames a column with its header cell, either way', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.columns.getItemAt(0).name = 'Indicador';
      first(context).getRange('B1').values = [['Meta']];
      table.columns.load('items/name');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Indicador', 'Meta', 'VO']);
      expect(header.values).toEqual([['Indicador', 'Meta', 'VO']]);
    });
  });

  it('shows a totals row that adds up the last column', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('values,address');
      await context.sync();
      expect([address(totals), totals.values]).toEqual(['A5:C5', [['Total', '', 28]]]);
      table.showTotals = false;
      const all = table.getRange().load('address');
      await context.sync();
      expect(address(all)).toBe('A1:C4');
    });
  });

  it('sorts and filters its rows', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.sort.apply([{ key: 2, ascending: false }]);
      const body = table.getDataBodyRange().load('values');
      table.columns.getItem('VO').filter.applyCustomFilter('>=5');
      await context.sync();
      expect(body.values.map((row) => row[0])).toEqual(['b', 'a', 'c']);
    });
    const hidden = () => [1, 2, 3].map((row) => host.workbook.sheets[0]?.row(row).hidden);
    expect(hidden()).toEqual([false, false, true]);
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Indicadores');
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.clearFilters();
      await context.sync();
    });
    expect(hidden()).toEqual([false, false, false]);
  });

  it('turns into plain cells, or goes with them', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = addTable(context).convertToRange().load('address');
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect([address(range), count.value]).toEqual(['A1:C4', 0]);
      first(context).tables.add('A1:C4', true).delete();
      const used = first(context).getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it('cannot lie over another one', async () => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      addTable(context);
      first(context).tables.add('C4:E6', true);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('grows when resized', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addTable(context);
      table.resize('A1:D6');
      table.columns.load('items/name');
      const all = table.getRange().load('address');
      await context.sync();
      expect(address(all)).toBe('A1:D6');
      expect(table.columns.items).toHaveLength(4);
    });
  });
});

describe('a sheet\'s filter', () => {
  it('hides the rows that its criteria do not let through', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:B5').values = [['n', 'x'], [1, 'rojo'], [2, 'verde'], [3, 'rojo'], [4, '']];
      sheet.autoFilter.apply('A1:B5', 1, { filterOn: 'Values', values: ['rojo'] });
      sheet.autoFilter.load('enabled,isDataFiltered,criteria');
      const range = sheet.autoFilter.getRange().load('address');
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, address(range)]).toEqual([true, true, 'A1:B5']);
    });
    const hidden = () => [1, 2, 3, 4].map((row) => host.workbook.sheets[0]?.row(row).hidden);
    expect(hidden()).toEqual([false, true, false, true]);
    await run(async (context) => {
      first(context).autoFilter.remove();
      first(context).autoFilter.load('enabled');
      await context.sync();
    });
    expect(hidden()).toEqual([false, false, false, false]);
  });
});
