import { hostBook } from '../../helpers/host/hostBook';

type Batch = (context: Excel.RequestContext) => void;

/** The error a batch ends with. */
async function errorOf(batch: Batch): Promise<OfficeExtension.Error> {
  const { run } = hostBook();
  const outcome = await run(async (context) => {
    batch(context);
    await context.sync();
  }).catch((error: unknown) => error);
  return outcome as OfficeExtension.Error;
}

const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('an error of the object model', () => {
  it.each<{ code: string; location: string; batch: Batch; because: string }>([
    { code: 'ItemNotFound', location: 'WorksheetCollection.getItem', because: 'no sheet has that name',
      batch: (context) => context.workbook.worksheets.getItem('No').activate() },
    { code: 'InvalidArgument', location: 'Worksheet.getRange', because: 'the address names nothing',
      batch: (context) => sheet(context).getRange('A0').load('values') },
    { code: 'InvalidArgument', location: 'Worksheet.getRange', because: 'several blocks are no range',
      batch: (context) => sheet(context).getRange('A1,B2').load('values') },
    { code: 'InvalidArgument', location: 'Range.getOffsetRange', because: 'it leaves the sheet',
      batch: (context) => sheet(context).getRange('A1').getOffsetRange(-1, 0).load('address') },
    { code: 'ItemAlreadyExists', location: 'WorksheetCollection.add', because: 'the name is taken',
      batch: (context) => context.workbook.worksheets.add('SHEET1') },
    { code: 'InvalidArgument', location: 'WorksheetCollection.add', because: 'a colon is not for sheet names',
      batch: (context) => context.workbook.worksheets.add('a:b') },
    { code: 'InvalidOperation', location: 'Worksheet.delete', because: 'the last sheet must stay',
      batch: (context) => sheet(context).delete() },
    { code: 'ItemNotFound', location: 'TableCollection.getItem', because: 'there is no such table',
      batch: (context) => context.workbook.tables.getItem('T').delete() },
    { code: 'ApiNotFound', location: 'Range.getImage', because: 'this host draws no pictures',
      batch: (context) => sheet(context).getRange('A1').getImage() },
    { code: 'ApiNotFound', location: 'Worksheet.pivotTables', because: 'this host has no pivot tables',
      batch: (context) => sheet(context).pivotTables.load('items') },
    { code: 'InvalidArgument', location: 'RangeFont.color', because: 'that is no colour',
      batch: (context) => { sheet(context).getRange('A1').format.font.color = 'no colour'; } },
    { code: 'InvalidArgument', location: 'RangeFormat.horizontalAlignment', because: 'that is no alignment',
      batch: (context) => { sheet(context).getRange('A1').format.horizontalAlignment = 'Middle' as 'Left'; } },
  ])('is $code at $location when $because', async ({ code, location, batch }) => {
    const error = await errorOf(batch);
    expect(error).toMatchObject({ name: 'RichApi.Error', code, debugInfo: { errorLocation: location } });
  });

  it('names the statement that failed', async () => {
    const error = await errorOf((context) => {
      sheet(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('No').getRange('A1').values = [[2]];
    });
    expect((error.debugInfo as unknown as { statement: string }).statement).toContain('worksheets.getItem(');
  });

  it('carries Excel\'s own words', async () => {
    const error = await errorOf((context) => context.workbook.worksheets.getItem('No').activate());
    expect(error.message).toBe("The requested resource doesn't exist.");
  });

  it('stops the batch where it is and leaves what was done before', async () => {
    const { run, host } = hostBook();
    const failing = run(async (context) => {
      sheet(context).getRange('A1').values = [['before']];
      context.workbook.worksheets.getItem('No').activate();
      sheet(context).getRange('A2').values = [['after']];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
    const [first] = host.workbook.sheets;
    expect(first?.cells.value(0, 0)).toBe('before');
    expect(first?.cells.value(1, 0)).toBeNull();
  });
});

describe('loading', () => {
  it('ignores names that Excel has never had', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = sheet(context).getRange('A1');
      range.load('no-properties-needed');
      await expect(context.sync()).resolves.not.toThrow();
    });
  });

  it('refuses a property of Excel that this host lacks instead of leaving it unloaded', async () => {
    const error = await errorOf((context) => sheet(context).getRange('A1').load('numberFormatCategories'));
    expect(error).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Range.numberFormatCategories' } });
  });

  it('keeps the rule that nothing can be read before it is loaded', async () => {
    const { run } = hostBook();
    const reading = run(async (context) => {
      const range = sheet(context).getRange('A1');
      await context.sync();
      return range.values;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('takes nested names with slashes, in any case, and all properties with a bare load', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = sheet(context).getRange('A1');
      range.load('format/Font/bold, worksheet/name');
      const whole = sheet(context).load();
      await context.sync();
      expect(range.format.font.bold).toBe(false);
      expect(range.worksheet.name).toBe('Sheet1');
      expect([whole.name, whole.position, whole.visibility, whole.tabColor]).toEqual(['Sheet1', 0, 'Visible', '']);
    });
  });

  it('pages through a collection and counts it', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { worksheets, tables } = context.workbook;
      for (const name of ['B', 'C', 'D']) worksheets.add(name);
      worksheets.load({ $top: 2, $skip: 1, name: true });
      tables.load('count');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['B', 'C']);
      expect(tables.count).toBe(0);
    });
  });

  it('of a collection\'s own property leaves its items unloaded', async () => {
    const { run } = hostBook();
    const reading = run(async (context) => {
      const { tables } = context.workbook;
      sheet(context).tables.add('A1:B2', true);
      tables.load('count');
      await context.sync();
      expect(tables.count).toBe(1);
      return tables.items;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('reads nested collections in one request', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const first = sheet(context);
      first.getRange('A1:B2').values = [['x', 'y'], [1, 2]];
      first.tables.add('A1:B2', true).name = 'Ventas';
      const { worksheets } = context.workbook;
      worksheets.load('items/name, items/tables/items/name, items/tables/items/columns/items/name');
      await context.sync();
      const [only] = worksheets.items;
      expect(only?.tables.items.map(({ name }) => name)).toEqual(['Ventas']);
      expect(only?.tables.items[0]?.columns.items.map(({ name }) => name)).toEqual(['x', 'y']);
    });
    expect(host.counters.requests).toBe(2);
  });

  it('answers retrieve-style reads and update-style writes', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = sheet(context).getRange('A1:B1');
      range.set({ values: [[1, 2]], format: { font: { bold: true } } });
      range.load({ values: true, format: { font: { bold: true } } });
      await context.sync();
      expect(range.toJSON()).toMatchObject({ values: [[1, 2]], format: { font: { bold: true } } });
    });
  });
});
