import { connectClient, createHost } from '../../../src/host';
import { hostBook, hostBookOf } from '../../helpers/host/hostBook';

describe('the Office surface', () => {
  it('is ready as Excel on the web', async () => {
    const { Office: office } = hostBook();
    const heard: unknown[] = [];
    const info = await office.onReady((ready) => void heard.push(ready));
    expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(heard).toEqual([info]);
    expect(office.HostType.Excel).toBe('Excel');
    expect(office.PlatformType.OfficeOnline).toBe('OfficeOnline');
  });

  it('tells the newest set it keeps, comparing versions part by part', () => {
    const { Office: office } = hostBook();
    const { requirements } = office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(requirements.isSetSupported('excelapi')).toBe(true);
    expect(requirements.isSetSupported('DialogApi', '1.2')).toBe(false);
  });

  it('takes associated actions', () => {
    const { Office: office } = hostBook();
    expect(() => office.actions.associate('calcular', () => undefined)).not.toThrow();
  });

  it('keeps document settings in the page until they are saved into the workbook', async () => {
    const { Office: office, host } = hostBook();
    const { settings } = office.context.document;
    settings.set('periodo', '2024-S1');
    expect(settings.get('periodo')).toBe('2024-S1');
    expect(host.workbook.settings.has('periodo')).toBe(false);
    const result = await new Promise<Office.AsyncResult<unknown>>((done) => settings.saveAsync(done));
    expect(result.status).toBe('succeeded');
    expect(host.workbook.settings.get('periodo')).toBe('2024-S1');
    settings.remove('periodo');
    expect(settings.get('periodo')).toBeNull();
  });
});

describe('the document of the Common API', () => {
  const asked = (ask: (done: (result: Office.AsyncResult<unknown>) => void) => void): Promise<Office.AsyncResult<unknown>> => new Promise((done) => ask(done));

  it('gives the selected cells as text and as rows, and writes both from the active cell on', async () => {
    const { Office: office, run } = await hostBookOf({ Sheet1: [[1, 'a'], [2.5, '']] });
    const { document } = office.context;
    await run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1:B2').select();
      await workbook.context.sync();
    });
    const read = async (type: Office.CoercionType): Promise<unknown> => (await asked((done) => document.getSelectedDataAsync(type, done))).value;
    expect(await read(office.CoercionType.Text)).toBe('1\ta\n2.5\t');
    expect((await asked((done) => document.setSelectedDataAsync([[7], [8], [9]], { asyncContext: 'mío' }, done))).asyncContext).toBe('mío');
    expect(await read(office.CoercionType.Matrix)).toEqual([[7, 'a'], [8, '']]);
    await asked((done) => document.setSelectedDataAsync('x\ty', done));
    expect(await read(office.CoercionType.Matrix)).toEqual([['x', 'y'], [8, '']]);
  });

  it('gives the file in slices', async () => {
    const { Office: office, host } = await hostBookOf({ Sheet1: [[1, 'a']] });
    const { value } = await asked((done) => office.context.document.getFileAsync(office.FileType.Compressed, { sliceSize: 1000 }, done as never));
    const file = value as Office.File;
    const bytes: number[] = [];
    for (let at = 0; at < file.sliceCount; at += 1) {
      const slice = (await asked((done) => file.getSliceAsync(at, done))).value as Office.Slice;
      expect(slice.size).toBe(slice.data.length);
      bytes.push(...slice.data as number[]);
    }
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    expect(Uint8Array.from(bytes)).toEqual(host.save());
    expect((await asked((done) => file.getSliceAsync(file.sliceCount, done as never))).error.code).toBe(5011);
    expect((await asked((done) => file.closeAsync(done))).status).toBe('succeeded');
  });

  it.each<{ name: string; ask: (document: Office.Document, done: (result: Office.AsyncResult<unknown>) => void) => void; code: number }>([
    { name: 'the selection as a table', ask: (document, done) => document.getSelectedDataAsync('table' as never, done), code: 1000 },
    { name: 'data that are no rows', ask: (document, done) => document.setSelectedDataAsync({} as never, done as never), code: 2003 },
    { name: 'the file as PDF', ask: (document, done) => document.getFileAsync('pdf' as never, done as never), code: 2005 },
  ])('fails for $name, without an exception', async ({ ask, code }) => {
    const { Office: office } = await hostBookOf({ Sheet1: [[1]] });
    const { status, error } = await asked((done) => ask(office.context.document, done));
    expect([status, error.code]).toEqual(['failed', code]);
  });
});

describe('an older Excel', () => {
  it('refuses newer members by name and set', async () => {
    const { run, Office: office } = hostBook({ requirementSet: '1.7' });
    expect(office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getSpecialCells('Blanks').load('address');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('still answers what its set has', async () => {
    const { run } = hostBook({ requirementSet: '1.7' });
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1, 1);
      range.values = [[1]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1]]);
    });
  });
});

describe('connectClient', () => {
  it('needs a loaded client', () => {
    expect(() => connectClient({}, createHost())).toThrow('must be loaded');
  });

  it('turns the client from one workbook to another', async () => {
    const one = hostBook();
    const two = hostBook();
    const write = (text: string) => async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
      await context.sync();
    };
    await one.run(write('one'));
    await two.run(write('two'));
    expect(one.host.workbook.sheets[0]?.cells.value(0, 0)).toBe('one');
    expect(two.host.workbook.sheets[0]?.cells.value(0, 0)).toBe('two');
  });
});
