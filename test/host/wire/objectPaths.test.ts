import { hostBook } from '../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('a null object', () => {
  it('says so, and whatever hangs from it is null too', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('No');
      const below = missing.getRange('A1');
      missing.load('name');
      below.load('values');
      await context.sync();
      expect([missing.isNullObject, below.isNullObject]).toEqual([true, true]);
    });
  });

  it('takes a delete without a word, as most samples begin', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Resumen').delete();
      context.workbook.worksheets.add('Resumen');
      await context.sync();
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Resumen']);
  });

  it('is not what a found object is', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject('sheet1');
      found.load('name');
      await context.sync();
      expect(found.isNullObject).toBe(false);
      expect(found.name).toBe('Sheet1');
    });
  });
});

describe('a range held by the client', () => {
  it('follows rows inserted above it, within the batch and later', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      const range = sheet.getRange('B3:C4');
      sheet.getRange('1:2').insert('Down');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B5:C6');
      sheet.getRange('A:A').delete('Left');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A5:B6');
    });
  });

  it('is an invalid reference once its cells are gone', async () => {
    const { run } = hostBook();
    const reading = run(async (context) => {
      const range = first(context).getRange('B3');
      range.load('address');
      await context.sync();
      first(context).getRange('3:3').delete('Up');
      range.load('address');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('is let go of with its batch when the client does not keep it', async () => {
    const { host, Excel: client } = hostBook();
    const context = new client.RequestContext();
    first(context).getRange('A1').values = [[1]];
    await context.sync();
    expect(host.workbook.sheets[0]?.tracked.size).toBe(0);
  });

  it('is let go of when the run ends, and not when it is tracked on purpose', async () => {
    const { run, host, Excel: client } = hostBook();
    await run(async (context) => {
      first(context).getRange('A1').load('address');
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.tracked.size).toBe(0);
    const context = new client.RequestContext();
    const range = first(context).getRange('A1');
    context.trackedObjects.add(range);
    await context.sync();
    expect(host.workbook.sheets[0]?.tracked.size).toBe(1);
    context.trackedObjects.remove(range);
    await context.sync();
    expect(host.workbook.sheets[0]?.tracked.size).toBe(0);
  });
});

describe('an object made by a method', () => {
  it('is made once, however often the batch uses it', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Nueva');
      sheet.getRange('A1').values = [[1]];
      sheet.load('name,id');
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      sheet.tabColor = '#00ff00';
      await context.sync();
      expect(sheet.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    });
    expect(host.workbook.sheets.map(({ name, tabColor }) => [name, tabColor])).toEqual([['Sheet1', null], ['Nueva', '#00FF00']]);
  });

  it('passes as an argument, also inside a list', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = first(context);
      const box = sheet.getRange('A1').getBoundingRect(sheet.getRange('C4'));
      box.load('address');
      await context.sync();
      expect(box.address).toBe('Sheet1!A1:C4');
    });
  });

  it('of another context is refused by the client', async () => {
    const { run } = hostBook();
    let foreign: Excel.Range | null = null;
    await run(async (context) => {
      foreign = first(context).getRange('A1');
      await context.sync();
    });
    await expect(run(async (context) => {
      first(context).getRange('A1').getBoundingRect(foreign as unknown as Excel.Range);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidRequestContext' });
  });
});

describe('what travels', () => {
  it('goes through JSON: a later change of the array is not sent, dates become text, NaN leaves the cell', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = first(context).getRange('A1:B1');
      const values = [[Number.NaN, 5]];
      range.values = values;
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['', 5]]);
    });
  });
});
