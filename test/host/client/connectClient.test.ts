import { connectClient, createHost } from '../../../src/host';
import { hostBook } from '../../helpers/host/hostBook';

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
