import { hostBook, hostBookOf } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The values of cells, by `Sheet!A1`. */
async function read(book: HostBook, ...addresses: readonly string[]): Promise<unknown[]> {
  return book.run(async (context) => {
    const ranges = addresses.map((address) => {
      const [sheet = '', cell = ''] = address.split('!');
      return context.workbook.worksheets.getItem(sheet).getRange(cell).load('formulas, values');
    });
    await context.sync();
    return ranges.flatMap(({ formulas, values }) => [formulas[0]?.[0] as unknown, values[0]?.[0] as unknown]);
  });
}

const sheetNames = (book: HostBook): Promise<string[]> => book.run(async (context) => {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map(({ name }) => name);
});

const insert = (book: HostBook, file: Uint8Array, options?: Excel.InsertWorksheetOptions): Promise<string[]> => book.run(async (context) => {
  const ids = context.workbook.insertWorksheetsFromBase64(base64(file), options);
  await context.sync();
  return ids.value;
});

/** A file with the sheets Metas (a table, a format, a name) and Resumen, which reads it. */
async function otherFile(act: (context: Excel.RequestContext) => void = () => undefined): Promise<Uint8Array> {
  const book = await hostBookOf({ Metas: [['Código', 'LE'], ['I1', 10], ['I2', 20]], Resumen: [['Total', '']] });
  await book.run(async (context) => {
    const metas = context.workbook.worksheets.getItem('Metas');
    metas.tables.add('A1:B3', true).name = 'Plan';
    metas.getRange('B2:B3').numberFormat = [['0.00'], ['0.00']];
    metas.getRange('A1').format.fill.color = '#FFFF00';
    metas.getRange('D1:E1').merge();
    metas.freezePanes.freezeRows(1);
    context.workbook.names.add('LineaBase', metas.getRange('B2'));
    metas.names.add('Propio', metas.getRange('B3'));
    context.workbook.worksheets.getItem('Resumen').getRange('B1:B4').formulas = [['=SUM(Plan[LE])'], ['=Metas!B2*2'], ['=LineaBase+1'], ["=SUM('Metas'!B2:B3)"]];
    act(context);
    await context.sync();
  });
  return book.host.save();
}

