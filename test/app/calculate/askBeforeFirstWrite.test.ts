import { settingsOf } from '../../../src/app/settings/settings';
import { createStore } from '../../../src/app/store/createStore';
import type { Store } from '../../../src/app/store/createStore';
import type { WritePreview } from '../../../src/app/store/messages';
import { WorkbookProblem } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import type { FakePort } from '../../helpers/store/fakePort';
import { noSheetPort, notesSheet, outcomeIn, PEI_SHEET, peiSheet, settle, stateLine, WITHOUT_QUESTION } from '../../helpers/store/openedStore';

/** A store over a workbook that was never written, whose user wants to be asked. */
async function asking(port: FakePort): Promise<Store> {
  const store = createStore(port, noSheetPort);
  await store.reload();
  await settle();
  return store;
}

function previewOf(store: Store): WritePreview {
  const state = store.current();
  if (state.status !== 'asking') throw new Error(`Not asking but ${stateLine(state)}`);
  return state.preview;
}

const second = () => ({ ...peiSheet(), id: 'S9', name: 'Copia' });

describe('before the first write to a workbook', () => {
  it('says what would be written and writes nothing', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    expect(previewOf(store).sheets).toEqual([{ sheet: PEI_SHEET, lines: expect.arrayContaining(['61 celdas en la columna O.']) }]);
    expect(port.plans).toEqual([]);
  });

  it('goes on after a yes, with the workbook as it is then', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.setCell(PEI_SHEET, 13, 13, 94);
    await store.confirm({ dontAsk: false });
    expect(outcomeIn(store).elements[0]?.progress.text).toBe('100.00');
    expect(port.plans).toHaveLength(1);
  });

  it('asks again after a yes when by then something else would be written', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    const shown = previewOf(store);
    port.setCell(PEI_SHEET, 13, 14, 12.5);
    await store.confirm({ dontAsk: false });
    expect(previewOf(store).sheets).not.toEqual(shown.sheets);
    expect(port.plans).toEqual([]);
    await store.confirm({ dontAsk: false });
    expect(store.current().status).toBe('done');
    expect(port.plans).toHaveLength(1);
  });

  it('returns after a no to what was there', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    store.dismiss();
    expect(store.current().status).toBe('found');
    await store.confirm({ dontAsk: true });
    expect([store.current().status, port.plans.length]).toEqual(['found', 0]);
  });

  it('asks once: what stands there is ours from then on', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    await store.confirm({ dontAsk: false });
    port.setCell(PEI_SHEET, 13, 13, 94);
    await store.calculate();
    expect(outcomeIn(store).written).not.toBe('Nada cambió desde la última vez.');
    expect(settingsOf((await port.read()).settings).askBefore).toBe(true);
  });

  it('keeps in the workbook that nobody be asked again, and asks no more even after undoing', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    await store.confirm({ dontAsk: true });
    expect(settingsOf((await port.read()).settings).askBefore).toBe(false);
    await store.undo();
    await store.calculate();
    expect(store.current().status).toBe('done');
  });

  it('asks nothing where the workbook says so', async () => {
    const store = await asking(fakePort({ sheets: [peiSheet()], settings: WITHOUT_QUESTION }));
    await store.calculate();
    expect(store.current().status).toBe('done');
  });

  it('says it sheet by sheet for the whole workbook, those left out apart', async () => {
    const port = fakePort({ sheets: [peiSheet(), notesSheet(), { ...second(), isProtected: true }, { ...second(), id: 'S10', name: 'Otra' }] });
    const store = await asking(port);
    await store.calculateAll();
    expect(previewOf(store).sheets.map(({ sheet }) => sheet)).toEqual([PEI_SHEET, 'Otra']);
    expect(previewOf(store).omitted).toEqual(['Protegidas (Revisar > Desproteger hoja): Copia.', 'Sin una tabla de PEI: Notas.']);
    expect(port.plans).toEqual([]);
    await store.confirm({ dontAsk: false });
    expect(port.plans.map(({ sheet }) => sheet)).toEqual([PEI_SHEET, 'Otra']);
    expect(store.current()).toMatchObject({ status: 'found', news: { title: expect.stringContaining('3 hojas') } });
  });

  it('tells why nothing can be written instead of asking', async () => {
    const store = await asking(fakePort({ sheets: [{ ...peiSheet(), isProtected: true }] }));
    await store.calculate();
    expect(stateLine(store.current())).toBe('failed hoja-protegida');
  });

  it('tries the answer again when it failed, without asking a second time', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.'));
    await store.confirm({ dontAsk: false });
    expect(stateLine(store.current())).toBe('failed conexion');
    await store.retry();
    expect(store.current().status).toBe('done');
  });

  it('writes nothing when it cannot be kept that nobody be asked again', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.failNext(new WorkbookProblem('solo-lectura', 'El libro es de solo lectura.', 'Guarde una copia.'));
    await store.confirm({ dontAsk: true });
    expect([stateLine(store.current()), port.plans.length]).toEqual(['failed solo-lectura', 0]);
  });

  it('asks for work that is not its own too, which takes its turn after a yes', async () => {
    const store = await asking(fakePort({ sheets: [peiSheet()] }));
    const happened: string[] = [];
    const work = (isSure: boolean): Promise<void> => store.enqueue(async (read) => {
      await read(() => undefined);
      const isAsked = !isSure && store.askBeforeWriting([{ sheet: 'Resumen PEI', lines: ['1 hoja nueva.'] }], () => work(true));
      happened.push(isAsked ? 'asked' : 'written');
    });
    await work(false);
    expect(previewOf(store).sheets).toEqual([{ sheet: 'Resumen PEI', lines: ['1 hoja nueva.'] }]);
    await store.confirm({ dontAsk: false });
    expect([happened, store.current().status]).toEqual([['asked', 'written'], 'found']);
  });

  it('keeps asking while somebody edits, and gives way when the table is gone', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.setCell(PEI_SHEET, 0, 3, 'una nota');
    port.edited();
    await settle();
    expect(store.current().status).toBe('asking');
    port.change({ sheets: [notesSheet()] });
    port.edited();
    await settle();
    expect(store.current().status).toBe('nothing');
  });
});
