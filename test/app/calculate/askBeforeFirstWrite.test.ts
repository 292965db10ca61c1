import type { WritePreview } from '../../../src/app/messages/messages';
import { settingsOf } from '../../../src/app/settings/settings';
import type { Store } from '../../../src/app/store/store';
import { WorkbookProblem } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import type { FakePort } from '../../helpers/store/fakePort';
import { edited, notesSheet, outcomeIn, PEI_SHEET, peiSheet, stateLine, storeOver, viewIn, WITHOUT_QUESTION } from '../../helpers/store/openedStore';

/** A store over a workbook that was never written, whose user wants to be asked. */
async function asking(port: FakePort): Promise<Store> {
  const store = storeOver(port);
  await store.reload();
  await store.whenIdle();
  return store;
}

function previewOf(store: Store): WritePreview {
  const state = viewIn(store);
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
    await edited(port, store);
    await store.confirm({ dontAsk: false });
    expect(outcomeIn(store).elements[0]?.progress.text).toBe('100.00');
    expect(port.plans).toHaveLength(1);
  });

  it('reads the workbook no second time after a yes when nobody edited it', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.asked.length = 0;
    await store.confirm({ dontAsk: true });
    expect(port.asked).toEqual([`write ${PEI_SHEET}`, `write ${PEI_SHEET}`]);
    expect(viewIn(store).status).toBe('done');
  });

  it('reads it again after a yes when it was edited and that was not shown yet', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.setCell(PEI_SHEET, 13, 13, 94);
    port.edited();
    await store.confirm({ dontAsk: false });
    expect(outcomeIn(store).elements[0]?.progress.text).toBe('100.00');
  });

  it('asks again after a yes when by then something else would be written', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    const shown = previewOf(store);
    port.setCell(PEI_SHEET, 13, 14, 12.5);
    await edited(port, store);
    await store.confirm({ dontAsk: false });
    expect(previewOf(store).sheets).not.toEqual(shown.sheets);
    expect(port.plans).toEqual([]);
    await store.confirm({ dontAsk: false });
    expect(viewIn(store).status).toBe('done');
    expect(port.plans).toHaveLength(1);
  });

  it('returns after a no to what was there', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    store.dismiss();
    expect(viewIn(store).status).toBe('found');
    await store.confirm({ dontAsk: true });
    expect([viewIn(store).status, port.plans.length]).toEqual(['found', 0]);
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
    expect(viewIn(store).status).toBe('done');
  });

  it('asks nothing where the workbook says so', async () => {
    const store = await asking(fakePort({ sheets: [peiSheet()], settings: WITHOUT_QUESTION }));
    await store.calculate();
    expect(viewIn(store).status).toBe('done');
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
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { title: expect.stringContaining('3 hojas') } });
  });

  it('tells why nothing can be written instead of asking', async () => {
    const store = await asking(fakePort({ sheets: [{ ...peiSheet(), isProtected: true }] }));
    await store.calculate();
    expect(stateLine(viewIn(store))).toBe('failed hoja-protegida');
  });

  it('tries the answer again when it failed, without asking a second time', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.'));
    await store.confirm({ dontAsk: false });
    expect(stateLine(viewIn(store))).toBe('failed conexion');
    await store.retry();
    expect(viewIn(store).status).toBe('done');
  });

  it('writes nothing when it cannot be kept that nobody be asked again', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.failNext(new WorkbookProblem('solo-lectura', 'El libro es de solo lectura.', 'Guarde una copia.'));
    await store.confirm({ dontAsk: true });
    expect([stateLine(viewIn(store)), port.plans.length]).toEqual(['failed solo-lectura', 0]);
  });

  it('keeps asking while somebody edits, and gives way when the table is gone', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await asking(port);
    await store.calculate();
    port.setCell(PEI_SHEET, 0, 3, 'una nota');
    await edited(port, store);
    expect(viewIn(store).status).toBe('asking');
    port.change({ sheets: [notesSheet()] });
    await edited(port, store);
    expect(viewIn(store).status).toBe('nothing');
  });
});
