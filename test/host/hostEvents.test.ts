import { hostBook, runForPerson } from '../helpers/host/hostBook';
import type { HostBook } from '../helpers/host/hostBook';

/** Waits for the events of a batch, which follow its answer. */
const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done, 15));

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('events', () => {
  it('tell a sheet\'s handler which cells were written', async () => {
    const { run } = hostBook();
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      first(context).onChanged.add(async (args) => void heard.push(args));
      await context.sync();
      first(context).getRange('B2:C3').values = [[1, 2], [3, 4]];
      await context.sync();
    });
    await aMoment();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ address: 'B2:C3', changeType: 'RangeEdited', source: 'Local', type: 'WorksheetChanged' });
  });

  it.each([['1.14', 'ThisLocalAddin', 'Unknown'], ['1.13', undefined, undefined]])('say with ExcelApi %s who wrote: the add-in %s, a person %s', async (requirementSet, addIn, person) => {
    const book = hostBook({ requirementSet });
    const heard: (string | undefined)[] = [];
    const write = (run: HostBook['run']) => run(async (context) => {
      first(context).getRange('B2').values = [[1]];
      await context.sync();
    });
    await book.run(async (context) => {
      first(context).onChanged.add(async ({ triggerSource }) => void heard.push(triggerSource));
      await context.sync();
    });
    await write(book.run);
    await aMoment();
    await write(runForPerson(book));
    await aMoment();
    expect(heard).toEqual([addIn, person]);
  });

  it('say what a single cell held before and after', async () => {
    const { run } = hostBook();
    const heard: unknown[] = [];
    await run(async (context) => {
      const cell = first(context).getRange('A1');
      first(context).onChanged.add(async ({ details }) => void heard.push(details));
      await context.sync();
      cell.values = [['uno']];
      cell.values = [[2]];
      cell.formulas = [['=1=1']];
      cell.clear();
      await context.sync();
    });
    await aMoment();
    expect(heard.slice(0, 3)).toEqual([
      { valueBefore: '', valueAfter: 'uno', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
      { valueBefore: 'uno', valueAfter: 2, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
      expect.objectContaining({ valueBefore: 2, valueTypeBefore: 'Double' }),
    ]);
  });

  it('hand the changed cells over with getRange', async () => {
    const { run } = hostBook();
    const addresses: string[] = [];
    let reading: Promise<void> = Promise.resolve();
    await run(async (context) => {
      first(context).onChanged.add(async (args) => {
        reading = run(async (inner) => {
          const range = args.getRange(inner).load('address');
          await inner.sync();
          addresses.push(range.address);
        });
        await reading;
      });
      await context.sync();
      first(context).getRange('D4').values = [[1]];
      await context.sync();
    });
    await aMoment();
    await reading;
    expect(addresses).toEqual(['Sheet1!D4']);
  });

  it('tell the collection of sheets about every sheet', async () => {
    const { run } = hostBook();
    const heard: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push('added'));
      worksheets.onDeleted.add(async () => void heard.push('deleted'));
      worksheets.onActivated.add(async () => void heard.push('activated'));
      worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
      await context.sync();
      const added = worksheets.add('B');
      added.getRange('A1').values = [[1]];
      added.activate();
      await context.sync();
      first(context).delete();
      await context.sync();
    });
    await aMoment();
    expect(heard).toEqual(['added', 'changed A1', 'activated', 'deleted']);
  });

  it('tell of selections, in both the sheet\'s and the workbook\'s way', async () => {
    const { run } = hostBook();
    const heard: string[] = [];
    await run(async (context) => {
      first(context).onSelectionChanged.add(async ({ address }) => void heard.push(`sheet ${address}`));
      context.workbook.onSelectionChanged.add(async () => void heard.push('workbook'));
      await context.sync();
      first(context).getRange('C3:D4').select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!C3:D4');
    });
    await aMoment();
    expect(heard.sort()).toEqual(['sheet C3:D4', 'workbook']);
  });

  it('stop when the handler is removed', async () => {
    const { run, Excel: client } = hostBook();
    const heard: string[] = [];
    const handle = await run(async (context) => {
      const added = first(context).onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      return added;
    });
    await client.run(handle.context as Excel.RequestContext, async (context) => {
      handle.remove();
      await context.sync();
    });
    await run(async (context) => {
      first(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    await aMoment();
    expect(heard).toEqual([]);
  });

  it('are silent while they are disabled', async () => {
    const { run } = hostBook();
    const heard: string[] = [];
    await run(async (context) => {
      first(context).onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      context.runtime.enableEvents = false;
      first(context).getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      first(context).getRange('A2').values = [[2]];
      await context.sync();
    });
    await aMoment();
    expect(heard).toEqual(['A2']);
  });

  it('tell of tables, settings, protection and inserted rows', async () => {
    const { run } = hostBook();
    const heard: string[] = [];
    await run(async (context) => {
      const sheet = first(context);
      sheet.tables.onAdded.add(async () => void heard.push('table'));
      context.workbook.settings.onSettingsChanged.add(async () => void heard.push('settings'));
      sheet.onProtectionChanged.add(async ({ isProtected }) => void heard.push(`protected ${isProtected}`));
      sheet.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      await context.sync();
      sheet.getRange('5:6').insert('Down');
      sheet.tables.add('A1:B2', true);
      context.workbook.settings.add('a', 1);
      sheet.protection.protect();
      await context.sync();
    });
    await aMoment();
    expect(heard).toEqual(expect.arrayContaining(['RowInserted', 'table', 'settings', 'protected true']));
  });
});
