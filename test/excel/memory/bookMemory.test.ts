import { settingsPlan } from '../../../src/app/settings/settings';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { STRICTEST } from '../../../src/host';
import { MEMORY_NAMESPACE } from '../../../src/workbook/memory/memoryNamespace';
import { writeUnrecorded } from '../../../src/workbook/port';
import type { WorkbookPort } from '../../../src/workbook/port';
import { hostBook } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';

type Opened = HostBook & { readonly port: WorkbookPort };

const opened = (bytes?: Uint8Array, options: Parameters<typeof hostBook>[0] = {}, limit?: number): Opened => {
  const book = hostBook({ ...options, ...(bytes && { bytes }) });
  return { ...book, port: createExcelPort(book.run, limit) };
};

async function remember({ port }: Pick<Opened, 'port'>, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const [cells] = (await port.read()).sheets;
  await writeUnrecorded(port, settingsPlan(cells ?? { id: '', name: '' }, settings));
}

const remembered = async ({ port }: Pick<Opened, 'port'>) => (await port.read()).settings;
const settingsIn = ({ host }: HostBook): string[] => [...host.workbook.settings.keys()];
const partsIn = ({ host }: HostBook): readonly string[] => host.workbook.customXmlParts.map(({ xml }) => xml);
const LONG = Array.from({ length: 9_000 }, (_, at) => (at * 7919) % 9973);

/** A workbook with a part of ours in an Excel that says it has custom XML parts and fails when it is asked for them, as has been seen on a Mac. */
function failing(when: 'load' | 'getXml'): Opened {
  const book = opened();
  const fail = (): never => { throw Object.assign(new Error('no parts'), { code: 'GeneralException' }); };
  const part = Object.defineProperty({ id: '{1}', xml: '' }, 'xml', { get: when === 'load' ? fail : onlyOnce(`<memoria xmlns="${MEMORY_NAMESPACE}"/>`, fail) });
  Object.defineProperty(book.host.workbook, 'customXmlParts', { value: [part] });
  return book;
}

function onlyOnce(text: string, fail: () => never): () => string {
  let asked = 0;
  return () => ((asked += 1) <= 1 ? text : fail());
}

describe('what is remembered in a workbook', () => {
  it('stands in custom XML parts of our namespace and in no setting, also after saving and opening', async () => {
    const book = opened();
    await remember(book, { 'peiAvance.a': { b: 1 }, 'peiAvance.long': LONG });
    expect(settingsIn(book)).toEqual([]);
    expect(partsIn(book).every((xml) => xml.includes(`xmlns="${MEMORY_NAMESPACE}"`))).toBe(true);
    expect(await remembered(opened(book.host.save()))).toEqual({ 'peiAvance.a': { b: 1 }, 'peiAvance.long': LONG });
  });

  it('takes no request more than settings did, and is not read again while it is the same', async () => {
    const book = opened();
    await remember(book, { 'peiAvance.long': LONG });
    const again = opened(book.host.save());
    await again.port.read();
    const first = { ...again.host.counters };
    again.host.resetCounters();
    await again.port.read();
    expect(first.requests).toBe(again.host.counters.requests);
    expect(again.host.counters.bytesReceived).toBeLessThan(first.bytesReceived - 10_000);
    again.host.resetCounters();
    await remember(again, { 'peiAvance.a': 2 });
    expect(again.host.counters.requests).toBe(2 + first.requests);
  });

  it('is what somebody else left there meanwhile, and the other’s stays', async () => {
    const book = opened();
    await remember(book, { 'peiAvance.a': 1 });
    const other = { port: createExcelPort(book.run) };
    const [cells] = (await book.port.read()).sheets;
    await remember(other, { 'peiAvance.b': 2 });
    await writeUnrecorded(book.port, settingsPlan(cells ?? { id: '', name: '' }, { 'peiAvance.c': 3 }));
    expect(await remembered(book)).toEqual({ 'peiAvance.a': 1, 'peiAvance.b': 2, 'peiAvance.c': 3 });
    expect(await remembered(other)).toEqual(await remembered(book));
  });

  it('is refused before anything is written when it would not fit', async () => {
    const book = opened(undefined, {}, 5_000);
    await remember(book, { 'peiAvance.a': 1 });
    const before = partsIn(book);
    await expect(remember(book, { 'peiAvance.long': LONG })).rejects.toMatchObject({ code: 'memoria-llena' });
    expect(partsIn(book)).toEqual(before);
  });

  describe('where older versions kept settings', () => {
    const old = async (): Promise<Opened> => {
      const book = opened();
      await book.run(async (context) => {
        context.workbook.settings.add('peiAvance.a', 1);
        context.workbook.settings.add('peiAvance.b', 2);
        context.workbook.settings.add('de.otro', 'no');
        await context.sync();
      });
      return book;
    };

    it('is read from them, and carried over with the first write', async () => {
      const book = await old();
      expect(await remembered(book)).toEqual({ 'peiAvance.a': 1, 'peiAvance.b': 2 });
      expect(partsIn(book)).toEqual([]);
      await remember(book, { 'peiAvance.b': 3 });
      expect(settingsIn(book)).toEqual(['de.otro']);
      expect(await remembered(opened(book.host.save()))).toEqual({ 'peiAvance.a': 1, 'peiAvance.b': 3 });
    });

    it('is not overwritten by settings that another identity left', async () => {
      const book = await old();
      await remember(book, { 'peiAvance.b': 3 });
      await book.run(async (context) => {
        context.workbook.settings.add('peiAvance.b', 'old');
        await context.sync();
      });
      expect(await remembered(book)).toEqual({ 'peiAvance.a': 1, 'peiAvance.b': 3 });
      await remember(book, { 'peiAvance.a': 4 });
      expect(settingsIn(book)).toEqual(['de.otro']);
    });

    it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('is whole again when action %i of the write that carries it over fails', async (action) => {
      const book = await old();
      const [cells] = (await book.port.read()).sheets;
      const pending = await book.port.inspect(settingsPlan(cells ?? { id: '', name: '' }, { 'peiAvance.a': 5 }));
      book.host.resetCounters();
      book.host.failAt({ action, code: 'GeneralException' });
      const failed = await pending?.commit().then(() => false, () => true);
      book.host.clearFaults();
      expect(await remembered(book)).toEqual({ 'peiAvance.a': failed ? 1 : 5, 'peiAvance.b': 2 });
      expect(await remembered(opened(book.host.save()))).toEqual(await remembered(book));
    });
  });

  describe('where Excel has no custom XML parts', () => {
    it.each([
      ['it is too old for them', () => opened(undefined, { requirementSet: '1.4', habits: STRICTEST })],
      ['it fails when asked which there are', () => failing('load')],
      ['it fails when asked for one', () => failing('getXml')],
    ])('stands in settings: %s', async (_, open) => {
      const book = open();
      await remember(book, { 'peiAvance.a': 1 });
      // Excel on the web takes no new setting after a changed one.
      await remember(book, { 'peiAvance.a': 2, 'peiAvance.b': 2 });
      await remember(book, { 'peiAvance.b': 3, 'peiAvance.a': undefined });
      expect(settingsIn(book)).toEqual(['peiAvance.b']);
      expect(await remembered(book)).toEqual({ 'peiAvance.b': 3 });
    });
  });
});
