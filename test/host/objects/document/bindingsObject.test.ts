import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const later = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });

/** A workbook with a binding of each type. */
async function bound(): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    const { bindings, names } = context.workbook;
    first(context).getRange('A1:B3').values = [['Código', 'VO'], ['a', 1], ['b', 2]];
    first(context).tables.add('A1:B3', true).name = 'Avance';
    names.add('Meta', first(context).getRange('D1'));
    first(context).getRange('D1').values = [[7.5]];
    bindings.add(first(context).getRange('A2:B3'), 'Range', 'rango');
    bindings.addFromNamedItem('Avance', 'Table', 'tabla');
    bindings.addFromNamedItem('Meta', 'Text', 'texto');
    first(context).getRange('F1:F2').select();
    await context.sync();
    bindings.addFromSelection('Range', 'elegido');
    await context.sync();
  });
  return book;
}

describe('bindings', () => {
  it('give their range, table or text by id, and follow their cells', async () => {
    const { run } = await bound();
    await run(async (context) => {
      const { bindings } = context.workbook;
      first(context).getRange('1:1').insert('Down');
      bindings.load('count,items/id,items/type');
      const ranges = ['rango', 'tabla', 'elegido'].map((id) => bindings.getItem(id).getRange().load('address'));
      const table = bindings.getItem('tabla').getTable().load('name');
      const text = bindings.getItem('texto').getText();
      const [count, none, at] = [bindings.getCount(), bindings.getItemOrNullObject('otro'), bindings.getItemAt(1).load('id')];
      await context.sync();
      expect(bindings.items.map(({ id, type }) => [id, type])).toEqual([['rango', 'Range'], ['tabla', 'Table'], ['texto', 'Text'], ['elegido', 'Range']]);
      expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!A3:B4', 'Sheet1!A2:B4', 'Sheet1!F2:F3']);
      expect([table.name, text.value, count.value, bindings.count, none.isNullObject, at.id]).toEqual(['Avance', '7.5', 4, 4, true, 'tabla']);
    });
  });

  it.each([
    { name: 'the table of one to a range', code: 'InvalidBinding', act: (bindings: Excel.BindingCollection) => { bindings.getItem('rango').getTable().load('name'); } },
    { name: 'the text of one to a table', code: 'InvalidBinding', act: (bindings: Excel.BindingCollection) => { bindings.getItem('tabla').getText(); } },
    { name: 'a table where there is none', code: 'InvalidArgument', act: (bindings: Excel.BindingCollection) => { bindings.add('H1:H2', 'Table', 'x'); } },
    { name: 'text of several cells', code: 'InvalidArgument', act: (bindings: Excel.BindingCollection) => { bindings.add('H1:H2', 'Text', 'x'); } },
    { name: 'a name that is none', code: 'InvalidArgument', act: (bindings: Excel.BindingCollection) => { bindings.addFromNamedItem('Nada', 'Range', 'x'); } },
  ])('refuse $name', async ({ act, code }) => {
    const { run } = await bound();
    await run(async (context) => {
      act(context.workbook.bindings);
      await expect(context.sync()).rejects.toMatchObject({ code });
    });
  });

  it('tell their handlers of what is written and selected in them, until they are deleted', async () => {
    const { run } = await bound();
    const told: string[] = [];
    await run(async (context) => {
      const binding = context.workbook.bindings.getItem('rango').load('id');
      await context.sync();
      binding.onDataChanged.add(() => { told.push('data'); return Promise.resolve(); });
      binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) => { told.push(`${startRow} ${startColumn} ${rowCount} ${columnCount}`); return Promise.resolve(); });
      await context.sync();
      first(context).getRange('B3:B9').values = Array.from({ length: 7 }, () => [1]);
      first(context).getRange('H1').values = [[1]];
      first(context).getRange('B3:C9').select();
      await context.sync();
    });
    await later();
    expect(told).toEqual(['data', '1 1 1 1']);
    await run(async (context) => {
      context.workbook.bindings.getItem('rango').delete();
      first(context).getRange('B3').values = [[2]];
      await context.sync();
      context.workbook.bindings.getItem('rango').load('id');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    await later();
    expect(told).toHaveLength(2);
  });
});

describe('the settings of a workbook', () => {
  it('tell their handlers of each change', async () => {
    const { run } = hostBook();
    let told = 0;
    await run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(() => { told += 1; return Promise.resolve(); });
      await context.sync();
      context.workbook.settings.add('clave', 1);
      await context.sync();
    });
    await later();
    expect(told).toBe(1);
  });
});
