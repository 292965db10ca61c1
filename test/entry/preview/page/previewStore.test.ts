import type { PreviewBook } from '../../../../src/entry/preview/page/previewBook';
import { createPreviewStore } from '../../../../src/entry/preview/page/previewStore';
import { FileError } from '../../../../src/host';
import { workbookOf } from '../../../helpers/host/workbookOf';

const bookNamed = (name: string): PreviewBook => ({
  name,
  workbook: workbookOf([['a']]).workbook,
  run: () => Promise.reject(new Error('not used here')),
  formulas: () => null,
  formulasWith: () => null,
  runForPerson: () => Promise.reject(new Error('not used here')),
  isPerson: () => false,
  edit: (work) => Promise.resolve(work()),
  setCellEditMode: () => undefined,
  onChange: () => () => undefined,
  changes: 0,
  kind: 'xlsx',
  save: () => Promise.resolve({ bytes: new Uint8Array(), lostSignature: false, changes: 0 }),
});
const noBytes = async (): Promise<Uint8Array> => new Uint8Array();

describe('bookDesk', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('keeps the open book when the next file cannot be read, and says why', async () => {
    const store = createPreviewStore((name) => {
      if (name === 'malo.xlsx') throw new FileError('empty-file');
      return bookNamed(name);
    });
    await store.open('bueno.xlsx', noBytes);
    await store.open('malo.xlsx', noBytes);
    expect(store.current().book?.name).toBe('bueno.xlsx');
    expect(store.current().problem).toMatch(/^malo\.xlsx: El archivo está vacío/);
    await store.open('otro.xlsx', noBytes);
    expect(store.current()).toMatchObject({ book: { name: 'otro.xlsx' }, problem: null });
  });

  it('speaks Spanish about faults that are no fault of the file', async () => {
    const store = createPreviewStore(bookNamed);
    await store.open('x.xlsx', () => Promise.reject(new Error('NotReadableError')));
    expect(store.current().problem).toBe('x.xlsx: No se pudo leer el archivo. Compruebe que existe y que puede abrirlo, y vuelva a intentar.');
  });

  it('hands a copy over, and says that it lost a signature', async () => {
    const store = createPreviewStore((name) => ({ ...bookNamed(name), save: () => Promise.resolve({ bytes: new Uint8Array([1]), lostSignature: name === 'firmado.xlsx', changes: 0 }) }));
    const copies: string[] = [];
    const save = (): Promise<void> => store.save(({ name }, bytes) => { copies.push(`${name} ${bytes.length}`); });
    await save();
    await store.open('firmado.xlsx', noBytes);
    await save();
    expect(copies).toEqual(['firmado.xlsx 1']);
    expect(store.current()).toMatchObject({ problem: null, notice: expect.stringMatching(/^El libro tenía una firma digital, .*la copia ya no la lleva/) as string });
    await store.open('otro.xlsx', noBytes);
    await save();
    expect(store.current().notice).toBeNull();
  });

  it('says why a copy could not be made, and keeps the book', async () => {
    const failing = (error: Error): PreviewBook => ({ ...bookNamed('x.xlsx'), save: () => Promise.reject(error) });
    const store = createPreviewStore((name) => failing(name === 'lleno.xlsx' ? new FileError('too-many-styles') : new Error('bug')));
    const save = (): Promise<void> => store.save(() => { throw new Error('nothing is handed over'); });
    await store.open('lleno.xlsx', noBytes);
    await save();
    expect(store.current()).toMatchObject({ book: { name: 'x.xlsx' }, problem: expect.stringMatching(/^No se guardó la copia de x\.xlsx: El libro llegó al límite de Excel/) as string });
    await store.open('otro.xlsx', noBytes);
    await save();
    expect(store.current().problem).toBe('No se guardó la copia de x.xlsx: No se pudo armar el archivo. El libro sigue abierto: vuelva a intentar.');
  });

  it('says which cells of a sheet one burst wrote', async () => {
    const store = createPreviewStore(bookNamed);
    await store.open('x.xlsx', noBytes);
    const workbook = store.current().book?.workbook;
    workbook?.notify({ type: 'cells', sheetId: '1', area: { top: 12, left: 14, bottom: 12, right: 14 }, how: 'RangeEdited' });
    workbook?.notify({ type: 'formats', sheetId: '1', area: { top: 0, left: 0, bottom: 99, right: 99 } });
    workbook?.notify({ type: 'cells', sheetId: '1', area: { top: 9, left: 15, bottom: 72, right: 17 }, how: 'RangeEdited' });
    jest.runAllTimers();
    expect(store.current().written).toEqual({ sheetId: '1', area: { top: 9, left: 14, bottom: 72, right: 17 } });
  });

  it('draws once for a burst of changes, and hears no book but the open one', async () => {
    const books = [bookNamed('1'), bookNamed('2')];
    const store = createPreviewStore((name) => books[Number(name)] ?? bookNamed(name));
    await store.open('0', noBytes);
    const before = store.current().revision;
    books[0]?.workbook.notify({ type: 'settings' });
    books[0]?.workbook.notify({ type: 'settings' });
    jest.runAllTimers();
    expect(store.current().revision).toBe(before + 1);
    await store.open('1', noBytes);
    const after = store.current().revision;
    books[0]?.workbook.notify({ type: 'settings' });
    jest.runAllTimers();
    expect(store.current().revision).toBe(after);
  });
});