describe('workbook.insertWorksheetsFromBase64', () => {
  it('inserts all sheets with their tables, names, formats and formulas, and returns their ids; the saved file holds them', async () => {
    const book = await hostBookOf({ Sheet1: [['mío']] });
    const ids = await insert(book, await otherFile());
    expect(await sheetNames(book)).toEqual(['Sheet1', 'Metas', 'Resumen']);
    for (const one of [book, hostBook({ bytes: book.host.save() })]) {
      expect(await read(one, 'Resumen!B1', 'Resumen!B2', 'Resumen!B3', 'Resumen!B4')).toEqual(['=SUM(Plan[LE])', 30, '=Metas!B2*2', 20, '=LineaBase+1', 11, '=SUM(Metas!B2:B3)', 30]);
      await one.run(async (context) => {
        const metas = context.workbook.worksheets.getItem('Metas');
        const cell = metas.getRange('B2').load('text');
        const fill = metas.getRange('A1').format.fill.load('color');
        const merged = metas.getRange('D1').getMergedAreasOrNullObject().load('address');
        const frozen = metas.freezePanes.getLocationOrNullObject().load('address');
        const own = metas.names.getItem('Propio').load('formula');
        await context.sync();
        expect([cell.text, fill.color, merged.address, frozen.address, own.formula]).toEqual([[['10.00']], '#FFFF00', 'Metas!D1:E1', 'Metas!1:1', '=Metas!$B$3']);
      });
    }
    await book.run(async (context) => {
      const sheets = ids.map((id) => context.workbook.worksheets.getItem(id).load('name'));
      await context.sync();
      expect(sheets.map(({ name }) => name)).toEqual(['Metas', 'Resumen']);
    });
  });

  it('gives sheets, tables and names that are taken others, and their formulas follow', async () => {
    const book = hostBook({ bytes: await otherFile() });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Metas').getRange('B2').values = [[1000]];
      await context.sync();
    });
    await insert(book, await otherFile());
    expect(await sheetNames(book)).toEqual(['Metas', 'Resumen', 'Metas (2)', 'Resumen (2)']);
    const [table, total, reference, , name, local] = await read(book, 'Resumen (2)!B1', 'Resumen (2)!B2', 'Resumen (2)!B3');
    expect([total, reference, name, local]).toEqual([30, "='Metas (2)'!B2*2", '=LineaBase+1', 11]);
    expect(table).not.toBe('=SUM(Plan[LE])');
    expect(await read(book, 'Resumen!B1')).toEqual(['=SUM(Plan[LE])', 1020]);
  });

  it.each([
    { options: { sheetNamesToInsert: ['Resumen'], positionType: 'Beginning' as const }, names: ['Resumen', 'Uno', 'Dos'] },
    { options: { sheetNamesToInsert: [], positionType: 'After' as const, relativeTo: 'Uno' }, names: ['Uno', 'Metas', 'Resumen', 'Dos'] },
    { options: { sheetNamesToInsert: ['Resumen', 'Metas'], positionType: 'Before' as const, relativeTo: 'Dos' }, names: ['Uno', 'Resumen', 'Metas', 'Dos'] },
  ])('inserts $options.sheetNamesToInsert $options.positionType', async ({ options, names }) => {
    const book = await hostBookOf({ Uno: [[1]], Dos: [[2]] });
    await insert(book, await otherFile(), options);
    expect(await sheetNames(book)).toEqual(names);
  });

  it('inserts beside a sheet that is given as an object', async () => {
    const book = await hostBookOf({ Uno: [[1]], Dos: [[2]] });
    const file = await otherFile();
    await book.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64(file), { sheetNamesToInsert: ['Metas'], positionType: 'Before', relativeTo: context.workbook.worksheets.getItem('Dos') });
      await context.sync();
    });
    expect(await sheetNames(book)).toEqual(['Uno', 'Metas', 'Dos']);
  });

  it('leaves the value of a formula that refers to a sheet that stays behind', async () => {
    const book = await hostBookOf({ Metas: [['otra'], [7]] });
    await insert(book, await otherFile(), { sheetNamesToInsert: ['Resumen'] });
    expect(await read(book, 'Resumen!B2')).toEqual([20, 20]);
  });

  it.each([
    { name: 'a chart', add: ({ workbook: { worksheets } }: Excel.RequestContext) => void worksheets.getItem('Metas').charts.add('Pie', worksheets.getItem('Metas').getRange('A1:B3')) },
    { name: 'a comment', add: ({ workbook: { comments } }: Excel.RequestContext) => void comments.add('Metas!A1', 'ojo') },
  ])('refuses a sheet with $name as Excel on the web does, and inserts nothing', async ({ add }) => {
    const book = await hostBookOf({ Uno: [[1]] });
    await expect(insert(book, await otherFile(add))).rejects.toMatchObject({ code: 'UnsupportedFeature' });
    expect(await sheetNames(book)).toEqual(['Uno']);
  });

  it('refuses what is no workbook, a sheet that is not there, and a protected structure', async () => {
    const book = await hostBookOf({ Uno: [[1]] });
    await expect(insert(book, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(insert(book, await otherFile(), { sheetNamesToInsert: ['Nada'] })).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(insert(book, await otherFile(), { positionType: 'After', relativeTo: 'Nada' })).rejects.toMatchObject({ code: 'ItemNotFound' });
    await book.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(insert(book, await otherFile())).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('saving, closing and creating workbooks', () => {
  it('is told to whoever holds the file, until they no longer listen', async () => {
    const book = await hostBookOf({ Uno: [[1]] });
    const told: string[] = [];
    const end = book.host.onFileAction((action) => told.push(JSON.stringify({ ...action, ...('bytes' in action ? { bytes: action.bytes?.length ?? null } : {}) })));
    const file = await otherFile();
    const act = (work: (workbook: Excel.Workbook) => void): Promise<void> => book.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
    await act((workbook) => workbook.save('Prompt'));
    await act((workbook) => workbook.close('SkipSave'));
    await act((workbook) => workbook.close());
    await book.run(() => book.Excel.createWorkbook());
    await book.run(() => book.Excel.createWorkbook(base64(file)));
    end();
    await act((workbook) => workbook.save());
    expect(told).toEqual([
      '{"kind":"save"}', '{"kind":"close","saves":false}', '{"kind":"close","saves":true}', '{"kind":"create","bytes":null}', `{"kind":"create","bytes":${file.length}}`,
    ]);
    await expect(book.run(() => book.Excel.createWorkbook('no es un libro'))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each([
    { name: 'saved', act: (workbook: Excel.Workbook) => workbook.save(), isDirty: false },
    { name: 'closed and saved', act: (workbook: Excel.Workbook) => workbook.close('Save'), isDirty: false },
    { name: 'closed without saving', act: (workbook: Excel.Workbook) => workbook.close('SkipSave'), isDirty: true },
  ])('leaves a changed workbook that is $name with changes: $isDirty', async ({ act, isDirty }) => {
    const book = await hostBookOf({ Uno: [[1]] });
    await book.run(async ({ workbook }) => {
      act(workbook);
      workbook.load('isDirty');
      await workbook.context.sync();
      expect(workbook.isDirty).toBe(isDirty);
    });
  });
});
