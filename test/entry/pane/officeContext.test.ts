import { whenExcelIsReady } from '../../../src/entry/pane/officeContext';

type Ready = () => Promise<{ host: string | null }>;
const setOffice = (onReady: Ready) => Object.assign(globalThis, { Office: { onReady, HostType: { Excel: 'Excel' } } });

describe('whenExcelIsReady', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Office');
    jest.useRealTimers();
  });

  it('finds no obstacle inside Excel', async () => {
    setOffice(async () => ({ host: 'Excel' }));
    expect(await whenExcelIsReady()).toBeNull();
  });

  it('knows a page outside Excel', async () => {
    setOffice(async () => ({ host: null }));
    expect(await whenExcelIsReady()).toBe('elsewhere');
  });

  it('gives up after ten seconds of silence', async () => {
    jest.useFakeTimers();
    setOffice(() => new Promise(() => undefined));
    const answer = whenExcelIsReady();
    await jest.advanceTimersByTimeAsync(9_999);
    await expect(Promise.race([answer, Promise.resolve('waiting')])).resolves.toBe('waiting');
    await jest.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('silent');
  });

  it.each<{ office: () => void; because: string }>([
    { office: () => undefined, because: 'Office.js did not load' },
    { office: () => setOffice(() => Promise.reject(new Error('no host'))), because: 'Office.js failed to start' },
  ])('is silent when $because', async ({ office }) => {
    office();
    expect(await whenExcelIsReady()).toBe('silent');
  });
});
